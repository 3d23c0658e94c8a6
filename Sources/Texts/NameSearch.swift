/// Names that are found by what somebody types of them: beginnings of words in any order, without case and accents, a slip allowed.
///
/// A hundred thousand names answer in less than a millisecond; making the search takes some 50 ms, so keep it.
public struct NameSearch: Sendable {
  /// What was found of a text.
  public struct Answer: Equatable, Sendable {
    /// Places in the list of names: those that begin with the text first, each part in the order of the alphabet.
    ///
    /// Where there are more than asked for, the last is the last of all: what these have in common, all have.
    public var places: [Int]
    /// How many names fit.
    public var total: Int
  }

  private let count: Int
  /// All names in plain letters, each ended by a zero.
  private let letters: [UInt8]
  /// Where the words begin in `letters`, in the order of what stands there, with the name that each is of.
  private let words: [Word]

  private struct Word: Sendable {
    /// The first eight letters, for most comparisons enough.
    var key: UInt64
    var start: UInt32
    var name: UInt32
    var isFirst: Bool
  }

  /// A search among names.
  public init(_ names: [String]) {
    count = names.count
    var letters: [UInt8] = []
    var starts: [(start: Int, name: Int, isFirst: Bool)] = []
    for (number, name) in names.enumerated() {
      let begin = letters.count
      letters += name.folded.utf8
      for place in begin..<letters.count where place == begin || letters[place - 1] == UInt8(ascii: " ") {
        starts.append((place, number, place == begin))
      }
      letters.append(0)
    }
    self.letters = letters
    words = starts.map {
      Word(key: Self.key(letters, $0.start), start: UInt32($0.start), name: UInt32($0.name), isFirst: $0.isFirst)
    }.sorted { one, other in
      if one.key != other.key { return one.key < other.key }
      return Self.compare(letters, Int(one.start), Int(other.start)) ?? (one.name < other.name)
    }
  }

  /// The names that a typed text may mean.
  ///
  /// - Parameters:
  ///   - typed: blank for all names in the order of the list.
  ///   - limit: the most places to give, at least 2.
  /// - Returns: the places; those a slip of the pen away, nearest first, when nothing begins with the text.
  public func found(_ typed: String, limit: Int) -> Answer {
    let typedWords = typed.folded.split(separator: " ").map { Array($0.utf8) }
    guard let first = typedWords.first else {
      return Answer(places: cut(Array(0..<min(count, limit)), last: count - 1, total: count), total: count)
    }
    let whole = Array(typed.folded.utf8)
    var matches = range(of: whole)
    if matches.isEmpty { matches = range(of: first) }
    let isWhole = !matches.isEmpty && begins(Int(words[matches.lowerBound].start), with: whole)
    var seen = [Bool](repeating: false, count: count)
    var starting: [Int] = []
    var within: [Int] = []
    for word in words[matches] where !seen[Int(word.name)] {
      guard isWhole || typedWords.allSatisfy({ has(word, $0) }) else { continue }
      seen[Int(word.name)] = true
      if word.isFirst { starting.append(Int(word.name)) } else { within.append(Int(word.name)) }
    }
    let all = starting + within
    guard !all.isEmpty else { return near(whole, limit: limit) }
    return Answer(places: cut(Array(all.prefix(limit)), last: all[all.count - 1], total: all.count), total: all.count)
  }

  private func cut(_ places: [Int], last: Int, total: Int) -> [Int] {
    total > places.count ? places.dropLast() + [last] : places
  }

  /// The words that begin with some letters.
  private func range(of wanted: [UInt8]) -> Range<Int> {
    func first(where isBehind: (Int) -> Bool) -> Int {
      var (low, high) = (0, words.count)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(Int(words[middle].start)) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let lower = first { !precedes($0, wanted) }
    return lower..<max(lower, first { !precedes($0, wanted) && !begins($0, with: wanted) })
  }

  private func precedes(_ start: Int, _ wanted: [UInt8]) -> Bool {
    for (offset, letter) in wanted.enumerated() {
      let own = letters[start + offset]
      if own != letter { return own < letter }
    }
    return false
  }

  private func begins(_ start: Int, with wanted: [UInt8]) -> Bool {
    for (offset, letter) in wanted.enumerated() where letters[start + offset] != letter { return false }
    return true
  }

  /// Whether a word of the same name begins with some letters.
  private func has(_ word: Word, _ wanted: [UInt8]) -> Bool {
    var place = Int(word.start)
    while place > 0, letters[place - 1] != 0 { place -= 1 }
    while letters[place] != 0 {
      if begins(place, with: wanted) { return true }
      while letters[place] != 0, letters[place] != UInt8(ascii: " ") { place += 1 }
      if letters[place] != 0 { place += 1 }
    }
    return false
  }

  /// The names of which a word, with what follows it, begins with nearly what was typed.
  private func near(_ typed: [UInt8], limit: Int) -> Answer {
    guard typed.count >= 4 else { return Answer(places: [], total: 0) }
    // A slip in four letters, two in six.
    let slips = typed.count < 6 ? 1 : 2
    let spelling = typed.withUnsafeBufferPointer(Spelling.init)
    var nearest: [Int: Int] = [:]
    letters.withUnsafeBufferPointer { letters in
      var index = 0
      while index < words.count {
        let (distance, read) = spelling.distance(toBeginningOf: .init(rebasing: letters[Int(words[index].start)...]), within: slips)
        let next = endOfWords(beginningAs: index, bytes: read)
        if let distance {
          for word in words[index..<next] { nearest[Int(word.name)] = min(distance, nearest[Int(word.name)] ?? distance) }
        }
        index = next
      }
    }
    let places = nearest.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    return Answer(places: Array(places.prefix(limit)), total: places.count)
  }

  /// The first word behind another that does not begin with the same bytes.
  private func endOfWords(beginningAs index: Int, bytes: Int) -> Int {
    let start = Int(words[index].start)
    func isLike(_ other: Int) -> Bool {
      let unlike = words[index].key ^ words[other].key
      guard bytes > 8 else { return bytes == 0 || unlike >> (64 - 8 * bytes) == 0 }
      return unlike == 0 && (8..<bytes).allSatisfy { letters[start + $0] == letters[Int(words[other].start) + $0] }
    }
    // In steps that double: most such runs are short.
    var (last, step) = (index, 1)
    while last + step < words.count, isLike(last + step) {
      last += step
      step *= 2
    }
    var end = min(last + step, words.count)
    while last + 1 < end {
      let middle = (last + end) / 2
      if isLike(middle) { last = middle } else { end = middle }
    }
    return end
  }

  private static func key(_ letters: [UInt8], _ start: Int) -> UInt64 {
    var key: UInt64 = 0
    var place = start
    for _ in 0..<8 {
      let letter = letters[place]
      key = key << 8 | UInt64(letter)
      if letter != 0 { place += 1 }
    }
    return key
  }

  /// Whether one name's rest stands before another's; nil when they are the same.
  private static func compare(_ letters: [UInt8], _ one: Int, _ other: Int) -> Bool? {
    var offset = 0
    while letters[one + offset] == letters[other + offset] {
      if letters[one + offset] == 0 { return nil }
      offset += 1
    }
    return letters[one + offset] < letters[other + offset]
  }
}
