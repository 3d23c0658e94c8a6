internal import Facts

/// The way of outbound calls in Direct Routing: policy, PSTN usages, voice routes, gateways.
struct VoiceRouting: Sendable {
  /// The policy that everybody has who is given no other.
  static let global = "global"

  /// One voice route.
  struct Route: Sendable {
    var name: String
    var usages: [String]
    var gateways: [String]
    /// The numbers that it takes; nil when not known, or not to be judged here.
    var pattern: NumberPattern?
  }

  /// The usages of each policy, by the policy's name in lower case.
  let policies: [String: [String]]
  /// The routes.
  let routes: [Route]
  /// Whether each gateway is enabled, by its name in lower case.
  let gateways: [String: Bool]

  /// Where the way of a usage ends that reaches no enabled gateway, the farther from one the lesser.
  enum DeadEnd: String, Sendable, CaseIterable {
    case noUsage = "no-usage", noRoute = "no-route", otherNumbers = "other-numbers", noGateway = "no-gateway", gatewayOff = "gateway-off"
  }

  /// Where calls with a usage end: all of them, or those to a number as it is dialled.
  func deadEnd(of usage: String, dialling number: String? = nil) -> DeadEnd? {
    var leading = routes.filter { $0.usages.contains { $0.lowercased() == usage.lowercased() } }
    guard !leading.isEmpty else { return .noRoute }
    if let number {
      leading.removeAll { $0.pattern?.takes(number) == false }
      guard !leading.isEmpty else { return .otherNumbers }
    }
    let named = leading.flatMap(\.gateways)
    guard !named.isEmpty else { return .noGateway }
    return named.contains { gateways[$0.lowercased()] == true } ? nil : .gatewayOff
  }

  /// Where all calls under a policy end; nil when one of its usages reaches an enabled gateway.
  func deadEnd(ofPolicy usages: [String]) -> DeadEnd? {
    let ends = usages.map { deadEnd(of: $0) }
    guard !usages.isEmpty else { return .noUsage }
    // The nearest end to a gateway is the one to mend.
    return ends.contains(nil) ? nil : DeadEnd.allCases.last(where: ends.contains)
  }
}

