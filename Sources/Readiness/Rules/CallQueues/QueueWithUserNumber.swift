extension Rule {
  /// A call queue takes service numbers only: a person's number is refused.
  static let queueWithUserNumber = Rule(
    id: "queue-with-user-number", step: "call-queues", severity: .blocker,
    facts: ["call-queue.user-number-refused", "service-numbers.concurrency"],
    passes: [.example(serviceNumbers: ["+14255550100"]) { $0.add("Support", to: "call-queues", ["numbers": "+14255550100"]) }],
    fails: [.example(userNumbers: ["+14255550100"]) { $0.add("Support", to: "call-queues", ["numbers": "+14255550100"]) }]
  ) { plan, _ in .violated(by: plan.userNumbers(on: .callQueue)) }
}
