public import Locales

/// A form in which messages to people are written; each stands in a file of its own in `NoticeFormats/`.
public struct NoticeFormat: Sendable, Identifiable {
  /// A file to write.
  public struct File: Sendable {
    /// Its name, without a folder.
    public var name: String
    /// Its bytes.
    public var bytes: [UInt8]
  }

  /// What the messages need besides themselves.
  public struct Envelope: Sendable {
    /// Who sends them, as `Name <address>` or an address; nil for drafts, which the mail program completes.
    var sender: String?
    /// The day on which they are dated.
    var day: CalendarDate

    /// An envelope.
    public init(sender: String?, day: CalendarDate) { (self.sender, self.day) = (sender, day) }
  }

  /// The name that users type after `--format`.
  public let id: String
  /// Whether there is one file for each person, rather than one for all.
  public let hasFilePerPerson: Bool
  private let write: @Sendable ([Notice], Envelope) -> [File]

  init(id: String, hasFilePerPerson: Bool = false, write: @escaping @Sendable ([Notice], Envelope) -> [File]) {
    (self.id, self.hasFilePerPerson, self.write) = (id, hasFilePerPerson, write)
  }

  /// The messages as files.
  public func files(of notices: [Notice], _ envelope: Envelope) -> [File] { write(notices, envelope) }
}
