/// The digits of an extension, up to 20, leading zeros included.
struct ExtensionDigits: Hashable {
  private static let tailDigits: UInt8 = 18

  private var tail = PackedDigits()
  /// The value of the digits before the last 18.
  private var head: UInt8 = 0
  private(set) var count: UInt8 = 0

  init() {}

  /// Bits that tell extensions apart, all but the longest.
  var bits: UInt64 { tail.value &+ UInt64(count) << 58 }

  mutating func append(_ digit: UInt8) {
    count += 1
    if count <= Self.tailDigits {
      tail.append(digit)
    } else {
      let unit: UInt64 = 100_000_000_000_000_000
      head = head * 10 + UInt8(truncatingIfNeeded: tail.value / unit)
      tail = PackedDigits(value: tail.value % unit * 10 + UInt64(digit), count: Self.tailDigits)
    }
  }

  /// Writes the digits in ASCII.
  func write(to target: UnsafeMutablePointer<UInt8>) {
    let headDigits = count - tail.count
    PackedDigits(value: UInt64(head), count: headDigits).write(to: target, zero: 0x30)
    tail.write(to: target + Int(headDigits), zero: 0x30)
  }
}

/// Reads an extension that ends the text, labelled in one of libphonenumber's ways or with the French `poste`.
struct ExtensionReader {
  /// The more the label can mean something else, the fewer digits an extension may have.
  private enum Limit {
    static let afterLabel = 20
    static let afterSemicolon = 15
    static let afterSign = 9
    static let beforeHash = 6
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int

  /// The extension whose label, or the blanks and commas before it, begins at `place`.
  func labelled(at place: Int) -> ExtensionDigits? {
    if let next = literal(";ext=", at: place) { return digits(at: next, limit: Limit.afterLabel, mayEndInHash: false) }
    let label = skip(at: place) { isSeparator($0) || $0 == 0x2C }
    if let next = explicitLabel(at: label), let found = rest(at: next, limit: Limit.afterLabel) { return found }
    if let next = shortLabel(at: label), let found = rest(at: next, limit: Limit.afterSign) { return found }
    let mark = skip(at: place, while: isSeparator)
    if let next = literal(";", at: mark) ?? literal(",,", at: mark), let found = rest(at: next, limit: Limit.afterSemicolon) {
      return found
    }
    let next = skip(at: mark) { $0 == 0x2C }
    return next > mark ? rest(at: next, limit: Limit.afterSign) : nil
  }

  /// The North American `… - 503#`, when `place` is at a last `#`.
  func beforeHash(at place: Int, digitsRead: Int) -> ExtensionDigits? {
    guard place == end - 1, bytes[place] == 0x23 else { return nil }
    var start = place
    while start > 0, bytes[start - 1] &- 0x30 < 10 { start -= 1 }
    let count = place - start
    guard 1...Limit.beforeHash ~= count, count < digitsRead, start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x2D else {
      return nil
    }
    return digits(at: start, limit: Limit.beforeHash, mayEndInHash: true)
  }

  private func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x09 || PhoneCharacter.isPunctuation(scalar) && PhoneCharacter.isBlank(scalar)
  }

  private func skip(at start: Int, while isSkipped: (UInt32) -> Bool) -> Int {
    var place = start
    while place < end {
      let (scalar, length) = bytes.phoneScalar(at: place)
      guard isSkipped(scalar) else { break }
      place += length
    }
    return place
  }

  private func literal(_ text: StaticString, at place: Int) -> Int? {
    bytes.placeAfter(text, at: place, end: end)
  }

  /// `ext`, `xt`, `extn`, `extension`, `extensión`, `anexo`, `доб`, `poste`.
  private func explicitLabel(at place: Int) -> Int? {
    if let next = literal("anexo", at: place) ?? literal("доб", at: place) ?? literal("poste", at: place) { return next }
    guard let next = literal("xt", at: literal("e", at: place) ?? place) else { return nil }
    let long = literal("ensio\u{301}", at: next) ?? literal("ensio", at: next) ?? literal("ensi\u{F3}", at: next) ?? next
    return literal("n", at: long) ?? long
  }

  private func shortLabel(at place: Int) -> Int? {
    literal("x", at: place) ?? literal("#", at: place) ?? literal("~", at: place) ?? literal("int", at: place)
  }

  /// What stands after a label: a point or colon, blanks, commas, hyphens, the digits and perhaps `#`.
  private func rest(at place: Int, limit: Int) -> ExtensionDigits? {
    let next = literal(":", at: place) ?? literal(".", at: place) ?? place
    let start = skip(at: next) { isSeparator($0) || $0 == 0x2C || $0 == 0x2D }
    return digits(at: start, limit: limit, mayEndInHash: true)
  }

  private func digits(at start: Int, limit: Int, mayEndInHash: Bool) -> ExtensionDigits? {
    var result = ExtensionDigits()
    var place = start
    while place < end {
      let (scalar, length) = bytes.phoneScalar(at: place)
      guard let digit = PhoneCharacter.digit(scalar) else { break }
      guard result.count < limit else { return nil }
      result.append(digit)
      place += length
    }
    if mayEndInHash, place == end - 1, bytes[place] == 0x23 { place += 1 }
    return place == end && result.count > 0 ? result : nil
  }
}
