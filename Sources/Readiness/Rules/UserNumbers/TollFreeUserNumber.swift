extension Rule {
  /// Toll-free numbers go to services only.
  static let tollFreeUserNumber = Rule(
    id: "toll-free-user-number", step: "user-numbers", severity: .blocker, facts: ["service-numbers.toll-free.where-allowed"],
    passes: [.example(userNumbers: ["+14255550100"], serviceNumbers: ["+18005550100"])],
    fails: [.example(userNumbers: ["+18005550100"])]
  ) { plan, _ in
    .violated(by: plan.numbers(with: .tollFree).map { $0.violation() })
  }
}
