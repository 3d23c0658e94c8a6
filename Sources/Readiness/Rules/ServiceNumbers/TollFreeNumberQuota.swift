extension Rule {
  /// More toll-free numbers than the band of the licences allows: the same band as for toll numbers, once more.
  static let tollFreeNumberQuota = Rule(
    id: "toll-free-number-quota", step: "service-numbers", severity: .blocker, facts: ["service-numbers.quantity-limit"],
    passes: [.example(serviceNumbers: (0..<6).map { "+1800555010\($0)" }, licences: ["MCOEV": 26])],
    fails: [.example(serviceNumbers: (0..<6).map { "+1800555010\($0)" }, licences: ["MCOEV": 25])],
    cannotTell: [.example(serviceNumbers: (0..<6).map { "+1800555010\($0)" })]
  ) { plan, _ in plan.serviceNumberQuota(tollFree: true) }
}
