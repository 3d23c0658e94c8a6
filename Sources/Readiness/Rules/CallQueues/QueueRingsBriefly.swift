extension Rule {
  /// At least 20 seconds of ringing are advised.
  static let queueRingsBriefly = Rule(
    id: "queue-rings-briefly", step: "call-queues", severity: .advice, facts: ["call-queue.settings.limits"],
    passes: [.example { $0.add("Support", to: "call-queues", ["alert-seconds": "20"]) }],
    fails: [.example { $0.add("Support", to: "call-queues", ["alert-seconds": "15"]) }]
  ) { plan, _ in
    .violated(
      by: plan.queues { ($0["alert-seconds"].flatMap { Int($0) }).map { (15..<20).contains($0) } == true }.map {
        $0.violation("alert-seconds")
      })
  }
}
