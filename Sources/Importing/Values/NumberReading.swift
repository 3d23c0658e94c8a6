internal import PhoneNumbers

/// A phone number as exports and people write it, brought into the form of the plan: `+33199000000;ext=201`.
enum NumberReading: Equatable {
  case number(String)
  case none
  /// A spreadsheet made it a floating-point number; its last digits are lost.
  case spreadsheet
  /// A national form: whose country's is not told.
  case national
  case notANumber

  /// Whether the bytes are in the plan's form already: `+`, 7 to 15 digits, perhaps an extension.
  static func isNormal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: "+") else { return false }
    var place = 1
    while place < text.count, text[place] &- 0x30 < 10 { place += 1 }
    guard (8...16).contains(place), text[1] != 0x30 else { return false }
    guard place < text.count else { return true }
    let mark = Array(";ext=".utf8)
    guard place + mark.count < text.count, text[place..<place + mark.count].elementsEqual(mark) else { return false }
    return text[(place + mark.count)...].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Reads a number in any of the forms of exports, `tel:` and a lost plus included, and what keeps a spreadsheet from it: `="+33…"`.
  init(_ text: String) {
    var text = Substring(text)
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.count > 3 { text = text.dropFirst(2).dropLast() }
    if text.lowercased().hasPrefix("tel:") { text = text.dropFirst(4) }
    while let first = text.unicodeScalars.first, first == "'" || first == "\u{2019}" || first.properties.isWhitespace {
      text = text.dropFirst()
    }
    guard !text.isEmpty else {
      self = .none
      return
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    // A program that takes numbers for decimals loses none of the digits.
    if text.dropFirst(digits.count) == ".0" { text = digits }
    let rest = text.dropFirst(digits.count)
    // Digits alone lost their plus: with it they must be a number of a known country, and of a possible length.
    if digits.count >= 7, rest.isEmpty || rest.hasPrefix(";ext="), !digits.hasPrefix("0") {
      guard let number = try? PhoneNumber("+" + text),
        Self.looksNorthAmerican(digits) ? number.isValid : number.possibility == .possible
      else {
        self = .national
        return
      }
      self = .number(Self.normal(number))
      return
    }
    do throws(PhoneNumberError) {
      self = .number(Self.normal(try PhoneNumber(text.hasPrefix("00") ? "+" + text.dropFirst(2) : text)))
    } catch {
      switch error {
      case .spreadsheetExponent: self = .spreadsheet
      case .regionNeeded: self = .national
      default: self = .notANumber
      }
    }
  }

  /// Whether digits may as well be a national number of North America: `2065550109` would lie in Egypt.
  private static func looksNorthAmerican(_ digits: Substring) -> Bool {
    let digits = Array(digits.utf8)
    return digits.count == 10 && digits[0] > UInt8(ascii: "1") && digits[3] > UInt8(ascii: "1")
  }

  private static func normal(_ number: PhoneNumber) -> String { String(number.lineURI.dropFirst(4)) }
}
