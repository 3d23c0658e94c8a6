internal import PhoneNumbers

/// Texts that a script uses as identifiers: written only when they are of their form.
enum Identifier {
  /// A user principal name of Microsoft Entra ID; nil for any other text.
  ///
  /// Source: Microsoft Entra ID, user name policies: letters, digits and `' . - _ ! # ^ ~` before the sign, a domain name behind it, at
  /// most 113 characters.
  static func userPrincipalName(_ text: String) -> String? {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 113, isLocalPart(parts[0]) else { return nil }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(isLabel) else { return nil }
    return text
  }

  /// A GUID in its usual form; nil for any other text, and for the one that is all zeros and means none.
  static func guid(_ text: String) -> String? {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    guard groups.map(\.utf8.count) == [8, 4, 4, 4, 12], groups.allSatisfy({ $0.utf8.allSatisfy(isHexDigit) }) else { return nil }
    return text.contains { $0 != "0" && $0 != "-" } ? text.lowercased() : nil
  }

  /// A number in E.164, with `;ext=` behind it where it has an extension; nil for any other text.
  static func phoneNumber(_ text: String) -> String? {
    guard let number = try? PhoneNumber(text) else { return nil }
    let digits = number.e164.dropFirst()
    guard (7...15).contains(digits.utf8.count), digits.utf8.first != UInt8(ascii: "0"), digits.utf8.allSatisfy(isDigit) else { return nil }
    guard let ext = number.ext else { return number.e164 }
    return ext.utf8.allSatisfy(isDigit) ? "\(number.e164);ext=\(ext)" : nil
  }

  /// An ISO 3166-1 alpha-2 code in capitals; nil for any other text.
  static func country(_ text: String) -> String? {
    let code = text.uppercased()
    return code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? code : nil
  }

  private static func isLocalPart(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 64 && text.utf8.last != UInt8(ascii: ".")
      && text.utf8.allSatisfy { isAlphanumeric($0) || "'.-_!#^~".utf8.contains($0) }
  }

  private static func isLabel(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.count <= 63 && text.utf8.first != UInt8(ascii: "-") && text.utf8.last != UInt8(ascii: "-")
      && text.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x66).contains(byte | 0x20) }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) }
}
