/// A value inside the embedded form, read only where it is looked at.
///
/// Sound only for text that the build step wrote: damage ends in empty values, never in a trap.
public struct CompactNode: Sendable {
  private let text: StaticString
  private let kind: UInt8
  private let count: Int
  /// What stands behind the header: a scalar's text, or the parts in turn.
  private let body: Range<Int>

  /// The outermost value.
  public init(_ text: StaticString) { self.init(text, at: 0) }

  private init(_ text: StaticString, at start: Int) {
    self.text = text
    (kind, count, body) = text.withUTF8Buffer { bytes in
      var index = start
      func number() -> Int {
        var value = 0
        while index < bytes.count, case let digit = bytes[index] &- 0x30, digit < 10 {
          value = value &* 10 &+ Int(digit)
          index += 1
        }
        index += 1
        return value
      }
      guard index < bytes.count else { return (0, 0, bytes.count..<bytes.count) }
      let kind = bytes[index]
      index += 1
      let count = number()
      let length = kind == UInt8(ascii: "S") ? count : number()
      let bodyStart = min(index, bytes.count)
      return (kind, count, bodyStart..<max(bodyStart, min(bodyStart &+ length, bytes.count)))
    }
  }

  /// The value with all that is in it.
  public var node: Node {
    switch kind {
    case UInt8(ascii: "L"): return Node(.sequence(parts.map(\.node)), style: .block)
    case UInt8(ascii: "M"):
      let parts = parts
      let entries = stride(from: 0, to: parts.count - 1, by: 2).map { (key: parts[$0].node, value: parts[$0 + 1].node) }
      return Node(.mapping(entries), style: .block)
    default: return Node(.scalar(text.withUTF8Buffer { String(decoding: $0[body], as: UTF8.self) }))
    }
  }

  /// The elements of a sequence; empty for anything else.
  public var elements: [CompactNode] { kind == UInt8(ascii: "L") ? parts : [] }

  /// The value of a key in a mapping; nil when absent.
  public subscript(key: String) -> CompactNode? {
    guard kind == UInt8(ascii: "M") else { return nil }
    let parts = parts
    return stride(from: 0, to: parts.count - 1, by: 2).first { parts[$0].node.string == key }.map { parts[$0 + 1] }
  }

  /// The elements of a sequence, or the keys and values of a mapping in turn.
  private var parts: [CompactNode] {
    let expected = kind == UInt8(ascii: "M") ? count &* 2 : count
    var parts: [CompactNode] = []
    var next = body.lowerBound
    while parts.count < expected, next < body.upperBound {
      parts.append(CompactNode(text, at: next))
      next = parts[parts.count - 1].body.upperBound
    }
    return parts
  }
}
