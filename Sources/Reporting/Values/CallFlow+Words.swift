internal import Locales
internal import PhoneNumbers
internal import Readiness

/// The call flow in words.
extension Phrasing {
  /// What a node is: "Call queue".
  func kind(of node: CallFlow.Node) -> Inline { find("call-flow.kinds.\(node.kind.rawValue)") ?? .data(node.kind.rawValue) }

  /// What a node is called, line by line; numbers as people read them.
  func lines(of node: CallFlow.Node) -> [Inline] {
    let names = node.names.map { name -> Inline in
      if name.hasPrefix(Plan.unexplained) {
        return compose(.flowUnknown(name: Inline.data(String(name.dropFirst(Plan.unexplained.count))).marked))
      }
      guard node.kind == .number || node.kind == .outside, let number = try? PhoneNumber(name) else { return .data(name) }
      return .data(number.internationalFormat)
    }
    return node.count > names.count ? names + [say(.reportMore(count: node.count - names.count))] : names
  }

  /// A node in one line: "Call queue Support".
  func name(of node: CallFlow.Node) -> Inline {
    let lines = lines(of: node)
    guard !lines.isEmpty else { return kind(of: node) }
    let names = list(lines)
    switch node.kind {
    case .agents: return names
    case .missing: return compose(.flowMissing(name: names.marked))
    case .unknown: return compose(.flowUnknown(name: names.marked))
    default: break
    }
    return compose(.flowNamed(kind: kind(of: node).marked, name: names.marked))
  }

  /// When a call goes a way: "Key 1", "After hours".
  func words(for way: CallFlow.Way) -> Inline {
    switch way {
    case .arrives: say(.flowArrives)
    case .key(let key): say(.flowKey(key: key))
    case .keyToOperator(let key): say(.flowKeyOperator(key: key))
    case .opens: say(.flowOpens)
    case .operates: say(.flowOperator)
    case .afterHours: say(.flowAfterHours)
    case .afterHoursKey(let key): say(.flowAfterHoursKey(key: key))
    case .holiday(let name): say(.flowHoliday(name: name))
    case .holidays(let count): say(.flowHolidays(count: count))
    case .agents: say(.flowAgents)
    case .overflow: say(.flowOverflow)
    case .timeout: say(.flowTimeout)
    case .noAgents: say(.flowNoAgents)
    }
  }
}
