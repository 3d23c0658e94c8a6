import Testing
import YAML

@Suite struct NodeTests {
  @Test func `a scalar is kept as written, so that Norway stays NO`() throws {
    let node = try Node(parsing: Array("country: NO\nready: yes\n".utf8))
    #expect(node["country"]?.string == "NO")
    #expect(node["ready"]?.string == "yes")
  }

  @Test func `marks count lines and columns from one`() throws {
    let node = try Node(parsing: Array("a: 1\nb:\n  é: x\n".utf8))
    #expect(node["b"]?["é"]?.start.line == 3)
    #expect(node["b"]?["é"]?.start.column == 6)
  }

  @Test(arguments: [
    ("a: 1\na: 2\n", YAMLError.Reason.duplicateKey("a"), 2, 1),
    ("a: \"open\nb: 2\n", .unclosedQuote, 1, 4),
    ("a: [1, 2\n", .unclosedBracket, 1, 4),
    ("a: [\n", .unclosedBracket, 1, 4),
    ("é: {b: [1,\n\n# end\n", .unclosedBracket, 1, 8),
    ("a: [{b: 1}, {\n", .unclosedBracket, 1, 13),
    ("a: [,]\n", .syntax, 1, 5),
    ("a:\n\t- b\n", .tab, 2, 1),
    ("a: b: c\n", .colonInValue, 1, 5),
    ("a: &x 1\nb: *x\n", .alias, 2, 4),
    ("a: 1\n---\nb: 2\n", .severalDocuments, 2, 1),
    ("a: \u{1}\n", .notText, 1, 4),
    ("a: 6\nb", .syntax, 2, 1),
    // The innermost of those that nothing closes.
    ("a: {", .unclosedBracket, 1, 4),
    ("é: 1\r\nb: [é: {", .unclosedBracket, 2, 8),
    ("a: {\n", .unclosedBracket, 1, 4),
  ])
  func `damage is named with its place`(text: String, reason: YAMLError.Reason, line: Int, column: Int) {
    let error = #expect(throws: YAMLError.self) { try Node(parsing: Array(text.utf8)) }
    #expect(error?.reason == reason)
    #expect(error?.mark.line == line)
    #expect(error?.mark.column == column)
  }

  @Test(
    arguments: [[0xFF, 0xFE, 0x61, 0, 0x3A, 0], [0xFE, 0xFF, 0, 0x61, 0, 0x3A], [0x61, 0, 0x3A, 0], [0, 0x61, 0, 0x3A]] as [[UInt8]])
  func `UTF-16 is called so, with its mark and without`(bytes: [UInt8]) {
    let error = #expect(throws: YAMLError.self) { try Node(parsing: bytes) }
    #expect(error?.reason == .utf16)
    #expect(error?.mark.line == 1)
    #expect(error?.mark.column == 1)
  }

  @Test func `a document nested without end is refused`() {
    let error = #expect(throws: YAMLError.self) { try Node(parsing: Array(String(repeating: "[", count: 100_000).utf8)) }
    #expect(error?.reason == .tooDeep)
  }

  @Test func `the embedded form reads back to the same values`() throws {
    let node = try Node(parsing: Array("a: [x, 'é: y']\nb: {c: \"1\\n2\"}\nd:\n".utf8))
    #expect(node.compact == "M3,49:S1:aL2,12:S1:xS5:é: yS1:bM1,10:S1:cS3:1\n2S1:dS0:")
    let embedded = CompactNode("M3,49:S1:aL2,12:S1:xS5:é: yS1:bM1,10:S1:cS3:1\n2S1:dS0:")
    #expect(embedded.entries.map(\.key.string) == ["a", "b", "d"])
    #expect(embedded["a"]?.strings == ["x", "é: y"])
    #expect(embedded["b"]?["c"]?.string == "1\n2")
    #expect(embedded["d"]?.isNull == true)
  }

  @Test func `the embedded form is read in parts, and damage to it gives empty values`() {
    let list = CompactNode("M2,40:S1:aS1:1S5:stepsL2,18:M1,7:S1:xS0:S3:two")
    #expect(list["a"]?.integer == 1)
    #expect(list["b"] == nil)
    #expect(list["steps"]?.elements.last?.string == "two")
    for damaged: StaticString in ["", "S", "S9:ab", "M5,99:S1:a", "L3,2", "L99999999999999999999,9:S1:a", "X1:a"] {
      let node = CompactNode(damaged)
      #expect((node.string ?? "").utf8.count < 3)
      #expect(node.strings.count + node.entries.count < 3)
      #expect(node["a"]?.string == nil)
    }
  }
}
