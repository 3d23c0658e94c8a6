internal import Facts
internal import Locales
internal import PhoneNumbers

extension Rule {
  /// More toll service numbers than the band of the licences allows; ported numbers do not count.
  static let tollNumberQuota = Rule(
    id: "toll-number-quota", step: "service-numbers", severity: .blocker, facts: ["service-numbers.quantity-limit"],
    passes: [
      .example(serviceNumbers: (0..<5).map { "+1425555010\($0)" }),
      .example(serviceNumbers: (0..<6).map { "+1425555010\($0)" }, licences: ["MCOEV": 26]),
      .example(connection: .directRouting, serviceNumbers: (0..<6).map { "+1425555010\($0)" }, licences: ["MCOEV": 5]),
      .example(serviceNumbers: (0..<6).map { "+1425555010\($0)" }, licences: ["MCOEV": 25]) {
        $0.add("Move", to: "service-ports", ["type": "toll", "count": "1"])
      },
    ],
    fails: [
      .example(serviceNumbers: (0..<6).map { "+1425555010\($0)" }, licences: ["MCOEV": 25]),
      .example(serviceNumbers: (0..<6).map { "+1425555010\($0)" }, licences: ["MCOEV": 25]) {
        $0.add("Move", to: "user-ports", ["type": "toll", "count": "1"])
        $0.add("Free", to: "service-ports", ["type": "toll-free", "count": "1"])
      },
    ],
    cannotTell: [.example(serviceNumbers: (0..<6).map { "+1425555010\($0)" })]
  ) { plan, _ in plan.serviceNumberQuota(tollFree: false) }
}

extension Plan {
  /// Compares service numbers of one kind with the band that Teams Phone and Audio Conferencing licences give.
  func serviceNumberQuota(tollFree: Bool) -> Rule.Outcome {
    let services = numbers(over: .callingPlan).that(are: .forServices, not: .forPeople)
    let listed = (tollFree ? services.that(are: .tollFree) : services.that(are: [], not: .tollFree)).count
    let moved = portOrders.filter { $0.list == "service-ports" && $0.type == (tollFree ? "toll-free" : "toll") }.reduce(0) {
      $0 + ($1.count ?? 0)
    }
    let count = listed - moved
    guard count > NumberLimits.serviceNumbers(licences: 1) else { return .holds }
    guard licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard let phones = quantity(ofPersonalLicences: \.phoneSystem),
      let conferencing = quantity(ofPersonalLicences: { $0.audioConferencing == .subscription }), phones + conferencing > 0
    else { return .holds }
    let quota = NumberLimits.serviceNumbers(licences: phones + conferencing)
    guard count > quota else { return .holds }
    let arguments: [String: Message.Argument] = ["wanted": .number(count), "quota": .number(quota)]
    return .violated(by: [Violation("numbers.csv", arguments, at: AnswerPath("service-numbers"))])
  }
}
