extension Rule {
  /// An attendant with neither menu nor operator greets its callers and drops them.
  static let attendantLeadsNowhere = Rule(
    id: "attendant-leads-nowhere", step: "auto-attendants", severity: .warning,
    facts: ["auto-attendant.purpose", "auto-attendant.operator.advised"],
    passes: [
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=queue:Support", "operator": "none"]) },
      .example { $0.add("Main", to: "auto-attendants", ["menu": "none", "operator": "user:ana@contoso.com"]) },
    ],
    fails: [.example { $0.add("Main", to: "auto-attendants", ["menu": "none", "operator": "none"]) }]
  ) { plan, _ in
    .violated(by: plan.attendants { $0["operator"] == Plan.none && $0["menu"] == Plan.none }.map { $0.attendantViolation("menu") })
  }
}
