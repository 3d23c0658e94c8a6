internal import Texts

extension PlaceTable {
  /// The place whose name is fewest slips away, the larger one when several are; nil when none is near.
  func nearest(to city: String, in area: Bytes?, exceptItself: Bool = false) -> Entry? {
    Folding.withKey(of: city) { key in
      var search = Search(key: key, area: area, isItselfLeftOut: exceptItself)
      guard search.spelling.tolerance > 0 else { return nil }
      // The table is sorted by the first letters, and few slips fall on them: most searches end at the few names that share three.
      consider(namesBeginningWith: Bytes(rebasing: key[..<Self.length(ofLetters: 3, in: key)]), in: &search)
      if search.isOneSlipAway { return search.best }
      consider(namesBeginningWith: Bytes(rebasing: key[..<Self.length(ofLetters: 1, in: key)]), in: &search)
      if search.best == nil { considerOtherFirstLetters(of: key, in: &search) }
      return search.best
    }
  }

  private func consider(namesBeginningWith head: Bytes, in search: inout Search) {
    forEachEntry(beginningWith: head, where: { search.mayFit($0) }, { search.consider($1, key: $0) })
  }

  /// One slip on the first letter: it was left out, added, changed, or swapped with the second.
  private func considerOtherFirstLetters(of key: Bytes, in search: inout Search) {
    let length = Self.length(ofLetters: 1, in: key)
    consider(Array(key[length...]), in: &search)
    guard length == 1, key.count > 1 else { return }
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      consider([letter] + key[1...], in: &search)
      consider([letter] + key, in: &search)
    }
    consider([key[1], key[0]] + key[2...], in: &search)
  }

  private func consider(_ key: [UInt8], in search: inout Search) {
    key.withUnsafeBufferPointer { key in
      forEachEntry(withKey: key) { entry in
        search.consider(entry, key: key)
        return true
      }
    }
  }

  /// The bytes that the first letters take.
  private static func length(ofLetters count: Int, in key: Bytes) -> Int {
    var length = 0
    for _ in 0..<count where length < key.count {
      length += key[length] < 0x80 ? 1 : key[length] >= 0xF0 ? 4 : key[length] >= 0xE0 ? 3 : 2
    }
    return min(length, key.count)
  }

  private struct Search {
    let spelling: Spelling
    private let outline: NameOutline
    let area: Bytes?
    let isItselfLeftOut: Bool
    var best: Entry?
    private var rank = (slips: Int.max, other: 0, size: 0)

    var isOneSlipAway: Bool { rank.slips == 1 }

    init(key: Bytes, area: Bytes?, isItselfLeftOut: Bool) {
      (spelling, outline, self.area, self.isItselfLeftOut) = (Spelling(key), NameOutline(of: key), area, isItselfLeftOut)
    }

    /// The most slips that are still of use.
    private var limit: Int { min(spelling.tolerance, rank.slips) }

    func mayFit(_ name: NameOutline) -> Bool { name.mayBeNear(outline, ofLength: spelling.letters.count, within: limit) }

    mutating func consider(_ entry: Entry, key: Bytes) {
      guard let slips = spelling.distance(to: key, within: limit) else { return }
      guard slips > 0 || !isItselfLeftOut, let size = entry.size(in: area) else { return }
      let other = entry.isMain ? 0 : 1
      if (slips, other, -size) < (rank.slips, rank.other, -rank.size) { (best, rank) = (entry, (slips, other, size)) }
    }
  }
}
