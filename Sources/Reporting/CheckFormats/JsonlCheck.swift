internal import JSON

extension CheckFormat {
  /// JSON Lines: one finding a line, as in the JSON document, then one line with everything else.
  ///
  /// Of several folders, each line names its own, and the last line says what they amount to.
  static let jsonl = CheckFormat(
    id: "jsonl",
    entry: { entry, run in
      switch entry {
      case .plan(let plan):
        let document = CheckDocument(plan: plan, run: run)
        return (plan.report.findings.map(document.line) + [document.summary]).map { JSONValue.members($0).line + "\n" }.joined()
      case .unread(let plan): return JSONValue.members(plan.members).line + "\n"
      }
    },
    closing: { tally, run in
      run.isSeveral ? JSONValue.members(tally.members(in: run) + [("plans", .number(tally.lines.count))]).line + "\n" : ""
    })
}
