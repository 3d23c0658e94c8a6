import TestSupport
import Testing

/// Keys and text on one line, in a real pseudo-terminal.
@Suite(.serialized) struct EditingTests {
  static let cases: [(keys: [Key], line: String)] = [
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
    (["abc", .control("d")], "> abc▏"),
    (["café 日本", .left, "X"], "> café 日X▏本"),
    (["日本", .backspace, "é"], "> 日é▏"),
    (["日本語", .home, .delete], "> ▏本語"),
    (["Zoé", .home, .control("f"), .control("f"), .control("f"), "X"], "> ZoéX▏"),
    (["a👩‍👩‍👧b", .left, .left, "X"], "> aX▏👩👩👧b"),
    (["a👩‍👩‍👧", .backspace, "X"], "> aX▏"),
    (["नमस्ते", .home, .delete, .delete, .delete, "X"], "> X▏"),
    (["日", .alt("x"), "本"], "> 日本▏"),
    (["📞 ok", .left, .left, .left, .left, "X"], "> X▏📞 ok"),
  ]

  @Test(arguments: cases) func `keys do what they do in a shell`(keys: [Key], line: String) throws {
    let terminal = try probe()
    for key in keys { try terminal.press(key) }
    try terminal.wait(forLine: line)
  }

  @Test(arguments: ["Contoso", "é à ç œ", "日本語", "📞☎️", "Ångström", "naïve", "👩‍👩‍👧", "नमस्ते", "ไทย", "עברית", "a\u{300}\u{301}b"])
  func `every letter arrives`(text: String) throws {
    let terminal = try probe()
    try terminal.type(text + "\r")
    try terminal.wait(for: "line ")
    try terminal.wait(for: "line \(text.debugDescription)")
  }

  @Test func `a decomposed accent joins its letter`() throws {
    let terminal = try probe()
    try terminal.type("cafe\u{301} ")
    try terminal.wait(forLine: "> caf\u{E9} ▏")
    try terminal.press(.left, .left, "X")
    try terminal.wait(forLine: "> cafX▏\u{E9}")
  }

  @Test func `the cursor stays right behind marks that have no letter of their own`() throws {
    let terminal = try probe()
    try terminal.type("q\u{301}w")
    try terminal.wait("the cursor behind two letters") { $0.cursor.column == 4 && $0.text.hasSuffix("w") }
    try terminal.press(.home, "X")
    try terminal.wait("X before") { $0.cursor.column == 3 && $0.text.contains("Xq") }
  }

