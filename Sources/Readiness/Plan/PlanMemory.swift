internal import Synchronization
internal import Tables

/// What was worked out of a plan and of what it became, each with the parts of the plan that were read for it.
///
/// It holds as long as those parts stay the same: after one answer only what depends on it is worked out again.
final class PlanMemory: Sendable {
  /// Something that was worked out.
  struct Entry<Basis: Sendable, Value: Sendable>: Sendable {
    let basis: Basis
    let value: Value
    let parts: Set<Plan.Part>
    /// A plan's contents of which it holds, and their state.
    var contents: Plan.Contents
    var state: Plan.State
  }

  private let entries = Mutex<[String: any Sendable]>([:])

  func entry<Entry>(_ key: String, as _: Entry.Type) -> Entry? { entries.withLock { $0[key] } as? Entry }

  func keep(_ entry: some Sendable, as key: String) { entries.withLock { $0[key] = entry } }
}

/// Which parts of a plan are read while something is worked out.
final class PlanReads: Sendable {
  private let noted = Mutex<Set<Plan.Part>>([])

  var parts: Set<Plan.Part> { noted.withLock { $0 } }

  func note(_ part: Plan.Part) { noted.withLock { _ = $0.insert(part) } }

  func note(_ parts: Set<Plan.Part>) { noted.withLock { $0.formUnion(parts) } }
}

extension Plan {
  /// What tells one content of a plan from another: every change makes a new one.
  final class State: Sendable {}

  /// A part of a plan's contents, as small as what an answer changes.
  enum Part: Hashable, Sendable {
    case answers, answer(String)
    case lists, list(String)
    case tables, table(TableID)
    case tasks, task(String)
    case drafts, remarks
  }
}

extension Plan.Contents {
  /// Whether a part is the same in other contents.
  func hasSame(_ part: Plan.Part, as other: Self) -> Bool {
    switch part {
    case .answers: answers == other.answers
    case .answer(let id): answers[id] == other.answers[id]
    case .lists: lists == other.lists
    case .list(let id): lists[id] == other.lists[id]
    // A changed table has another memo; to compare their bytes would take longer than to judge them.
    case .tables: TableID.allCases.allSatisfy { hasSame(.table($0), as: other) }
    case .table(let id): tables[id]?.memo === other.tables[id]?.memo
    case .tasks: tasks == other.tasks
    case .task(let id): tasks[id] == other.tasks[id]
    case .drafts: drafts == other.drafts
    case .remarks: skipped == other.skipped && notes == other.notes && waivers == other.waivers && importRecord == other.importRecord
    }
  }
}
