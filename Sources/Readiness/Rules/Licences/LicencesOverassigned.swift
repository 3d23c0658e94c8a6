internal import Facts
internal import Locales

extension Rule {
  /// More people have a licence than are paid for: after the days of grace some lose it.
  static let licencesOverassigned = Rule(
    id: "licences-overassigned", step: "licences", severity: .warning, facts: ["licences.quantity.enough"],
    passes: [
      .example(licences: ["MCOEV": 10]) { $0[AnswerPath(list: "licences", item: "MCOEV", field: "assigned")] = "10" },
      .example(
        connection: .teamsPhoneMobile, licences: ["MCOEV": 6, "Operator_Connect_Mobile": 5], answers: ["wishes.users": "6"]
      ) { $0[AnswerPath(list: "licences", item: "Operator_Connect_Mobile", field: "assigned")] = "6" },
      .example(licences: ["PHONESYSTEM_VIRTUALUSER": 1]) {
        for name in ["Support", "Sales"] { $0.add(name, to: "call-queues", ["resource-account": "\(name)@contoso.com"]) }
        $0[AnswerPath(list: "licences", item: "PHONESYSTEM_VIRTUALUSER", field: "assigned")] = "2"
      },
    ],
    fails: [
      .example(licences: ["MCOEV": 10]) { $0[AnswerPath(list: "licences", item: "MCOEV", field: "assigned")] = "11" },
      .example(licences: ["MCOEV": 1, "MCOMEETADV": 2], answers: ["wishes.users": "6"]) {
        $0[AnswerPath(list: "licences", item: "MCOMEETADV", field: "assigned")] = "3"
      },
    ]
  ) { plan, _ in
    // Where fewer are owned than people call, or accounts answer, that alone is said.
    let phones = LicenceNeed(.phoneSystem, in: plan)
    let plans = LicenceNeed(.callingPlan, in: plan)
    let mobile = LicenceNeed(.phoneMobile, in: plan)
    let lacksOfAccounts = plan.resourceAccountLicences.map { $0 < plan.resourceAccountsInUse } == true
    let over = plan.licences.filter { owned in
      guard let licence = owned.licence, let quantity = owned.quantity, let assigned = owned.assigned, assigned > quantity else {
        return false
      }
      if licence.includes.phoneSystem, phones.missing > 0 { return false }
      if licence.includes.teamsPhoneMobile, mobile.missing > 0 { return false }
      if licence.includes.resourceAccount, lacksOfAccounts { return false }
      return licence.includes.callingPlan == .none || plans.missing == 0
    }
    return .violated(
      by: over.map { owned in
        let path = AnswerPath(list: "licences", item: owned.name, field: "quantity")
        let arguments: [String: Message.Argument] = ["assigned": .number(owned.assigned ?? 0), "owned": .number(owned.quantity ?? 0)]
        return Violation(owned.name, arguments, at: path)
      })
  }
}
