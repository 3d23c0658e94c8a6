extension Rule {
  /// Values that Teams refuses: calls and seconds of waiting, seconds of ringing.
  static let queueLimits = Rule(
    id: "queue-limits", step: "call-queues", severity: .blocker, facts: ["call-queue.settings.limits"],
    passes: [
      .example { $0.add("Support", to: "call-queues", ["waiting-calls": "200", "waiting-seconds": "2700", "alert-seconds": "15"]) }
    ],
    fails: [
      .example { $0.add("Support", to: "call-queues", ["waiting-calls": "201"]) },
      .example { $0.add("Support", to: "call-queues", ["waiting-seconds": "1000"]) },
      .example { $0.add("Support", to: "call-queues", ["alert-seconds": "181"]) },
    ]
  ) { plan, _ in
    .violated(
      by: [("waiting-calls", 0...200, 1), ("waiting-seconds", 0...2700, 15), ("alert-seconds", 15...180, 1)].flatMap {
        field, range, stride in
        plan.queues { fields in
          guard let value = fields[field].flatMap({ Int($0) }) else { return false }
          return !range.contains(value) || !value.isMultiple(of: stride)
        }.map { $0.violation(field).namingItsPlace }
      })
  }
}
