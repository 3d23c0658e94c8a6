import Conversation
import Locales
import PlanFiles
import Readiness
import Texts

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What ends the program early: an exit status, and words for it.
struct Failure: Error {
  var status: ExitStatus
  var messages: [Message]

  init(_ status: ExitStatus, _ messages: Message...) { (self.status, self.messages) = (status, messages) }
}

extension Failure {
  /// Damage in a file of the plan: named with its place, and left as it is.
  init(_ error: PlanFileError, in folder: Path) {
    let place = folder.appending(error.file).text.inert
    self.init(.badData, .damageAt(column: error.column, file: place, line: error.line, what: error.reason.words), .damageHint)
  }

  /// A failure of a port.
  init(_ error: PortError) {
    switch error {
    case .cannotWrite(let path, let code):
      self.init(.ioFailed, .cannotSave(path: Self.name(path, orStream: .standardOutput), reason: Self.reason(code)))
    case .cannotRead(let path, let code): self = .reading(Path(path), code: code)
    case .closed: self.init(.ioFailed, .outputClosed)
    case .changedOutside(let path): self.init(.ioFailed, .changedOutside(path: path.inert))
    }
  }

  /// A file or folder that cannot be read or made.
  static func reading(_ path: Path, code: Int32) -> Failure {
    code == ENOENT
      ? Failure(.noInput, .noSuchFile(path: path.text.inert))
      : Failure(.ioFailed, .cannotRead(path: name(path.text, orStream: .standardInput), reason: reason(code)))
  }

  /// A folder that cannot be made.
  static func making(_ path: Path, code: Int32) -> Failure {
    Failure(.cannotCreate, .cannotMake(path: path.text.inert, reason: reason(code)))
  }

  /// A path as it is shown; `-` is a standard stream.
  private static func name(_ path: String, orStream stream: Message) -> String {
    path == "-" ? Surroundings.current.localizer.text(stream) : path.inert
  }

  private static func reason(_ code: Int32) -> String {
    let message: Message =
      switch code {
      case EBADF: .reasonClosed
      case ENOSPC, EDQUOT: .reasonNoSpace
      case EROFS: .reasonReadOnly
      case EACCES, EPERM: .reasonDenied
      case ENOTDIR: .reasonNotFolder
      case EISDIR: .reasonIsFolder
      case ENOENT: .reasonNoFolder
      case ELOOP: .reasonIsLink
      case EINVAL: .reasonNotFile
      case EFBIG: .damageLarge
      default: .reasonOther(code: Int(code))
      }
    return Surroundings.current.localizer.text(message)
  }
}

extension PlanFileError.Reason {
  /// The damage in words.
  var words: String {
    let message: Message =
      switch self {
      case .yaml(let reason): reason.message
      case .table(let reason): reason.message
      case .columnMissing(let name): .damageColumnMissing(name: name.inert)
      case .shape(let key): .damageShape(key: key.inert)
      case .version(let version): .damageVersion(version: version.inert)
      case .itemWithoutName(let list): .damageNameless(list: list.inert)
      case .itemTwice(let list, let name): .damageItemTwice(list: list.inert, name: name.inert)
      }
    return Surroundings.current.localizer.text(message)
  }
}

extension Path {
  /// The bytes of a file that somebody named.
  func contents() throws(Failure) -> [UInt8] {
    do {
      return try read()
    } catch {
      throw Failure.reading(self, code: error.code)
    }
  }
}
