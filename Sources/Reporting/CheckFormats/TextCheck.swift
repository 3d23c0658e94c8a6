extension CheckFormat {
  /// The verdict, then step by step every finding with its remedy, for people at a terminal; of several plans also a summary.
  static let text = CheckFormat(
    id: "text", separator: "\n",
    entry: { entry, run in
      switch entry {
      case .plan(let plan): CheckPage(run: run).text(of: plan)
      case .unread(let plan): CheckPage(run: run).text(of: plan)
      }
    },
    closing: { tally, run in run.isSeveral ? CheckPage(run: run).summary(of: tally) : "" })
}
