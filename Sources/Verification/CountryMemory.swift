internal import Facts

/// What the last texts stood for: streams repeat few countries often, and a slip of the pen takes a millisecond to look up.
struct CountryMemory {
  private var matches: [String: CountryMatch] = [:]
  private static let capacity = 512

  /// What a text stands for.
  mutating func find(_ text: String) -> CountryMatch {
    if let match = matches[text] { return match }
    let match = Countries.find(bounded: text)
    if matches.count == Self.capacity { matches.removeAll(keepingCapacity: true) }
    if text.utf8.count <= Countries.longestName { matches[text] = match }
    return match
  }
}
