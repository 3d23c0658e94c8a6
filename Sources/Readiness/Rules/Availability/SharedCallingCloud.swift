extension Rule {
  /// Shared Calling is documented for the public clouds only.
  static let sharedCallingCloud = Rule(
    id: "shared-calling-cloud", step: "availability", severity: .warning, facts: ["availability.shared-calling.cloud"],
    passes: [
      .example(connection: .sharedCalling, answers: ["organization.cloud": "worldwide"]), .example(connection: .sharedCalling),
      .example(answers: ["organization.cloud": "dod"]),
      // GCC shares the worldwide cloud.
      .example(connection: .sharedCalling, answers: ["organization.cloud": "gcc"]),
    ],
    fails: [
      .example(connection: .sharedCalling, answers: ["organization.cloud": "gcc-high"]),
      .example(connection: .sharedCalling, answers: ["organization.cloud": "dod"]),
      .example(connection: .sharedCalling, answers: ["organization.cloud": "21vianet"]),
    ]
  ) { plan, _ in
    let cloud = plan["organization.cloud"]
    guard plan.connection == .sharedCalling, cloud == "gcc-high" || cloud == "dod" || cloud == "21vianet" else { return .holds }
    return .violated(by: [Violation("shared-calling", at: AnswerPath("connection"))])
  }
}
