internal import Facts

extension Rule {
  /// Teams Phone is an add-on: it needs a suite, or Teams alone, beneath it.
  static let phoneAddOnWithoutSuite = Rule(
    id: "phone-add-on-without-suite", step: "licences", severity: .warning,
    facts: ["licences.base-plan.eligible", "licences.purchase-order.phone-system-first"],
    passes: [
      .example(licences: ["SPE_E3": 5, "MCOEV": 5]), .example(licences: ["SPE_E5": 5]), .example(licences: ["MCOPSTN1": 5]),
      .example(licences: ["PHONESYSTEM_VIRTUALUSER": 5]),
    ],
    fails: [.example(licences: ["MCOEV": 5]), .example(licences: ["MCOTEAMS_ESSENTIALS": 5])]
  ) { plan, _ in
    // A suite that is not recognized may be the one.
    guard !plan.licences.contains(where: { $0.licence == nil }), !plan.ownsLicence({ $0.kind == .suite || $0.kind == .teams }) else {
      return .holds
    }
    let addOns = plan.ownedLicences { $0.kind == .teamsPhone && $0.includes.phoneSystem }
    return .violated(by: addOns.map { Violation($0.name, at: AnswerPath("licences")) })
  }
}
