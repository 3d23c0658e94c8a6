internal import Locales
internal import PhoneNumbers

extension Rule {
  /// A number is either a person's or a service's.
  static let numberForUserAndService = Rule(
    id: "number-for-user-and-service", step: "service-number-assignment", severity: .blocker,
    facts: ["assign-service-number.one-per-service"],
    passes: [
      .example {
        $0.addUser("ana@contoso.com", number: "+14255550101")
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100"])
      },
      // That no service can have a number for people is said instead.
      .example(userNumbers: ["+14255550100"]) {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100"])
      },
      // Base number and extension count as a pair.
      .example(connection: .directRouting) {
        $0.addUser("ana@contoso.com", number: "+14255550100;ext=1")
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100"])
      },
    ],
    fails: [
      .example {
        $0.addUser("ana@contoso.com", number: "+14255550100")
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100"])
      }
    ]
  ) { plan, _ in
    let services = plan.services.filter { !$0.numbers.isEmpty }
    guard !services.isEmpty else { return .holds }
    var given: [PhoneNumber: Service] = [:]
    for service in services {
      for number in service.numbers.compactMap({ try? PhoneNumber($0) }) { given[number] = given[number] ?? service }
    }
    let people = plan.peopleByPhone
    guard given.keys.contains(where: { people.row(of: $0) != nil }) else { return .holds }
    return .violated(
      by: plan.users.compactMap { user in
        guard let number = user.phone, let service = given[number], plan.numbersByNumber.row(ofLineOrNumber: number)?.isUserNumber != true
        else {
          return nil
        }
        let arguments: [String: Message.Argument] = ["user": .text(user.name), "service": service.title]
        return Violation(number.e164, arguments, at: "users.csv:\(user.line)", question: service.numbersPath)
      })
  }
}
