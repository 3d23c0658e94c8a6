internal import Synchronization

/// Values worked out from something that does not change, each worked out once.
///
/// A type that can change takes a new memo at every change; copies share theirs as long as they are equal.
public final class Memo: Sendable {
  private let values = Mutex<[String: any Sendable]>([:])

  /// A memo that remembers nothing yet.
  public init() {}

  /// The value under a key, made when it is first asked for.
  ///
  /// - Parameters:
  ///   - key: names what is worked out; one key always means one type.
  ///   - make: works it out; two threads that ask at once may both do so.
  /// - Returns: what was worked out, now or before.
  public func value<Value: Sendable>(_ key: String, _ make: () -> Value) -> Value {
    if let known = values.withLock({ $0[key] }) as? Value { return known }
    let made = make()
    values.withLock { $0[key] = made }
    return made
  }
}

/// What is remembered never tells two values apart.
extension Memo: Equatable {
  /// Always true.
  public static func == (left: Memo, right: Memo) -> Bool { true }
}
