/// The embedded form of a node: what a build step wrote and the program reads without libyaml.
///
/// A scalar is `S<bytes>:<text>`, a sequence `L<count>:` and its elements, a mapping `M<count>:` and its keys and values in turn.
extension Node {
  /// The node in the embedded form; styles and places are left out.
  public var compact: String {
    switch content {
    case .scalar(let text): return "S\(text.utf8.count):\(text)"
    case .sequence(let elements): return "L\(elements.count):" + elements.map(\.compact).joined()
    case .mapping(let entries): return "M\(entries.count):" + entries.map { $0.key.compact + $0.value.compact }.joined()
    }
  }

  /// Reads what `compact` wrote.
  ///
  /// Sound only for text that the build step wrote: damage ends in an empty node, never in a trap.
  public init(compact text: StaticString) {
    self = text.withUTF8Buffer { buffer in
      var rest = Slice(base: buffer, bounds: buffer.indices)
      return Node(reading: &rest)
    }
  }

  private init(reading rest: inout Slice<UnsafeBufferPointer<UInt8>>) {
    let kind = rest.popFirst()
    var count = 0
    while let digit = rest.popFirst(), digit != UInt8(ascii: ":") { count = count * 10 + Int(digit &- 0x30) }
    switch kind {
    case UInt8(ascii: "L"):
      self.init(.sequence((0..<count).map { _ in Node(reading: &rest) }), style: .block)
    case UInt8(ascii: "M"):
      let entries = (0..<count).map { _ in (key: Node(reading: &rest), value: Node(reading: &rest)) }
      self.init(.mapping(entries), style: .block)
    default:
      self.init(.scalar(String(decoding: rest.prefix(count), as: UTF8.self)))
      rest = rest.dropFirst(count)
    }
  }
}
