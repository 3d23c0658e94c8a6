/// A YAML text that can be changed in place: comments, order, unknown keys and quoting of everything else stay as they are.
public struct Document: Sendable {
  /// One step of a path into a document.
  public enum Step: Equatable, Sendable {
    /// The value of a key.
    case key(String)
    /// The element of a sequence whose `name` is this.
    case item(named: String)
  }

  /// The text as it stands.
  public private(set) var bytes: [UInt8]
  /// The text understood.
  public private(set) var root: Node

  /// A document from its text.
  ///
  /// - Throws: `YAMLError` with the first damage found.
  public init(parsing bytes: [UInt8]) throws(YAMLError) {
    root = try Node(parsing: bytes)
    self.bytes = bytes
  }

  /// Whether one key of a mapping stands before another; `depth` counts the keys above them.
  public typealias KeyOrder = (_ left: String, _ right: String, _ depth: Int) -> Bool

  /// Sets a scalar, adding the mappings and items on the way to it.
  ///
  /// A new key goes before the first one that it precedes, with the comments above that one left where they are; else to the end.
  ///
  /// - Throws: `YAMLError` when a value on the way is of another shape than the path.
  public mutating func set(_ path: [Step], to text: String, order: KeyOrder = { _, _, _ in false }) throws(YAMLError) {
    try set([(path, text)], order: order)
  }

  /// Sets scalars as if one after the other in `order`, but reads the whole text again only where a mapping or an item has to be added.
  ///
  /// - Throws: `YAMLError` when a value on the way is of another shape than its path.
  public mutating func set(_ values: [(path: [Step], text: String)], order: KeyOrder = { _, _, _ in false }) throws(YAMLError) {
    var rest = values[...]
    while !rest.isEmpty {
      rest = try setAtOnce(rest, order)
      guard let (path, text) = rest.popFirst() else { return }
      let (node, depth) = deepest(path) { child($0, of: $1) }
      try insert(path[depth...], text, into: node, parents: Array(path[..<depth]), order)
    }
  }

  /// Sets the scalars that are there, and keys that a mapping of lines gains; the others are left.
  private mutating func setAtOnce(_ values: ArraySlice<(path: [Step], text: String)>, _ order: KeyOrder) throws(YAMLError)
    -> ArraySlice<(path: [Step], text: String)>
  {
    var edits: [Edit] = []
    var left: [(path: [Step], text: String)] = []
    var mappings: [Int: Int] = [:]
    var items: [Int: [String: Node]] = [:]
    for (path, text) in values {
      let (node, depth) = deepest(path) { step, node in
        guard case .item(let name) = step else { return child(step, of: node) }
        if items[node.start.offset] == nil {
          items[node.start.offset] = Dictionary(node.elements.map { ($0["name"]?.string ?? "", $0) }) { first, _ in first }
        }
        return items[node.start.offset]?[name]
      }
      if depth == path.count {
        replacement(of: node, with: text).map { edits.append($0) }
      } else if depth == path.count - 1, let edit = gain(path[depth...], text, of: node, depth, order),
        // What two mappings gain at one place must not change places.
        mappings[edit.range.lowerBound, default: node.start.offset] == node.start.offset
      {
        mappings[edit.range.lowerBound] = node.start.offset
        edits.append(edit)
      } else {
        left.append((path, text))
      }
    }
    try apply(edits)
    return left[...]
  }

  /// Adds items with their fields at the end of a sequence, all at once: one by one, each would mean reading the whole text again.
  ///
  /// - Parameters:
  ///   - items: the fields of each, in their order.
  ///   - path: the sequence.
  /// - Returns: false when there is no such sequence yet, or not one of lines; nothing is changed then.
  /// - Throws: `YAMLError` when the text is no longer a document with them, which would be a defect here.
  public mutating func append(_ items: [[(key: String, text: String)]], to path: [Step]) throws(YAMLError) -> Bool {
    let (node, depth) = deepest(path, by: { child($0, of: $1) })
    guard depth == path.count, !node.elements.isEmpty, node.style != .flow else { return false }
    let margin = String(repeating: " ", count: column(of: node))
    var lines = ""
    for fields in items {
      for (index, field) in fields.enumerated() {
        lines += margin + (index == 0 ? "- " : "  ") + "\(Scalar.encoded(field.key)): \(Scalar.encoded(field.text))\n"
      }
    }
    let offset = endOfLine(contentEnd(of: node))
    try apply([(offset..<offset, lines)])
    return true
  }

