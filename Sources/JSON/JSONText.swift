/// A JSON value as it is written, checked once and read where it lies.
///
/// It does not own its bytes: it must not outlive the buffer that it was made from. Numbers are never converted, so none is too large,
/// and of members with one name all are told, in their order.
public struct JSONText {
  /// How many objects and arrays may lie within one another.
  public static let greatestDepth = 64

  /// What kinds of values JSON has.
  public enum Kind: Equatable, Sendable { case object, array, string, number, bool, null }

  let bytes: UnsafeBufferPointer<UInt8>

  /// Checks that the bytes are one JSON value with nothing but blanks around it (RFC 8259).
  ///
  /// - Throws: what is wrong, and where.
  public init(checking bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
    var validator = JSONValidator(bytes)
    self.init(checked: try validator.document())
  }

  /// A value whose bytes were checked already, by `JSONRecords` or another value.
  public init(checkedBefore bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  init(checked bytes: Slice<UnsafeBufferPointer<UInt8>>) { self.bytes = UnsafeBufferPointer(rebasing: bytes) }

  /// The value's kind.
  public var kind: Kind {
    switch bytes[0] {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  /// Calls back with the name and value of every member of an object; does nothing for other kinds.
  public func forEachMember(_ body: (_ name: JSONText, _ value: JSONText) -> Void) {
    guard kind == .object else { return }
    var place = skippingBlanks(from: 1)
    while bytes[place] != UInt8(ascii: "}") {
      let nameEnd = end(ofValueAt: place)
      let valueStart = skippingBlanks(from: skippingBlanks(from: nameEnd) + 1)
      let valueEnd = end(ofValueAt: valueStart)
      body(JSONText(checked: bytes[place..<nameEnd]), JSONText(checked: bytes[valueStart..<valueEnd]))
      place = skippingBlanks(from: valueEnd)
      if bytes[place] == UInt8(ascii: ",") { place = skippingBlanks(from: place + 1) }
    }
  }

  /// The value's bytes as they are written.
  public var written: UnsafeBufferPointer<UInt8> { bytes }

  /// Calls back with every element of an array; does nothing for other kinds.
  public func forEachElement(_ body: (JSONText) -> Void) {
    guard kind == .array else { return }
    var place = skippingBlanks(from: 1)
    while bytes[place] != UInt8(ascii: "]") {
      let end = end(ofValueAt: place)
      body(JSONText(checked: bytes[place..<end]))
      place = skippingBlanks(from: end)
      if bytes[place] == UInt8(ascii: ",") { place = skippingBlanks(from: place + 1) }
    }
  }

  /// Whether the value is this string.
  public func isString(_ text: StaticString) -> Bool {
    withString { characters in text.withUTF8Buffer { $0.elementsEqual(characters) } } ?? false
  }

  /// The string's characters; nil for other kinds.
  public var string: String? { withString { String(decoding: $0, as: UTF8.self) } }

  /// Calls back with the UTF-8 bytes of the string's characters; nil for other kinds.
  public func withString<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard kind == .string else { return nil }
    let content = UnsafeBufferPointer(rebasing: bytes[1..<bytes.count - 1])
    guard content.contains(UInt8(ascii: "\\")) else { return body(content) }
    return unescaped(content).withUnsafeBufferPointer(body)
  }

  /// The value on one line, as it was written but for blanks; what would act on a terminal is escaped.
  public var inert: [UInt8] {
    if bytes.allSatisfy({ (0x20...0x7E).contains($0) }) { return Array(bytes) }
    var output: [UInt8] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      // Within strings there are none, so it is a blank between values.
      case 0..<0x20: break
      case 0x20...0x7E: output.append(UInt8(truncatingIfNeeded: scalar.value))
      default: JSONValue.writeUnlessInert(scalar, to: &output)
      }
    }
    return output
  }

  private func skippingBlanks(from start: Int) -> Int {
    var place = start
    while bytes[place].isJSONBlank { place += 1 }
    return place
  }

  /// Where the value ends; the bytes are known to be JSON.
  private func end(ofValueAt start: Int) -> Int {
    var place = start
    var depth = 0
    repeat {
      switch bytes[place] {
      case UInt8(ascii: "\""): place = end(ofStringAt: place)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        place += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        place += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"): place += 1
      case let byte where byte.isJSONBlank: place += 1
      default: while place < bytes.count, !bytes[place].endsJSONWord { place += 1 }
      }
    } while depth > 0
    return place
  }

  private func end(ofStringAt start: Int) -> Int {
    var place = start + 1
    while bytes[place] != UInt8(ascii: "\"") { place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1 }
    return place + 1
  }

  private func unescaped(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(content.count)
    var place = 0
    while place < content.count {
      guard content[place] == UInt8(ascii: "\\") else {
        output.append(content[place])
        place += 1
        continue
      }
      switch content[place + 1] {
      case UInt8(ascii: "u"):
        let (scalar, length) = EscapedScalar.read(content, at: place)
        output += UTF8.encode(scalar ?? "\u{FFFD}").map(Array.init) ?? []
        place += length
        continue
      case UInt8(ascii: "b"): output.append(0x08)
      case UInt8(ascii: "f"): output.append(0x0C)
      case UInt8(ascii: "n"): output.append(0x0A)
      case UInt8(ascii: "r"): output.append(0x0D)
      case UInt8(ascii: "t"): output.append(0x09)
      case let itself: output.append(itself)
      }
      place += 2
    }
    return output
  }
}
