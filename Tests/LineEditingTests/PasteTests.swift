import TestSupport
import Testing

@Suite(.serialized) struct PasteTests {
  @Test func `a paste of several lines is one line`() throws {
    let terminal = try probe()
    try terminal.paste("1 Rue de Rivoli\r75001 Paris\r\nFrance\n")
    try terminal.wait(for: "> 1 Rue de Rivoli\n75001 Paris\nFrance")
    try terminal.press(.enter)
    try terminal.wait(for: #"line "1 Rue de Rivoli\n75001 Paris\nFrance""#)
  }

  @Test func `a paste goes to the cursor and can be edited`() throws {
    let terminal = try probe()
    try terminal.press("ac", .left)
    try terminal.paste("é日b")
    try terminal.wait(forLine: "> aé日b▏c")
    try terminal.press(.backspace, .enter)
    try terminal.wait(for: #"line "aé日c""#)
  }

  @Test func `a paste presses no keys`() throws {
    let terminal = try probe()
    try terminal.paste("a\u{1}b\u{7F}c\u{4}d\u{1B}[De\u{15}f\tg")
    try terminal.press(.enter)
    try terminal.wait(for: #"line "abcd[Def\tg""#)
  }

  @Test func `what is typed right after a paste comes after it`() throws {
    let terminal = try probe()
    try terminal.type("\u{1B}[200~one\ntwo\u{1B}[201~é\rnext\r")
    try terminal.wait(for: #"line "next""#)
    #expect(terminal.screen.text.contains(#"line "one\ntwoé""#))
  }

  @Test func `a paste of a hundred thousand letters arrives whole`() throws {
    let terminal = try probe()
    let text = (1...10000).map { "line \($0)é" }.joined(separator: "\n")
    try terminal.paste(text)
    try terminal.press(.enter)
    try terminal.press("quit", .enter)
    try terminal.waitForEnd()
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.contains(text.debugDescription.replacing("\"", with: "")))
  }

  @Test func `paste marks are on only while a line is read`() throws {
    let terminal = try probe()
    try terminal.press("quit", .enter)
    try terminal.waitForEnd()
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.contains("\u{1B}[?2004h> "))
    #expect(output.hasSuffix("\u{1B}[?2004lline \"quit\"\r\n"))
  }
}
