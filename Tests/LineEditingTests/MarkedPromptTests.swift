import Testing

@testable import LineEditing

struct MarkedPromptTests {
  /// Escapes between marks, shown here as ‹ and ›.
  private func marked(_ text: String) -> String {
    var isOpen = false
    return MarkedPrompt(text).marked.reduce(into: "") { result, character in
      guard character == "\u{1}" else {
        result.append(character == "\u{1B}" ? "^" : character)
        return
      }
      isOpen.toggle()
      result += isOpen ? "‹" : "›"
    }
  }

  @Test(arguments: [
    ("> ", "> "),
    ("\u{1B}[1mName:\u{1B}[0m ", "‹^[1m›Name:‹^[0m› "),
    ("\u{1B}[1m\u{1B}[31mName\u{1B}[0m: ", "‹^[1m^[31m›Name‹^[0m›: "),
    ("\u{1B}[1mName: \u{1B}[0m", "‹^[1m›Name:‹^[0m› "),
    ("\u{1B}[1mName:\u{1B}[0m", "‹^[1m›Name:‹^[0m› "),
    ("\u{1B}]8;;https://example.com\u{7}link\u{1B}]8;;\u{1B}\\> ", "‹^]8;;https://example.com\u{7}›link‹^]8;;^\\›> "),
    ("a\u{1}b\u{1B}7c\u{1B}[", "ab‹^7›c‹^[› "),
    ("cafe\u{301}> ", "caf\u{E9}> "),
  ])
  func `a run of escapes stands between marks before a character`(text: String, expected: String) {
    #expect(marked(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test func `only the last line is typed on`() {
    let prompt = MarkedPrompt("Step 1\n\u{1B}[1mName\u{1B}[0m\n> ")
    #expect(prompt.above == "Step 1\n\u{1B}[1mName\u{1B}[0m\n")
    #expect(prompt.visible == "> ")
  }
}
