import PhoneNumberTables

/// A pattern with groups, run against the beginning of digits: the first alternative that leads to a match wins.
struct PrefixProgram {
  /// Where each of up to two groups begins and ends; -1 while it has not taken part.
  typealias Groups = SIMD4<Int32>

  private enum Operation {
    static let match: UInt16 = 0
    static let set: UInt16 = 1
    static let split: UInt16 = 2
    static let jump: UInt16 = 3
    static let save: UInt16 = 4
  }

  let words: UnsafePointer<UInt16>
  let digits: Digits

  /// The program whose first word has this place in the table.
  init(at first: UInt16, on digits: Digits) {
    words = phone_programs() + Int(first)
    self.digits = digits
  }

  /// The number of digits matched, 0 included; nil for no match.
  func match(_ groups: inout Groups) -> Int? {
    groups = Groups(repeating: -1)
    let end = run(from: 0, at: 0, &groups)
    return end < 0 ? nil : end
  }

  private func run(from word: Int, at place: Int, _ groups: inout Groups) -> Int {
    var word = word
    var place = place
    while true {
      let operand = Int(words[word] & 0xFFF)
      switch words[word] >> 12 {
      case Operation.match: return place
      case Operation.set:
        guard place < digits.count, operand >> Int(digits[place]) & 1 == 1 else { return -1 }
        place += 1
        word += 1
      case Operation.split:
        let before = groups
        let end = run(from: word + 1, at: place, &groups)
        if end >= 0 { return end }
        groups = before
        word = operand
      case Operation.jump: word = operand
      case Operation.save:
        groups[operand] = Int32(truncatingIfNeeded: place)
        word += 1
      default:
        guard place == digits.count else { return -1 }
        word += 1
      }
    }
  }
}
