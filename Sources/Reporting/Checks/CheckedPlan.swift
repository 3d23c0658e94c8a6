internal import Readiness

/// The plan of one folder, checked.
public struct CheckedPlan: Sendable {
  /// The folder as it was named.
  let folder: String
  /// How the check ended.
  let status: CheckStatus
  let report: Report
  let waivers: [WaiverEntry]
  /// The lines of `plan.yaml` by path.
  private let lines: [String: Int]

  init(folder: String, report: Report, status: CheckStatus, waivers: [WaiverEntry], lines: [String: Int]) {
    (self.folder, self.report, self.status, self.waivers, self.lines) = (folder, report, status, waivers, lines)
  }

  /// The line of `plan.yaml` on which an answer stands, else its item, else its list; nil where none does.
  func line(of path: String) -> Int? {
    if let line = lines[path] { return line }
    guard let path = AnswerPath(parsing: path), let list = path.list, let item = path.item else { return nil }
    return lines["\(list)[\(item)]"] ?? lines[list]
  }

  /// The path of a file of the plan, as seen from where the folder was named.
  func path(of file: String) -> String { Self.path(of: file, in: folder) }

  static func path(of file: String, in folder: String) -> String {
    folder == "." ? file : folder.hasSuffix("/") ? folder + file : "\(folder)/\(file)"
  }
}

/// A folder whose plan could not be read.
public struct UnreadPlan: Sendable {
  /// The folder as it was named.
  let folder: String
  /// What went wrong, in the words of the interface.
  let reason: String
  /// The exit status that it means: 65, 66 or 74.
  let status: Int

  /// A folder that could not be read.
  public init(folder: String, reason: String, status: Int) { (self.folder, self.reason, self.status) = (folder, reason, status) }
}

/// What became of a folder that `check` was given.
public enum CheckEntry: Sendable {
  case plan(CheckedPlan)
  case unread(UnreadPlan)
}

/// What the entries of a run amount to; it stays small however large the plans are.
public struct CheckTally: Sendable {
  struct Line: Sendable {
    let folder: String
    /// Nil when the plan could not be read.
    let status: CheckStatus?
    /// Nil when the plan could not be read.
    let verdict: Assessment.Verdict?
    /// The verdict, or why there is none.
    let words: Inline
    /// Waivers that accept nothing, each in one line.
    let notices: [Inline]
  }

  var lines: [Line] = []
  private var firstUnread: Int?

  /// A tally of nothing.
  public init() {}

  /// Counts an entry.
  public mutating func add(_ entry: CheckEntry) {
    switch entry {
    case .plan(let plan):
      let notices = plan.waivers.filter(\.isNotable).map { $0.line(plan.report.phrasing) }
      lines.append(
        Line(
          folder: plan.folder, status: plan.status, verdict: plan.report.assessment.verdict, words: plan.report.verdict, notices: notices))
    case .unread(let plan):
      firstUnread = firstUnread ?? plan.status
      lines.append(Line(folder: plan.folder, status: nil, verdict: nil, words: .data(plan.reason), notices: []))
    }
  }

  /// Counts what another tally counted, behind its own.
  public mutating func add(_ tally: CheckTally) {
    firstUnread = firstUnread ?? tally.firstUnread
    lines += tally.lines
  }

  /// The exit status of the whole: that of the first folder that could not be read, else the worst.
  public var status: Int { firstUnread ?? (lines.compactMap(\.status).max() ?? .ready).rawValue }

  /// The verdict on all plans; not verified while one could not be read.
  var verdict: Assessment.Verdict {
    let verdicts = lines.map { $0.verdict ?? .notVerified }
    return verdicts.contains(.notReady) ? .notReady : verdicts.contains(.notVerified) ? .notVerified : .ready
  }
}
