extension Rule {
  /// Toll-free numbers that the vendor does not have in their country.
  static let tollFreeNumbersNotOffered = Rule(
    id: "toll-free-numbers-not-offered", step: "service-numbers", severity: .warning,
    facts: ["service-numbers.types", "service-numbers.form-when-not-listed"],
    passes: [.example(serviceNumbers: ["+18005550100"])], fails: [.example(serviceNumbers: ["+212801234567"])]
  ) { plan, _ in .violated(by: plan.serviceNumbersNotOffered(tollFree: true)) }
}
