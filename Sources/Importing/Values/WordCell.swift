internal import JSON
internal import Readiness

/// Words and lists of words as exports write them.
enum WordCell {
  /// `callingPlan` and `Calling Plan` are `CallingPlan`.
  static func capitalized(_ text: String) -> String {
    text.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// A list: a JSON array, or words with `;`, `,`, `|` or blanks between them, also in braces as PowerShell shows them.
  ///
  /// An empty array is known to be empty; nil for a list that was cut off: `{Teams, PhoneSystem...}`.
  static func list(_ cell: Cell) -> [String]? {
    if let array = cell.json, cell.kind == .structure {
      guard array.kind == .array else { return nil }
      return array.items.compactMap(\.scalar)
    }
    var text = cell.string[...]
    if text.hasPrefix("{"), text.hasSuffix("}") {
      text = text.dropFirst().dropLast()
      if text.hasSuffix("...") || text.hasSuffix("…") { return nil }
    }
    return text.split { $0 == ";" || $0 == "," || $0 == "|" }.map { String($0.drop { $0 == " " }) }
      .map { String($0.reversed().drop { $0 == " " }.reversed()) }.filter { !$0.isEmpty }
  }

  static func read(_ cell: Cell) -> Told {
    guard let words = list(cell) else { return .lost }
    if words.contains(where: { $0.hasPrefix("System.") || $0.hasPrefix("@{") }) { return .lost }
    if words.isEmpty { return cell.kind == .structure ? .text(Plan.none) : .nothing }
    return .text(words.flatMap { $0.split(separator: " ") }.map { capitalized(String($0)) }.joined(separator: ";"))
  }

  /// The members of what PowerShell prints of an object: `@{Capability=MCOEV; CapabilityStatus=Enabled}`.
  static func printedObject(_ text: String) -> [String: String]? {
    guard text.hasPrefix("@{"), text.hasSuffix("}") else { return nil }
    var members: [String: String] = [:]
    for part in text.dropFirst(2).dropLast().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      members[String(pair[0].drop { $0 == " " }).lowercased()] = pair.count > 1 ? String(pair[1]) : ""
    }
    return members
  }
}
