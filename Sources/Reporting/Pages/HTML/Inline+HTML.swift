extension StringProtocol {
  /// The text as HTML shows it, in an element or in a quoted attribute.
  var html: String {
    guard utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else { return String(self) }
    var output: [UInt8] = []
    output.reserveCapacity(utf8.count + 32)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case UInt8(ascii: "'"): output += "&#39;".utf8
      default: output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}

extension Inline {
  /// The text as HTML.
  var html: String {
    runs.map { run in
      switch run {
      case .words(let text): text.html
      // Letters written from right to left would turn the words around them.
      case .data(let text): text.unicodeScalars.contains { $0.value >= 0x590 } ? "<bdi>\(text.html)</bdi>" : text.html
      case .code(let text): "<code>\(text.html)</code>"
      case .link(let address): "<a href=\"\(address.html)\" rel=\"noreferrer\">\(address.html)</a>"
      }
    }.joined()
  }

  /// The text without formatting, for attributes and titles.
  var unmarked: String {
    runs.map { run in
      switch run {
      case .words(let text), .data(let text), .code(let text), .link(let text): text
      }
    }.joined()
  }
}