/// The emergency numbers that Direct Routing users can dial under a policy, each with its usage.
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
  /// The way of outbound calls; nil while routes or gateways are not known.
  var voiceRouting: VoiceRouting? {
    guard let policies = items(of: "voice-routing-policies"), let routes = items(of: "voice-routes"), let gateways = items(of: "gateways")
    else {
      return nil
    }
    return VoiceRouting(
      policies: Dictionary(policies.map { ($0.name.policyName, $0.elements("usages")) }) { first, _ in first },
      routes: routes.map { route in
        VoiceRouting.Route(
          name: route.name, usages: route.elements("usages"), gateways: route.elements("gateways"),
          pattern: route.fields["pattern"].flatMap { NumberPattern($0) })
      },
      gateways: Dictionary(gateways.map { ($0.name.lowercased(), $0.fields["enabled"] != "no") }) { first, _ in first })
  }

  /// What of `voiceRouting` is not known, as names of lists.
  var missingRoutingLists: [String] { ["voice-routing-policies", "voice-routes", "gateways"].filter { items(of: $0) == nil } }

  /// The lists in which an item lacks what is to be followed, which exports easily lose.
  var lostRoutingLists: [String] {
    [("voice-routing-policies", ["usages"]), ("voice-routes", ["usages", "gateways"])].filter { list, fields in
      items(of: list)?.contains { item in fields.contains { item.fields[$0] == nil } } == true
    }
    .map(\.0)
  }

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
    peopleCall && self["direct-routing.emergency-policy"] != "no" ? emergencyCallRoutingPolicies : nil
  }

  /// The Direct Routing users whose emergency call routing policy names none of the numbers that their country needs, with the policy's
  /// name, in the order of the file; a country that needs none has no such users.
  func directRoutingUsers(whosePolicyLacksAllOf needed: (EmergencyFacts) -> [String]) -> [(
    user: UserRow, policy: String, facts: EmergencyFacts
  )] {
    guard let policies = emergencyPoliciesToJudge else { return [] }
    let others = emergencyCallRoutingPolicyOfOthers
    let users = users(over: .directRouting).that(are: [.unobstructed, .withUsageLocation])
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

  /// Whether nobody can tell if a Direct Routing user's emergency call routing policy names a number that the country needs: which one the
  /// user has is not told, and not all of them do.
  func hasUserWithUntoldEmergencyPolicy(_ needed: (EmergencyFacts) -> [String]) -> Bool {
    guard !isSettled("set-emergency-routing-policy"), let policies = emergencyPoliciesToJudge, emergencyCallRoutingPolicyOfOthers == nil
    else {
      return false
    }
    let users = users(over: .directRouting).that(are: [.unobstructed, .withUsageLocation]).whoseAccount {
      $0.emergencyCallRoutingPolicy == nil
    }
    return users.usageLocations.contains { code in
      guard let numbers = Country(code: code)?.emergency.map(needed), !numbers.isEmpty else { return false }
      return policies[VoiceRouting.global] == nil
        || !policies.values.allSatisfy { policy in numbers.contains { policy.dialable.contains($0) } }
    }
  }

  /// Whether a Direct Routing user has an emergency call routing policy of which the numbers are not known.
  var isEmergencyPolicyUntold: Bool {
    guard let policies = emergencyPoliciesToJudge else { return false }
    let others = emergencyCallRoutingPolicyOfOthers
    let users = users(over: .directRouting).that(are: .unobstructed)
    return users.values { $0.emergencyCallRoutingPolicy ?? others }.contains { policies[$0]?.areNumbersKnown == false }
  }
}

extension Plan {
  /// Where the plan says how calls of a person over Direct Routing leave, as findings name places; by sign-in name in small letters.
  ///
  /// Which policy somebody has may not be told: then it may be any.
  package var routingPlaces: [String: [String]] {
    let lists: [(id: String, policy: (UserAccount) -> String?)] = [
      ("voice-routing-policies", \.voiceRoutingPolicy), ("emergency-call-routing-policies", \.emergencyCallRoutingPolicy),
    ]
    let policies = lists.map { list in
      (items(of: list.id) ?? []).map { item in
        (name: item.name.policyName, place: AnswerPath(list: list.id, item: item.name, field: "usages").description)
      }
    }
    let places = users(over: .directRouting).map { user in
      let own = zip(lists, policies).flatMap { list, policies in
        let name = list.policy(user.account)
        return policies.filter { name == nil || name == $0.name }.map(\.place)
      }
      return (user.name.lowercased(), ["direct-routing.sbc", "direct-routing.emergency-policy"] + own)
    }
    return Dictionary(places) { first, _ in first }
  }

  /// The emergency numbers that a Direct Routing user's policy names, by sign-in name in small letters; without those of whom it is not known.
  package var routedEmergencyNumbers: [String: [String]] {
    guard let policies = emergencyCallRoutingPolicies else { return [:] }
    let numbers = users(over: .directRouting).compactMap { user -> (String, [String])? in
      guard let policy = user.account.emergencyCallRoutingPolicy.flatMap({ policies[$0] }), policy.areNumbersKnown else { return nil }
      return (user.name.lowercased(), policy.numbers.map(\.dialled))
    }
    return Dictionary(numbers) { first, _ in first }
  }
}

extension Plan.Item {
  /// The elements of a field that lists several; empty for none.
  func elements(_ field: String) -> [String] {
    let text = fields[field] ?? ""
    let elements = text == Plan.none ? [] : text.split { $0 == "," || $0 == ";" }.map { String($0.drop { $0 == " " }) }
    return elements.filter { !$0.isEmpty }
  }
}
