import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite(.serialized) struct SignalTests {
  @Test func `ctrl-c gives the line up`() throws {
    let terminal = try probe()
    try terminal.press("abc", .control("a"))
    try terminal.wait(forLine: "> ▏abc")
    try terminal.press(.control("c"))
    try terminal.wait("a new prompt") { $0.lines == ["> abc", "interrupted", ">"] }
    try terminal.press(.control("c"))
    try terminal.wait("another prompt") { $0.lines == ["> abc", "interrupted", ">", "interrupted", ">"] }
    try terminal.type("still here\r")
    try terminal.wait(for: #"line "still here""#)
  }

  @Test func `ctrl-c leaves a line of several rows below it`() throws {
    let terminal = try probe(columns: 10)
    try terminal.press("abcdefghijklmnopqrstu", .home)
    try terminal.wait("the cursor in front") { $0.cursor == (0, 2) && $0.lines.last == "stu" }
    try terminal.press(.control("c"))
    try terminal.wait("a new prompt") { $0.lines == ["> abcdefgh", "ijklmnopqr", "stu", "interrupte", "d", ">"] }
  }

  @Test func `ctrl-c leaves a search`() throws {
    let terminal = try probe()
    try terminal.press("abc", .enter)
    try terminal.wait(for: "line \"abc\"\n>")
    try terminal.press(.control("r"), "b")
    try terminal.wait(for: "bck:b")
    try terminal.press(.control("c"))
    try terminal.wait(for: "interrupted")
    try terminal.type("next\r")
    try terminal.wait(for: #"line "next""#)
  }

  @Test func `ctrl-d on an empty line ends the input`() throws {
    let terminal = try probe()
    try terminal.press(.control("d"))
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.screen.lines == [">", "end of input"])
    #expect(terminal.isCooked)
  }

  @Test func `ctrl-z stops, and going on draws the line again`() throws {
    let terminal = try stoppableProbe()
    try terminal.type("abc")
    try terminal.wait(forLine: "> abc▏")
    try terminal.press(.control("z"))
    try terminal.wait(for: "stopped")
    #expect(terminal.isCooked)
    try terminal.type("fg\r")
    try terminal.wait(forLine: "> abc▏")
    #expect(!terminal.isCooked)
    try terminal.type("d\r")
    try terminal.wait(for: #"line "abcd""#)
  }

  @Test func `ctrl-z stops a plain session too`() throws {
    let terminal = try stoppableProbe("--plain")
    try terminal.press(.control("z"))
    try terminal.wait(for: "stopped")
    try terminal.type("fg\rabc\r")
    try terminal.wait(for: #"line "abc""#)
  }

  /// The probe under a small shell with job control, which says "stopped" and continues it on "fg".
  private func stoppableProbe(_ option: String = "") throws -> PseudoTerminal {
    let script = "set -m; \"$0\" \(option); echo stopped; read answer; fg >/dev/null"
    let terminal = try PseudoTerminal(["/bin/bash", "-c", script, BuiltProducts.path(of: "line-editing-probe")])
    try terminal.wait(forLine: "> ▏")
    return terminal
  }

  @Test func `ctrl-z without a shell to go back to changes nothing`() throws {
    let terminal = try probe()
    try terminal.type("abc")
    try terminal.wait(forLine: "> abc▏")
    try terminal.press(.control("z"), "d", .enter)
    try terminal.wait(for: #"line "abcd""#)
  }

  @Test func `a program stopped from outside takes its terminal back`() throws {
    let terminal = try probe()
    try terminal.type("abc")
    try terminal.wait(forLine: "> abc▏")
    terminal.signal(SIGSTOP)
    try terminal.waitUntilStopped()
    var modes = terminal.modes
    modes.c_lflag |= tcflag_t(ICANON | ECHO)
    terminal.modes = modes
    terminal.signal(SIGCONT)
    try terminal.wait("raw modes") { _ in !terminal.isCooked }
    try terminal.press(.home, "X", .enter)
    try terminal.wait(for: #"line "Xabc""#)
  }

  @Test func `a closed window ends the program`() throws {
    let terminal = try probe()
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGQUIT, SIGABRT, SIGSEGV, SIGALRM])
  func `a deadly signal restores the terminal first`(number: Int32) throws {
    let terminal = try probe()
    try terminal.type("abc")
    try terminal.wait(forLine: "> abc▏")
    #expect(!terminal.isCooked)
    terminal.signal(number)
    #expect(try terminal.waitForEnd() == .signalled(number))
    #expect(terminal.isCooked)
    #expect(String(decoding: terminal.output, as: UTF8.self).hasSuffix("\u{1B}[?2004l"))
  }

  @Test func `an exit while a line is read restores the terminal`() throws {
    let terminal = try probe()
    try terminal.press("leave", .tab)
    #expect(try terminal.waitForEnd() == .exited(3))
    #expect(terminal.isCooked)
    #expect(String(decoding: terminal.output, as: UTF8.self).hasSuffix("\u{1B}[?2004l"))
  }

  @Test func `the terminal is cooked between lines`() throws {
    let before = try PseudoTerminal(["/bin/cat"])
    let terminal = try probe()
    #expect(!terminal.isCooked)
    try terminal.press("quit", .enter)
    try terminal.waitForEnd()
    #expect(terminal.modes.c_lflag == before.modes.c_lflag)
    #expect(terminal.modes.c_iflag == before.modes.c_iflag)
    #expect(terminal.modes.c_oflag == before.modes.c_oflag)
    try before.press(.control("d"))
    try before.waitForEnd()
  }

  @Test(arguments: [(40, 12), (15, 4), (200, 50), (7, 24)])
  func `a resized window shows the line once`(columns: Int, rows: Int) throws {
    let terminal = try probe(columns: 20, rows: 10)
    let text = "abcdefghijklmnopqrstuvwxyz"
    try terminal.type(text)
    try terminal.wait("the text") { $0.text.hasSuffix("z") }
    terminal.resize(columns: columns, rows: rows)
    try terminal.waitUntilIdle()
    let laidOut = Screen.laidOut("> " + text, columns: columns)
    try terminal.wait("the line at the new width") { $0.transcript == laidOut }
    try terminal.press(.left, "X")
    try terminal.wait("an edit") { $0.transcript.joined() == "> abcdefghijklmnopqrstuvwxyXz" }
    try terminal.press(.enter)
    try terminal.wait("the answer") { $0.transcript.joined().contains(#"line "abcdefghijklmnopqrstuvwxyXz""#) }
  }
}

extension Screen {
  /// The rows `text` takes at `columns`, by counting letters.
  static func laidOut(_ text: String, columns: Int) -> [String] {
    stride(from: 0, to: text.count, by: columns).map { String(text.dropFirst($0).prefix(columns)) }
  }
}
