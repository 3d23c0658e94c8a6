internal import Locales

extension Rule {
  /// Licences enough are owned, but others have them: too few are free for the people of the plan.
  static let freeLicencesShort = Rule(
    id: "free-licences-short", step: "licences", severity: .blocker, facts: ["licences.quantity.enough"],
    passes: [
      .example(licences: ["MCOEV": 10]) { plan in
        plan[AnswerPath(list: "licences", item: "MCOEV", field: "assigned")] = "9"
        plan.addUser("ana@contoso.com", [.plans: "TEAMS1"])
      },
      .example(licences: ["MCOEV": 10]) { $0.addUser("ana@contoso.com", [.plans: "TEAMS1"]) },
    ],
    fails: [
      .example(licences: ["MCOEV": 10]) { plan in
        plan[AnswerPath(list: "licences", item: "MCOEV", field: "assigned")] = "10"
        plan.addUser("ana@contoso.com", [.plans: "TEAMS1"])
      },
      .example(licences: ["SPE_E5": 3, "MCOPSTN1": 3]) { plan in
        plan[AnswerPath(list: "licences", item: "SPE_E5", field: "assigned")] = "2"
        plan[AnswerPath(list: "licences", item: "MCOPSTN1", field: "assigned")] = "3"
        plan.addUser("ana@contoso.com", [.plans: "MCOEV"])
      },
    ]
  ) { plan, _ in
    let needs = [LicenceNeed.Kind.phoneSystem, .callingPlan, .phoneMobile].map { LicenceNeed($0, in: plan) }
    return .violated(
      by: needs.filter { $0.missing == 0 && $0.missingFree > 0 && !$0.isSaidOfPeople }.flatMap { need in
        let arguments: [String: Message.Argument] = ["licence": .text(need.kind.rawValue), "free": .number(need.free ?? 0)]
        return need.lacking.map { $0.violation("number", arguments) }
      })
  }
}
