internal import Locales
internal import PhoneNumbers

extension Rule {
  /// The number of the resource account is none of its queue's or attendant's in the plan.
  static let resourceAccountNumberDiffers = Rule(
    id: "resource-account-number-differs", step: "service-number-assignment", severity: .blocker,
    facts: ["assign-service-number.one-per-service", "assign-service-number.licence-before-number"],
    passes: [
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["number": "tel:+14255550100"])
        $0.add("Support", to: "call-queues", ["numbers": "+1 425 555 0100", "resource-account": "support@contoso.com"])
      },
      // What keeps the planned number from the account is said instead.
      .example(serviceNumbers: ["+14255550100"]) {
        $0.add("support@contoso.com", to: "resource-accounts", ["number": "+14255550100"])
        $0.add("Support", to: "call-queues", ["numbers": "+14255550199", "resource-account": "support@contoso.com"])
      },
      .example {
        $0.addUser("ana@contoso.com", number: "+14255550199")
        $0.add("support@contoso.com", to: "resource-accounts", ["number": "+14255550100"])
        $0.add("Support", to: "call-queues", ["numbers": "+14255550199", "resource-account": "support@contoso.com"])
      },
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["number": "+14255550100"])
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "resource-account": "support@contoso.com"])
        $0.add("Sales", to: "call-queues", ["numbers": "+14255550101", "resource-account": "support@contoso.com"])
      },
      // The number may still be to assign.
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["number": "none"])
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "resource-account": "support@contoso.com"])
      },
      .example { plan in
        plan.add("support@contoso.com", to: "resource-accounts", ["number": "none", "licensed": "no"])
        plan.add("Support", to: "call-queues", ["numbers": "+14255550100", "resource-account": "support@contoso.com"])
        plan.tasks["assign-queue-numbers[Support]"] = TaskRecord(.done)
      },
    ],
    fails: [
      .example {
        $0.add("support@contoso.com", to: "resource-accounts", ["number": "+14255550199"])
        $0.add("Support", to: "call-queues", ["numbers": "+14255550100", "resource-account": "support@contoso.com"])
      },
      .example { plan in
        plan.add("support@contoso.com", to: "resource-accounts", ["number": "none", "licensed": "yes"])
        plan.add("Support", to: "call-queues", ["numbers": "+14255550100", "resource-account": "support@contoso.com"])
        plan.tasks["assign-queue-numbers[Support]"] = TaskRecord(.done)
      },
    ]
  ) { plan, _ in
    let unavailable = plan.unavailableLines
    return .violated(
      by: plan.servicesWithUnsharedAccounts.compactMap { service, account in
        guard !service.numbers.isEmpty, unavailable.isDisjoint(with: service.numbers.map { PhoneNumber.lineURI(of: $0) }) else {
          return nil
        }
        if account.hasNoNumber {
          // Without a licence there can be no number.
          guard plan.isSettled(service.numberTask, for: service.name), account.isLicensed != false else { return nil }
        } else {
          guard let number = account.number, !service.numbers.map({ PhoneNumber.lineURI(of: $0) }).contains(PhoneNumber.lineURI(of: number))
          else { return nil }
        }
        return account.violation(
          "number", ["service": .text(service.name), "planned": .list(service.numbers)], question: service.numbersPath)
      })
  }
}

extension Plan {
  /// What no account can be given yet: lines of two services, of people, or that the organization does not have.
  fileprivate var unavailableLines: Set<String> {
    var lines = Set(cutOffImports(of: .numbers).isEmpty ? (unlistedServiceNumbers ?? []).map { PhoneNumber.lineURI(of: $0.number) } : [])
    var seen: Set<String> = []
    for service in services {
      lines.formUnion(service.numbers.filter(isForPeople).map { PhoneNumber.lineURI(of: $0) })
      lines.formUnion(Set(service.numbers.map { PhoneNumber.lineURI(of: $0) }).filter { !seen.insert($0).inserted })
    }
    return lines
  }

  private func isForPeople(_ number: String) -> Bool {
    row(ofNumber: number)?.isUserNumber == true || (try? PhoneNumber(number)).flatMap { peopleByPhone.row(of: $0) } != nil
  }
}