  @Test func `bytes that are no text become a replacement character`() throws {
    let terminal = try probe()
    try terminal.type(bytes: [0x61, 0xFF, 0x62, 0xC3, 0x63, 0x0D])
    try terminal.wait(for: #"line "a\#u{FFFD}b\#u{FFFD}c""#)
  }

  @Test func `a prefill can be edited`() throws {
    let terminal = try probe(["--prefill", "Zoé Contoso"])
    try terminal.wait(forLine: "> Zoé Contoso▏")
    try terminal.press(.control("w"), "Litware", .enter)
    try terminal.wait(for: #"line "Zoé Litware""#)
  }

  @Test(arguments: [
    "\u{1B}[1;36mNom \u{1B}[0m\u{1B}[2m(é)\u{1B}[0m: ", "Nom (é)\u{1B}[1m: \u{1B}[0m", "\u{1B}[31mNom (é): ", "Nom (é):\u{1B}[0m",
  ])
  func `colours in a prompt take no room`(prompt: String) throws {
    let terminal = try probe(["--prompt", prompt])
    try terminal.type("abc")
    try terminal.wait(forLine: "Nom (é): abc▏")
    try terminal.press(.home, "X")
    try terminal.wait(forLine: "Nom (é): X▏abc")
    #expect(!terminal.screen.text.contains("["))
  }

  @Test func `a prompt of several lines is drawn once`() throws {
    let terminal = try probe(["--prompt", "Step 1 of 10\nName: "])
    try terminal.press("Fr", .tab)
    try terminal.wait(forLine: "Name: Fr▏")
    try terminal.wait("one heading") { $0.transcript.filter { $0 == "Step 1 of 10" }.count == 1 }
  }

  @Test(arguments: ["abcdefghijklmnopqrstuvwxyz", "日本語日本語日本語日本語", "éàéàéàéàéàéàéàéàéàéàéà"])
  func `a line longer than the window wraps and can be edited`(text: String) throws {
    let terminal = try probe(columns: 10)
    try terminal.type(text)
    try terminal.wait("the whole text") { $0.text.filter { $0 != "\n" && $0 != " " } == ">" + text }
    try terminal.press(.home, "X")
    try terminal.wait("X in front") { $0.text.filter { $0 != "\n" && $0 != " " } == ">X" + text && $0.cursor == (0, 3) }
    try terminal.press(.end, .backspace, .enter)
    try terminal.wait("the answer") { $0.text.filter { $0 != "\n" }.contains("line \"X\(text.dropLast())\"") }
  }

  @Test func `a line longer than the whole window keeps its text`() throws {
    let terminal = try probe(columns: 10, rows: 4)
    let text = String(repeating: "abcdefghij", count: 10)
    try terminal.type(text)
    try terminal.wait("the end of the text") { $0.lines == ["ijabcdefgh", "ijabcdefgh", "ijabcdefgh", "ij"] }
    try terminal.press(.home, "X", .end, "Y", .enter)
    try terminal.wait("the answer") { $0.transcript.joined().contains(#"line "X\#(text)Y""#) }
    try terminal.type("next\r")
    try terminal.wait("the next answer") { $0.transcript.joined().contains(#"line "next""#) }
  }

  @Test(arguments: [(10, 3), (5, 2), (80, 4)])
  func `typing at the end of a line longer than the window does no harm`(columns: Int, rows: Int) throws {
    let terminal = try probe(columns: columns, rows: rows)
    let pasted = (1...8).map { "line \($0) of a long paste" }.joined(separator: "\n")
    try terminal.paste(pasted)
    for _ in 1...4 { try terminal.press(.home, .end, .left, .left, .right, .right) }
    let typed = String(repeating: "abcdefghi ", count: 20) + "end"
    try terminal.type(typed + "\r")
    let answer = "line \((pasted + typed).debugDescription)".filter { $0 != " " }
    try terminal.wait("the answer") { $0.transcript.joined().filter { $0 != " " }.contains(answer) }
  }

  @Test func `a letter typed at the end of the line writes one byte`() throws {
    let terminal = try probe()
    try terminal.type("ab")
    try terminal.wait(forLine: "> ab▏")
    let before = terminal.output.count
    try terminal.type("c")
    try terminal.wait(forLine: "> abc▏")
    #expect(Array(terminal.output[before...]) == Array("c".utf8))
  }

  @Test(arguments: ["C", "POSIX", "tlh_KX.UTF-8", ""]) func `letters are kept whatever the locale`(locale: String) throws {
    let terminal = try probe(["--prompt", "Prénom é: "], environment: ["LC_ALL": locale, "LANG": locale])
    try terminal.type("é日📞\r")
    try terminal.wait(for: #"line "é日📞""#)
    #expect(terminal.screen.text.contains("Prénom é: é日📞"))
  }

  @Test(arguments: ["dumb", ""]) func `a terminal that can't move its cursor gets plain lines`(kind: String) throws {
    let terminal = try probe(environment: ["TERM": kind])
    #expect(terminal.isCooked)
    try terminal.type("abc\r")
    try terminal.wait(for: #"line "abc""#)
    #expect(!terminal.output.contains(0x1B))
  }

  @Test(arguments: ["vt100", "linux", "screen", "tmux-256color", "no-such-terminal"])
  func `other terminals work`(kind: String) throws {
    let terminal = try probe(environment: ["TERM": kind])
    try terminal.press("bc", .control("a"), "a", .enter)
    try terminal.wait(for: #"line "abc""#)
  }
}
