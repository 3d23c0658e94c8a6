public import Locales
internal import YAML

/// A page that facts were read from.
public struct Source: Sendable, Hashable {
  /// The newest date at which the page still said so: a year, year-month or day, ISO 8601, with a plus where it may have been later.
  public let asOf: String
  /// The copy that was read: repository, path and commit; empty where no repository keeps one.
  public let copy: String
  /// Whether Microsoft Learn publishes it.
  public let isOnLearn: Bool
  /// Below learn.microsoft.com; nil for a page of somebody else, or one whose path is not known.
  private let learn: String?
  private let elsewhere: String?
  private let titles: LocalName

  /// The page's title, as it stands there; in French where the page has one.
  public func title(in language: Language) -> String { titles[language] }

  /// Where the page is published, `https://…`; nil when that is not known.
  ///
  /// Microsoft Learn shows it in the reader's language. Nobody has looked whether it is still there.
  public var address: String? { learn.map { "https://learn.microsoft.com/" + $0 } ?? elsewhere }

  /// The source that data files name by a short id.
  init(id: String) { self.init(Self.file.part(id)) }

  init(_ node: CompactNode) {
    asOf = node.text("as-of")
    copy = node.text("copy")
    isOnLearn = node["learn"] != nil
    learn = node["learn"].flatMap { $0.isNull ? nil : $0.string }
    elsewhere = node["address"]?.string
    titles = LocalName(node.part("title"))
  }

  /// The page on one country: one of many with a title in common.
  init(country node: CompactNode) {
    let pages = Self.file.part("country-pages")
    let page = node.text("page")
    asOf = node.text("as-of")
    copy = pages.text("copy") + page + "@" + node.text("commit")
    isOnLearn = true
    learn = pages.text("learn") + page.prefix { $0 != "." }
    elsewhere = nil
    titles = LocalName(pages.part("title"))
  }

  private static let file = EmbeddedFiles.file("Sources")
}