  /// Takes out a value with its key, or an item of a sequence; mappings and sequences left empty go with it.
  ///
  /// - Throws: `YAMLError` when the text left over is no longer a document, which would be a defect here.
  public mutating func remove(_ path: [Step]) throws(YAMLError) {
    guard let last = path.last, deepest(path, by: { child($0, of: $1) }).depth == path.count else { return }
    let parent = deepest(Array(path.dropLast()), by: { child($0, of: $1) }).node
    let siblings = parent.entries.count + parent.elements.count
    guard siblings > 1 || path.count == 1 else { return try remove(Array(path.dropLast())) }
    try apply([(extent(of: last, in: parent), "")])
  }

  // MARK: Finding

  /// The node at the longest part of a path that exists, and how long that part is.
  private func deepest(_ path: [Step], by child: (Step, Node) -> Node?) -> (node: Node, depth: Int) {
    var node = root
    for (depth, step) in path.enumerated() {
      guard let next = child(step, node) else { return (node, depth) }
      node = next
    }
    return (node, path.count)
  }

  private func child(_ step: Step, of node: Node) -> Node? {
    switch step {
    case .key(let key): node[key]
    case .item(let name): node.elements.first { $0["name"]?.string == name }
    }
  }

  /// The bytes of an entry or item, with its whole lines where it has lines of its own.
  private func extent(of step: Step, in parent: Node) -> Range<Int> {
    let parts: [(start: Int, end: Int)] =
      parent.entries.isEmpty
      ? parent.elements.map { ($0.start.offset, contentEnd(of: $0)) }
      : parent.entries.map { ($0.key.start.offset, max(contentEnd(of: $0.value), $0.key.end.offset)) }
    let index =
      switch step {
      case .key(let key): parent.entries.firstIndex { $0.key.string == key } ?? 0
      case .item(let name): parent.elements.firstIndex { $0["name"]?.string == name } ?? 0
      }
    let (start, end) = parts[index]
    if parent.style == .flow {
      return index + 1 < parts.count ? start..<parts[index + 1].start : parts[index - 1].end..<end
    }
    let lineStart = startOfLine(start)
    let isFirstOfItem = bytes[lineStart..<start].contains(UInt8(ascii: "-")) && !parent.entries.isEmpty
    return isFirstOfItem && index + 1 < parts.count ? start..<parts[index + 1].start : lineStart..<endOfLine(end)
  }

  /// Where the last character of a node stands; libyaml lets blocks end where the next token begins.
  private func contentEnd(of node: Node) -> Int {
    switch node.content {
    case .scalar: node.style == .blockText ? max(node.start.offset, node.end.offset - 1) : node.end.offset
    case .sequence(let elements): node.style == .flow ? node.end.offset : elements.map(contentEnd).max() ?? node.end.offset
    case .mapping(let entries):
      node.style == .flow ? node.end.offset : entries.map { max($0.key.end.offset + 1, contentEnd(of: $0.value)) }.max() ?? node.end.offset
    }
  }

  private func startOfLine(_ offset: Int) -> Int {
    (bytes[..<offset].lastIndex(of: 0x0A) ?? -1) + 1
  }

