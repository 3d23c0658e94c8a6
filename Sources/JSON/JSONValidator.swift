internal import Texts

/// Walks once over bytes that may be JSON; nothing is copied.
struct JSONValidator {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where it stands, from 0.
  var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The one value of the document, without the blanks around it.
  mutating func document() throws(JSONError) -> Slice<UnsafeBufferPointer<UInt8>> {
    skipBlanks()
    let start = place
    try value(depth: 0)
    let end = place
    skipBlanks()
    guard place == bytes.count else { throw problem(.syntax) }
    return bytes[start..<end]
  }

  func problem(_ reason: JSONError.Reason) -> JSONError { JSONError(reason: reason, offset: place) }

  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func skipBlanks() {
    while place < bytes.count, bytes[place].isJSONBlank { place += 1 }
  }

  mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard next == byte else { throw problem(.syntax) }
    place += 1
  }

  mutating func value(depth: Int) throws(JSONError) {
    switch next {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try list(closedBy: UInt8(ascii: "}"), depth: depth + 1)
    case UInt8(ascii: "["): try list(closedBy: UInt8(ascii: "]"), depth: depth + 1)
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  private mutating func list(closedBy close: UInt8, depth: Int) throws(JSONError) {
    guard depth <= JSONText.greatestDepth else { throw problem(.tooDeep) }
    place += 1
    skipBlanks()
    if next == close {
      place += 1
      return
    }
    while true {
      if close == UInt8(ascii: "}") {
        try string()
        skipBlanks()
        try expect(UInt8(ascii: ":"))
        skipBlanks()
      }
      try value(depth: depth)
      skipBlanks()
      guard next == UInt8(ascii: ",") else { return try expect(close) }
      place += 1
      skipBlanks()
    }
  }

  mutating func word(_ text: StaticString) throws(JSONError) {
    let end = place + text.utf8CodeUnitCount
    guard end <= bytes.count, text.withUTF8Buffer({ $0.elementsEqual(bytes[place..<end]) }) else { throw problem(.syntax) }
    place = end
  }

  private mutating func number() throws(JSONError) {
    if next == UInt8(ascii: "-") { place += 1 }
    if next == UInt8(ascii: "0") { place += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      place += 1
      try digits()
    }
    guard next == UInt8(ascii: "e") || next == UInt8(ascii: "E") else { return }
    place += 1
    if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
    try digits()
  }

  private mutating func digits() throws(JSONError) {
    let start = place
    while let byte = next, (0x30...0x39).contains(byte) { place += 1 }
    guard place > start else { throw problem(.syntax) }
  }

  mutating func string() throws(JSONError) {
    try expect(UInt8(ascii: "\""))
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return
      case UInt8(ascii: "\\"): try escape()
      case 0x20..<0x80: skipPlainText()
      case 0x80...:
        let length = bytes.lengthOfUTF8(at: place)
        guard length > 0 else { throw problem(.notUTF8) }
        place += length
      default: throw problem(.syntax)
      }
    }
    throw problem(.syntax)
  }

  /// Past letters that stand for themselves; most of a text is that.
  private mutating func skipPlainText() {
    guard let base = bytes.baseAddress else { return }
    var end = place + 1
    while end < bytes.count {
      let byte = base[end]
      guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else { break }
      end += 1
    }
    place = end
  }

  private mutating func escape() throws(JSONError) {
    guard place + 1 < bytes.count else { throw problem(.syntax) }
    switch bytes[place + 1] {
    case UInt8(ascii: "u"):
      let (scalar, length) = EscapedScalar.read(bytes, at: place)
      guard length > 0 else { throw problem(.syntax) }
      guard scalar != nil else { throw problem(.loneSurrogate) }
      place += length
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      place += 2
    default: throw problem(.syntax)
    }
  }
}

/// `\uXXXX`, or two of them for what lies beyond the basic plane.
enum EscapedScalar {
  /// The scalar and how many bytes it is written with; no scalar for half a pair, no length for what is no escape.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (scalar: Unicode.Scalar?, length: Int) {
    guard let first = unit(bytes, at: place) else { return (nil, 0) }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard UTF16.isLeadSurrogate(first), let second = unit(bytes, at: place + 6), UTF16.isTrailSurrogate(second) else { return (nil, 6) }
    return (Unicode.Scalar(0x10000 + UInt32(first & 0x3FF) << 10 + UInt32(second & 0x3FF)), 12)
  }

  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt16? {
    guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[place + 2..<place + 6] {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}

extension UInt8 {
  /// Blank, tab, line feed, carriage return.
  var isJSONBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  /// What may stand after a number, `true`, `false` or `null`.
  var endsJSONWord: Bool { isJSONBlank || self == UInt8(ascii: ",") || self == UInt8(ascii: "}") || self == UInt8(ascii: "]") }
}
