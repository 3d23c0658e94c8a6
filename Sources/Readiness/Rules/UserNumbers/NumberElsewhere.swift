internal import Locales
internal import PhoneNumbers

extension Rule {
  /// A number of a country that the organization is not in is often a slip.
  static let numberElsewhere = Rule(
    id: "number-elsewhere", step: "user-numbers", severity: .warning, facts: ["emergency.address.same-country"],
    passes: [
      .example(country: "CA", userNumbers: ["+16135550101"], serviceNumbers: ["+18005550100"]),
      .example(userNumbers: ["+33199001234"], answers: ["organization.other-countries": "FR"]),
      .example(userNumbers: ["+33199001234"]) { $0["organization.country"] = nil },
      // A universal toll-free number is of no country.
      .example(serviceNumbers: ["+80012345678"]),
    ],
    fails: [.example(userNumbers: ["+33199001234"])]
  ) { plan, _ in
    .violated(
      by: plan.numbers(with: .elsewhere).map { row in
        row.violation(["country": .text(row.number?.region ?? "")], question: AnswerPath("organization.other-countries"))
      })
  }
}
