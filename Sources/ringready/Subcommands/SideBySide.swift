import Locales
import Reporting

/// Plans checked side by side on all cores, each written as soon as those before it are.
struct SideBySide {
  let folders: [String]
  let format: CheckFormat
  let run: CheckRun
  /// Whether it is told what was read and judged of each plan.
  let isVerbose: Bool

  /// What is left of a folder once its plan is let go.
  private struct Part {
    var text: String
    var tally = CheckTally()
    var asides: [Message] = []
  }

  /// Writes the whole document; complaints and accounts go to standard error in the order of the folders.
  ///
  /// - Returns: the worst status.
  func status() throws(Failure) -> ExitStatus {
    try Output.write(format.opening(of: run))
    var (tally, hasText) = (CheckTally(), false)
    try Workers.inOrder(count: folders.count, make: part) { (part) throws(Failure) in
      try Output.write((hasText && !part.text.isEmpty ? format.separator : "") + part.text)
      hasText = hasText || !part.text.isEmpty
      Output.complain(part.asides)
      tally.add(part.tally)
    }
    try Output.write(format.closing(of: tally, in: run))
    return ExitStatus(tally.status)
  }

  private func part(at index: Int) -> Part {
    let folder = folders[index]
    let (entry, asides): (CheckEntry, [Message])
    do throws(Failure) {
      let store = try PlanFolderOnDisk(reading: Path(folder))
      let plan = run.check(store.plan, in: folder, lines: store.lines)
      (entry, asides) = (.plan(plan), isVerbose ? run.account(of: plan) : [])
    } catch {
      let reason = error.messages.first.map { Surroundings.current.localizer.text($0) } ?? ""
      (entry, asides) = (.unread(UnreadPlan(folder: folder, reason: reason, status: Int(error.status.rawValue))), error.messages)
    }
    var part = Part(text: format.text(of: entry, in: run), asides: asides)
    part.tally.add(entry)
    return part
  }
}
