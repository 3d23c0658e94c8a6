public import Importing
public import Locales
public import Readiness

/// Where the conversation is written.
public protocol Console {
  /// Columns of the window; 80 where there is none.
  var width: Int { get }
  /// Rows of the window that a long text is parted by; nil where nothing scrolls away, or pauses would be in the way.
  var height: Int? { get }
  /// Writes text as it is, with its line breaks.
  ///
  /// - Throws: `PortError.closed` when nobody reads any more.
  mutating func write(_ text: String) throws(PortError)
}

/// Where the plan is kept.
public protocol PlanStore {
  /// Puts a plan on disk; when this returns, it is there.
  mutating func save(_ plan: Plan) throws(PortError)
  /// The answers as keyed lines, as they were when the last report was written; nil before the first.
  var reported: String? { get }
  /// Keeps the answers that a report was just written of.
  mutating func keepReported(_ answers: String) throws(PortError)
}

/// Where reports are put.
public protocol ReportShelf {
  /// Writes a whole file, or leaves what was there.
  mutating func write(_ text: String, to path: String) throws(PortError)
}

/// Where exports come from.
public protocol ExportDesk {
  /// Opens a file, the files of a folder, or those that a pattern such as `export/*.json` fits; sorted by name.
  func open(_ path: String) throws(PortError) -> [any ImportSource]
  /// Why a file could not be opened, in words.
  func words(for error: PortError) -> Message
  /// The files and folders whose path begins with a text, folders with a closing slash.
  func paths(beginning: String) -> [String]
}

/// What went wrong outside the program.
public enum PortError: Error, Equatable, Sendable {
  /// A file or folder that cannot be written, with the system's error number.
  case cannotWrite(path: String, code: Int32)
  /// A file that cannot be read, with the system's error number.
  case cannotRead(path: String, code: Int32)
  /// The other end was closed.
  case closed
  /// A file that was changed by someone else since it was read.
  case changedOutside(path: String)
}
