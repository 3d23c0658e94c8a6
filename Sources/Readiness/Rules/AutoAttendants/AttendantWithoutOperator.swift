extension Rule {
  /// Without an operator callers who choose nothing, or whose target is gone, are dropped.
  static let attendantWithoutOperator = Rule(
    id: "attendant-without-operator", step: "auto-attendants", severity: .advice, facts: ["auto-attendant.operator.advised"],
    passes: [
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support", "operator": "user:ana@contoso.com"]) },
      // A key that leads to the missing operator is named as such.
      .example { $0.add("Main", to: "auto-attendants", ["menu": "0=operator", "operator": "none"]) },
    ],
    fails: [.example { $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support", "operator": "none"]) }]
  ) { plan, _ in
    let silent = plan.attendants { fields in
      fields["operator"] == Plan.none && fields["menu"] != Plan.none && fields["menu"]?.contains("=operator") != true
    }
    return .violated(by: silent.map { $0.attendantViolation("operator") })
  }
}

extension Plan {
  /// The wanted auto attendants whose fields fit.
  func attendants(where fits: ([String: String]) -> Bool) -> [Item] {
    isYes("wishes.auto-attendants") ? (items(of: "auto-attendants") ?? []).filter { fits($0.fields) } : []
  }
}

extension Plan.Item {
  /// A violation of this auto attendant, mended by a field of it.
  func attendantViolation(_ field: String) -> Violation {
    Violation(name, at: AnswerPath(list: "auto-attendants", item: name, field: field))
  }
}
