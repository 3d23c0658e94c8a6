internal import Locales

extension CheckFormat {
  /// The table for a spreadsheet: with a byte order mark, headings and states in words, and the delimiter that the language's lists have.
  static let excel = CheckFormat(
    id: "excel",
    opening: { run in
      let headings: [Message] = [
        .checkColumnFolder, .checkColumnState, .checkColumnSeverity, .checkColumnStep, .checkColumnRule, .checkColumnMessage,
        .checkColumnSubjects, .checkColumnRemedy, .checkColumnWhere, .checkColumnSource,
      ]
      var sheet = Spreadsheet(.excel(run.phrasing))
      sheet.add(headings.map { run.phrasing.say($0).plain })
      return sheet.text
    },
    entry: { entry, run in
      var sheet = Spreadsheet(.excel(run.phrasing), continues: true)
      for row in CheckRow.all(of: entry, in: run) {
        sheet.add([
          row.folder, run.phrasing.say(row.state.word).plain, row.severity.map { run.phrasing.say($0.noun).plain } ?? "",
          row.step.map(String.init) ?? "", row.rule, row.message, run.shown(row.subjects), row.remedy, row.place, row.source,
        ])
      }
      return sheet.text
    })
}

extension CheckRun {
  /// A cell holds 32,767 characters, so of many subjects the first hundred are named.
  fileprivate func shown(_ subjects: [String]) -> String {
    let rest = subjects.count - 100
    return (subjects.prefix(100) + (rest > 0 ? [phrasing.say(.reportMore(count: rest)).plain] : [])).joined(separator: "; ")
  }
}

extension CheckRow.State {
  fileprivate var word: Message {
    switch self {
    case .open: .checkStateOpen
    case .accepted: .checkStateAccepted
    case .unverified: .checkStateUnverified
    case .waiver: .checkStateWaiver
    case .skipped: .checkStateSkipped
    case .unread: .checkStateUnread
    }
  }
}
