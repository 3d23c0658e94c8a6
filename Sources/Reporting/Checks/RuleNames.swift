internal import Readiness
internal import Texts

/// Rules found by their names.
public enum RuleNames {
  /// The rule whose name is nearest to what somebody typed; nil when none is near.
  ///
  /// A slip of up to a third of the letters counts as near; else names that share a word, the most and longest first.
  public static func nearest(to name: String) -> String? {
    let near = Rule.all.compactMap { rule in name.editDistance(to: rule.id, limit: max(2, name.count / 3)).map { (rule.id, $0) } }
    if let best = near.min(by: { $0.1 < $1.1 }) { return best.0 }
    let words = Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 })
    let sharing = Rule.all.map { rule in
      (rule.id, rule.id.split(separator: "-").filter { words.contains($0) }.map(\.count).reduce(0, +))
    }
    return sharing.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? Rule.all.first { $0.id.contains(name) && name.count > 3 }?.id
  }
}
