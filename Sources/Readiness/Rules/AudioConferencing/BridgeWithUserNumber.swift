internal import Locales

extension Rule {
  /// The conferencing bridge takes service numbers only.
  static let bridgeWithUserNumber = Rule(
    id: "bridge-with-user-number", step: "audio-conferencing", severity: .blocker, facts: ["audio-conferencing.bridge.service-number-only"],
    passes: [
      .example(
        serviceNumbers: ["+14255550100"], answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.numbers": "+14255550100"])
    ],
    fails: [
      .example(userNumbers: ["+14255550100"], answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.numbers": "+14255550100"])
    ]
  ) { plan, _ in .violated(by: plan.userNumbers(on: .bridge)) }
}

extension Plan {
  /// Numbers for people that are given to services of one kind.
  func userNumbers(on kind: Service.Kind) -> [Violation] {
    let services = services.filter { $0.kind == kind && !$0.numbers.isEmpty }
    return services.flatMap { service in
      service.numbers.filter { row(ofNumber: $0)?.isUserNumber == true }.map { number in
        Violation(number, ["service": .text(service.name)], at: service.numbersPath)
      }
    }
  }
}
