internal import Readiness

/// The findings as rows of a sheet.
extension Report {
  /// The report in its own language and in those besides.
  var allLanguages: [Report] { [self] + translations }

  /// A text in each language, one behind the other; once where they say the same.
  func inAllLanguages(_ text: (Report) -> Inline) -> String {
    var texts: [String] = []
    for said in allLanguages.map({ text($0).unmarked }) where !texts.contains(said) { texts.append(said) }
    return texts.joined(separator: " / ")
  }

  /// A row for everything that each finding concerns.
  func addFindings(to sheet: inout Spreadsheet, severity: (Severity) -> String) {
    for (index, entry) in findings.enumerated() {
      let finding = entry.finding
      let head = [finding.id, String(finding.step), severity(finding.severity), finding.rule].map(sheet.cell)
      let words = allLanguages.flatMap { report in
        [report.phrasing.title(ofRule: finding.rule), report.findings[index].remedy].map { sheet.cell($0.unmarked) }
      }
      let record = record(of: finding)
      let tail = words + [record?.by ?? "", record?.due ?? "", record?.note ?? ""].map(sheet.cell)
      let count = max(finding.subjects.count, finding.places.count)
      for row in 0..<count {
        let subject = finding.subjects.indices.contains(row) ? finding.subjects[row] : ""
        let place = finding.places.indices.contains(row) ? finding.places[row] : finding.places.last ?? ""
        sheet.add(head + [sheet.cell(subject), sheet.cell(place)] + tail)
      }
    }
  }
}
