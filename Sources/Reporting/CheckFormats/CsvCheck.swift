internal import Readiness

extension CheckFormat {
  /// One row a finding, after a header, then what was accepted, could not be checked or was left out: `state` tells them apart.
  static let csv = CheckFormat(
    id: "csv",
    opening: { _ in
      var sheet = Spreadsheet(.plain)
      sheet.add(["id", "rule", "step", "severity", "subjects", "message", "remedy", "where", "source", "state", "folder"])
      return sheet.text
    },
    entry: { entry, run in
      var sheet = Spreadsheet(.plain, continues: true)
      for row in CheckRow.all(of: entry, in: run) {
        sheet.add([
          row.id, row.rule, row.step.map(String.init) ?? "", row.severity?.rawValue ?? "", row.subjects.joined(separator: "; "),
          row.message, row.remedy, row.place, row.source, row.state.rawValue, row.folder,
        ])
      }
      return sheet.text
    })
}
