internal import Facts
internal import Locales

extension Rule {
  /// More numbers than the wizard takes go through the service desk.
  static let portOverWizardLimit = Rule(
    id: "port-over-wizard-limit", step: "user-numbers", severity: .advice,
    facts: ["numbers.port.wizard-limit", "numbers.port.over-999-service-request"],
    passes: [
      .example { $0.add("Move", to: "user-ports", ["count": "999"]) },
      .example { $0.add("Move", to: "user-ports", ["count": "2000", "status": "completed"]) },
    ],
    fails: [.example { $0.add("Move", to: "user-ports", ["count": "1000"]) }]
  ) { plan, _ in
    let large = plan.portOrders.filter { $0.isUnplaced && $0.needsServiceRequest }
    return .violated(by: large.map { $0.violation("count", ["limit": .number(NumberLimits.value(.portOrderMaximum))]) })
  }
}
