extension Rule {
  /// Queues know no opening hours: a number is better given to an attendant in front.
  static let queueWithoutAttendant = Rule(
    id: "queue-without-attendant", step: "call-queues", severity: .advice, facts: ["auto-attendant.in-front-of-queues"],
    passes: [.example { $0.add("Support", to: "call-queues", ["numbers": "none"]) }],
    fails: [.example { $0.add("Support", to: "call-queues", ["numbers": "+14255550100"]) }]
  ) { plan, _ in .violated(by: plan.queues { !["", Plan.none].contains($0["numbers"] ?? "") }.map { $0.violation("numbers") }) }
}
