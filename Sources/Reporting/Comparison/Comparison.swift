public import Readiness
internal import Texts

/// What changed between two checks.
///
/// A finding is recognized by its rule and each of its subjects, never by its place: rows may move, and of a group of 37 users the one who
/// joins it or leaves it is told apart from the others.
public struct Comparison: Sendable {
  /// What of one finding changed or stayed.
  struct Item: Sendable {
    let entry: CheckRecord.Entry
    /// The subjects that it is about here.
    let subjects: [String]
    /// The weight that it had before, where it weighs more now.
    var before: Severity?
    /// Whether others of the group were concerned before.
    var joins = false
    /// Whether a waiver accepted it for all these subjects before.
    var wasAccepted = false
  }

  let old: CheckRecord
  let new: CheckRecord
  let threshold: Severity
  /// Findings that were not there.
  private(set) var added: [Item] = []
  /// Findings that weigh more, or concern more.
  private(set) var worse: [Item] = []
  /// Findings that are gone, as their rule can tell.
  private(set) var fixed: [Item] = []
  /// Findings that are still there.
  private(set) var open: [Item] = []
  /// Findings that were open and are accepted by a waiver now.
  private(set) var accepted: [Item] = []
  /// Findings that are gone from sight only: their rule cannot be told any more, or was left out.
  private(set) var uncertain: [Item] = []

  /// Compares two checks; from `threshold` on, what is new or worse makes the comparison fail.
  public init(of old: CheckRecord, and new: CheckRecord, failOn threshold: Severity = .blocker) {
    (self.old, self.new, self.threshold) = (old, new, threshold)
    let pairs = Pairs(old.findings, new.findings)
    let wereWaived = Self.keys(of: old.accepted)
    for (index, entry) in new.findings.enumerated() { sort(entry, known: pairs.known[index], wereWaived) }
    let waived = Self.keys(of: new.accepted)
    for (index, entry) in old.findings.enumerated() {
      let gone = entry.subjects.indices.filter { !pairs.stays[index][$0] }.map { entry.subjects[$0] }
      let isAccepted = { (subject: String) in waived.contains(Key(rule: entry.rule, subject: subject)) }
      add(entry, gone.filter(isAccepted), to: &accepted)
      let rest = gone.filter { !isAccepted($0) }
      if new.undecided.contains(entry.rule) || new.skipped.contains(entry.rule) {
        add(entry, rest, to: &uncertain)
      } else {
        add(entry, rest, to: &fixed)
      }
    }
  }

  private static func keys(of entries: [CheckRecord.Entry]) -> Set<Key> {
    Set(entries.flatMap { entry in entry.subjects.map { Key(rule: entry.rule, subject: $0) } })
  }

  private func add(_ entry: CheckRecord.Entry, _ subjects: [String], to items: inout [Item]) {
    if !subjects.isEmpty { items.append(Item(entry: entry, subjects: subjects)) }
  }

  /// Sorts a finding of the new check; `known` has the former weight for each subject that was concerned before.
  private mutating func sort(_ entry: CheckRecord.Entry, known: [Severity?], _ wereWaived: Set<Key>) {
    let before = known.compactMap { $0 }
    func wasAccepted(_ subjects: [String]) -> Bool {
      subjects.allSatisfy { wereWaived.contains(Key(rule: entry.rule, subject: $0)) }
    }
    guard let lightest = before.max() else {
      return added.append(Item(entry: entry, subjects: entry.subjects, wasAccepted: wasAccepted(entry.subjects)))
    }
    if entry.severity < lightest { return worse.append(Item(entry: entry, subjects: entry.subjects, before: lightest)) }
    let subjects = zip(entry.subjects, known)
    let joining = subjects.filter { $0.1 == nil }.map(\.0)
    if !joining.isEmpty { worse.append(Item(entry: entry, subjects: joining, joins: true, wasAccepted: wasAccepted(joining))) }
    add(entry, subjects.filter { $0.1 != nil }.map(\.0), to: &open)
  }

  /// Rules that could be told before, and cannot be told now.
  var unverifiable: [String] { new.undecided.subtracting(old.undecided).subtracting(old.skipped).sorted() }
  /// Rules that could not be told before, and can be told now.
  var verifiable: [String] { old.undecided.subtracting(new.undecided).subtracting(new.skipped).sorted() }
  /// Rules that were applied before, and were left out now.
  var leftOut: [String] { new.skipped.subtracting(old.skipped).sorted() }

  /// Whether the checks name different organizations, so that their difference says nothing of progress.
  var isOfDifferentOrganizations: Bool {
    guard let before = old.organization, let now = new.organization else { return false }
    return before.folded != now.folded
  }

  /// The exit status: 1 when something as heavy as the threshold is new or worse, 2 when something can no longer be told, else 0.
  public var status: Int {
    if (added + worse).contains(where: { $0.entry.severity <= threshold }) { return 1 }
    return uncertain.isEmpty && unverifiable.isEmpty && leftOut.isEmpty ? 0 : 2
  }

  /// What a subject of a rule is recognized by.
  struct Key: Hashable {
    var rule: String
    var subject: String
  }

  /// Which subjects of the old findings are among the new ones.
  private struct Pairs {
    /// For each new finding and subject the weight that it had before; nil for what is new.
    private(set) var known: [[Severity?]]
    /// For each old finding and subject whether it is still there.
    private(set) var stays: [[Bool]]

    private struct Place {
      var finding: Int
      var subject: Int
    }

    init(_ old: [CheckRecord.Entry], _ new: [CheckRecord.Entry]) {
      known = new.map { Array(repeating: nil, count: $0.subjects.count) }
      stays = old.map { Array(repeating: false, count: $0.subjects.count) }
      var places: [Key: [Place]] = [:]
      for (finding, entry) in old.enumerated() {
        for (subject, name) in entry.subjects.enumerated() {
          places[Key(rule: entry.rule, subject: name), default: []].append(Place(finding: finding, subject: subject))
        }
      }
      // One subject may break a rule twice, as an address with two wrong fields: alike goes to alike first.
      let alikes: [(CheckRecord.Entry, CheckRecord.Entry) -> Bool] = [
        { $0.id == $1.id && $0.message.plain == $1.message.plain }, { $0.message.plain == $1.message.plain }, { $0.id == $1.id },
        { _, _ in true },
      ]
      for isAlike in alikes {
        for (finding, entry) in new.enumerated() {
          for (subject, name) in entry.subjects.enumerated() where known[finding][subject] == nil {
            let key = Key(rule: entry.rule, subject: name)
            guard let index = places[key]?.firstIndex(where: { isAlike(old[$0.finding], entry) }) else { continue }
            guard let place = places[key]?.remove(at: index) else { continue }
            known[finding][subject] = old[place.finding].severity
            stays[place.finding][place.subject] = true
          }
        }
      }
    }
  }
}
