internal import JSON
public import Locales
internal import Readiness

/// The formats of `compare`.
public enum ComparisonFormat: String, CaseIterable, Sendable {
  case text, markdown, json

  /// The comparison in this format and a language, with a line break at its end; widths as in `ReportFormat.widths`.
  public func render(_ comparison: Comparison, in localizer: Localizer, width: Int = ReportFormat.defaultWidth) -> String {
    let page = ComparisonPage(comparison: comparison, phrasing: Phrasing(localizer: localizer))
    let width = ReportFormat.width(nearest: width)
    switch self {
    case .text: return TextLayout(width: width, phrasing: page.phrasing).text(of: page.blocks)
    case .markdown: return MarkdownLayout(phrasing: page.phrasing).text(of: page.blocks)
    case .json: return JSONValue.members(comparison.members).text
    }
  }
}

extension Comparison {
  /// The document whose schema is `docs/compare.schema.json`.
  fileprivate var members: [JSONMember] {
    let lists: [(String, [Item])] = [
      ("new", added), ("worse", worse), ("fixed", fixed), ("open", open), ("accepted", accepted), ("uncertain", uncertain),
    ]
    return [
      ("version", .number(1)), ("before", side(old)), ("now", side(new)), ("failOn", .string(threshold.rawValue)),
      ("status", .number(status)),
    ] + lists.map { ($0.0, .array($0.1.map(object))) } + [
      ("unverifiable", .strings(unverifiable)), ("verifiable", .strings(verifiable)), ("skipped", .strings(leftOut)),
    ]
  }

  private func side(_ record: CheckRecord) -> JSONValue {
    .object([
      "name": .string(record.name), "organization": .optional(record.organization), "asOf": .string(record.asOf),
      "overall": .string(record.verdict.rawValue),
    ])
  }

  private func object(for item: Item) -> JSONValue {
    let entry = item.entry
    var members: [JSONMember] = [
      ("rule", .string(entry.rule)), ("step", .number(entry.step)), ("severity", .string(entry.severity.rawValue)),
      ("subjects", .strings(item.subjects)), ("message", .string(entry.message.plain)), ("remedy", .string(entry.remedy.plain)),
      ("places", .strings(entry.places)),
    ]
    if let before = item.before { members.append(("severityBefore", .string(before.rawValue))) }
    return .members(members)
  }
}
