extension Rule {
  /// A person has licence and number, yet Teams has not switched calling on: the dial pad stays hidden.
  ///
  /// Assigning a number switches it on, so of a number that is still free nothing is said.
  static let voiceNotEnabled = Rule(
    id: "voice-not-enabled", step: "calling", severity: .blocker, facts: ["licences.dial-pad.criteria", "users.assign.cmdlet-replaced"],
    passes: [
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned"])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.voice: "True"])
      },
      .example {
        $0.addNumber("+14255550100", [.status: "Unassigned"])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.voice: "False"])
      },
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned"])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.voice: "False", .plans: "TEAMS1"])
      },
      .example(answers: ["wishes.calling": "no"]) {
        $0.addNumber("+14255550100", [.status: "UserAssigned"])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.voice: "False"])
      },
    ],
    fails: [
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned"])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.voice: "False"])
      }
    ]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    let silent = plan.users.that(are: .unobstructed).whoseAccount { $0.isVoiceEnabled == false }
    return .violated(
      by: silent.filter { user in user.number.flatMap { plan.row(ofNumber: $0) }?.status.assignment == .person }.map {
        $0.violation("number")
      })
  }
}
