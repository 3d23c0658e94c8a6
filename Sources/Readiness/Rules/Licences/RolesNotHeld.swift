internal import Locales

extension Rule {
  /// Nobody holds one of the two administrator roles: licences, or numbers and calling.
  static let rolesNotHeld = Rule(
    id: "roles-not-held", step: "licences", severity: .warning,
    facts: ["licences.assign.admin-role", "licences.two-roles.numbers", "numbers.port.role"],
    passes: [
      .example(answers: ["roles.held": "licences, telephony"]),
      .example(answers: ["roles.held": "licences"]) { $0.tasks["give-admin-roles"] = TaskRecord(.done) },
    ],
    fails: [.example(answers: ["roles.held": "licences"]), .example(answers: ["roles.held": "none"])]
  ) { plan, _ in
    let path = AnswerPath("roles.held")
    guard plan[path] != nil, !plan.isSettled("give-admin-roles") else { return .holds }
    let missing = ["licences", "telephony"].filter { !plan.values(path).contains($0) }
    // Both are one finding, mended in one place.
    let role = missing.count == 1 ? Message("questions.roles.held.choice.\(missing[0]).name") : .bothRoles
    return .violated(by: missing.map { Violation($0, ["role": .message(role)], at: path) })
  }
}
