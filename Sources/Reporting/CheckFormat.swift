/// A format of `check`; each stands in a file of its own in `CheckFormats/`.
///
/// A document is written piece by piece, so that thousands of plans need the memory of a few.
public struct CheckFormat: Sendable, Identifiable {
  /// The name that users type after `--format`.
  public let id: String
  private let begin: @Sendable (CheckRun) -> String
  /// What stands between two entries that are not empty.
  public let separator: String
  private let write: @Sendable (CheckEntry, CheckRun) -> String
  private let end: @Sendable (CheckTally, CheckRun) -> String

  /// A format of what stands before all entries, for each entry, and after them.
  init(
    id: String, opening: @escaping @Sendable (CheckRun) -> String = { _ in "" },
    separator: String = "", entry: @escaping @Sendable (CheckEntry, CheckRun) -> String,
    closing: @escaping @Sendable (CheckTally, CheckRun) -> String = { _, _ in "" }
  ) {
    (self.id, self.separator, begin, write, end) = (id, separator, opening, entry, closing)
  }

  /// What stands before the first entry.
  public func opening(of run: CheckRun) -> String { begin(run) }

  /// One folder's part of the document.
  ///
  /// It may be empty. Entries are written in the order of the folders.
  public func text(of entry: CheckEntry, in run: CheckRun) -> String { write(entry, run) }

  /// What stands behind the last entry.
  public func closing(of tally: CheckTally, in run: CheckRun) -> String { end(tally, run) }
}
