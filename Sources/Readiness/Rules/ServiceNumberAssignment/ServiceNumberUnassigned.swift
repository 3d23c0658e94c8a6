internal import PhoneNumbers

extension Rule {
  /// A service number that leads nowhere rings nowhere.
  static let serviceNumberUnassigned = Rule(
    id: "service-number-unassigned", step: "service-number-assignment", severity: .warning,
    facts: ["assign-service-number.one-per-service"],
    passes: [
      .example(serviceNumbers: ["+14255550100"]) { $0.add("Support", to: "call-queues", ["numbers": "+14255550100"]) },
      // Something has it, though no file tells what.
      .example { $0.addNumber("+14255550100", [.capability: "VoiceApplicationAssignment", .status: "VoiceApplicationAssigned"]) },
      .example { $0.addNumber("+14255550100", [.capability: "VoiceApplicationAssignment", .status: "PolicyAssigned"]) },
    ],
    fails: [
      .example(serviceNumbers: ["+14255550100"]),
      .example { $0.addNumber("+14255550100", [.capability: "VoiceApplicationAssignment", .status: "Unassigned"]) },
    ]
  ) { plan, _ in
    let numbers = plan.serviceNumbersInReserve
    guard !numbers.isEmpty else { return .holds }
    // Of a person's number that is for services, that is said; of a resource account that serves nothing, that is said.
    let given = Set((plan.services.flatMap(\.numbers) + plan.resourceAccounts.compactMap(\.number)).map { PhoneNumber.e164(of: $0) })
    let held = Set(plan.users(withFault: \.isOfServices).compactMap(\.phone))
    return .violated(
      by: numbers.filter { row in !given.contains(row.e164) && row.number.map(held.contains) != true }.map {
        Violation($0.e164, at: "numbers.csv:\($0.line)", question: AnswerPath(list: "service-numbers", item: $0.text, field: "target"))
      })
  }
}

extension Plan {
  /// The service numbers that nothing has, as far as the inventory tells; one that may serve people too is theirs unless a service has it.
  package var serviceNumbersInReserve: Rows<NumberRecord> {
    numbers.that(are: .forServices, not: .forPeople).whoseStatus { $0.assignment == nil || $0.assignment == .free }
  }
}
