internal import Locales
internal import PhoneNumbers

extension Rule {
  /// A resource account's number is another account's too, a person's, or the conferencing bridge's.
  static let numberForTwoResourceAccounts = Rule(
    id: "number-for-two-resource-accounts", step: "service-number-assignment", severity: .blocker,
    facts: ["assign-service-number.one-per-service"],
    passes: [
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["number": "+14255550100"])
        $0.add("main@contoso.com", to: "resource-accounts", ["number": "+14255550101"])
      },
      // Base number and extension count as a pair.
      .example(connection: .directRouting) {
        $0.add("main@contoso.com", to: "resource-accounts", ["number": "+14255550100"])
        $0.addUser("ana@contoso.com", number: "+14255550100;ext=1")
      },
    ],
    fails: [
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["number": "+14255550100"])
        $0.add("main@contoso.com", to: "resource-accounts", ["number": "tel:+14255550100"])
      },
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["number": "+14255550100"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
      .example(answers: ["wishes.audio-conferencing": "yes", "audio-conferencing.numbers": "+14255550100"]) {
        $0.add("support@contoso.com", to: "resource-accounts", ["number": "+14255550100"])
      },
    ]
  ) { plan, _ in
    let accounts = plan.resourceAccounts.filter { $0.number != nil }
    guard !accounts.isEmpty else { return .holds }
    let people = plan.peopleByPhone
    let wanted = Set(accounts.compactMap { $0.number.flatMap { try? PhoneNumber($0) } }).filter { people.row(of: $0) != nil }
    var holders: [PhoneNumber: String] = [:]
    for user in wanted.isEmpty ? plan.users.none : plan.users {
      if let phone = user.phone, wanted.contains(phone) { holders[phone] = user.name }
    }
    for service in plan.services {
      // What the plan itself gives twice is said of the plan.
      for number in service.numbers.compactMap({ try? PhoneNumber($0) }) { holders[number] = service.kind == .bridge ? service.name : nil }
    }
    return .violated(
      by: accounts.compactMap { account in
        guard let number = account.number, let phone = try? PhoneNumber(number) else { return nil }
        guard let first = holders.updateValue(account.name, forKey: phone) else { return nil }
        let arguments: [String: Message.Argument] = ["first": .text(first), "second": .text(account.name)]
        return Violation(number, arguments, at: account.path("number").description)
      })
  }
}
