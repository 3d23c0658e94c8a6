import Foundation
import TestSupport
import Testing

/// The program in surroundings that are odd, narrow, closed, full or read-only.
@Suite(.serialized) struct EnvironmentTests {
  private func session(_ folder: Folder, _ environment: [String: String], columns: Int = 80) throws -> PseudoTerminal {
    try PseudoTerminal(
      [BuiltProducts.path(of: "ringready"), folder.plan], environment: environment.merging(["HOME": folder.home]) { $1 }, columns: columns)
  }

  @Test(arguments: [
    ["LC_ALL": "C"], ["LC_ALL": "", "LANG": ""], ["TERM": "dumb"], ["TERM": ""], ["LC_ALL": "xx_YY", "TERM": "unheard-of"],
    ["ACCESSIBLE": "1"],
  ])
  func `an answer with accents and wide letters arrives whole in odd surroundings`(environment: [String: String]) throws {
    let folder = try Folder()
    let terminal = try session(folder, environment)
    try terminal.wait(for: "[yes] >")
    try terminal.type("\r")
    try terminal.wait(for: "(0/6)")
    try terminal.type("Zoë & Cie — 日本\r")
    try terminal.wait(for: "(1/6)")
    try terminal.type("\u{4}")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.isCooked)
    let plan = try String(contentsOfFile: folder.plan + "/plan.yaml", encoding: .utf8)
    #expect(plan == "version: 1\norganization:\n  name: Zoë & Cie — 日本\n")
  }

  @Test func `no line is wider than a narrow window, and a French screen is French`() throws {
    let folder = try Folder()
    let terminal = try session(folder, ["RINGREADY_LANG": "fr", "NO_COLOR": "1"], columns: 40)
    try terminal.wait(for: "[oui] >")
    try terminal.type("\r")
    try terminal.wait(for: "(0/6)")
    try terminal.type(":aide\r")
    try terminal.wait(for: ":quitter")
    try terminal.waitUntilIdle()
    let text = String(decoding: terminal.output, as: UTF8.self)
    let prose = text.split(separator: "\n").filter { !$0.contains(" > ") && !$0.contains("/") }
    #expect(prose.allSatisfy { $0.filter { $0 != "\r" }.count <= 40 })
    #expect(!text.contains("Step ") && !text.contains("For example"))
  }

  @Test func `Ctrl-C clears the line, and twice leaves with 130`() throws {
    let folder = try Folder()
    let terminal = try session(folder, [:])
    try terminal.wait(for: "[yes] >")
    try terminal.type("\r")
    try terminal.wait(for: "(0/6)")
    try terminal.type("Cont\u{3}")
    try terminal.wait(for: "Press Ctrl-C again")
    try terminal.waitUntilIdle()
    try terminal.type("\u{3}")
    #expect(try terminal.waitForEnd() == .exited(130))
    #expect(terminal.isCooked)
  }

  @Test func `the language changes in the middle of a question`() throws {
    let folder = try Folder()
    let terminal = try session(folder, [:])
    try terminal.wait(for: "[yes] >")
    try terminal.type("\r")
    try terminal.wait(for: "What is your organization called?")
    try terminal.waitUntilIdle()
    try terminal.type(":lang fr\r")
    try terminal.wait(for: "Quel est le nom de votre organisation")
    try terminal.waitUntilIdle()
    try terminal.type(":quitter\r")
    try terminal.wait(for: "Toutes vos réponses sont enregistrées")
    #expect(try terminal.waitForEnd() == .exited(0))
  }

  @Test func `a damaged plan is named with line and column and left untouched`() throws {
    let folder = try Folder()
    let text = "version: 1\norganization:\n  name: \"Café\nx: 1\n"
    try folder.write(text, to: "plan.yaml")
    let result = try folder.ringready("check", folder.plan)
    #expect(result.status == 65)
    #expect(result.errors.contains("plan.yaml, line 3, column 9"))
    #expect(try String(contentsOfFile: folder.plan + "/plan.yaml", encoding: .utf8) == text)
  }

  @Test func `a second writer is turned away`() throws {
    let folder = try Folder()
    let first = try session(folder, [:])
    try first.wait(for: "[yes] >")
    try first.type("\r")
    try first.wait(for: "(0/6)")
    #expect(try folder.ringready(folder.plan, input: "organization.name = X\n").status == 75)
  }

  @Test func `a plan that was changed by another program is not written over`() throws {
    let folder = try Folder()
    let terminal = try session(folder, [:])
    try terminal.wait(for: "[yes] >")
    try terminal.type("\r")
    try terminal.wait(for: "(0/6)")
    try folder.write("connection: direct-routing\n", to: "plan.yaml")
    try terminal.waitUntilIdle()
    try terminal.type("Contoso\r")
    #expect(try terminal.waitForEnd() == .exited(74))
    #expect(try String(contentsOfFile: folder.plan + "/plan.yaml", encoding: .utf8) == "connection: direct-routing\n")
  }

  // Windows PowerShell writes UTF-16 with `>`, and editors what they please.
  @Test(arguments: [.utf8, .windowsCP1252, .utf16] as [String.Encoding])
  func `answers from a file arrive whole in whatever it was saved`(encoding: String.Encoding) throws {
    let folder = try Folder()
    folder.encoding = encoding
    let answered = try folder.ringready(folder.plan, input: "organization.name = Hôtel des Érables\r\n")
    #expect(answered.status == 2)
    let plan = try String(contentsOfFile: folder.plan + "/plan.yaml", encoding: .utf8)
    #expect(plan == "version: 1\norganization:\n  name: Hôtel des Érables\n")
  }

  @Test func `without a terminal nothing is asked: bad lines and missing answers are all named`() throws {
    let folder = try Folder()
    let result = try folder.ringready(folder.plan, input: "organization.country = Atlantis\nno sign\nwishes.calling = no\nunknown.id = 1\n")
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    for line in ["line 1: organization.country:", "line 2:", "line 4: unknown.id:", "organization.name", "connection"] {
      #expect(result.errors.contains(line), "\(line)")
    }
    #expect(!result.errors.contains("line 3"))
  }

  @Test func `a plan that is a link or a folder is refused, not followed`() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(atPath: folder.plan, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder.plan + "/plan.yaml", withDestinationPath: "/etc/passwd")
    #expect(try folder.ringready("check", folder.plan).status == 74)
  }

  @Test func `a missing folder and a wrong option have their own statuses`() throws {
    let folder = try Folder()
    #expect(try folder.ringready("check", folder.plan).status == 66)
    #expect(try folder.ringready("check", "--format", "xml").status == 64)
    #expect(try folder.ringready("--lang", "de").status == 64)
    let french = try folder.ringready("report", "--formatt", environment: ["RINGREADY_LANG": "fr"])
    #expect(french.status == 64)
    #expect(french.errors.contains("Option inconnue"))
  }

  @Test(arguments: [
    ("check plan >&-", "The standard output cannot be written: it is closed."),
    ("check plan >/dev/full", "The standard output cannot be written: there is no space left."),
    ("plan <.", "The standard input cannot be read: it is a folder."),
    ("verify --kind phone <&-", "The standard input cannot be read: it is closed."),
  ])
  func `a standard stream that fails is named in words`(command: String, complaint: String) throws {
    let folder = try Folder()
    try folder.write("version: 1\n", to: "plan.yaml")
    let place = URL(fileURLWithPath: folder.plan).deletingLastPathComponent().path
    let result = try Tool.run("/bin/sh", ["-c", "\(Tool.ringready) \(command)"], in: place)
    #expect(result.status == 74)
    #expect(result.output.contains("ringready: " + complaint))
  }

  @Test func `a slip in the name of a subcommand is told, with what follows it and alone`() throws {
    let folder = try Folder()
    let followed = try folder.ringready("chek", folder.plan)
    #expect(followed.status == 64)
    #expect(followed.errors.contains("Do you mean ringready check?"))
    let alone = try folder.ringready("repport", environment: ["RINGREADY_LANG": "fr"])
    #expect(alone.status == 66)
    #expect(alone.errors.contains("Vouliez-vous dire ringready report\u{202F}?"))
    #expect(try !folder.ringready(folder.plan, "--fomat").errors.contains("Do you mean ringready"))
  }
}
