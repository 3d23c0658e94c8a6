internal import Synchronization

/// Values worked out from something that does not change, each worked out once.
///
/// A type that can change takes a new memo at every change; copies share theirs as long as they are equal.
public final class Memo: Sendable {
  private let values = Mutex<[String: any Sendable]>([:])
  private let origin: Mutex<Origin?>

  /// What is known of before some rows changed.
  private struct Origin {
    var memo: Memo
    var rows: [Int]
  }

  /// More changed rows than these are not followed one by one.
  private static let followedRows = 64

  /// A memo that remembers nothing yet.
  public init() { origin = Mutex(nil) }

  private init(_ origin: Origin?) { self.origin = Mutex(origin) }

  /// The value under a key, made when it is first asked for.
  ///
  /// - Parameters:
  ///   - key: names what is worked out; one key always means one type.
  ///   - make: works it out; two threads that ask at once may both do so.
  /// - Returns: what was worked out, now or before.
  public func value<Value: Sendable>(_ key: String, _ make: () -> Value) -> Value {
    if let known = known(key, as: Value.self) { return known }
    let made = make()
    values.withLock { $0[key] = made }
    return made
  }

  /// The one value of a table that is brought up to date row by row, where only a few changed.
  ///
  /// - Parameters:
  ///   - key: names what is worked out; one key always means one type.
  ///   - updated: works it out of what it was before some rows were changed, added or removed.
  ///   - make: works it out from all rows.
  /// - Returns: what was worked out, now or before.
  public func rows<Value: Sendable>(_ key: String, updated: (_ before: Value, _ rows: [Int]) -> Value, _ make: () -> Value) -> Value {
    value(key) {
      let before = origin.withLock { $0 }
      // What was before is followed from here no further.
      defer { origin.withLock { $0 = nil } }
      guard let before, let known = before.memo.known(key, as: Value.self) else { return make() }
      return updated(known, before.rows)
    }
  }

  /// The memo of what this belongs to once a row was changed, added or removed.
  func after(changing row: Int) -> Memo {
    guard let origin = origin.withLock({ $0 }) else { return Memo(Origin(memo: self, rows: [row])) }
    return Memo(origin.rows.count < Self.followedRows ? Origin(memo: origin.memo, rows: origin.rows + [row]) : nil)
  }

  private func known<Value>(_ key: String, as type: Value.Type) -> Value? { values.withLock { $0[key] } as? Value }
}
