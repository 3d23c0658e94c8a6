internal import Facts
internal import Locales

extension Rule {
  /// A suite sold without Teams needs Teams besides it; totals are compared, not people.
  static let suitesWithoutTeams = Rule(
    id: "suites-without-teams", step: "licences", severity: .blocker, facts: ["licences.teams-service-plan.present"],
    passes: [
      .example(licences: ["Office_365_E3_(no_Teams)": 10, "Microsoft_Teams_Enterprise_New": 10], answers: ["wishes.users": "10"]),
      .example(licences: ["ENTERPRISEPACK": 10], answers: ["wishes.users": "10"]),
      .example(licences: ["MCOEV": 10], answers: ["wishes.users": "10"]),
      // A shared device's licence has Teams in it.
      .example(licences: ["Office_365_E3_(no_Teams)": 1, "Microsoft_Teams_Enterprise_New": 1, "MCOCAP": 1]) {
        $0.addUser("ana@contoso.com", [.plans: "TEAMS1;MCOEV"])
        $0.addUser("lobby@contoso.com", [.licences: "MCOCAP"])
      },
    ],
    fails: [.example(licences: ["Office_365_E3_(no_Teams)": 10, "MCOEV": 10], answers: ["wishes.users": "10"])]
  ) { plan, _ in
    let suites = plan.ownedLicences { $0.kind == .suite && !$0.includes.teams }
    guard !suites.isEmpty, let owned = plan.quantity(ofUsableLicences: \.teams, heldAs: \.teams), owned < plan.callers else {
      return .holds
    }
    let arguments: [String: Message.Argument] = ["needed": .number(plan.callers), "owned": .number(owned)]
    return .violated(by: suites.map { Violation($0.name, arguments, at: AnswerPath("licences")) })
  }
}
