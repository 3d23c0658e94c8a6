/// The way of outbound calls in Direct Routing: policy, PSTN usages, voice routes, gateways.
public struct VoiceRouting: Sendable {
  /// The policy that everybody has who is given no other.
  public static let global = "global"

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

  /// Where the way of a usage ends; nil when it reaches an enabled gateway.
  enum DeadEnd: String, Sendable {
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
    return ends.contains(nil) ? nil : ends.compactMap { $0 }.max { $0.rank < $1.rank }
  }
}

extension VoiceRouting.DeadEnd {
  fileprivate var rank: Int { [.noUsage, .noRoute, .otherNumbers, .noGateway, .gatewayOff].firstIndex(of: self) ?? 0 }
}

/// The emergency numbers that Direct Routing users can dial under a policy, each with its usage.
public struct EmergencyCallRoutingPolicy: Sendable {
  /// The policy's name.
  public let name: String
  /// The numbers, with the PSTN usage of each; empty usage where none is given.
  public let numbers: [(dialled: String, usage: String)]
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
    let masks = item.elements("masks").compactMap { $0.split(separator: "=").last.map(String.init) }
    dialable = Set(numbers.map(\.dialled) + masks)
  }
}

extension Plan {
  /// The way of outbound calls; nil while routes or gateways are not known.
  public var voiceRouting: VoiceRouting? {
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

  /// The emergency call routing policies by name; nil when not known.
  public var emergencyCallRoutingPolicies: [String: EmergencyCallRoutingPolicy]? {
    items(of: "emergency-call-routing-policies").map { items in
      Dictionary(items.map { ($0.name.policyName, EmergencyCallRoutingPolicy($0)) }) { first, _ in first }
    }
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
