extension Rule {
  /// A person has licence and number, or shares one, yet Teams has not switched calling on: the dial pad stays hidden.
  ///
  /// Assigning a number switches it on, so of a number that is still free nothing is said; the policy of Shared Calling does not.
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
      },
      .example(connection: .sharedCalling) { $0.addUser("ana@contoso.com", [.voice: "False", .sharedCalling: "Everybody"]) },
      .example { $0.addUser("ana@contoso.com", number: "none", [.voice: "False", .sharedCalling: "Everybody"]) },
    ]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    let silent = plan.users.that(are: .unobstructed).whoseAccount { $0.isVoiceEnabled == false }
    return .violated(
      by: silent.filter { user in
        guard let number = user.number else { return user.account.mayShareNumber }
        return plan.row(ofNumber: number)?.status.assignment == .person
      }
      .map { $0.violation("number") })
  }
}
