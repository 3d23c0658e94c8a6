internal import PhoneNumbers

/// Where a service sends a call on.
struct CallTarget: Sendable {
  /// The call queue or auto attendant.
  var service: Service
  /// The question that names the target.
  var path: AnswerPath
  /// `queue:Support`, `attendant:Main`, `user:ana@contoso.com`, `voicemail:…`, `number:+33…`, `disconnect`, or `operator` in a menu.
  var target: String

  /// The user principal name where the call goes to a person; nil elsewhere.
  var user: String? { target.hasPrefix("user:") ? String(target.dropFirst("user:".count)) : nil }
}

/// The ways of calls through services that keep nobody: they only lead on.
struct CallWays {
  /// Such a service, as targets name it, to what it names, without the operator of a menu: that has a question of its own.
  let targets: [String: Set<String>]

  /// Where calls end that are sent somewhere, past what only leads on.
  ///
  /// A wrong target is an end too, and reported as such.
  ///
  /// - Parameters:
  ///   - start: where the calls are sent.
  ///   - own: what is an end even if it only leads on.
  /// - Returns: targets; none where the ways lead in a circle.
  func ends(behind start: String, besides own: String? = nil) -> Set<String> {
    var reached: Set<String> = [start]
    var open = [start]
    var ends: Set<String> = []
    while let place = open.popLast() {
      guard place != own, let next = targets[place] else {
        ends.insert(place)
        continue
      }
      open += next.filter { reached.insert($0).inserted }
    }
    return ends
  }
}

extension Plan {
  /// The ways through auto attendants alone.
  var waysThroughAttendants: CallWays { ways { _ in true } }

  /// The ways through auto attendants by what fits of the targets that they name.
  func ways(along fits: (CallTarget) -> Bool) -> CallWays {
    let named = callTargets.filter { $0.service.kind == .autoAttendant && $0.target != "operator" && fits($0) }
    return CallWays(targets: Dictionary(grouping: named, by: \.service.asTarget).mapValues { Set($0.map(\.target)) })
  }

  /// The ways through auto attendants, and through call queues that have no agents and send calls on for that.
  var waysPastNobody: CallWays {
    let empty = queues { $0.isWithoutAgents }.compactMap { queue in
      queue.known("no-agents").map { ("queue:\(queue.name)", Set([$0])) }
    }
    return CallWays(targets: waysThroughAttendants.targets.merging(empty) { first, _ in first })
  }

  /// The ways of calls that nobody takes: past nobody, and on from the queues where they have waited too long.
  var waysOfUntakenCalls: CallWays {
    let waited = queues { !$0.isWithoutAgents }.compactMap { queue in
      queue.known("timeout").map { ("queue:\(queue.name)", Set([$0])) }
    }
    return CallWays(targets: waysPastNobody.targets.merging(waited) { first, _ in first })
  }

  /// Every target that call queues and auto attendants name, in their order.
  var callTargets: [CallTarget] {
    services.flatMap { service in
      Self.targetFields(of: service.kind).flatMap { field in
        let path = service.path(field)
        return values(path).map { CallTarget(service: service, path: path, target: Self.entry($0, in: field).target) }
      }
    }
  }

  /// Those that calls to a number can come to, through however many services.
  var callTargetsBehindNumbers: [CallTarget] {
    let targets = callTargets
    let next = Dictionary(grouping: targets, by: \.service.asTarget)
    var open = services.filter { !$0.numbers.isEmpty }.map(\.asTarget)
    var reached = Set(open)
    while let place = open.popLast() {
      open += (next[place] ?? []).map(\.target).filter { reached.insert($0).inserted }
    }
    return targets.filter { reached.contains($0.service.asTarget) }
  }

  /// The fields that name something else than targets, or keys that no telephone has or that have two targets.
  var unclearTargets: [AnswerPath] {
    services.flatMap { service in
      Self.targetFields(of: service.kind).filter { field in
        let entries = values(service.path(field)).map { Self.entry($0, in: field) }
        // What a holiday lacks is said of the holiday.
        guard field != "holidays" else { return !entries.allSatisfy { $0.target.isEmpty || Self.isTarget($0.target) } }
        let keys = entries.map(\.key).filter { !$0.isEmpty }
        return !entries.allSatisfy { Self.isTarget($0.target) && ($0.key.isEmpty || Self.keys.contains($0.key)) }
          || Set(keys).count < keys.count
      }
      .map(service.path)
    }
  }

  private static func targetFields(of kind: Service.Kind) -> [String] {
    switch kind {
    case .bridge: []
    case .callQueue: ["overflow", "timeout", "no-agents"]
    case .autoAttendant: ["menu", "operator", "after-hours", "after-hours-menu", "default-action", "holidays"]
    }
  }

  private static let keys = Set("0123456789*#".map { String($0) })

  /// A menu's entry begins with its key: `1=queue:Support`.
  private static func entry(_ text: String, in field: String) -> (key: String, target: String) {
    switch field {
    case "menu", "after-hours-menu":
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
    case "holidays": return ("", Holiday(text).target)
    default: return ("", text)
    }
  }

  /// Whether a text names a target of any kind; whether that exists, other rules say.
  private static func isTarget(_ text: String) -> Bool {
    if ["disconnect", "operator", "announcement"].contains(text) { return true }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return false }
    return switch parts[0] {
    case "queue", "attendant", "user", "voicemail", "unknown": true
    case "number": (try? PhoneNumber(parts[1])) != nil
    default: false
    }
  }
}
