/// The embedded form of a node: what a build step wrote and the program reads without libyaml.
///
/// A scalar is `S<bytes>:<text>`, a sequence `L<count>,<bytes>:` and its elements, a mapping `M<count>,<bytes>:` and its keys and values
/// in turn. The lengths let a reader step over what it doesn't need.
extension Node {
  /// The node in the embedded form; styles and places are left out.
  public var compact: String {
    switch content {
    case .scalar(let text): return "S\(text.utf8.count):\(text)"
    case .sequence(let elements): return "L" + Self.parts(elements.map(\.compact), count: elements.count)
    case .mapping(let entries): return "M" + Self.parts(entries.map { $0.key.compact + $0.value.compact }, count: entries.count)
    }
  }

  private static func parts(_ parts: [String], count: Int) -> String {
    let body = parts.joined()
    return "\(count),\(body.utf8.count):\(body)"
  }
}
