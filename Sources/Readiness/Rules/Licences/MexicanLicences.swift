internal import Facts

extension Rule {
  /// Mexico has Calling Plan products of its own; the usual ones get no Mexican numbers.
  static let mexicanLicences = Rule(
    id: "mexican-licences", step: "licences", severity: .blocker, facts: ["availability.calling-plan.mexico-own-skus"],
    passes: [
      .example(country: "MX", licences: ["Microsoft_Teams_Domestic_Calling_Plan_(Mexico)": 5]), .example(licences: ["MCOPSTN1": 5]),
      .example(country: "MX", connection: .directRouting, licences: ["MCOEV": 5]),
    ],
    fails: [.example(country: "MX", licences: ["MCOPSTN1": 5])],
    cannotTell: [.example(country: "MX")]
  ) { plan, _ in
    guard plan.callingCountries(over: .callingPlan).contains("MX") else { return .holds }
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard !plan.ownsLicence({ $0.partNumber.hasSuffix("(Mexico)") }) else { return .holds }
    return .violated(by: [Violation("MX", at: AnswerPath("licences"))])
  }
}
