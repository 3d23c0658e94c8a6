#if canImport(Darwin)
  public import Darwin
#else
  public import Glibc
#endif

/// A program at a terminal of its own, with a person who types and looks.
///
/// The program leads a session and the terminal controls it, so that Ctrl-C, Ctrl-Z and hang-ups come as they do in a window.
public final class PseudoTerminal {
  /// Why a program could not be started.
  public struct StartError: Error, Equatable {
    /// What failed.
    public let call: String
    /// The system's `errno`.
    public let code: Int32
  }

  /// A wait that took longer than its deadline, with what was on the screen.
  public struct Timeout: Error, CustomStringConvertible {
    /// What was waited for, and the screen.
    public let description: String
  }

  /// How a program ended.
  public enum Ending: Equatable, Sendable {
    /// It returned this status.
    case exited(Int32)
    /// This signal ended it.
    case signalled(Int32)
  }

  /// The program's process id.
  public let process: pid_t
  /// What is on the screen, as of the latest wait.
  public private(set) var screen: Screen
  /// Every byte written by the program, as of the latest wait.
  public private(set) var output: [UInt8] = []
  /// How the program ended; nil while it runs.
  public private(set) var ending: Ending?
  /// Seconds a wait may take; generous, for machines under load.
  public var patience = 20.0

  private var master: Int32
  private let slavePath: String
  private var timeAtEnd: Double?

  /// Starts a program in a window of its own.
  ///
  /// - Parameters:
  ///   - command: the program's path and its arguments.
  ///   - environment: added to a small one: `TERM` "xterm-256color", `LC_ALL` "C.UTF-8", no home, Swift's backtraces off.
  ///   - columns: the window's width.
  ///   - rows: the window's height.
  /// - Throws: `StartError` when there is no terminal to be had or no such program.
  public init(
    _ command: [String], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws(StartError) {
    screen = Screen(columns: columns, rows: rows)
    (master, slavePath) = try Self.openMaster()
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = try Self.check(ioctl(master, UInt(TIOCSWINSZ), &size), "TIOCSWINSZ")
    let defaults = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
    ]
    let given = environment.merging(BuiltProducts.environment) { $1 }
    process = try Self.spawn(command, environment: defaults.merging(given) { $1 }, on: slavePath)
  }

  deinit {
    if master >= 0 { close(master) }
    if ending == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
  }

  // MARK: Typing

  /// Types text, in which "\r" is Enter.
  public func type(_ text: String) throws(Timeout) { try type(bytes: Array(text.utf8)) }

  /// Types keys one after another.
  public func press(_ keys: Key...) throws(Timeout) { try type(keys.map(\.rawValue).joined()) }

  /// Types bytes, also such as are no text.
  public func type(bytes: [UInt8]) throws(Timeout) {
    var rest = bytes[...]
    let deadline = Self.now() + patience
    while !rest.isEmpty {
      let length = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(max(0, length))
      if length < 0 && errno != EAGAIN && errno != EINTR { return }
      if Self.now() > deadline { throw timeout("that typed text is taken") }
      if length <= 0 { collect(milliseconds: 5) }
    }
  }

  /// Pastes as terminals do that were told to mark pastes.
  public func paste(_ text: String) throws(Timeout) { try type("\u{1B}[200~\(text)\u{1B}[201~") }

  // MARK: Looking

  /// Waits until the screen fulfils `condition`.
  public func wait(_ what: String, until condition: (Screen) -> Bool) throws(Timeout) {
    let deadline = Self.now() + patience
    while !condition(screen) {
      if Self.now() > deadline || !isOpen { throw timeout(what) }
      collect(milliseconds: 20)
    }
  }

  /// Waits until `text` stands somewhere on the screen.
  public func wait(for text: String) throws(Timeout) {
    try wait("«\(text)»") { $0.text.contains(text) }
  }

