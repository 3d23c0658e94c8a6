import Foundation
import TestSupport
import Testing

/// Whole sessions with the built program in a real pseudo-terminal, as the files in `Transcripts/` tell them.
@Suite(.serialized) struct SessionTests {
  private static let transcripts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Transcripts")

  /// A transcript; `FOLDER` in it stands for the plan folder.
  private func text(_ name: String, in folder: Folder) throws -> String {
    try String(contentsOf: Self.transcripts.appendingPathComponent(name + ".txt"), encoding: .utf8)
      .replacingOccurrences(of: "FOLDER", with: folder.plan)
  }

  /// Every step of the interview in both languages, heard as a screen reader says it.
  @Test(arguments: ["us-ready", "fr-mended", "fr-attendant"], ["", "--plain "])
  func `a session makes sense to a screen reader`(name: String, option: String) throws {
    let folder = try Folder()
    let transcript = try Transcript(try text(name, in: folder).replacingOccurrences(of: "$ ", with: "$ " + option))
    let terminal = try run(transcript, in: folder)
    let reader = ScreenReader(hearing: terminal.output)
    #expect(reader.firstMissing(of: transcript.expectations) == nil)
  }

  @Test(arguments: [("README.md", "us-ready"), ("README.fr.md", "fr-mended")])
  func `the session that a README shows is what the program says`(readme: String, name: String) throws {
    let page = try String(contentsOfFile: Tool.root + "/" + readme, encoding: .utf8)
    let session = try #require(page.firstMatch(of: /```\n\$ ringready (\w+)[^\n]*\n((?s:.*?))```/))
    let lines = session.2.split(separator: "\n").filter { $0 != "…" && !$0.contains(": \(session.1). ") }
    // What is typed comes back letter by letter, so only the prompt before it is looked for.
    let said = lines.map { String(($0.firstMatch(of: /^(Step|Étape) \d.*?\) (\[.*\] )?>/)?.0) ?? $0) }
    #expect(said.count > 40)
    let missing = ScreenReader(hearing: try run(name, in: Folder()).output).firstMissing(of: said)
    #expect(missing == nil)
  }

  @Test(arguments: [[], ["--plain"]]) func `one byte is written for each letter typed`(options: [String]) throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal(
      [BuiltProducts.path(of: "ringready")] + options + [folder.plan], environment: ["HOME": folder.home], columns: 80, rows: 24)
    try terminal.wait(for: "[yes] >")
    try terminal.waitUntilIdle()
    let before = terminal.output.count
    for letter in "contoso" { try terminal.type(String(letter)) }
    try terminal.wait(for: "> contoso")
    #expect(terminal.output.count - before == 7)
  }

  @Test func `Ctrl-C at the offer of a plan leaves as interrupted and makes nothing`() throws {
    let folder = try Folder()
    let terminal = try run(Transcript("$ \(folder.plan)\n< [yes] >\n! Ctrl-C\n= 130"), in: folder)
    #expect(terminal.isCooked)
    #expect(!FileManager.default.fileExists(atPath: folder.plan))
  }

  @Test(arguments: [40, 80, 200]) func `no line is wider than the window, whatever is said`(columns: Int) throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal(
      [BuiltProducts.path(of: "ringready"), "--lang", "fr", "--color", "always", folder.plan], environment: ["HOME": folder.home],
      columns: columns, rows: 50)
    for line in ["", "Société Exemple", "frnace", ":garder", ":pourquoi", ":aide", "? SBC", ":vérifier", ":revoir", ":rapport"] {
      try terminal.wait(for: " >")
      try terminal.waitUntilIdle()
      try terminal.type(line + "\r")
    }
    try terminal.waitUntilIdle()
    let said = String(decoding: terminal.output, as: UTF8.self).replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
    // An address or a source's path stays whole, so that it can be copied: behind its label it may be wider than a narrow window.
    let lines = said.split(whereSeparator: \.isNewline).filter { line in
      !line.contains("> ") && line.split(separator: " ").allSatisfy { $0.count + 6 <= columns }
    }
    #expect(lines.count > 60)
    #expect(lines.filter { $0.count > columns } == [])
  }

  @discardableResult private func run(_ name: String, in folder: Folder, columns: Int = 100) throws -> PseudoTerminal {
    try run(Transcript(try text(name, in: folder)), in: folder, columns: columns)
  }

  @discardableResult private func run(_ transcript: Transcript, in folder: Folder, columns: Int = 100) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      [BuiltProducts.path(of: "ringready")] + transcript.arguments,
      environment: ["HOME": folder.home, "SOURCE_DATE_EPOCH": "1795305600", "NO_COLOR": "1"], columns: columns, rows: 50)
    try transcript.run(on: terminal)
    return terminal
  }

  @Test func `a US organization ends ready`() throws {
    let folder = try Folder()
    #expect(try run("us-ready", in: folder).isCooked)
    let check = try folder.ringready("check", folder.plan, "--lang", "fr")
    #expect(check.status == 0)
    #expect(check.output.contains("Prêt"))
    #expect(try folder.ringready("report", folder.plan, "--format", "markdown").output.contains("# "))
  }

  @Test func `a French organization mends a user number on a queue and a toll-free number without credits`() throws {
    let folder = try Folder()
    try run("fr-mended", in: folder)
    #expect(try folder.ringready("check", folder.plan).status == 0)
  }

  @Test func `a country without a page is not documented, never unavailable`() throws {
    let folder = try Folder()
    try run("undocumented-country", in: folder)
    let check = try folder.ringready("check", folder.plan, "--format", "json")
    #expect(check.output.contains("\"rule\": \"country-not-documented\""))
    #expect(check.output.contains("\"severity\": \"advice\""))
  }

  @Test func `a session killed in the middle of step 5 goes on exactly where it stopped`() throws {
    let folder = try Folder()
    let terminal = try run("killed", in: folder)
    terminal.signal(SIGKILL)
    #expect(try terminal.waitForEnd() == .signalled(SIGKILL))
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.plan + "/addresses.csv"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.plan).allSatisfy { !$0.hasSuffix("-part") })
    try run("resumed", in: folder)
    let after = try Data(contentsOf: URL(fileURLWithPath: folder.plan + "/addresses.csv"))
    #expect(after.starts(with: before.prefix(120)))
  }

  @Test(arguments: [("us-ready", 0), ("fr-mended", 0), ("fr-left-open", 2)])
  func `answers repeat a session to the same plan, byte for byte`(name: String, status: Int32) throws {
    let folder = try Folder()
    try run(name, in: folder)
    let answers = try folder.ringready("answers", folder.plan).output
    let copy = try Folder()
    let replay = try copy.ringready(copy.plan, input: answers)
    #expect(replay.status == status)
    for file in ["plan.yaml", "numbers.csv", "users.csv", "addresses.csv"] {
      let original = FileManager.default.contents(atPath: folder.plan + "/" + file)
      #expect(FileManager.default.contents(atPath: copy.plan + "/" + file) == original, "\(file)")
      #expect(original != nil || file != "plan.yaml")
    }
  }
}
