extension Rule {
  /// An attendant with neither menu nor operator that sends its callers nowhere else greets them and drops them.
  static let attendantLeadsNowhere = Rule(
    id: "attendant-leads-nowhere", step: "auto-attendants", severity: .warning,
    facts: ["auto-attendant.purpose", "auto-attendant.operator.advised"],
    passes: [
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support", "operator": "none"]) },
      .example { $0.add("Main", to: "auto-attendants", ["menu": "none", "operator": "user:ana@contoso.com"]) },
      // It sends everybody on without asking.
      .example { $0.add("Main", to: "auto-attendants", ["menu": "none", "operator": "none", "default-action": "queue:Support"]) },
    ],
    fails: [
      .example { $0.add("Main", to: "auto-attendants", ["menu": "none", "operator": "none"]) },
      .example { $0.add("Main", to: "auto-attendants", ["menu": "none", "operator": "none", "default-action": "disconnect"]) },
    ],
    cannotTell: [.example { $0.add("Main", to: "auto-attendants", ["operator": "user:ana@contoso.com"]) }]
  ) { plan, _ in
    let dropping = plan.attendants { fields in
      fields["operator"] == Plan.none && fields["menu"] == Plan.none
        && [nil, Plan.none, "disconnect"].contains(fields["default-action"])
    }
    let untold = plan.attendants { $0["menu"] == nil && $0["default-action"] == nil }
    return Outcome(
      violations: dropping.map { $0.attendantViolation("menu") },
      needs: untold.map { AnswerPath(list: "auto-attendants", item: $0.name, field: "menu").description })
  }
}
