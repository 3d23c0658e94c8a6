/// How a text is written as a YAML scalar so that every reader takes it for that text.
enum Scalar {
  /// The text plain where that is safe, else in double quotes.
  static func encoded(_ text: String) -> String {
    isSafePlain(text) ? text : quoted(text)
  }

  /// Texts that YAML 1.1 readers take for something else: NO is Norway here and false there.
  private static let words: Set<String> = ["y", "n", "on", "off", "true", "false", "null", "~", "yes", "no"]

  private static func isSafePlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    if text == "yes" || text == "no" { return true }
    if words.contains(text.lowercased()) { return false }
    if " -?:,[]{}#&*!|>'\"%@`+=.".unicodeScalars.contains(first) || last == " " || last == ":" { return false }
    if first == "0", text.utf8.count > 1 { return false }
    if text.contains(": ") || text.contains(" #") || text.contains(where: { "[]{}".contains($0) }) { return false }
    return text.unicodeScalars.allSatisfy(isPlain)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202F...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\r": output += "\\r"
      case _ where !isPlain(scalar): output += escape(scalar)
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
