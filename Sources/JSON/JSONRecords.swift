/// The objects of a document, one after the other, in one pass that checks them too (RFC 8259).
///
/// A document may be one object, an array of objects, an object with an array `value` (a page, as OData writes it), or several of these
/// within or behind one another. It does not own its bytes: it must not outlive the buffer that it was made from.
public struct JSONRecords {
  /// A member of an object: its name as written between the quotes, and its value.
  public struct Member {
    /// The name's bytes, escapes not undone.
    public let name: UnsafeBufferPointer<UInt8>
    /// The value, checked.
    public let value: JSONText
  }

  private enum Level: Equatable { case array, page(hasValues: Bool) }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var validator: JSONValidator
  private var levels: [Level] = []
  /// Whether an element or member must be parted from the one before by a comma.
  private var needsComma = false
  private var countedTo = 0

  /// Where the record that was read last begins, in bytes from 0.
  private(set) var start = 0
  /// The line on which it begins, from 1.
  public private(set) var line = 1
  /// Whether the page that was read last says that there are more (`@odata.nextLink`).
  public private(set) var hasNextLink = false
  /// What the page that was read last says that it holds (`@odata.context`); nil when it does not say.
  public private(set) var context: String?

  /// The records of a document that begins at a byte of a text; lines and places are those of the text.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) {
    self.bytes = bytes
    validator = JSONValidator(bytes)
    validator.place = start
  }

  /// Where text begins, in bytes from 0, that stands behind a whole document and is none; nil when there is none.
  public private(set) var textBelow: Int?

  /// Whether the last record stands in a page.
  public var isInPage: Bool { levels.contains { $0 != .array } }

  /// Where reading stands, in bytes from 0.
  public var place: Int { validator.place }

  /// The line of a byte that is not before the last record, from 1.
  mutating func line(at offset: Int) -> Int {
    let end = min(offset, bytes.count)
    var lines = line
    if let base = bytes.baseAddress {
      var place = countedTo
      while place < end {
        if base[place] == 0x0A { lines += 1 }
        place += 1
      }
    }
    (line, countedTo) = (lines, max(end, countedTo))
    return lines
  }

  /// Reads the next object, calling back for each of its members in their order.
  ///
  /// - Returns: false at the end of the document.
  /// - Throws: what is wrong, and where; what was read before stays read.
  public mutating func next(_ member: (Member) -> Void) throws(JSONError) -> Bool {
    while true {
      validator.skipBlanks()
      guard let byte = validator.next else {
        guard levels.isEmpty else { throw validator.problem(.syntax) }
        return false
      }
      switch levels.last {
      case .page:
        if try page(byte, member) { return true }
      case .array where byte == UInt8(ascii: "]"):
        validator.place += 1
        levels.removeLast()
        needsComma = true
      case .array, nil:
        if !levels.isEmpty {
          try comma()
        } else if needsComma, !Self.punctuation.contains(byte) {
          textBelow = validator.place
          throw validator.problem(.syntax)
        }
        if try value(member) { return true }
      }
    }
  }

  /// What goes on with a document, or shows that it is part of another.
  private static let punctuation = Array("{}[],".utf8)

  private mutating func comma() throws(JSONError) {
    guard needsComma else { return }
    try validator.expect(UInt8(ascii: ","))
    validator.skipBlanks()
    needsComma = false
  }

  /// Goes into an array or a page, or over what is no object; true when it was a record.
  private mutating func value(_ member: (Member) -> Void) throws(JSONError) -> Bool {
    switch validator.next {
    case UInt8(ascii: "["):
      guard levels.count < JSONText.greatestDepth else { throw validator.problem(.tooDeep) }
      validator.place += 1
      levels.append(.array)
      needsComma = false
      return false
    case UInt8(ascii: "{"):
      start = validator.place
      _ = line(at: start)
      guard isPage else { return try record(member) }
      validator.place += 1
      levels.append(.page(hasValues: false))
      (needsComma, hasNextLink) = (false, false)
      return false
    default:
      try validator.value(depth: levels.count)
      needsComma = true
      return false
    }
  }

  /// A page begins with what OData says of it, or with its values.
  private var isPage: Bool {
    var ahead = validator
    ahead.place += 1
    ahead.skipBlanks()
    let name = ahead.place
    guard (try? ahead.string()) != nil else { return false }
    if begins("\"@odata.", at: name) { return true }
    guard begins("\"value\"", at: name) else { return false }
    ahead.skipBlanks()
    guard (try? ahead.expect(UInt8(ascii: ":"))) != nil else { return false }
    ahead.skipBlanks()
    return ahead.next == UInt8(ascii: "[")
  }

  private func begins(_ text: StaticString, at place: Int) -> Bool {
    let end = place + text.utf8CodeUnitCount
    return end <= bytes.count && text.withUTF8Buffer { $0.elementsEqual(bytes[place..<end]) }
  }

  /// The next member of a page; true when the page turned out to be a record.
  private mutating func page(_ byte: UInt8, _ member: (Member) -> Void) throws(JSONError) -> Bool {
    if byte == UInt8(ascii: "}") {
      validator.place += 1
      levels.removeLast()
      needsComma = true
      return false
    }
    try comma()
    let nameStart = validator.place
    try name()
    if begins("\"value\"", at: nameStart), validator.next == UInt8(ascii: "[") {
      levels[levels.count - 1] = .page(hasValues: true)
      return try value(member)
    }
    // Behind its values a page may have members of its own: Windows PowerShell writes `Count`.
    guard begins("\"@odata.", at: nameStart) || levels.last == .page(hasValues: true) else {
      levels.removeLast()
      validator.place = nameStart
      needsComma = false
      return try members(member)
    }
    let valueStart = validator.place
    try validator.value(depth: levels.count)
    let text = JSONText(checked: bytes[valueStart..<validator.place]).string
    if begins("\"@odata.nextLink\"", at: nameStart) { hasNextLink = text?.isEmpty == false }
    if begins("\"@odata.context\"", at: nameStart) { context = text }
    needsComma = true
    return false
  }

  private mutating func name() throws(JSONError) {
    try validator.string()
    validator.skipBlanks()
    try validator.expect(UInt8(ascii: ":"))
    validator.skipBlanks()
  }

  private mutating func record(_ member: (Member) -> Void) throws(JSONError) -> Bool {
    validator.place += 1
    validator.skipBlanks()
    if validator.next == UInt8(ascii: "}") {
      validator.place += 1
      needsComma = true
      return true
    }
    return try members(member)
  }

  private mutating func members(_ member: (Member) -> Void) throws(JSONError) -> Bool {
    while true {
      let nameStart = validator.place
      try validator.string()
      let nameEnd = validator.place
      validator.skipBlanks()
      try validator.expect(UInt8(ascii: ":"))
      validator.skipBlanks()
      let valueStart = validator.place
      try validator.value(depth: levels.count + 1)
      let name = UnsafeBufferPointer(rebasing: bytes[nameStart + 1..<nameEnd - 1])
      member(Member(name: name, value: JSONText(checked: bytes[valueStart..<validator.place])))
      validator.skipBlanks()
      guard validator.next == UInt8(ascii: ",") else { break }
      validator.place += 1
      validator.skipBlanks()
    }
    try validator.expect(UInt8(ascii: "}"))
    needsComma = true
    return true
  }
}
