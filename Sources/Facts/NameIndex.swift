internal import Texts

/// Names of many values, found whatever their case, accents and punctuation, or by what is near them.
struct NameIndex {
  private struct Entry {
    var folded: FoldedName
    var key: String
    var rank: Int
    var value: Int
  }

  private var entries: [Entry] = []
  private var byKey: [String: [Int]] = [:]

  /// Adds a name of the value with this number; a name of lower rank wins over the same name of a higher one.
  mutating func add(_ name: String, of value: Int, rank: Int) {
    let folded = FoldedName(name)
    let key = folded.key
    guard !key.isEmpty, !byKey[key, default: []].contains(where: { entries[$0].value == value && entries[$0].rank <= rank }) else { return }
    byKey[key, default: []].append(entries.count)
    entries.append(Entry(folded: folded, key: key, rank: rank, value: value))
  }

  /// The values that `text` names, in the order in which they were added.
  ///
  /// "Korea, Republic of" is also read as "Republic of Korea".
  func values(named text: String) -> [Int] {
    let found = values(forKey: FoldedName(text).key)
    guard found.isEmpty, let comma = text.firstIndex(of: ",") else { return found }
    return values(forKey: FoldedName(text[text.index(after: comma)...] + " " + text[..<comma]).key)
  }

  private func values(forKey key: String) -> [Int] {
    let found = byKey[key, default: []].map { entries[$0] }
    let best = found.map(\.rank).min()
    return found.filter { $0.rank == best }.map(\.value)
  }

  /// At most six values whose names are a slip of the pen away from `text`, or have words that begin with it; nearest first.
  func values(near text: String) -> [Int] {
    let folded = FoldedName(text)
    let key = folded.key
    let slips = Self.slipsAllowed(in: key.count)
    // G5 is one letter from E5, and another edition.
    let codes = folded.words.filter { $0.count <= 3 && $0.contains(where: \.isLetter) && $0.contains(where: \.isNumber) }
    var nearest: [Int: (distance: Int, rank: Int)] = [:]
    for entry in entries where codes.allSatisfy(entry.folded.words.contains) {
      var distance = slips > 0 ? key.editDistance(to: entry.key, limit: slips) : nil
      if distance == nil, key.count >= 3, entry.folded.begins(with: folded.spaced) {
        distance = slips + (entry.folded.spaced.hasPrefix(folded.spaced) ? 1 : 2)
      }
      guard let distance, nearest[entry.value].map({ (distance, entry.rank) < $0 }) ?? true else { continue }
      nearest[entry.value] = (distance, entry.rank)
    }
    let sorted = nearest.sorted { ($0.value.distance, $0.value.rank, $0.key) < ($1.value.distance, $1.value.rank, $1.key) }
    return sorted.prefix(6).map(\.key)
  }

  /// At most six values whose names together hold the words of `text`, as where it mixes languages.
  ///
  /// Of four words and more one may be missing. Those with the shortest name come first.
  func values(withWordsOf text: String) -> [Int] {
    let wanted = FoldedName(text).telling
    guard wanted.count > 1 else { return [] }
    var words: [Int: Set<String>] = [:]
    var shortest: [Int: Int] = [:]
    for entry in entries {
      words[entry.value, default: []].formUnion(entry.folded.words)
      shortest[entry.value] = min(shortest[entry.value] ?? .max, entry.folded.words.count)
    }
    let lacking = words.mapValues { own in wanted.count { !own.contains($0) } }.filter { $0.value <= (wanted.count > 3 ? 1 : 0) }
    let least = lacking.values.min()
    let best = lacking.filter { $0.value == least }.keys.sorted { (shortest[$0] ?? 0, $0) < (shortest[$1] ?? 0, $1) }
    return Array(best.prefix(6))
  }

  /// Short words turn into one another with one slip, so none is taken for another below four letters.
  private static func slipsAllowed(in length: Int) -> Int {
    switch length {
    case ..<4: 0
    case ..<6: 1
    case ..<9: 2
    default: 3
    }
  }
}
