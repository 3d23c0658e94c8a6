import Checklists
import Locales
import Tables
import Texts
import YAML

extension YAMLError.Reason {
  /// The damage as a message.
  var message: Message {
    switch self {
    case .syntax: .damageSyntax
    case .tab: .damageTab
    case .unclosedQuote: .damageQuote
    case .unclosedBracket: .damageBracket
    case .indentation: .damageIndentation
    case .colonInValue: .damageColon
    case .duplicateKey(let key): .damageDuplicateKey(key: key.inert)
    case .alias: .damageAlias
    case .tooDeep: .damageDeep
    case .severalDocuments: .damageDocuments
    case .notText: .damageNotText
    case .utf16: .damageUtf16
    case .tooLarge: .damageLarge
    }
  }
}

extension TableError.Reason {
  /// The damage as a message.
  var message: Message {
    switch self {
    case .notUTF8: .damageNotText
    case .utf16: .damageUtf16
    case .controlCharacter: .damageControl
    case .unclosedQuote: .damageQuote
    case .tooManyCells: .damageCells
    case .duplicateColumn(let name): .damageDuplicateColumn(name: name.inert)
    case .tooManyColumns: .damageColumns
    }
  }
}

extension ChecklistError.Reason {
  /// The damage as a message.
  var message: Message {
    switch self {
    case .yaml(let reason): reason.message
    case .missing(let key): .damageChecklistMissing(key: key.inert)
    case .unknownKind(let kind): .damageChecklistKind(kind: kind.inert)
    case .condition(let word): .damageChecklistCondition(word: word.inert)
    case .unknownKey(let key): .damageChecklistKey(key: key.inert)
    case .twice(let id): .damageChecklistTwice(id: id.inert)
    case .taken(let id): .damageChecklistTaken(id: id.inert)
    case .within(let id, let other): .damageChecklistWithin(id: id.inert, other: other.inert)
    case .unknownProposal(let name): .damageChecklistProposal(name: name.inert)
    case .unknownTask(let id): .damageChecklistTask(id: id.inert)
    case .neverFirst(let id): .damageChecklistOrder(id: id.inert)
    }
  }
}
