/// When a question is asked or a task applies: a small expression over the plan.
///
/// `a = b`, `a != b`, `a in (b, c)`, `a has b`, `a < 5` (also `<= > >=`), `a` (yes, or not empty), `@derived`, `not`, `and`, `or`,
/// parentheses. Inside an item of a list, `queues[].field` means that item's field.
public indirect enum Condition: Equatable, Sendable {
  case always
  case holds(String)
  case derived(String)
  case equals(String, String)
  case among(String, [String])
  case has(String, String)
  case compare(String, Comparison, Int)
  case not(Condition)
  case all([Condition])
  case any([Condition])

  /// How a count is compared.
  public enum Comparison: String, Sendable { case less = "<", atMost = "<=", more = ">", atLeast = ">=" }

  /// Why a text is not a condition, and at which word.
  public struct SyntaxError: Error, Equatable, Sendable {
    /// The word at which reading stopped; empty at the end.
    public var word: String
  }

  /// Reads a condition.
  public init(parsing text: String) throws(SyntaxError) {
    var parser = Parser(text)
    self = try parser.disjunction()
    if let rest = parser.next { throw SyntaxError(word: rest) }
  }

  /// The ids of the questions that the condition looks at.
  public var ids: Set<String> {
    switch self {
    case .always, .derived: []
    case .holds(let id), .equals(let id, _), .among(let id, _), .has(let id, _), .compare(let id, _, _): [id]
    case .not(let inner): inner.ids
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.ids) }
    }
  }

  /// The ids of the questions whose answers the condition waits for; what it denies holds while it is unanswered.
  public var awaitedIDs: Set<String> {
    switch self {
    case .not: []
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.awaitedIDs) }
    default: ids
    }
  }

  /// The names of the derived values that the condition looks at.
  public var derivedNames: Set<String> {
    switch self {
    case .derived(let name): [name]
    case .not(let inner): inner.derivedNames
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.derivedNames) }
    default: []
    }
  }

  /// Whether the condition holds for a plan; ids such as `call-queues[].numbers` mean the item at hand.
  public func holds(in plan: Plan, item: String? = nil) -> Bool {
    switch self {
    case .always: true
    case .holds(let id): plan.holds(plan.path(id, item))
    case .derived(let name): Derived(rawValue: name)?.holds(in: plan, item: item) ?? false
    case .equals(let id, let value): plan.value(id, item) == value
    case .among(let id, let values): plan.value(id, item).map(values.contains) ?? false
    case .has(let id, let value): plan.elements(id, item).contains(value)
    case .compare(let id, let comparison, let bound): plan.value(id, item).flatMap { Int($0) }.map { comparison.holds($0, bound) } ?? false
    case .not(let inner): !inner.holds(in: plan, item: item)
    case .all(let parts): parts.allSatisfy { $0.holds(in: plan, item: item) }
    case .any(let parts): parts.contains { $0.holds(in: plan, item: item) }
    }
  }

  private struct Parser {
    private let text: [UInt8]
    /// Where the next word stands; empty at the end.
    private var place = 0..<0
    private var depth = 0
    /// Conditions inside conditions: more than anybody writes, and less than fills the stack.
    private static let deepest = 100

    init(_ text: String) {
      self.text = Array(text.utf8)
      advance()
    }

    var next: String? { place.isEmpty ? nil : String(decoding: text[place], as: UTF8.self) }

    /// Words stand between blanks; brackets and commas are words of their own.
    private mutating func advance() {
      let start = text[place.upperBound...].firstIndex { $0 != UInt8(ascii: " ") } ?? text.endIndex
      let end = text[start...].firstIndex { Self.endsWord($0) } ?? text.endIndex
      place = start..<(start == end && end < text.endIndex ? end + 1 : end)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","): true
      default: false
      }
    }

    mutating func disjunction() throws(SyntaxError) -> Condition {
      var parts = [try conjunction()]
      while take("or") { parts.append(try conjunction()) }
      return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(SyntaxError) -> Condition {
      var parts = [try term()]
      while take("and") { parts.append(try term()) }
      return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func term() throws(SyntaxError) -> Condition {
      depth += 1
      defer { depth -= 1 }
      guard depth <= Self.deepest else { throw SyntaxError(word: next ?? "") }
      if take("not") { return .not(try term()) }
      if take("(") {
        let inner = try disjunction()
        guard take(")") else { throw SyntaxError(word: next ?? "") }
        return inner
      }
      let name = try word()
      if name.hasPrefix("@") { return .derived(String(name.dropFirst())) }
      return try relation(of: name)
    }

    private mutating func relation(of name: String) throws(SyntaxError) -> Condition {
      if take("=") { return .equals(name, try word()) }
      if take("!=") { return .not(.equals(name, try word())) }
      if take("has") { return .has(name, try word()) }
      if take("in") { return .among(name, try list()) }
      if let comparison = next.flatMap(Comparison.init) {
        advance()
        let bound = try word()
        guard let number = Int(bound) else { throw SyntaxError(word: bound) }
        return .compare(name, comparison, number)
      }
      return .holds(name)
    }

    private mutating func list() throws(SyntaxError) -> [String] {
      guard take("(") else { throw SyntaxError(word: next ?? "") }
      var values = [try word()]
      while take(",") { values.append(try word()) }
      guard take(")") else { throw SyntaxError(word: next ?? "") }
      return values
    }

    private mutating func word() throws(SyntaxError) -> String {
      switch next {
      case nil, "(", ")", ",", "and", "or": throw SyntaxError(word: next ?? "")
      case let word?:
        advance()
        return word
      }
    }

    private mutating func take(_ word: StaticString) -> Bool {
      guard word.withUTF8Buffer({ text[place].elementsEqual($0) }) else { return false }
      advance()
      return true
    }
  }
}

extension Condition.Comparison {
  func holds(_ value: Int, _ bound: Int) -> Bool {
    switch self {
    case .less: value < bound
    case .atMost: value <= bound
    case .more: value > bound
    case .atLeast: value >= bound
    }
  }
}

extension Plan {
  /// The answer that an id of a condition means, for the item at hand.
  fileprivate func value(_ id: String, _ item: String?) -> String? { self[path(id, item)] }

  fileprivate func elements(_ id: String, _ item: String?) -> [String] { values(path(id, item)) }

  fileprivate func path(_ id: String, _ item: String?) -> AnswerPath {
    guard let item, var path = AnswerPath(parsing: id), path.list != nil else { return AnswerPath(id) }
    path.item = item
    return path
  }
}
