internal import Facts
internal import Locales

extension Rule {
  /// A usage location in a country that the organization did not name is often a slip.
  static let usageLocationElsewhere = Rule(
    id: "usage-location-elsewhere", step: "calling", severity: .warning, facts: ["availability.country-is-licence-location"],
    passes: [
      .example(answers: ["organization.other-countries": "FR"]) { $0.addUser("ana@contoso.com", in: "FR") },
      .example { $0.addUser("ana@contoso.com", in: "FR") },
    ],
    fails: [.example(answers: ["organization.other-countries": "none"]) { $0.addUser("ana@contoso.com", in: "FR") }]
  ) { plan, _ in
    let path = AnswerPath("organization.other-countries")
    guard let own = plan.country, plan[path] != nil else { return .holds }
    let named = Set([own] + plan.values(path))
    // Of an answer that is no country it is said that it is none.
    guard named.subtracting([Plan.none]).allSatisfy({ Country(code: $0) != nil }) else { return .holds }
    // Where the number is of another country than the usage location, that is said.
    let misplaced = plan.peopleElsewhere
    return .violated(
      by: plan.users.whoseUsageLocation { !named.contains($0) }.filter { !misplaced.contains($0.place) }.map { user in
        user.violation("usage-location", ["location": .text(user.usageLocation ?? "")])
      })
  }
}
