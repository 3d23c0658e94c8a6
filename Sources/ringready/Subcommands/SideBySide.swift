import Conversation
import Locales
import Readiness
import Reporting

/// Plans checked side by side on all cores, each written as soon as those before it are.
struct SideBySide {
  let folders: [String]
  let format: CheckFormat
  let run: CheckRun

  /// What is left of a folder once its plan is let go.
  private struct Part {
    var text: String
    var tally = CheckTally()
    var complaint: [Message] = []
  }

  /// Writes the whole document; complaints go to standard error in the order of the folders.
  ///
  /// - Returns: the worst status.
  func status() throws(Failure) -> ExitStatus {
    try Output.write(format.opening(of: run))
    var (tally, hasText) = (CheckTally(), false)
    try Workers.inOrder(count: folders.count, make: part) { (part) throws(Failure) in
      try Output.write((hasText && !part.text.isEmpty ? format.separator : "") + part.text)
      hasText = hasText || !part.text.isEmpty
      Output.complain(part.complaint)
      tally.add(part.tally)
    }
    try Output.write(format.closing(of: tally, in: run))
    return ExitStatus(tally.status)
  }

  private func part(at index: Int) -> Part {
    let folder = folders[index]
    var (entry, complaint): (CheckEntry, [Message])
    do throws(Failure) {
      (entry, complaint) = (.plan(run.check(try PlanFolderOnDisk(reading: Path(folder)).plan, in: folder)), [])
    } catch {
      let reason = error.messages.first.map { Surroundings.current.localizer.text($0) } ?? ""
      (entry, complaint) = (.unread(UnreadPlan(folder: folder, reason: reason, status: Int(error.status.rawValue))), error.messages)
    }
    var part = Part(text: format.text(of: entry, in: run), complaint: complaint)
    part.tally.add(entry)
    return part
  }
}
