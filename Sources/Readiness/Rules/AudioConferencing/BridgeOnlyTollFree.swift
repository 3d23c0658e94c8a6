internal import PhoneNumbers

extension Rule {
  /// The bridge's default number, which calling out shows, must be a toll number.
  static let bridgeOnlyTollFree = Rule(
    id: "bridge-only-toll-free", step: "audio-conferencing", severity: .advice, facts: ["audio-conferencing.bridge.default-number-toll"],
    passes: [.example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.numbers": "+18005550100, +14255550100"])],
    fails: [.example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.numbers": "+18005550100"])]
  ) { plan, _ in
    guard let bridge = plan.services.first(where: { $0.kind == .bridge }), !bridge.numbers.isEmpty else { return .holds }
    guard bridge.numbers.allSatisfy({ (try? PhoneNumber($0))?.type == .tollFree }) else { return .holds }
    return .violated(by: bridge.numbers.map { Violation($0, at: bridge.numbersPath) })
  }
}
