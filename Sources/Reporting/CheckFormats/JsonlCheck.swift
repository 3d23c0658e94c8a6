internal import JSON

extension CheckFormat {
  /// JSON Lines: one finding a line, as in the JSON document, then one line with everything else.
  static let jsonl = CheckFormat(id: "jsonl") { report, _ in
    let lines = report.findings.map { report.checkObject(for: $0).line } + [JSONValue.members(report.checkHead + report.checkTail).line]
    return lines.joined(separator: "\n") + "\n"
  }
}
