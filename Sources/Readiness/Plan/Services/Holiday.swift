public import Locales

/// Days on which an auto attendant answers otherwise, as the plan writes them: `Christmas=2026-12-25/2026-12-26+2027-12-25=queue:Support`.
public struct Holiday: Equatable, Sendable {
  /// What the days are called; the set in Teams gets this name.
  public let name: String
  /// When it is closed; nil where one of the closings is none, or ends before it begins.
  public let closings: [Closing]?
  /// Where calls go, as menus write it; empty where the plan does not say.
  public let target: String

  /// A holiday on some days.
  init(name: String, closings: [Closing], target: String) {
    (self.name, self.closings, self.target) = (name, closings, target)
  }

  /// Reads one entry of the plan's.
  public init(_ entry: some StringProtocol) {
    let parts = entry.split(separator: "=", maxSplits: 2, omittingEmptySubsequences: false).map { $0.drop { $0 == " " } }
    let closings = (parts.count > 1 ? parts[1] : "").split(separator: "+").map { Closing($0) }
    name = String(parts[0])
    self.closings = closings.isEmpty || closings.contains(nil) ? nil : closings.compactMap(\.self)
    target = parts.count > 2 ? String(parts[2]) : ""
  }

  /// The holidays of an answer; none for "none".
  static func all(in answer: String) -> [Holiday] {
    answer == Plan.none ? [] : answer.split(separator: ",").map { Holiday($0) }
  }

  /// The holiday as the plan writes it.
  var text: String { "\(name)=\((closings ?? []).map(\.text).joined(separator: "+"))=\(target)" }

  /// Holidays in words, those with the same target together: "Christmas (25 December 2026) and New Year (1 January 2027): disconnect".
  ///
  /// `target` says where calls go.
  public static func words(for answer: String, in localizer: Localizer, target: (String) -> String) -> String {
    let holidays = all(in: answer)
    guard holidays.allSatisfy({ $0.closings != nil }) else { return answer }
    let targets = holidays.map(\.target).reduce(into: [String]()) { targets, target in
      if !targets.contains(target) { targets.append(target) }
    }
    let groups = targets.map { wanted in
      let shown = holidays.filter { $0.target == wanted }.map { holiday in
        localizer.text(.holiday(days: (holiday.closings ?? []).map { $0.words(in: localizer) }, name: holiday.name))
      }
      return localizer.text(.holidaysTarget(holidays: shown, target: target(wanted)))
    }
    return groups.dropFirst().reduce(groups.first ?? "") { localizer.text(.nextClause(after: $1, before: $0)) }
  }
}

extension Plan.Item {
  /// The holidays of an auto attendant.
  var holidays: [Holiday] { Holiday.all(in: fields["holidays"] ?? Plan.none) }
}
