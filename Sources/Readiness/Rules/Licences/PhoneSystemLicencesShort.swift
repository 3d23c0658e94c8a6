internal import Facts
internal import Locales

extension Rule {
  /// Everybody who calls needs Teams Phone, in a suite or as an add-on; totals are compared, not people.
  static let phoneSystemLicencesShort = Rule(
    id: "phone-system-licences-short", step: "licences", severity: .blocker,
    facts: ["licences.phone-system.per-user", "licences.quantity.enough"],
    passes: [
      .example(licences: ["SPE_E5": 10], answers: ["wishes.users": "10"]),
      .example(licences: ["SPE_E3": 10, "MCOEV": 10], answers: ["wishes.users": "10"]),
      .example(licences: [:], answers: ["wishes.users": "10", "wishes.calling": "no"]),
      .example(licences: ["SPE_E5": 1], answers: ["wishes.calling": "no"]) {
        $0.add("Support", to: "call-queues", ["agents": "ana@contoso.com, Sales team"])
        $0.add("Sales", to: "call-queues", ["agents": "Ana@contoso.com"])
      },
      // Of people whose licence is suspended, that is said.
      .example(licences: ["SPE_E5": 0]) { $0.addUser("ana@contoso.com", [.plans: "TEAMS1;MCOEV=Suspended"]) },
      // The telephone in the lobby has a licence of its own kind.
      .example(licences: ["SPE_E5": 1, "MCOCAP": 1]) {
        $0.addUser("ana@contoso.com", [.plans: "TEAMS1;MCOEV"])
        $0.addUser("lobby@contoso.com", [.licences: "MCOCAP"])
      },
      // Of the two for people one is left for whoever has none.
      .example(licences: ["SPE_F1": 2, "MCOEV": 2, "MCOCAP": 1]) {
        $0.addUser("ana@contoso.com", [.plans: "TEAMS1;MCOEV", .licences: "SPE_F1;MCOEV"])
        $0.addUser("bo@contoso.com", [.plans: "TEAMS1", .licences: "SPE_F1"])
        $0.addUser("lobby@contoso.com", [.plans: "TEAMS1;MCOEV", .licences: "MCOCAP"])
      },
    ],
    fails: [
      .example(licences: ["SPE_E3": 10, "MCOEV": 9], answers: ["wishes.users": "10"]),
      .example(licences: ["SPE_E3": 10, "MCOEV": 7, "Office Deluxe": 2], answers: ["wishes.users": "10"]),
      .example(licences: [:]) { $0.addUser("ana@contoso.com") },
      // Where nobody calls, the agents of queues still need one each.
      .example(licences: ["SPE_E3": 2, "MCOEV": 1], answers: ["wishes.calling": "no"]) {
        $0.add("Support", to: "call-queues", ["agents": "ana@contoso.com, ben@contoso.com"])
        $0.add("Sales", to: "call-queues", ["agents": "Ana@contoso.com"])
      },
      // Licences of shared devices are none for people.
      .example(licences: ["SPE_E5": 1, "MCOCAP": 1], answers: ["wishes.users": "2"]) {
        $0.addUser("ana@contoso.com", [.plans: "TEAMS1;MCOEV"])
      },
    ],
    cannotTell: [
      .example(answers: ["wishes.users": "10"]),
      // What is not recognized may be what is missing.
      .example(licences: ["SPE_E3": 10, "MCOEV": 7, "Office Deluxe": 3], answers: ["wishes.users": "10"]),
    ]
  ) { plan, _ in
    let needed = plan.peopleWithTelephone
    guard needed > 0 else { return .holds }
    guard plan.licencesAreKnown else { return .unverified(needs: ["licences"]) }
    guard let owned = plan.quantity(ofUsableLicences: \.phoneSystem, heldAs: \.phoneSystem), owned < needed else { return .holds }
    guard !plan.mayOwnUnrecognized(needed - owned) else { return .unverified(needs: ["licences"]) }
    let missing = needed - owned
    guard missing > plan.countOfSuspended(\.phoneSystem) else { return .holds }
    let arguments: [String: Message.Argument] = [
      "needed": .number(needed), "owned": .number(owned), "hint": .message(plan.reason(missing, areMissing: \.phoneSystem)),
    ]
    return .violated(by: [Violation("MCOEV", arguments, at: AnswerPath("licences"))])
  }
}
