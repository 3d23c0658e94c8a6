internal import Locales
internal import PhoneNumbers

extension Rule {
  /// A number that somebody is to have may be assigned to nobody yet: an administrator blocked it, or it rests since it was taken from somebody.
  ///
  /// A number that is assigned keeps its holder, and one that nobody is to have may rest.
  static let numberBlocked = Rule(
    id: "number-blocked", step: "user-numbers", severity: .blocker, facts: ["numbers.assignment-block"],
    passes: [
      .example {
        $0.addNumber("+14255550100", [.blocked: "NotBlocked"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
      .example { $0.addNumber("+14255550100", [.blocked: "BlockedForever", .status: "Unassigned"]) },
      .example {
        $0.addNumber("+14255550100", [.blocked: "BlockedForever", .status: "UserAssigned"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
      .example {
        $0.addNumber("+14255550100", [.blocked: "BlockedUntil", .blockedUntil: "2019-12-31T00:00:00Z"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
    ],
    fails: [
      .example {
        $0.addNumber("+14255550100", [.blocked: "BlockedUntil", .status: "Unassigned"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
      .example(serviceNumbers: ["+18005550100"]) {
        $0[AnswerPath(list: "numbers", item: "+18005550100", field: "AssignmentBlockedState")] = "BlockedForever"
        $0.add("Support", to: "call-queues", ["numbers": "+18005550100"])
      },
    ]
  ) { plan, context in
    let blocked = plan.numbers.whoseStatus { $0.isBlocked && ($0.assignment ?? .free) == .free }
    guard !blocked.isEmpty else { return .holds }
    let services = Set(plan.services.flatMap(\.numbers).map { PhoneNumber.lineURI(of: $0) })
    let people = plan.peopleByPhone
    return .violated(
      by: blocked.filter { row in
        guard services.contains(PhoneNumber.lineURI(of: row.text)) || row.number.flatMap({ people.row(of: $0) }) != nil else {
          return false
        }
        let end = plan[AnswerPath(list: "numbers", item: row.text, field: "AssignmentBlockedUntil")]
        return end.flatMap { CalendarDate(iso: String($0.prefix(10))) }.map { $0 >= context.today } ?? true
      }.map { $0.violation() })
  }
}
