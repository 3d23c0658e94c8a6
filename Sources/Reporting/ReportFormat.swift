/// A format of the report; each stands in a file of its own in `ReportFormats/`.
public struct ReportFormat: Sendable, Identifiable {
  /// The widths of a line that a report can have, in columns.
  static let widths = 40...200
  /// The width among these that is nearest to one asked for.
  public static func width(nearest asked: Int) -> Int { min(max(asked, widths.lowerBound), widths.upperBound) }

  /// The width of a line unless asked otherwise, in columns.
  public static let defaultWidth = 80

  /// The name that users type after `--format`.
  public let id: String
  /// How the names of its files end, without a dot.
  let fileExtension: String
  private let write: @Sendable (Report, Int) -> String

  /// A format; `write` gets the report and the width of a line, which formats without lines ignore.
  init(id: String, fileExtension: String, write: @escaping @Sendable (Report, _ width: Int) -> String) {
    (self.id, self.fileExtension, self.write) = (id, fileExtension, write)
  }

  /// The format whose files end as a path does, the first of several; nil for any other ending.
  public static func meant(byEndingOf path: String) -> ReportFormat? { all.first { path.hasSuffix("." + $0.fileExtension) } }

  /// The report in this format, with a line break at its end; a width outside `widths` becomes the nearest.
  public func render(_ report: Report, width: Int = defaultWidth) -> String {
    write(report, Self.width(nearest: width))
  }
}
