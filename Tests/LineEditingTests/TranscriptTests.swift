import TestSupport
import Testing

@Suite(.serialized) struct TranscriptTests {
  private func run(_ text: String) throws {
    let transcript = try Transcript(text)
    let path = BuiltProducts.path(of: "line-editing-probe")
    try transcript.run(on: PseudoTerminal([path] + transcript.arguments))
  }

  @Test func `a file repeats a session`() throws {
    try run(
      """
      # A country, completed; then the end.
      $ --prompt ?
      < ?
      + Fre
      ! Tab
      < French Guiana
      < ?French
      > Guiana
      < line "French Guiana"
      < ?
      ! Ctrl-C
      < interrupted
      < ?
      ! Ctrl-D
      < end of input
      = 0
      """)
  }

  @Test func `a step that doesn't come true is named with its line`() throws {
    let error = #expect(throws: Transcript.Failure.self) { try run("> quit\n= 3") }
    #expect(error?.line == 2)
    #expect(error?.description.contains(#"line "quit""#) == true)
  }

  @Test(arguments: ["? what", "! Hyper-X", "= soon", "> a\n$ late"]) func `a line of no known kind is refused`(text: String) throws {
    #expect(throws: Transcript.Failure.self) { try Transcript(text) }
  }
}
