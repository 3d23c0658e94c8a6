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
