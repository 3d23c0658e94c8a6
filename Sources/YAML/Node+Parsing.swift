internal import CLibYAML

extension Node {
  /// The most bytes that are read as one document: 16 MiB.
  static let byteLimit = 16 << 20
  private static let depthLimit = 32

  /// Reads one document; an empty text is an empty mapping.
  ///
  /// - Throws: `YAMLError` with the first damage found.
  public init(parsing bytes: [UInt8]) throws(YAMLError) {
    guard bytes.count <= Self.byteLimit else { throw YAMLError(.tooLarge, at: Mark(line: 1, column: 1, offset: 0)) }
    var events = EventReader(bytes)
    defer { events.close() }
    self = try Self.document(from: &events)
  }

  private static func document(from events: inout EventReader) throws(YAMLError) -> Node {
    _ = try events.next()  // stream start
    let first = try events.next()
    guard case .documentStart = first.kind else {
      return Node(.mapping([]), start: first.start, end: first.start, style: .block)
    }
    let root = try node(from: try events.next(), &events, depth: 0)
    _ = try events.next()  // document end
    let after = try events.next()
    guard case .streamEnd = after.kind else { throw YAMLError(.severalDocuments, at: after.start) }
    return root
  }

  private static func node(from event: EventReader.Event, _ events: inout EventReader, depth: Int) throws(YAMLError) -> Node {
    guard depth < depthLimit else { throw YAMLError(.tooDeep, at: event.start) }
    switch event.kind {
    case .scalar(let text, let style):
      return Node(.scalar(text), start: event.start, end: event.end, style: style)
    case .sequenceStart(let style):
      var elements: [Node] = []
      while true {
        let next = try events.next()
        if case .collectionEnd = next.kind {
          return Node(.sequence(elements), start: event.start, end: next.end, style: style)
        }
        elements.append(try node(from: next, &events, depth: depth + 1))
      }
    case .mappingStart(let style):
      return try mapping(from: event, style: style, &events, depth: depth)
    default:
      throw YAMLError(.alias, at: event.start)
    }
  }

  private static func mapping(
    from start: EventReader.Event, style: Style, _ events: inout EventReader, depth: Int
  ) throws(YAMLError) -> Node {
    var entries: [(key: Node, value: Node)] = []
    var seen: Set<String> = []
    while true {
      let next = try events.next()
      if case .collectionEnd = next.kind {
        return Node(.mapping(entries), start: start.start, end: next.end, style: style)
      }
      let key = try node(from: next, &events, depth: depth + 1)
      guard let name = key.string else { throw YAMLError(.syntax, at: key.start) }
      guard seen.insert(name).inserted else { throw YAMLError(.duplicateKey(name), at: key.start) }
      entries.append((key, try node(from: try events.next(), &events, depth: depth + 1)))
    }
  }
}

/// libyaml's event parser over bytes that stay in memory.
private struct EventReader {
  struct Event {
    enum Kind {
      case documentStart, streamEnd, collectionEnd, alias, other
      case scalar(String, Node.Style), sequenceStart(Node.Style), mappingStart(Node.Style)
    }
    var kind: Kind
    var start: Mark
    var end: Mark
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  /// The byte offset of each character, because libyaml counts characters; nil when all are one byte long.
  private let byteOffsets: [Int]?
  /// Where the collections begin that are not ended yet.
  private var open: [Mark] = []

  init(_ bytes: [UInt8]) {
    parser = .allocate(capacity: 1)
    input = .allocate(capacity: max(bytes.count, 1))
    _ = input.initialize(from: bytes)
    byteOffsets = bytes.allSatisfy { $0 < 0x80 } ? nil : bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    yaml_parser_initialize(parser)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  func close() {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  mutating func next() throws(YAMLError) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    let kind = kind(of: event)
    let (start, end) = (mark(event.start_mark), mark(event.end_mark))
    switch kind {
    case .sequenceStart, .mappingStart: open.append(start)
    case .collectionEnd: _ = open.popLast()
    default: break
    }
    return Event(kind: kind, start: start, end: end)
  }

  private func kind(of event: yaml_event_t) -> Event.Kind {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SEQUENCE_START_EVENT:
      return .sequenceStart(event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block)
    case YAML_MAPPING_START_EVENT:
      return .mappingStart(event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      return .scalar(text, style(of: scalar.style))
    default: return .other
    }
  }

  private func style(of style: yaml_scalar_style_t) -> Node.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .blockText
    default: .plain
    }
  }

  private func failure() -> YAMLError {
    let state = parser.pointee
    if state.error == YAML_READER_ERROR {
      guard !isUTF16 else { return YAMLError(.utf16, at: mark(ofByte: 0)) }
      return YAMLError(.notText, at: mark(ofByte: state.problem_offset))
    }
    let problem = state.problem.map { String(cString: $0) } ?? ""
    let context = state.context.map { String(cString: $0) } ?? ""
    let atContext = mark(state.context_mark)
    let atProblem = mark(state.problem_mark)
    // A text in the place of a key is told where it stands, not where the missing colon was waited for.
    if context.contains("simple key") { return YAMLError(.syntax, at: atContext) }
    if context.contains("quoted scalar") { return YAMLError(.unclosedQuote, at: atContext) }
    // Where a text ends behind a bracket or a comma, libyaml names that place, not the bracket's.
    if context.contains("flow node") {
      return atProblem.offset < input.count ? YAMLError(.syntax, at: atProblem) : YAMLError(.unclosedBracket, at: open.last ?? atProblem)
    }
    if context.contains("flow") { return YAMLError(.unclosedBracket, at: atContext) }
    if problem.contains("mapping values are not allowed") { return YAMLError(.colonInValue, at: atProblem) }
    if problem.contains("cannot start any token"), byte(at: atProblem.offset) == 0x09 { return YAMLError(.tab, at: atProblem) }
    if context.contains("block") || problem.contains("expected key") { return YAMLError(.indentation, at: atProblem) }
    return YAMLError(.syntax, at: atProblem)
  }

  /// Whether the text begins as UTF-16 does: with its mark, or with a letter of which one byte is zero.
  private var isUTF16: Bool { input.starts(with: [0xFF, 0xFE]) || input.starts(with: [0xFE, 0xFF]) || input.prefix(2).contains(0) }

  /// libyaml's marks count characters; the reader's own errors count bytes.
  private func mark(ofByte offset: Int) -> Mark {
    let before = input.prefix(max(0, min(offset, input.count)))
    let lines = before.split(separator: 0x0A, omittingEmptySubsequences: false)
    let column = String(decoding: Array(lines.last ?? Slice(base: input, bounds: 0..<0)), as: UTF8.self).unicodeScalars.count + 1
    return Mark(line: max(lines.count, 1), column: column, offset: before.count)
  }

  /// libyaml counts lines, columns and characters from 0.
  private func mark(_ mark: yaml_mark_t) -> Mark {
    let offset = byteOffsets.map { $0[min(mark.index, $0.count - 1)] } ?? mark.index
    return Mark(line: mark.line + 1, column: mark.column + 1, offset: offset)
  }

  private func byte(at offset: Int) -> UInt8? {
    input.indices.contains(offset) ? input[offset] : nil
  }
}