  /// Waits until the row with the cursor is `line`, where "▏" is the cursor: `> Fra▏`.
  public func wait(forLine line: String) throws(Timeout) {
    try wait("the line «\(line)»") { $0.lineWithCursor == line }
  }

  /// Waits until the program wrote nothing for `quiet` seconds.
  public func waitUntilIdle(quiet: Double = 0.15) throws(Timeout) {
    let deadline = Self.now() + patience
    var last = Self.now()
    while Self.now() - last < quiet, isOpen {
      let before = output.count
      collect(milliseconds: 10)
      if output.count > before { last = Self.now() }
      if Self.now() > deadline { throw timeout("silence") }
    }
  }

  /// Waits until the program ends, reading what it still writes.
  @discardableResult public func waitForEnd() throws(Timeout) -> Ending {
    let deadline = Self.now() + patience
    while true {
      collect(milliseconds: 5)
      if let ending { return ending }
      if Self.now() > deadline { throw timeout("the program's end") }
    }
  }

  /// Waits until the program is stopped, as by Ctrl-Z.
  public func waitUntilStopped() throws(Timeout) {
    let deadline = Self.now() + patience
    var status: Int32 = 0
    while waitpid(process, &status, WUNTRACED | WNOHANG) != process || status & 0xFF != 0x7F {
      collect(milliseconds: 5)
      if Self.now() > deadline { throw timeout("the program's stop") }
    }
  }

  // MARK: The terminal

  /// Gives the window other sizes, as dragging its corner does.
  public func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    screen.resize(columns: columns, rows: rows)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Closes the window: the program gets SIGHUP.
  public func hangUp() {
    close(master)
    master = -1
  }

  /// The terminal's modes.
  public var modes: termios {
    get {
      var modes = termios()
      tcgetattr(master, &modes)
      return modes
    }
    set { withUnsafePointer(to: newValue) { _ = tcsetattr(master, TCSANOW, $0) } }
  }

  /// True while the terminal itself echoes and edits lines, as it does for a shell's children.
  public var isCooked: Bool { modes.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO) }

  /// The most memory the program had resident so far, in bytes; nil where the system doesn't tell of a running program.
  public var peakMemory: Int? {
    // Not `ru_maxrss`: after a spawn it counts the parent's memory too.
    guard let file = fopen("/proc/\(process)/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      guard text.hasPrefix("VmHWM:") else { continue }
      return Int(text.filter(\.isNumber)).map { $0 * 1024 }
    }
    return nil
  }

  /// The seconds of processor time the program took so far, and once it has ended with those of the programs it waited for;
  /// nil where the system doesn't tell of a running program.
  public var processorTime: Double? {
    if let timeAtEnd { return timeAtEnd }
    #if canImport(Darwin)
      return nil
    #else
      var clock = clockid_t()
      var time = timespec()
      guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    #endif
  }

  private var isOpen: Bool { master >= 0 && ending == nil }

  /// Reads what there is, waiting a while for the first byte.
  private func collect(milliseconds: Int32) {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    poll(&descriptor, 1, milliseconds)
    var chunk = [UInt8](repeating: 0, count: 65536)
    var hasEnded = false
    var status: Int32 = 0
    var usage = rusage()
    if ending == nil, wait4(process, &status, WNOHANG, &usage) == process {
      hasEnded = true
      timeAtEnd = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }
    while master >= 0 {
      let length = read(master, &chunk, chunk.count)
      guard length > 0 else { break }
      output += chunk[..<length]
      screen.write(chunk[..<length])
    }
    if hasEnded { ending = status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F) }
    if descriptor.revents & Int16(POLLHUP) != 0, ending == nil { usleep(useconds_t(milliseconds) * 1000) }
  }

  private func timeout(_ what: String) -> Timeout {
    let end = ending.map { "; the program has ended: \($0)" } ?? ""
    return Timeout(description: "no \(what)\(end); the screen:\n\(screen.text)\ncursor: «\(screen.lineWithCursor)»")
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
