/// What is recorded of one task.
public struct TaskRecord: Equatable, Sendable {
  /// The states that people set.
  public enum State: String, Sendable, CaseIterable { case todo, done, notNeeded = "not-needed" }

  /// Where the task stands; a new state begins without a day.
  public var state: State { didSet { if state != oldValue { on = "" } } }
  /// Who did it or, while it is to do, does it; empty when nobody said.
  public var by: String
  /// The day it was done or, while it is to do, is due, as YYYY-MM-DD; empty when not known.
  public var on: String
  /// A remark.
  public var note: String
  /// The day it is due; empty when not known, or done.
  public var due: String { state == .todo ? on : "" }

  /// A record of a task.
  public init(_ state: State, by: String = "", on: String = "", note: String = "") {
    (self.state, self.by, self.on, self.note) = (state, by, on, note)
  }

  /// The record with what it leaves empty as an older one has it.
  func completed(by old: TaskRecord) -> TaskRecord {
    // A day when it was due is none on which it was done.
    let day = old.state == state ? old.on : ""
    return TaskRecord(state, by: by.isEmpty ? old.by : by, on: on.isEmpty ? day : on, note: note.isEmpty ? old.note : note)
  }
}
