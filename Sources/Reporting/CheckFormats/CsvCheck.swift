internal import Readiness
internal import Tables
internal import Texts

extension CheckFormat {
  /// One row a finding, after a header; nothing in it runs as a formula.
  static let csv = CheckFormat(id: "csv") { report, _ in
    let header = ["id", "rule", "step", "severity", "subjects", "message", "remedy", "where", "source"]
    let rows = report.findings.map { entry in
      let finding = entry.finding
      return [
        finding.id, finding.rule, String(finding.step), finding.severity.rawValue, finding.subjects.joined(separator: "; "),
        entry.message.plain, entry.remedy.plain, finding.places.first ?? "", report.source(of: finding) ?? "",
      ]
    }
    let lines = ([header] + rows).map { row in
      row.map { String(decoding: Cell.encoded($0.inert), as: UTF8.self) }.joined(separator: ",")
    }
    return lines.map { $0 + "\r\n" }.joined()
  }
}
