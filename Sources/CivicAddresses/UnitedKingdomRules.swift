/// Lengths and characters that the vendor published for the United Kingdom alone.
///
/// Source: "Why am I having problems entering U.K. address information", April 2019. Newer pages don't repeat it, so what breaks
/// these rules is a warning.
extension CheckedAddress {
  mutating func checkUnitedKingdomRules() {
    guard country.hasCode("GB") else { return }
    check(.companyName, limit: 80, characters: " ,/-.'&\"_")
    check(.houseNumber, limit: 20, characters: " -/[]")
    check(.streetName, limit: 50, characters: " ,/-+.'&\"_")
    check(.city, limit: 50, characters: " ,/-+.'&\"_")
  }

  private mutating func check(_ field: AddressField, limit: Int, characters: StaticString) {
    let value = address[field].trimmed
    guard !value.isEmpty else { return }
    if value.utf8.count > limit, value.count > limit { verdicts.append(AddressVerdict(field, .tooLong, isWarning: true)) }
    // A form turns ' into ’ on its own; the letter of the rule has only the first.
    let plain = value.contains("’") ? value.replacing("’", with: "'") : value
    let isOpening = plain.utf8.first.map { $0.isDigit || $0.isASCIILetter || $0 >= 0x80 } ?? true
    guard !isOpening || !plain.utf8.allSatisfy({ Self.isAllowed($0, besides: characters) }) else { return }
    verdicts.append(AddressVerdict(field, .unexpectedCharacters, isWarning: true))
  }

  private static func isAllowed(_ byte: UInt8, besides characters: StaticString) -> Bool {
    byte.isDigit || byte.isASCIILetter || byte >= 0x80 || characters.withUTF8Buffer { $0.contains(byte) }
  }
}
