/// The text of a number, read from left to right: brackets, `+`, digits and their punctuation, an extension.
///
/// It takes what libphonenumber takes, and more blanks (narrow, thin, figure spaces, direction marks). It refuses what libphonenumber
/// skips or guesses: see `PhoneNumberError`.
struct NumberText {
  private static let longestText = 250
  /// After fewer digits a word is taken for spelt digits, as in 1-800-FLOWERS.
  private static let leastDigitsBeforeWords = 7

  let bytes: UnsafeBufferPointer<UInt8>
  /// Room for `NumberReader.capacity` digits.
  let digits: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private(set) var hasPlus = false
  private(set) var suffix = ExtensionDigits()
  private var at = 0
  /// Where the text ends, blanks at its end left out.
  private var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, digits: UnsafeMutablePointer<UInt8>) {
    self.bytes = bytes
    self.digits = digits
    end = bytes.count
  }

  mutating func read() throws(PhoneNumberError) {
    try skipStart()
    let isPlain = try readDigits()
    guard isViable(isPlain: isPlain), suffix.count == 0 || count > 2 else { throw .notANumber }
  }

  /// Whether the digits so far are enough for a number: three, or two and nothing else.
  private func isViable(isPlain: Bool) -> Bool {
    count > 2 || (count == 2 && isPlain && !hasPlus)
  }

  /// Blanks, `tel:`, opening brackets and plus signs.
  private mutating func skipStart() throws(PhoneNumberError) {
    if bytes.count > Self.longestText, bytes.count(where: { $0 & 0xC0 != 0x80 }) > Self.longestText { throw .tooLong }
    while end > 0, let length = bytes.lengthOfBlank(before: end) { end -= length }
    skip(while: PhoneCharacter.isBlank)
    if at < end, bytes[at] | 0x20 == 0x74, let next = bytes.placeAfter("tel:", at: at, end: end) {
      at = next
      skip(while: PhoneCharacter.isBlank)
    }
    skip { PhoneCharacter.isBlank($0) || PhoneCharacter.isOpeningBracket($0) }
    let start = at
    skip { $0 == 0x2B }
    hasPlus = at > start
    guard at < end else { throw .notANumber }
    let (first, _) = bytes.phoneScalar(at: at)
    if hasPlus || PhoneCharacter.digit(first) != nil { return }
    if first == 0x3D { throw .formula }
    throw containsDigit(from: at) ? .textBefore : .notANumber
  }

  private mutating func skip(while isSkipped: (UInt32) -> Bool) {
    while at < end {
      let (scalar, length) = bytes.phoneScalar(at: at)
      guard isSkipped(scalar) else { return }
      at += length
    }
  }

  private func containsDigit(from start: Int) -> Bool {
    var place = start
    while place < end {
      let (scalar, length) = bytes.phoneScalar(at: place)
      if PhoneCharacter.digit(scalar) != nil { return true }
      place += length
    }
    return false
  }

  /// - Returns: whether the digits stand side by side.
  private mutating func readDigits() throws(PhoneNumberError) -> Bool {
    var isPlain = true
    var hasGap = false
    while at < end {
      let byte = bytes[at]
      if byte &- 0x30 < 10 {
        append(byte &- 0x30)
        isPlain = isPlain && !hasGap
        at += 1
        continue
      }
      let (scalar, length) = bytes.phoneScalar(at: at)
      if PhoneCharacter.isPunctuation(scalar), !(scalar == PhoneCharacter.tilde && isViable(isPlain: isPlain) && readsExtension()) {
        hasGap = true
      } else if let digit = PhoneCharacter.digit(scalar) {
        append(digit)
        isPlain = isPlain && !hasGap
      } else if suffix.count > 0 || readsExtension() {
        return isPlain
      } else {
        throw refusal(of: scalar, length: length)
      }
      at += length
    }
    return isPlain
  }

  private mutating func append(_ digit: UInt8) {
    guard count < NumberReader.capacity else { return }
    digits[count] = digit
    count += 1
  }

  /// Whether all that is left is an extension, which is then kept.
  private mutating func readsExtension() -> Bool {
    let reader = ExtensionReader(bytes: bytes, end: end)
    if let found = reader.labelled(at: at) {
      suffix = found
      return true
    }
    guard let found = reader.beforeHash(at: at, digitsRead: count) else { return false }
    suffix = found
    count -= Int(found.count)
    return true
  }

  /// What the character that is neither number nor extension makes of the text.
  private func refusal(of scalar: UInt32, length: Int) -> PhoneNumberError {
    if isSpreadsheetExponent { return .spreadsheetExponent }
    guard PhoneCharacter.isLetter(scalar) else { return count < 3 ? .notANumber : .textAfter }
    func isDigit(_ place: Int) -> Bool { place >= 0 && place < end && bytes[place] &- 0x30 < 10 }
    return isDigit(at - 1) || isDigit(at + length) || count < Self.leastDigitsBeforeWords ? .letters : .textAfter
  }

  /// `3,32E+10`, with point or comma, any case, any sign.
  private var isSpreadsheetExponent: Bool {
    var place = 0
    func skipDigits() -> Bool {
      let start = place
      while place < end, bytes[place] &- 0x30 < 10 { place += 1 }
      return place > start
    }
    func skip(_ allowed: StaticString) -> Bool {
      guard place < end, UnsafeBufferPointer(start: allowed.utf8Start, count: allowed.utf8CodeUnitCount).contains(bytes[place]) else {
        return false
      }
      place += 1
      return true
    }
    while skip(" ") {}
    _ = skip("+-")
    guard skipDigits() else { return false }
    if skip(".,"), !skipDigits() { return false }
    guard skip("eE") else { return false }
    _ = skip("+-")
    return skipDigits() && place == end
  }
}
