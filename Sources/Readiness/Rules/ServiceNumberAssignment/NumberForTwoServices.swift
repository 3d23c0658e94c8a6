internal import Locales
internal import PhoneNumbers

extension Rule {
  /// A number leads to one service only.
  static let numberForTwoServices = Rule(
    id: "number-for-two-services", step: "service-number-assignment", severity: .blocker, facts: ["assign-service-number.one-per-service"],
    passes: [
      .example {
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100"])
        $0.add("Sales", to: "call-queues", ["numbers": "+14255550101"])
      }
    ],
    fails: [
      .example {
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100"])
        $0.add("Main", to: "auto-attendants", ["numbers": "+14255550100"])
      }
    ]
  ) { plan, _ in
    var holders: [String: Service] = [:]
    var violations: [Violation] = []
    for service in plan.services {
      for line in Set(service.numbers.map { PhoneNumber.lineURI(of: $0) }).sorted() {
        guard let first = holders[line] else {
          holders[line] = service
          continue
        }
        let number = line.hasPrefix("tel:") ? String(line.dropFirst(4)) : line
        violations.append(
          Violation(
            number, ["first": first.title, "second": service.title], at: service.numbersPath.description,
            question: service.numbersPath))
      }
    }
    return .violated(by: violations)
  }
}
