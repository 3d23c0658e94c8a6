internal import Texts

/// A JSON value whose members keep their order.
///
/// FoundationEssentials' encoder sorts members or leaves them in any order; the documents have an order of their own.
indirect enum JSON {
  case object(KeyValuePairs<String, JSON>)
  /// Members whose names are data.
  case members([(name: String, value: JSON)])
  case array([JSON])
  case string(String)
  case number(Int)
  case bool(Bool)
  case null

  /// A text, or null.
  static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  /// Texts in their order.
  static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

  /// The document on one line, without a line break at its end.
  var line: String {
    var output = ""
    write(to: &output, indent: nil)
    return output
  }

  /// The document over several lines, with a line break at its end.
  var text: String {
    var output = ""
    write(to: &output, indent: 0)
    return output + "\n"
  }

  private func write(to output: inout String, indent: Int?) {
    switch self {
    case .object(let pairs): Self.write(pairs.map { ($0.key, $0.value) }, to: &output, indent)
    case .members(let members): Self.write(members.map { ($0.name, $0.value) }, to: &output, indent)
    case .array(let items): Self.write(items, to: &output, indent)
    case .string(let text): Self.write(text, to: &output)
    case .number(let number): output += String(number)
    case .bool(let flag): output += flag ? "true" : "false"
    case .null: output += "null"
    }
  }

  private static func write(_ members: [(String, JSON)], to output: inout String, _ indent: Int?) {
    output += "{"
    for (number, member) in members.enumerated() {
      if number > 0 { output += "," }
      newLine(to: &output, indent.map { $0 + 1 })
      write(member.0, to: &output)
      output += indent == nil ? ":" : ": "
      member.1.write(to: &output, indent: indent.map { $0 + 1 })
    }
    if !members.isEmpty { newLine(to: &output, indent) }
    output += "}"
  }

  private static func write(_ items: [JSON], to output: inout String, _ indent: Int?) {
    output += "["
    for (number, item) in items.enumerated() {
      if number > 0 { output += "," }
      newLine(to: &output, indent.map { $0 + 1 })
      item.write(to: &output, indent: indent.map { $0 + 1 })
    }
    if !items.isEmpty { newLine(to: &output, indent) }
    output += "]"
  }

  private static func newLine(to output: inout String, _ indent: Int?) {
    guard let indent else { return }
    output += "\n" + String(repeating: "  ", count: indent)
  }

  /// A JSON string; what `inert` would show is escaped, so that the document does nothing on a terminal and loses nothing.
  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F: output.unicodeScalars.append(scalar)
      case _ where !scalar.isASCII && String(scalar).inert == String(scalar): output.unicodeScalars.append(scalar)
      default: for unit in String(scalar).utf16 { output += "\\u" + String(String(0x10000 + Int(unit), radix: 16).dropFirst()) }
      }
    }
    output += "\""
  }
}
