internal import Locales

/// Violations that name a row of a table.
extension UserRow {
  /// A violation at this person, mended by a field of theirs.
  func violation(_ field: String, _ arguments: [String: Message.Argument] = [:]) -> Violation {
    Violation(name, arguments, at: "users.csv:\(line)", question: AnswerPath(list: "users", item: name, field: field))
  }
}

extension AddressRow {
  /// A violation at this address, mended by a field of it unless another question does.
  func violation(_ field: String, _ arguments: [String: Message.Argument] = [:], question: AnswerPath? = nil) -> Violation {
    let own = AnswerPath(list: "addresses", item: name, field: field)
    return Violation(name, arguments, at: "addresses.csv:\(line)", question: question ?? own)
  }
}

extension NumberRow {
  /// A violation at this number; the list that it belongs to mends it unless another question does.
  func violation(_ arguments: [String: Message.Argument] = [:], question: AnswerPath? = nil) -> Violation {
    let list = isServiceNumber && !traits.contains(.forPeople) ? "service-numbers" : "user-numbers"
    let own = AnswerPath(list: list, item: text, field: "")
    return Violation(withExtension, arguments, at: "numbers.csv:\(line)", question: question ?? own)
  }
}

extension PortOrder {
  /// A violation of this port order, mended by a field of it.
  func violation(_ field: String, _ arguments: [String: Message.Argument] = [:]) -> Violation {
    Violation(name, arguments, at: path(field))
  }
}
