/// What becomes of a value of the plan when a file has another one.
enum Verdict {
  case same
  /// The plan's is an import's, or none: the file's is taken.
  case take
  /// A person's choice, made when the file said the same as now.
  case keep
  /// A person's, and the file has news.
  case conflict

  init(
    _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>, _ column: Int?, _ start: Int?, _ record: ImportRecord
  ) {
    if old.elementsEqual(new) || Self.isSameLine(old, new) || Self.isRepaired(new, by: old) {
      self = .same
    } else if old.isEmpty || record.isWritten(old, column, ofRowAt: start) == true {
      self = .take
    } else {
      self = record.isWritten(new, column, ofRowAt: start) == true ? .keep : .conflict
    }
  }

  /// Whether a file lost letters that the plan has.
  private static func isRepaired(_ new: UnsafeBufferPointer<UInt8>, by old: UnsafeBufferPointer<UInt8>) -> Bool {
    new.contains(UInt8(ascii: "?"))
      && LostLetters.isRepaired(String(decoding: new, as: UTF8.self), by: String(decoding: old, as: UTF8.self))
  }

  /// `tel:+33…` and `+33…` are one number.
  private static func isSameLine(_ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>) -> Bool {
    old.count == new.count + 4 && old.starts(with: Array("tel:".utf8)) && old.dropFirst(4).elementsEqual(new)
  }
}
