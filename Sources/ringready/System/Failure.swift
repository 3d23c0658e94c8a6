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
  /// Damage in a file: named with its place, and left as it is.
  static func damage(in file: String, line: Int, column: Int, _ what: Message) -> Failure {
    Failure(.badData, .damageAt(column: column, file: file.inert, line: line, what: Surroundings.current.localizer.text(what)))
  }

  /// Damage in a file of the plan.
  init(_ error: PlanFileError, in folder: Path) {
    self = .damage(in: folder.appending(error.file).text, line: error.line, column: error.column, error.reason.message)
    messages.append(.damageHint)
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

  /// A file or folder that cannot be read.
  static func reading(_ path: Path, code: Int32) -> Failure {
    code == ENOENT
      ? Failure(.noInput, .noSuchFile(path: path.text.inert))
      : Failure(.ioFailed, .cannotRead(path: name(path.text, orStream: .standardInput), reason: reason(code)))
  }

  /// A file or folder that cannot be made.
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
      case EBADF, EPIPE: .reasonClosed
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
  /// The damage as a message.
  var message: Message {
    switch self {
    case .yaml(let reason): reason.message
    case .table(let reason): reason.message
    case .columnMissing(let name): .damageColumnMissing(name: name.inert)
    case .separatorLine: .damageSeparatorLine
    case .shape(let key): .damageShape(key: key.inert)
    case .version(let version): .damageVersion(version: version.inert)
    case .itemWithoutName(let list): .damageNameless(list: list.inert)
    case .itemTwice(let list, let name): .damageItemTwice(list: list.inert, name: name.inert)
    }
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

  /// Puts bytes into a file that somebody named, or leaves what was there.
  func put(_ bytes: [UInt8]) throws(Failure) {
    do {
      try fill(with: bytes)
    } catch {
      throw Failure.making(self, code: error.code)
    }
  }
}

extension PlanFolderOnDisk {
  /// Puts a plan on disk, or ends the program with what is in the way.
  mutating func put(_ plan: Plan) throws(Failure) {
    do throws(PortError) {
      try save(plan)
    } catch {
      throw Failure(error)
    }
  }
}
