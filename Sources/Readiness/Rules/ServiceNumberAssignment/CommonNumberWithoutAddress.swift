internal import Facts
internal import PhoneNumbers

extension Rule {
  /// The number by which everybody calls carries no emergency address: help is sent to that address where the network tells no other.
  ///
  /// It needs one whatever its kind. While no export of the policies tells which of several attendants carries it, one with an address will do.
  static let commonNumberWithoutAddress = Rule(
    id: "common-number-without-address", step: "service-number-assignment", severity: .blocker,
    facts: ["emergency.shared-calling.location"],
    passes: [
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"]) {
        $0.addAddress("HQ")
        $0.addCommonNumber("+14255550100", address: "HQ")
      },
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"]) {
        $0.addCommonNumber("+14255550100", location: Self.ana)
      },
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100", "+14255550101"]) {
        $0.addCommonNumber("+14255550100", location: Self.nowhere)
        $0.addCommonNumber("+14255550101", location: Self.ana)
      },
      .example(connection: .sharedCalling),
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"], answers: ["wishes.calling": "no"]) {
        $0.addCommonNumber("+14255550100", location: Self.nowhere)
      },
      .example(serviceNumbers: ["+14255550100"]) { $0.addCommonNumber("+14255550100", location: Self.nowhere) },
    ],
    fails: [
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"]) {
        $0.addCommonNumber("+14255550100", location: Self.nowhere)
      },
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"]) { $0.addCommonNumber("+14255550100", address: Plan.none) },
      // The policies tell which numbers are common.
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100", "+14255550101"]) {
        $0.addCommonNumber("+14255550100", location: Self.ana)
        $0.addCommonNumber("+14255550101", location: Self.nowhere)
        $0.add(
          "Seattle", to: "shared-calling-routing-policies", ["resource-account": "main@contoso.com", "numbers": "+14255550101"])
      },
      // No address has that name.
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"]) { $0.addCommonNumber("+14255550100", address: "Lyon") },
      // What the tenant has counts, not what is planned.
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"]) {
        $0.addAddress("HQ")
        $0.addCommonNumber("+14255550100", address: "HQ", location: Self.nowhere)
      },
      .example(serviceNumbers: ["+14255550100"]) {
        $0.addCommonNumber("+14255550100", location: Self.nowhere)
        $0.addUser("ana@contoso.com", number: "none", [.sharedCalling: "Everybody"])
      },
    ],
    cannotTell: [
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"]) { $0.addCommonNumber("+14255550100") },
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100", "+14255550101"]) {
        $0.addCommonNumber("+14255550100", location: Self.ana)
        $0.addCommonNumber("+14255550101")
      },
    ]
  ) { plan, _ in
    let numbers = plan.commonNumbers
    func question(_ number: String) -> AnswerPath { AnswerPath(list: "service-numbers", item: number, field: "address") }
    let untold = numbers.filter { plan.hasAddress(commonNumber: $0) == nil }
    guard untold.isEmpty else { return .unverified(needs: untold.map { question($0).description }) }
    let bare = numbers.filter { plan.hasAddress(commonNumber: $0) == false }
    guard bare.count == numbers.count || plan.sharedCallingPolicies?.isEmpty == false else { return .holds }
    return .violated(by: bare.map { plan.violation(ofCommonNumber: $0, question: question($0)) })
  }
}

extension Plan {
  /// Whether a common number has an emergency address, in the tenant or else in the plan; nil where neither tells.
  fileprivate func hasAddress(commonNumber number: String) -> Bool? {
    if let traits = row(ofNumber: number)?.traits, !traits.isDisjoint(with: [.withLocation, .knownWithoutLocation]) {
      return traits.contains(.withLocation)
    }
    let name = self[AnswerPath(list: "service-numbers", item: number, field: "address")]
    return name.map { name in addresses.contains { $0.name == name } }
  }

  /// An auto attendant with a number, and where that is.
  fileprivate mutating func addCommonNumber(_ number: String, address: String? = nil, location: String? = nil) {
    self[AnswerPath(list: "service-numbers", item: number, field: "address")] = address
    self[AnswerPath(list: "numbers", item: number, field: "LocationId")] = location
    add("Main " + number, to: "auto-attendants", ["numbers": number])
  }
}
