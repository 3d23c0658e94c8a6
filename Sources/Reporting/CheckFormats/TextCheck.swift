internal import Locales
internal import Readiness

extension CheckFormat {
  /// The verdict, every finding with its remedy, and what could not be checked, for people at a terminal.
  static let text = CheckFormat(id: "text") { report, width in
    var blocks: [Block] = report.organization.map { [.paragraph(.data($0))] } ?? []
    blocks.append(.strong(report.verdict))
    for severity in Severity.allCases {
      let entries = report.findings.filter { $0.finding.severity == severity }
      if entries.isEmpty { continue }
      blocks.append(report.heading(2, severity.heading))
      blocks.append(.items(entries.map { Block.Item(text: $0.message, details: report.details(of: $0)) }))
    }
    if !report.unverified.isEmpty { blocks += [report.heading(2, .reportUnverified), .items(report.unverifiedItems)] }
    return TextLayout(width: width, phrasing: report.phrasing).text(of: blocks + report.waivedFindings)
  }
}
