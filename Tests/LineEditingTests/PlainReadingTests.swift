import Conversation
import LineEditing
import TestSupport
import Testing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite(.serialized) struct PlainReadingTests {
  /// Every line of `bytes`, read from a pipe.
  private func lines(of bytes: [UInt8]) throws -> [(LineInput, dropped: Int)] {
    let file = try #require(tmpfile() as UnsafeMutablePointer<FILE>?)
    defer { fclose(file) }
    let descriptor = fileno(file)
    _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    lseek(descriptor, 0, SEEK_SET)
    var reader = PlainLineReader(input: descriptor)
    var result: [(LineInput, dropped: Int)] = []
    repeat {
      let line = reader.readLine(prompt: "", prefill: "") { _ in CompletionAnswer(start: 0, candidates: []) }
      result.append((line, reader.droppedBytes))
    } while result.last?.0 != .endOfInput
    return result
  }

  @Test(arguments: [
    ("", []),
    ("a\nb\n", ["a", "b"]),
    ("a\r\nb", ["a", "b"]),
    ("\n\r\n", ["", ""]),
    ("é\u{0}日\n", ["é\u{0}日"]),
    ("a\rb\n", ["a\rb"]),
  ])
  func `lines end as any system ends them`(text: String, expected: [String]) throws {
    #expect(try lines(of: Array(text.utf8)).map(\.0) == expected.map(LineInput.line) + [.endOfInput])
  }

  @Test func `bytes that are no text become a replacement character`() throws {
    #expect(try lines(of: [0x61, 0xFF, 0x62, 0x0A]).first?.0 == .line("a\u{FFFD}b"))
  }

  @Test func `a line over a megabyte is cut and says so`() throws {
    let long = [UInt8](repeating: 0x61, count: PlainLineReader.limit + 5)
    let result = try lines(of: long + [0x0A, 0x62, 0x0A])
    #expect(result.first?.0 == .line(String(repeating: "a", count: PlainLineReader.limit)))
    #expect(result.map(\.dropped) == [5, 0, 0])
    #expect(result[1].0 == .line("b"))
  }

  @Test func `on a terminal, lines are read without escapes`() throws {
    let terminal = try probe(["--plain", "--prefill", "Contoso"])
    try terminal.wait(for: "> [Contoso]")
    try terminal.type("\ré\r")
    try terminal.wait(for: #"line "é""#)
    #expect(terminal.screen.text.contains(#"line "Contoso""#))
    #expect(!terminal.output.contains(0x1B))
  }

  @Test func `ctrl-c interrupts, ctrl-d ends`() throws {
    let terminal = try probe(["--plain"])
    try terminal.type("abc")
    try terminal.wait(for: "> abc")
    try terminal.press(.control("c"))
    try terminal.wait(for: "> abc^C\ninterrupted\n>")
    try terminal.press("abc", .enter)
    try terminal.wait(for: #"line "abc""#)
    try terminal.press(.control("d"))
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.screen.text.hasSuffix(">\nend of input"))
  }

  @Test func `a deadly signal still kills`() throws {
    let terminal = try probe(["--plain"])
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForEnd() == .signalled(SIGTERM))
  }
}
