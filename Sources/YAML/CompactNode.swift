/// A value inside the embedded form, read only where it is looked at.
///
/// Sound only for text that the build step wrote: damage ends in empty values, never in a trap.
public struct CompactNode: YAMLValue {
  private let text: StaticString
  private let kind: UInt8
  private let count: Int
  /// What stands behind the header: a scalar's text, or the parts in turn.
  private let body: Range<Int>

  /// A mapping without entries: what stands where nothing is embedded.
  public static let empty = CompactNode("M0,0:")

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

  /// The text of a scalar; nil for lists and mappings.
  public var string: String? {
    guard kind == UInt8(ascii: "S") else { return nil }
    return text.withUTF8Buffer { String(decoding: $0[body], as: UTF8.self) }
  }

  /// The elements of a sequence; empty for anything else.
  public var elements: [CompactNode] { kind == UInt8(ascii: "L") ? Array(IteratorSequence(parts)) : [] }

  /// The entries of a mapping, in their order; empty for anything else.
  public var entries: [(key: CompactNode, value: CompactNode)] {
    guard kind == UInt8(ascii: "M") else { return [] }
    var entries: [(key: CompactNode, value: CompactNode)] = []
    var parts = parts
    while let key = parts.next(), let value = parts.next() { entries.append((key, value)) }
    return entries
  }

  /// The value of `key` in a mapping; nil when absent.
  public subscript(key: String) -> CompactNode? {
    guard kind == UInt8(ascii: "M") else { return nil }
    var key = key
    return key.withUTF8 { key in
      var parts = parts
      while let name = parts.next(), let value = parts.next() {
        if name.isText(key) { return value }
      }
      return nil
    }
  }

  /// Always `none`: places are left out.
  public var start: Mark { .none }

  /// True for `~`, `null` and nothing, also in quotes: styles are left out.
  public var isNull: Bool { string.map { $0.isEmpty || $0 == "~" || $0 == "null" } ?? false }

  private func isText(_ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
    guard body.count == wanted.count else { return false }
    return text.withUTF8Buffer { bytes in wanted.indices.allSatisfy { bytes[body.lowerBound + $0] == wanted[$0] } }
  }

  private var parts: Parts { Parts(text: text, left: kind == UInt8(ascii: "M") ? count &* 2 : count, rest: body) }

  /// The elements of a sequence, or the keys and values of a mapping in turn.
  private struct Parts: IteratorProtocol {
    let text: StaticString
    var left: Int
    var rest: Range<Int>

    mutating func next() -> CompactNode? {
      guard left > 0, !rest.isEmpty else { return nil }
      let part = CompactNode(text, at: rest.lowerBound)
      left -= 1
      rest = min(part.body.upperBound, rest.upperBound)..<rest.upperBound
      return part
    }
  }
}
