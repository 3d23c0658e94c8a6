/// How PowerShell writes a text as one string literal that means this text and nothing else.
///
/// A single-quoted literal has no escapes but the doubled quote, and PowerShell takes five characters for that quote. What cannot be seen
/// (control and format characters, line separators, private ones) is written as `\uXXXX`, and the literal is handed to
/// `[regex]::Unescape`, so that what a reviewer reads is what runs.
///
/// Source: PowerShell Language Specification, 2.3.5.2 String literals, and the tokenizer's `IsSingleQuote`.
enum PowerShellLiteral {
  /// The literal of a text: `'O''Brien'`, or `[regex]::Unescape('a\u202Eb')`.
  static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != 0x27 }) { return "'\(text)'" }
    let hides = text.unicodeScalars.contains(where: isHidden)
    var body = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) {
        for unit in UTF16.encode(scalar).map(Array.init) ?? [] { body += "\\u" + fourDigits(unit) }
      } else if hides, scalar == "\\" {
        body += "\\\\"
      } else {
        if isQuote(scalar) { body.unicodeScalars.append(scalar) }
        body.unicodeScalars.append(scalar)
      }
    }
    return hides ? "[regex]::Unescape('\(body)')" : "'\(body)'"
  }

  /// The characters that open and close a single-quoted literal.
  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x27, 0x2018, 0x2019, 0x201A, 0x201B: true
    default: false
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
    default: false
    }
  }

  private static func fourDigits(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

/// A value of the data at the head of a script.
indirect enum PowerShellValue {
  case text(String), number(Int), flag(Bool), missing
  case list([PowerShellValue])
  /// Keys are names of this program's own.
  case table([(key: String, value: PowerShellValue)])

  /// The expression that makes the value, its first line without indent.
  func written(indent: String = "") -> String {
    switch self {
    case .text(let text): return PowerShellLiteral.of(text)
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "$true" : "$false"
    case .missing: return "$null"
    case .list(let items):
      guard !items.isEmpty else { return "@()" }
      let inner = indent + "  "
      let lines = items.map { inner + $0.written(indent: inner) }
      let short = "@(" + items.map { $0.written() }.joined(separator: ", ") + ")"
      return short.count + indent.count <= 100 && !short.contains("\n") ? short : "@(\n\(lines.joined(separator: ",\n"))\n\(indent))"
    case .table(let entries):
      guard !entries.isEmpty else { return "@{}" }
      let inner = indent + "  "
      let lines = entries.map { "\(inner)\($0.key) = \($0.value.written(indent: inner))" }
      let short = "@{ " + entries.map { "\($0.key) = \($0.value.written())" }.joined(separator: "; ") + " }"
      return short.count + indent.count <= 100 && !short.contains("\n") ? short : "@{\n\(lines.joined(separator: "\n"))\n\(indent)}"
    }
  }
}
