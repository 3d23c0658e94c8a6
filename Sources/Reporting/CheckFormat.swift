/// A format of `check`; each stands in a file of its own in `CheckFormats/`.
public struct CheckFormat: Sendable, Identifiable {
  /// The name that users type after `--format`.
  public let id: String
  private let write: @Sendable (Report, Int) -> String

  /// A format; `write` gets the report and the width of a line, which formats without lines ignore.
  init(id: String, write: @escaping @Sendable (Report, _ width: Int) -> String) { (self.id, self.write) = (id, write) }

  /// The outcome of the check in this format, with a line break at its end; widths as in `ReportFormat.widths`.
  public func render(_ report: Report, width: Int = ReportFormat.defaultWidth) -> String {
    write(report, min(max(width, ReportFormat.widths.lowerBound), ReportFormat.widths.upperBound))
  }
}
