import TestSupport
import Testing

/// Keys on one line, in a real pseudo-terminal.
@Suite(.serialized) struct EditingTests {
  @Test func `a typed line is returned`() throws {
    let terminal = try probe()
    try terminal.type("Contoso\r")
    try terminal.wait(for: #"line "Contoso""#)
  }

  @Test(arguments: [
    (["abc", .control("a"), "X"], "> X▏abc"),
    (["abc", .control("a"), .control("e"), "X"], "> abcX▏"),
    (["abc", .control("b"), "X"], "> abX▏c"),
    (["abc", .control("a"), .control("f"), "X"], "> aX▏bc"),
    (["abc", .left, .left, .right, "X"], "> abX▏c"),
    (["abc", .home, "X", .end, "Y"], "> XabcY▏"),
    (["one two", .control("w")], "> one ▏"),
    (["one two", .control("w"), .control("y"), .control("y")], "> one twotwo▏"),
    (["abcdef", .left, .left, .control("k")], "> abcd▏"),
    (["abcdef", .left, .left, .control("u")], "> ▏ef"),
    (["abcdef", .left, .left, .control("u"), .control("e"), .control("y")], "> efabcd▏"),
    (["one two three", .alt("b"), .alt("b"), "X"], "> one X▏two three"),
    (["one two three", .control("a"), .alt("f"), "X"], "> oneX▏ two three"),
    (["one two three", .control("a"), .alt("d")], "> ▏ two three"),
    (["abc", .backspace], "> ab▏"),
    (["abc", .home, .delete], "> ▏bc"),
    (["abc", .home, .control("d")], "> ▏bc"),
  ] as [([Key], String)])
  func `keys do what they do in a shell`(keys: [Key], line: String) throws {
    let terminal = try probe()
    for key in keys { try terminal.press(key) }
    try terminal.wait(forLine: line)
  }
}

/// The probe at its first prompt.
func probe(_ options: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    [BuiltProducts.path(of: "line-editing-probe")] + options, environment: environment, columns: columns, rows: rows)
  try terminal.wait("the first prompt") { $0.cursor.column > 0 }
  return terminal
}
