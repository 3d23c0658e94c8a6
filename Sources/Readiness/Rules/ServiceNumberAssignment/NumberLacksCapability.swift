internal import Locales

extension Rule {
  /// A service number of the wrong usage: for conferences at a queue or attendant, or for voice applications at the bridge.
  static let numberLacksCapability = Rule(
    id: "number-lacks-capability", step: "service-number-assignment", severity: .blocker,
    facts: ["service-numbers.usage-change", "service-numbers.types", "call-queue.service-number.listed-under"],
    passes: [
      .example {
        $0.addNumber("+14255550100", [.capability: "VoiceApplicationAssignment"])
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100"])
      },
      .example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.numbers": "+14255550100"]) {
        $0.addNumber("+14255550100", [.capability: "ConferenceAssignment;VoiceApplicationAssignment"])
      },
    ],
    fails: [
      .example {
        $0.addNumber("+14255550100", [.capability: "ConferenceAssignment"])
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100"])
      },
      .example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.numbers": "+14255550100"]) {
        $0.addNumber("+14255550100", [.capability: "VoiceApplicationAssignment"])
      },
    ]
  ) { plan, _ in
    let services = plan.services.filter { !$0.numbers.isEmpty }
    guard !services.isEmpty else { return .holds }
    return .violated(
      by: services.flatMap { service in
        service.numbers.compactMap { number in
          // A person's number is named as such.
          guard let row = plan.row(ofNumber: number), row.isServiceNumber else { return nil }
          guard (service.kind == .bridge ? row.status.fitsConferencing : row.status.fitsVoiceApplications) == false else { return nil }
          return row.violation(["service": service.title], question: service.numbersPath)
        }
      })
  }
}