  private func endOfLine(_ offset: Int) -> Int {
    bytes[min(offset, bytes.count)...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  // MARK: Changing

  /// A part of the text with what stands there instead.
  private typealias Edit = (range: Range<Int>, text: String)

  /// Another text for a value; nil where it has it already.
  private func replacement(of node: Node, with text: String) -> Edit? {
    guard node.string != text || node.isNull else { return nil }
    let isBlockText = node.string != nil && node.style == .blockText
    let start = node.start.offset
    // An empty value stands right behind its mark, and `name:"x"` would be a text.
    let isBare = node.isNull && start > 0 && start <= bytes.count && [0x2D, 0x3A].contains(bytes[start - 1])
    let encoded = (isBare ? " " : "") + Scalar.encoded(text) + (isBlockText ? "\n" : "")
    return (start..<(isBlockText ? node.end.offset : contentEnd(of: node)), encoded)
  }

  /// Lines for a key that a mapping of lines lacks; nil for anything else.
  private func gain(_ path: ArraySlice<Step>, _ text: String, of node: Node, _ depth: Int, _ order: KeyOrder) -> Edit? {
    guard node.style != .flow, !node.entries.isEmpty, case .key(let key)? = path.first else { return nil }
    let later = node.entries.first { order(key, $0.key.string ?? "", depth) }
    let offset = later.flatMap(startOfEntry) ?? endOfLine(contentEnd(of: node))
    return (offset..<offset, lines(path, text, indent: column(of: node)))
  }

  /// Makes changes that do not overlap, those at one place in their order.
  private mutating func apply(_ edits: [Edit]) throws(YAMLError) {
    guard !edits.isEmpty else { return }
    var changed: [UInt8] = []
    changed.reserveCapacity(bytes.count)
    var place = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      changed += bytes[place..<edit.range.lowerBound]
      // Where the last line has no end, lines that are added need one.
      if edit.range.isEmpty, edit.text.last == "\n", let last = changed.last, last != 0x0A { changed.append(0x0A) }
      changed += edit.text.utf8
      place = edit.range.upperBound
    }
    changed += bytes[place...]
    root = try Node(parsing: changed)
    bytes = changed
  }

  private mutating func insert(
    _ path: ArraySlice<Step>, _ text: String, into node: Node, parents: [Step], _ order: KeyOrder
  ) throws(YAMLError) {
    let isEmptyValue = node.isNull || (node.entries.isEmpty && node.elements.isEmpty && node.string == nil)
    if parents.isEmpty, isEmptyValue {
      try apply([(bytes.count..<bytes.count, lines(path, text, indent: 0))])
    } else if isEmptyValue {
      try insertUnderKey(path, text, node, parents: parents)
    } else if node.style == .flow {
      try insertIntoFlow(path, text, node)
    } else if let edit = gain(path, text, of: node, parents.count, order) {
      try apply([edit])
    } else if !node.elements.isEmpty, case .item = path.first {
      let offset = endOfLine(contentEnd(of: node))
      try apply([(offset..<offset, lines(path, text, indent: column(of: node)))])
    } else {
      throw YAMLError(.syntax, at: node.start)
    }
  }

  /// Gives a key without a value its block.
  private mutating func insertUnderKey(_ path: ArraySlice<Step>, _ text: String, _ node: Node, parents: [Step]) throws(YAMLError) {
    let owner = deepest(Array(parents.dropLast()), by: { child($0, of: $1) }).node
    guard case .key(let name)? = parents.last, let key = owner.entries.first(where: { $0.key.string == name })?.key else {
      throw YAMLError(.syntax, at: node.start)
    }
    let block = "\n" + lines(path, text, indent: column(of: key) + 2).dropLast()
    let colon = bytes[key.end.offset...].firstIndex(of: UInt8(ascii: ":")) ?? key.end.offset
    try apply([((colon + 1)..<max(node.end.offset, colon + 1), block)])
  }

  private mutating func insertIntoFlow(_ path: ArraySlice<Step>, _ text: String, _ node: Node) throws(YAMLError) {
    let close = node.end.offset - 1
    try apply([(close..<close, ", " + flow(path, text))])
  }

  /// Where an entry's lines begin, with the comments above it; nil for one that shares its line with a dash.
  private func startOfEntry(_ entry: (key: Node, value: Node)) -> Int? {
    var start = startOfLine(entry.key.start.offset)
    guard bytes[start..<entry.key.start.offset].allSatisfy({ $0 == 0x20 }) else { return nil }
    while start > 0 {
      let above = startOfLine(start - 1)
      guard bytes[above..<start].first(where: { $0 != 0x20 }) == UInt8(ascii: "#") else { return start }
      start = above
    }
    return start
  }

  private func flow(_ path: ArraySlice<Step>, _ text: String) -> String {
    switch path.first {
    case .key(let key): opening(key, before: " ") + " " + (path.count == 1 ? Scalar.encoded(text) : "{\(flow(path.dropFirst(), text))}")
    case .item(let name): "{name: \(Scalar.encoded(name)), \(flow(path.dropFirst(), text))}"
    case nil: ""
    }
  }

  /// A key with its colon; one that is too long to be told by the colon behind it is marked before it.
  private func opening(_ key: String, before colon: String) -> String {
    let text = Scalar.encoded(key)
    return text.utf8.count < Self.longestPlainKey ? text + ":" : "? \(text)\(colon):"
  }

  /// YAML 1.1, section 9.3.1: the colon stands within 1,024 characters from where the key begins.
  private static let longestPlainKey = 1024

  /// The lines of a block that holds the rest of a path.
  private func lines(_ path: ArraySlice<Step>, _ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    switch path.first {
    case .key(let key):
      let head = margin + opening(key, before: "\n" + margin)
      return path.count == 1 ? "\(head) \(Scalar.encoded(text))\n" : "\(head)\n" + lines(path.dropFirst(), text, indent: indent + 2)
    case .item(let name):
      let head = "\(margin)- name: \(Scalar.encoded(name))\n"
      return path.count == 1 || path.dropFirst() == [.key("name")] ? head : head + lines(path.dropFirst(), text, indent: indent + 2)
    case nil: return ""
    }
  }

  private func column(of node: Node) -> Int { node.start.column - 1 }

}
