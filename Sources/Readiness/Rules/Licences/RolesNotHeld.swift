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
    let held = plan.values(path)
    return .violated(
      by: ["licences", "telephony"].filter { !held.contains($0) }.map { role in
        Violation(role, ["role": .message(Message("questions.roles.held.choice.\(role).name"))], at: path.description, question: path)
      })
  }
}
