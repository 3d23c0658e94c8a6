internal import Locales
internal import Readiness

extension CheckFormat {
  /// The table for a spreadsheet: with a byte order mark, headings and states in words, and the delimiter that the language's lists have.
  static let excel = CheckFormat(
    id: "excel",
    opening: { run in
      let headings: [Message] = [
        .checkColumnFolder, .checkColumnState, .checkColumnSeverity, .checkColumnStep, .checkColumnRule, .checkColumnMessage,
        .checkColumnSubjects, .checkColumnRemedy, .checkColumnWhere, .checkColumnSource,
      ]
      return "\u{FEFF}" + CheckRow.line(of: headings.map { run.phrasing.say($0).plain }, delimiter: run.delimiter)
    },
    entry: { entry, run in
      CheckRow.all(of: entry, in: run).map { row in
        let cells = [
          row.folder, run.phrasing.say(row.state.word).plain,
          row.severity.flatMap { run.phrasing.find("severities.\($0.rawValue)")?.plain } ?? "", row.step.map(String.init) ?? "", row.rule,
          row.message, run.shown(row.subjects), row.remedy, row.place, row.source,
        ]
        return CheckRow.line(of: cells, delimiter: run.delimiter)
      }.joined()
    })
}

extension CheckRun {
  /// Where decimals have a comma, spreadsheets part cells with semicolons.
  fileprivate var delimiter: UInt8 { phrasing.isFrench ? UInt8(ascii: ";") : UInt8(ascii: ",") }

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
