import Foundation
import TestSupport
import Testing

/// A cat on the keyboard: the assistant goes on asking or ends in order, and its plan opens.
@Suite(.serialized) struct RandomKeysTests {
  private static let texts = [
    "yes", "no", "united states", "Contoso", "all", "none", "2", "+1 206 555 0100", "ana@contoso.com", ":back", ":undo", ":redo", ":skip",
    ":goto 4", ":help", "?", ":why",
    ":review", ":check", ":lang fr", ":langue en", ":note é", ":keep", ":done x", ":unheard-of", "? toll-free", "日本", "é\u{301}", "👩‍👩‍👧",
    "\u{202E}", "[", "\\", "'", "\"",
  ]
  // Not among them: what the terminal itself obeys (Ctrl-Z, Ctrl-\, Ctrl-S, Ctrl-Q), and Ctrl-D, which leaves.
  private static let keys: [[UInt8]] =
    (0...0x1F).filter { ![0x04, 0x11, 0x13, 0x1A, 0x1C].contains($0) }.map { [$0] }
    + [
      "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[3~", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}OP", "\u{1B}b", "\u{1B}[", "\u{7F}",
      "\u{9B}",
    ].map {
      Array($0.utf8)
    } + [[0xFF], [0xC3], [0x80], [0xF0, 0x9F]]

  @Test(arguments: [[], ["--plain"]]) func `random keys end nothing but the session, and that in order`(options: [String]) throws {
    var chance = Chance(seconds: 1.5)
    while let seed = chance.nextSeed() {
      let folder = try Folder()
      let terminal = try PseudoTerminal(
        [BuiltProducts.path(of: "ringready")] + options + [folder.plan], environment: ["HOME": folder.home], columns: 60, rows: 20)
      try terminal.wait("a prompt") { $0.lineWithCursor.hasSuffix("> ▏") }
      try terminal.type("\r")
      for _ in 0..<120 {
        if Int.random(in: 0..<3, using: &chance.random) == 0 {
          try terminal.type((Self.texts.randomElement(using: &chance.random) ?? "") + "\r")
        } else {
          try terminal.type(bytes: Self.keys.randomElement(using: &chance.random) ?? [])
        }
      }
      // Out of a paste, a search or a quoted key, then an end of input on an empty line.
      for _ in 0..<20 where terminal.ending == nil {
        try terminal.type("\u{1B}[201~\r\r\u{1}\u{B}\u{4}")
        try terminal.waitUntilIdle()
      }
      let ending = try terminal.waitForEnd()
      // Between two questions Ctrl-C ends the program as it ends any.
      #expect([.exited(0), .exited(130), .signalled(SIGINT)].contains(ending), "RANDOM_SEED=\(seed): \(ending)")
      #expect(terminal.isCooked, "RANDOM_SEED=\(seed)")
      guard FileManager.default.fileExists(atPath: folder.plan + "/plan.yaml") else { continue }
      let answers = try folder.ringready("answers", folder.plan)
      #expect(answers.status == 0, "RANDOM_SEED=\(seed): \(answers.errors)")
    }
  }
}
