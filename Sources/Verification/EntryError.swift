internal import JSON
internal import Locales

/// Why a line of the stream is nothing to judge.
enum EntryError: Error {
  case json(JSONError)
  case tooLong
  case notAnObject
  case unknownKind
  case unknownLanguage
  case notText(member: String)
  case memberNotAnObject(String)

  /// The error in words.
  var message: Message {
    switch self {
    case .json(let error):
      switch error.reason {
      case .syntax, .loneSurrogate: .verifyLineNotJson(byte: error.offset + 1)
      case .notUTF8: .verifyLineNotUtf8(byte: error.offset + 1)
      case .tooDeep: .verifyLineTooDeep(limit: JSONText.greatestDepth)
      }
    case .tooLong: .verifyLineTooLong(limit: VerdictStream.longestLine)
    case .notAnObject: .verifyLineNotObject
    case .unknownKind: .verifyLineKind(kinds: ValueKind.allCases.map(\.rawValue))
    case .unknownLanguage: .verifyLineLanguage(codes: EntryLanguage.allCases.map(\.rawValue))
    case .notText(let member): .verifyLineMemberText(name: member)
    case .memberNotAnObject(let member): .verifyLineMemberObject(name: member)
    }
  }
}
