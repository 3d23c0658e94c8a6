internal import Texts

/// A JSON value whose members keep their order.
///
/// FoundationEssentials' encoder sorts members or leaves them in any order; the documents have an order of their own.
public indirect enum JSONValue: Sendable {
  /// Members in the order written here.
  case object(KeyValuePairs<String, JSONValue>)
  /// Members whose names are data.
  case members([(name: String, value: JSONValue)])
  /// Values in their order.
  case array([JSONValue])
  /// A text; what would act on a terminal is escaped.
  case string(String)
  /// A whole number.
  case number(Int)
  /// `true` or `false`.
  case bool(Bool)
  /// `null`.
  case null
  /// A value as it was written elsewhere, over one line; the caller knows that it is JSON.
  case verbatim([UInt8])

  /// A text, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  /// Texts in their order.
  public static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

  /// The document on one line, without a line break at its end.
  public var line: String {
    var output: [UInt8] = []
    write(to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The document over several lines, with a line break at its end.
  public var text: String {
    var output: [UInt8] = []
    write(to: &output, indent: 0)
    return String(decoding: output, as: UTF8.self) + "\n"
  }

  /// Adds the document to UTF-8 bytes, on one line without a line break at its end.
  public func write(to output: inout [UInt8]) { write(to: &output, indent: nil) }

  private func write(to output: inout [UInt8], indent: Int?) {
    switch self {
    case .object(let pairs): Self.write(pairs.lazy.map { ($0.key, $0.value) }, to: &output, indent)
    case .members(let members): Self.write(members.lazy.map { ($0.name, $0.value) }, to: &output, indent)
    case .array(let items): Self.write(items, to: &output, indent)
    case .string(let text): Self.write(text, to: &output)
    case .number(let number): output += String(number).utf8
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .null: output += "null".utf8
    case .verbatim(let bytes): output += bytes
    }
  }

  private static func write(_ members: some Sequence<(String, JSONValue)>, to output: inout [UInt8], _ indent: Int?) {
    output.append(UInt8(ascii: "{"))
    var isEmpty = true
    for (name, value) in members {
      if !isEmpty { output.append(UInt8(ascii: ",")) }
      isEmpty = false
      newLine(to: &output, indent.map { $0 + 1 })
      write(name, to: &output)
      output += (indent == nil ? ":" : ": ").utf8
      value.write(to: &output, indent: indent.map { $0 + 1 })
    }
    if !isEmpty { newLine(to: &output, indent) }
    output.append(UInt8(ascii: "}"))
  }

  private static func write(_ items: [JSONValue], to output: inout [UInt8], _ indent: Int?) {
    output.append(UInt8(ascii: "["))
    for (number, item) in items.enumerated() {
      if number > 0 { output.append(UInt8(ascii: ",")) }
      newLine(to: &output, indent.map { $0 + 1 })
      item.write(to: &output, indent: indent.map { $0 + 1 })
    }
    if !items.isEmpty { newLine(to: &output, indent) }
    output.append(UInt8(ascii: "]"))
  }

  private static func newLine(to output: inout [UInt8], _ indent: Int?) {
    guard let indent else { return }
    output.append(UInt8(ascii: "\n"))
    output += repeatElement(UInt8(ascii: " "), count: 2 * indent)
  }

  /// A JSON string; what `inert` would show is escaped, so that the document does nothing on a terminal and loses nothing.
  private static func write(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    if isPlain {
      output += text.utf8
    } else {
      for scalar in text.unicodeScalars { write(scalar, to: &output) }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func write(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "\"": output += "\\\"".utf8
    case "\\": output += "\\\\".utf8
    case "\n": output += "\\n".utf8
    case "\r": output += "\\r".utf8
    case "\t": output += "\\t".utf8
    case _ where scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F: output.append(UInt8(truncatingIfNeeded: scalar.value))
    default: writeUnlessInert(scalar, to: &output)
    }
  }

  /// A scalar beyond plain ASCII: as it is where it does nothing, else as `\u` escapes.
  static func writeUnlessInert(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    let text = String(scalar)
    if !scalar.isASCII, text.inert == text {
      output += text.utf8
    } else {
      for unit in text.utf16 { output += ("\\u" + String(String(0x10000 + Int(unit), radix: 16).dropFirst())).utf8 }
    }
  }
}
