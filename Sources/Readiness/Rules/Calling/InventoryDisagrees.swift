internal import Locales
internal import PhoneNumbers

extension Rule {
  /// The inventory gives a number to a person who, in the list of people, has another one or none: one of the lists is old.
  static let inventoryDisagrees = Rule(
    id: "inventory-disagrees", step: "calling", severity: .warning, facts: ["numbers.user.required-before-calls"],
    passes: [
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.id: Self.ana])
      },
      // A second line of the same person.
      .example {
        $0.addNumber("+14255550101", [.status: "UserAssigned", .holder: Self.ana, .category: "Private"])
        $0.addUser("ana@contoso.com", number: "+14255550100", [.id: Self.ana])
      },
      // Somebody else is to have it: that is said elsewhere.
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addUser("ana@contoso.com", number: "none", [.id: Self.ana])
        $0.addUser("bo@contoso.com", number: "+14255550100", [.id: Self.bo])
      },
    ],
    fails: [
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addUser("ana@contoso.com", number: "+14255550199", [.id: Self.ana])
      },
      .example {
        $0.addNumber("+14255550100", [.status: "UserAssigned", .holder: Self.ana])
        $0.addUser("ana@contoso.com", number: "none", [.id: Self.ana])
      },
    ]
  ) { plan, _ in
    let assigned = plan.numbers.filter { $0.assignment == .person && $0.isPrimary && $0.holder != nil }
    guard !assigned.isEmpty else { return .holds }
    let users = plan.users
    let people = Dictionary(users.compactMap { user in user.id.map { ($0, user) } }) { first, _ in first }
    let given = Set(users.compactMap(\.phone))
    return .violated(
      by: assigned.compactMap { row in
        guard let number = row.number, !given.contains(number), let user = row.holder.flatMap({ people[$0] }),
          user.number != nil || user.hasNoNumber
        else {
          return nil
        }
        return row.violation(["user": .text(user.name)], question: AnswerPath(list: "users", item: user.name, field: "number"))
      })
  }
}
