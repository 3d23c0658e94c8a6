#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Threads, one for each core, that make values which are taken in order.
///
/// Not tasks: what runs those looks into /proc, and traps where a static executable finds none. Sendable unchecked, because the compiler does not
/// see that the lock guards all that changes.
final class Workers<Value: Sendable>: @unchecked Sendable {
  private let make: @Sendable (Int) -> Value
  private let ahead: Int
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  // Looked at only while the lock is held.
  private var end: Int
  private var begun = 0
  private var taken = 0
  private var made: [Int: Value] = [:]

  /// Takes `count` values in order on this thread, while others make those behind them.
  ///
  /// Values wait for those before them, so only so many are ahead of the one that is taken: memory stays flat. A value that no thread has begun
  /// when its turn comes is made here: all are, where no thread can be had. When `take` throws, no more are made.
  static func inOrder<Problem: Error>(
    count: Int, make: @escaping @Sendable (Int) -> Value, take: (Value) throws(Problem) -> Void
  ) throws(Problem) {
    let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    let workers = Workers(count: count, ahead: 4 * cores, make: make)
    let threads = (0..<min(cores, count)).compactMap { _ in Thread { workers.work() } }
    defer {
      workers.locked { workers.end = 0 }
      for thread in threads { thread.join() }
    }
    for index in 0..<count { try take(workers.value(at: index)) }
  }

  private init(count: Int, ahead: Int, make: @escaping @Sendable (Int) -> Value) {
    (end, self.ahead, self.make) = (count, ahead, make)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer {
      pthread_cond_broadcast(change)
      pthread_mutex_unlock(lock)
    }
    return body()
  }

  private func work() {
    while let index = next() {
      let value = make(index)
      locked { made[index] = value }
    }
  }

  /// The next value to make; nil when there is none left.
  private func next() -> Int? {
    locked {
      while begun < end, begun - taken >= ahead { pthread_cond_wait(change, lock) }
      guard begun < end else { return nil }
      defer { begun += 1 }
      return begun
    }
  }

  private func value(at index: Int) -> Value {
    let isLeftToUs = locked {
      taken = index
      guard begun == index else { return false }
      begun += 1
      return true
    }
    if isLeftToUs { return make(index) }
    return locked {
      while true {
        if let value = made.removeValue(forKey: index) { return value }
        pthread_cond_wait(change, lock)
      }
    }
  }
}

/// A thread of the system's.
private struct Thread {
  private let thread: pthread_t

  /// Starts a thread; nil when the system has none left.
  init?(_ work: @escaping @Sendable () -> Void) {
    #if canImport(Darwin)
      var started: pthread_t?
    #else
      var started = pthread_t()
    #endif
    let work = Unmanaged.passRetained(Work(run: work))
    let error = pthread_create(
      &started, nil,
      { context in
        let context: UnsafeMutableRawPointer? = context
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, work.toOpaque())
    guard error == 0 else {
      work.release()
      return nil
    }
    #if canImport(Darwin)
      guard let started else { return nil }
    #endif
    thread = started
  }

  func join() { pthread_join(thread, nil) }

  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
