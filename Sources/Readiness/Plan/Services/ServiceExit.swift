internal import PhoneNumbers

/// Where a service sends calls on.
struct ServiceExit: Sendable {
  /// The call queue or auto attendant.
  var service: Service
  /// The question that names the target.
  var path: AnswerPath
  /// Where calls go.
  var target: CallTarget
}

/// The ways of calls through services that keep nobody: they only lead on.
struct CallWays {
  /// Such a service to what it names, and the number of a service to that service.
  ///
  /// The operator of a menu is left out: that has a question of its own.
  let targets: [CallTarget: Set<CallTarget>]

  /// Where calls end that are sent somewhere, past what only leads on.
  ///
  /// A wrong target is an end too, and reported as such.
  ///
  /// - Parameters:
  ///   - start: where the calls are sent.
  ///   - own: what is an end even if it only leads on.
  /// - Returns: targets; none where the ways lead in a circle.
  func ends(behind start: CallTarget, besides own: CallTarget? = nil) -> Set<CallTarget> {
    var reached: Set<CallTarget> = [start]
    var open = [start]
    var ends: Set<CallTarget> = []
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

  /// The ways through auto attendants by what fits of where they lead.
  func ways(along fits: (ServiceExit) -> Bool) -> CallWays {
    let named = serviceExits.filter { $0.service.kind == .autoAttendant && $0.target != .operator && fits($0) }
    let numbers = services.flatMap { service in
      service.asTarget.map { target in service.numbers.map { (CallTarget.number($0), Set([target])) } } ?? []
    }
    let attendants = Dictionary(grouping: named) { CallTarget.attendant($0.service.name) }.mapValues { Set($0.map(\.target)) }
    return CallWays(targets: attendants.merging(numbers) { first, _ in first })
  }

  /// The ways through auto attendants, and through call queues that have no agents and send calls on for that.
  var waysPastNobody: CallWays {
    let empty = queues { $0.isWithoutAgents }.compactMap { queue in
      queue.known("no-agents").map { (CallTarget.queue(queue.name), Set([CallTarget($0)])) }
    }
    return CallWays(targets: waysThroughAttendants.targets.merging(empty) { first, _ in first })
  }

  /// The ways of calls that nobody takes: past nobody, and on from the queues where they have waited too long.
  var waysOfUntakenCalls: CallWays {
    let waited = queues { !$0.isWithoutAgents }.compactMap { queue in
      queue.known("timeout").map { (CallTarget.queue(queue.name), Set([CallTarget($0)])) }
    }
    return CallWays(targets: waysPastNobody.targets.merging(waited) { first, _ in first })
  }

  /// Every exit of call queues and auto attendants, in their order.
  var serviceExits: [ServiceExit] {
    services.flatMap { service in
      Self.targetFields(of: service.kind).flatMap { field in
        let path = service.path(field)
        return values(path).map { ServiceExit(service: service, path: path, target: Self.entry($0, in: field).target) }
      }
    }
  }

  /// Those that calls to a number can come to, through however many services.
  var exitsBehindNumbers: [ServiceExit] {
    let exits = serviceExits
    let next = Dictionary(grouping: exits, by: \.service.asTarget)
    var open = services.filter { !$0.numbers.isEmpty }.compactMap(\.asTarget)
    var reached = Set(open)
    while let place = open.popLast() {
      open += (next[place] ?? []).map(\.target).filter { reached.insert($0).inserted }
    }
    return exits.filter { $0.service.asTarget.map(reached.contains) == true }
  }

  /// The fields that name something else than targets, or keys that no telephone has or that have two targets.
  var unclearTargets: [AnswerPath] {
    services.flatMap { service in
      Self.targetFields(of: service.kind).filter { field in
        let entries = values(service.path(field)).map { Self.entry($0, in: field) }
        // What a holiday lacks is said of the holiday.
        guard field != "holidays" else { return !entries.allSatisfy { $0.target == .unclear("") || $0.target.isClear } }
        let keys = entries.map(\.key).filter { !$0.isEmpty }
        return !entries.allSatisfy { $0.target.isClear && ($0.key.isEmpty || Self.keys.contains($0.key)) } || Set(keys).count < keys.count
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
  private static func entry(_ text: String, in field: String) -> (key: String, target: CallTarget) {
    switch field {
    case "menu", "after-hours-menu":
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return (parts[0], CallTarget(parts.count > 1 ? parts[1] : ""))
    case "holidays": return ("", CallTarget(Holiday(text).target))
    default: return ("", CallTarget(text))
    }
  }
}

extension CallTarget {
  /// Whether it is of a kind that services know; whether it exists, other rules say.
  fileprivate var isClear: Bool {
    switch self {
    case .unclear: false
    case .number(let number): (try? PhoneNumber(number)) != nil
    default: true
    }
  }
}
