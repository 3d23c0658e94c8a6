internal import Locales
internal import PhoneNumbers

extension Rule {
  /// A service's number must be one that the organization has; Direct Routing numbers need not be listed.
  static let serviceNumberNotListed = Rule(
    id: "service-number-not-listed", step: "service-number-assignment", severity: .blocker,
    facts: ["assign-service-number.one-per-service", "call-queue.service-number-first", "call-queue.outside-us.service-numbers"],
    passes: [
      .example(serviceNumbers: ["+14255550100"]) { $0.add("Support", to: "call-queues", ["numbers": "+14255550100"]) },
      .example { $0.add("Support", to: "call-queues") },
      .example(connection: .directRouting, serviceNumbers: ["+14255550100"]) {
        $0.add("Support", to: "call-queues", ["numbers": "+14255550199"])
      },
      // The account that answers for the service holds it.
      .example(userNumbers: ["+14255550100"]) {
        $0.add("support@contoso.com", to: "resource-accounts", ["number": "+14255550199"])
        $0.add("Support", to: "call-queues", ["numbers": "+14255550199", "resource-account": "support@contoso.com"])
      },
      // It may be among those that are still to be ported.
      .example(serviceNumbers: ["+14255550100"]) {
        $0.add("Support", to: "call-queues", ["numbers": "+14255550199"])
        $0.add("Move", to: "service-ports", ["status": "processing"])
      },
    ],
    fails: [
      .example(serviceNumbers: ["+14255550100"]) { $0.add("Support", to: "call-queues", ["numbers": "+14255550199"]) },
      .example(serviceNumbers: ["+14255550100"]) {
        $0.add("Support", to: "call-queues", ["numbers": "+14255550199"])
        $0.add("Move", to: "user-ports", ["status": "processing"])
        $0.add("Past", to: "service-ports", ["status": "completed"])
      },
    ],
    cannotTell: [.example { $0.add("Support", to: "call-queues", ["numbers": "+14255550199"]) }]
  ) { plan, _ in
    guard let unlisted = plan.unlistedServiceNumbers else { return .unverified(needs: [TableID.numbers.fileName]) }
    return plan.unlessCutOff(
      .numbers,
      unlisted.map { service, number in
        Violation(number, ["service": service.title], at: service.numbersPath)
      })
  }
}

extension Plan {
  /// The numbers of services that the organization does not have, as far as it must; nil while nobody knows which it has.
  var unlistedServiceNumbers: [(service: Service, number: String)]? {
    let services = services.filter { !$0.numbers.isEmpty }
    guard !services.isEmpty, connection != .directRouting else { return [] }
    guard !portOrders.contains(where: { $0.list == "service-ports" && $0.isOpen }) else { return [] }
    guard numbersAreKnown else { return nil }
    let held = Set(resourceAccounts.compactMap(\.number).map { PhoneNumber.e164(of: $0) })
    return services.flatMap { service in
      service.numbers.filter { row(ofNumber: $0) == nil && !held.contains(PhoneNumber.e164(of: $0)) }.map { (service, $0) }
    }
  }
}
