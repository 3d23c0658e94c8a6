internal import Facts

/// The emergency numbers that people can dial under a policy, each with its usage.
struct EmergencyCallRoutingPolicy: Sendable {
  /// The policy's name.
  let name: String
  /// The numbers, with the PSTN usage of each; empty usage where none is given.
  let numbers: [(dialled: String, usage: String)]
  /// Whether it is known which numbers there are; an export may have lost them.
  let areNumbersKnown: Bool
  /// What people can dial: the numbers, and the masks that stand for one of them.
  let dialable: Set<String>

  /// Reads the numbers (`112, 15`), the usage of each (`112=FR-Emergency, 15=none`) and their masks (`999=112;911`).
  init(_ item: Plan.Item) {
    name = item.name
    let pairs = item.elements("usages").compactMap { entry -> (String, String)? in
      let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
      return parts.count == 2 ? (parts[0], parts[1] == Plan.none ? "" : parts[1]) : nil
    }
    let usages = Dictionary(pairs) { first, _ in first }
    numbers = item.elements("numbers").map { ($0, usages[$0] ?? "") }
    areNumbersKnown = item.fields["numbers"] != nil
    let masks = item.elements("masks").compactMap { $0.split(separator: "=").last.map(String.init) }
    dialable = Set(numbers.map(\.dialled) + masks)
  }
}

extension Plan {
  /// The emergency call routing policies by name; nil when not known.
  var emergencyCallRoutingPolicies: [String: EmergencyCallRoutingPolicy]? {
    items(of: "emergency-call-routing-policies").map { items in
      Dictionary(items.map { ($0.name.policyName, EmergencyCallRoutingPolicy($0)) }) { first, _ in first }
    }
  }

  /// The emergency call routing policy of whoever is given none, by its name in lower case: the common one, where there is no other that a
  /// group could bring; nil where nobody can tell.
  var emergencyCallRoutingPolicyOfOthers: String? {
    emergencyCallRoutingPolicies.flatMap { $0.keys.elementsEqual([VoiceRouting.global]) ? VoiceRouting.global : nil }
  }

  /// Those policies; nil also where nobody calls, and where somebody said that there is no such policy yet: that has been told.
  private var emergencyPoliciesToJudge: [String: EmergencyCallRoutingPolicy]? {
    let isDenied = [Derived.directRouting, .sharedCalling].contains {
      $0.holds(in: self) && self[$0.rawValue + ".emergency-policy"] == "no"
    }
    return peopleCall && !isDenied ? emergencyCallRoutingPolicies : nil
  }

  /// Whether the people have an emergency call routing policy, as the question of a connection tells.
  func emergencyPolicyOutcome(of connection: Connection) -> Rule.Outcome {
    let path = AnswerPath(connection.rawValue + ".emergency-policy")
    guard let answer = self[path] else { return .unverified(needs: [path.description]) }
    guard answer != "no" else { return .violated(by: [Violation(connection.rawValue, at: path)]) }
    return emergencyCallRoutingPolicies == nil && record(ofTask: "set-emergency-routing-policy")?.state == .todo
      ? .unverified(needs: [path.description, AnswerPath(tasksOf: "calling").description]) : .holds
  }

  /// The people listed who can dial the emergency numbers of their policy only: over Direct Routing, and over a common number of any kind.
  private var usersOfEmergencyPolicies: Rows<UserRecord> {
    let (direct, shared) = (users(over: .directRouting), users(over: .sharedCalling))
    if shared.isEmpty { return direct }
    if direct.isEmpty { return shared }
    let places = Set(direct.map(\.place) + shared.map(\.place))
    return users.filter { places.contains($0.place) }
  }

  /// The people listed whose emergency calls leave by a usage: over Direct Routing, also over a common number.
  var usersOfGateways: [Rows<UserRecord>] {
    [users(over: .directRouting)] + (commonNumberWays == [.directRouting] ? [sharers] : [])
  }

  /// The emergency call routing policies that those people are known to have, as far as they name a number.
  var usedEmergencyPolicies: [EmergencyCallRoutingPolicy] {
    let others = emergencyCallRoutingPolicyOfOthers
    let used = usersOfGateways.flatMap { $0.values { $0.emergencyCallRoutingPolicy ?? others } }
    return (items(of: "emergency-call-routing-policies") ?? []).map(EmergencyCallRoutingPolicy.init)
      .filter { used.contains($0.name.policyName) && !$0.numbers.isEmpty }
  }

  /// The people listed whose emergency call routing policy names none of the numbers that their country needs, with the policy's
  /// name, in the order of the file; a country that needs none has no such users.
  func users(whosePolicyLacksAllOf needed: (EmergencyFacts) -> [String]) -> [(
    user: UserRow, policy: String, facts: EmergencyFacts
  )] {
    guard let policies = emergencyPoliciesToJudge else { return [] }
    let others = emergencyCallRoutingPolicyOfOthers
    let users = usersOfEmergencyPolicies.that(are: [.unobstructed, .withUsageLocation])
    return users.usageLocations.flatMap { code -> [(user: UserRow, policy: String, facts: EmergencyFacts)] in
      guard let facts = Country(code: code)?.emergency else { return [] }
      let numbers = needed(facts)
      guard !numbers.isEmpty else { return [] }
      let unserved = users.whoseAccount { account in
        guard let policy = account.emergencyCallRoutingPolicy ?? others,
          policies[policy].map(\.areNumbersKnown) ?? (policy == VoiceRouting.global)
        else { return false }
        return !numbers.contains { policies[policy]?.dialable.contains($0) == true }
      }
      return unserved.whoseUsageLocation { $0 == code }.map { user in
        (user, (user.account.emergencyCallRoutingPolicy ?? others).flatMap { policies[$0]?.name } ?? "Global", facts)
      }
    }
    .sorted { $0.user.place < $1.user.place }
  }

  /// Whether nobody can tell if a person's emergency call routing policy names a number that the country needs: which one the
  /// user has is not told, and not all of them do.
  func hasUserWithUntoldEmergencyPolicy(_ needed: (EmergencyFacts) -> [String]) -> Bool {
    guard !isSettled("set-emergency-routing-policy"), let policies = emergencyPoliciesToJudge, emergencyCallRoutingPolicyOfOthers == nil
    else {
      return false
    }
    let users = usersOfEmergencyPolicies.that(are: [.unobstructed, .withUsageLocation]).whoseAccount {
      $0.emergencyCallRoutingPolicy == nil
    }
    return users.usageLocations.contains { code in
      guard let numbers = Country(code: code)?.emergency.map(needed), !numbers.isEmpty else { return false }
      return policies[VoiceRouting.global] == nil
        || !policies.values.allSatisfy { policy in numbers.contains { policy.dialable.contains($0) } }
    }
  }

  /// Whether somebody listed has an emergency call routing policy of which the numbers are not known.
  var isEmergencyPolicyUntold: Bool {
    guard let policies = emergencyPoliciesToJudge else { return false }
    let others = emergencyCallRoutingPolicyOfOthers
    let users = usersOfEmergencyPolicies.that(are: .unobstructed)
    return users.values { $0.emergencyCallRoutingPolicy ?? others }.contains { policies[$0]?.areNumbersKnown == false }
  }
}
