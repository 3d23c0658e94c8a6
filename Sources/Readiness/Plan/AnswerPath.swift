/// Where an answer is kept: `connection`, `call-queues[Support].routing`, or `addresses[HQ].City`.
///
/// A list itself is a path without an item (`call-queues`); an item as a whole has an empty field (`addresses[HQ]`).
public struct AnswerPath: Hashable, Sendable, CustomStringConvertible {
  /// The list that the answer belongs to; nil for a single answer.
  public var list: String?
  /// The name of the list's item; nil for a single answer.
  public var item: String?
  /// The field of the item, or the whole id of a single answer.
  public var field: String

  /// A single answer, or a list as a whole.
  public init(_ id: String) { (list, item, field) = (nil, nil, id) }

  /// A field of an item of a list.
  public init(list: String, item: String, field: String) { (self.list, self.item, self.field) = (list, item, field) }

  /// Which tasks of a step are done.
  public init(tasksOf step: Step.ID) { self.init("tasks.\(step)") }

  /// Reads what `description` writes; nil for an unclosed bracket.
  public init?(parsing text: some StringProtocol) {
    guard let open = text.utf8.firstIndex(of: UInt8(ascii: "[")) else {
      self.init(String(text))
      return
    }
    guard let close = text.lastIndex(of: "]"), open < close else { return nil }
    let rest = text[text.index(after: close)...]
    guard rest.isEmpty || rest.hasPrefix(".") else { return nil }
    self.init(list: String(text[..<open]), item: String(text[text.index(after: open)..<close]), field: String(rest.dropFirst()))
  }

  /// The id of the question that is answered there: `call-queues[].routing`.
  public var questionID: String {
    var path = self
    if item != nil { path.item = "" }
    return path.description
  }

  /// The path as people write it in an answers file.
  public var description: String {
    guard let list, let item else { return field }
    return field.isEmpty ? "\(list)[\(item)]" : "\(list)[\(item)].\(field)"
  }
}
