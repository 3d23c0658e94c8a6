internal import Readiness

extension CheckFormat {
  /// One row a finding, after a header, then what was accepted, could not be checked or was left out: `state` tells them apart.
  static let csv = CheckFormat(
    id: "csv",
    opening: { _ in
      CheckRow.line(of: ["id", "rule", "step", "severity", "subjects", "message", "remedy", "where", "source", "state", "folder"])
    },
    entry: { entry, run in
      CheckRow.all(of: entry, in: run).map { row in
        CheckRow.line(of: [
          row.id, row.rule, row.step.map(String.init) ?? "", row.severity?.rawValue ?? "", row.subjects.joined(separator: "; "),
          row.message, row.remedy, row.place, row.source, row.state.rawValue, row.folder,
        ])
      }.joined()
    })
}
