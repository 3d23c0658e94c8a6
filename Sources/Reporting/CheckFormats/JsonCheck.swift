internal import JSON

extension CheckFormat {
  /// One JSON document, version 1 of the contract in `INTERFACE.md`; its schema is `docs/check.schema.json`.
  ///
  /// Of several folders it is one document too: `plans` holds theirs, one on a line, and what they amount to stands behind them, so that
  /// each can be written as soon as it is known.
  static let json = CheckFormat(
    id: "json",
    opening: { run in run.isSeveral ? "{\n  \"plans\": [" : "" },
    separator: ",",
    entry: { entry, run in
      switch entry {
      case .plan(let plan) where !run.isSeveral: JSONValue.members(CheckDocument(plan: plan, run: run).members).text
      case .plan(let plan): "\n    " + JSONValue.members(CheckDocument(plan: plan, run: run).members).line
      case .unread(let plan): "\n    " + JSONValue.members(plan.members).line
      }
    },
    closing: { tally, run in
      guard run.isSeveral else { return "" }
      let members = tally.members(in: run).map { "  \"\($0.name)\": \($0.value.line)" }
      return "\n  ],\n" + members.joined(separator: ",\n") + "\n}\n"
    })
}
