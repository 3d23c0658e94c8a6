import Foundation
import TestSupport
import Testing

/// `ringready import` as its users call it: exit status, standard output and error, the plan folder.
@Suite(.serialized) struct ImportTests {
  private func sample(_ name: String) -> String { Tool.root + "/Tests/ImportingTests/Samples/" + name }

  private static let tenant = [
    "phone-number-assignment.ps7.json", "online-users.ps7.json", "graph-subscribed-skus.json", "lis-locations.ps7.csv",
    "call-queues.ps7.json",
  ]

  @Test func `a folder of exports becomes a plan that check reads`() throws {
    let folder = try Folder()
    let result = try folder.ringready(["import"] + Self.tenant.map(sample) + ["--into", folder.plan])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("I found 25 Microsoft 365 E5 licences,"))
    #expect(!result.errors.contains("\u{1B}"))
    let check = try folder.ringready("check", folder.plan, "--format", "json")
    #expect([0, 1, 2].contains(check.status))
    #expect(check.output.contains("\"version\": 1"))
  }

  @Test(arguments: ["", "/*.json", "/numbers.?son"]) func `a folder or a pattern stands for its files`(ending: String) throws {
    let folder = try Folder()
    let exports = folder.root + "/my exports"
    try FileManager.default.createDirectory(atPath: exports + "/older", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: sample("phone-number-assignment.ps7.json"), toPath: exports + "/numbers.json")
    try "PhoneNumber\n".write(toFile: exports + "/.hidden.json", atomically: true, encoding: .utf8)
    let result = try folder.ringready("import", exports + ending, "--into", folder.plan, "--dry-run")
    #expect(result.status == 0)
    #expect(result.output.contains("numbers.json (phone numbers, Get-CsPhoneNumberAssignment): 17 of 17 rows taken"))
    #expect(!result.output.contains("hidden"))
    #expect(result.errors.contains("older") == ending.isEmpty)
  }

  @Test(arguments: [("en", .utf8), ("fr", .utf8), ("fr", .windowsCP1252), ("fr", .utf16)] as [(String, String.Encoding)])
  func `a list of actions comes back filled in, as whatever a spreadsheet saved it`(language: String, encoding: String.Encoding) throws {
    let folder = try Folder()
    _ = try folder.ringready("import", sample("call-queues.ps7.json"), "--into", folder.plan)
    let list = folder.root + "/actions.csv"
    _ = try folder.ringready("report", folder.plan, "--format", "actions", "-o", list, "--lang", language)
    let lines = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\r\n", omittingEmptySubsequences: false)
    let delimiter = language == "fr" ? ";" : ","
    let index = try #require(lines.firstIndex { $0.hasPrefix("open-admin-centers" + delimiter) })
    let empty = String(repeating: delimiter, count: 4)
    let filled = lines[index].dropLast(empty.count) + delimiter + "Zoé" + delimiter + "2026-12-01" + delimiter + delimiter + "=1+1"
    let text = (lines[..<index] + [Substring(filled)] + lines[(index + 1)...]).joined(separator: "\r\n")
    try #require(text.data(using: encoding, allowLossyConversion: true)).write(to: URL(fileURLWithPath: list))
    let result = try folder.ringready("import", list, "--into", folder.plan, "--lang", language)
    #expect(result.status == 0)
    let plan = try String(contentsOfFile: folder.plan + "/plan.yaml", encoding: .utf8)
    #expect(plan.contains("by: Zoé\n"))
    #expect(plan.contains("2026-12-01"))
    #expect(plan.contains("=1+1"))
  }

  @Test func `a dry run shows the change and writes nothing`() throws {
    let folder = try Folder()
    let result = try folder.ringready("import", sample("phone-number-assignment.ps7.json"), "--into", folder.plan, "--dry-run")
    #expect(result.status == 0)
    #expect(result.output.contains("phone numbers (17)"))
    #expect(result.output.hasSuffix("Nothing was written: this is what an import would change.\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.plan))
  }

  @Test func `a refused row is bad data, named with file, line and column, and the good rows are kept`() throws {
    let folder = try Folder()
    let result = try folder.ringready(
      "import", sample("phone-number-assignment.excel-fr.csv"), "--into", folder.plan, "--lang", "fr")
    #expect(result.status == 65)
    #expect(result.output.contains("ligne 2, colonne 1"))
    #expect(try String(contentsOfFile: folder.plan + "/numbers.csv", encoding: .utf8).contains("+33199000000;ext=201"))
  }

  @Test func `a file that is not there is named before anything is made`() throws {
    let folder = try Folder()
    #expect(try folder.ringready("import", folder.root + "/none.csv", "--into", folder.plan).status == 66)
    #expect(try folder.ringready("import", folder.home, "--into", folder.plan).status == 66)
    #expect(try folder.ringready("import", folder.root + "/*.csv", "--into", folder.plan).status == 66)
    #expect(!FileManager.default.fileExists(atPath: folder.plan))
    #expect(try folder.ringready("import", "--into", folder.plan).status == 64)
  }

  @Test func `a file of no known format makes no folder`() throws {
    let folder = try Folder()
    let file = folder.root + "/sites.csv"
    try "Nom du site;Rue\nA;B\n".write(toFile: file, atomically: true, encoding: .utf8)
    let result = try folder.ringready("import", file, "--into", folder.plan)
    #expect(result.status == 65 && result.output.contains("sites.csv"))
    #expect(!FileManager.default.fileExists(atPath: folder.plan))
  }

  @Test func `an import that ends before it saves makes no folder`() throws {
    let folder = try Folder()
    let result = try folder.ringready(["import"] + Self.tenant.map(sample) + ["--into", folder.plan], fileLimit: 0)
    #expect(result.status == 74)
    #expect(!FileManager.default.fileExists(atPath: folder.plan))
  }

  @Test func `importing twice changes no byte of the plan but the day`() throws {
    let folder = try Folder()
    let arguments = ["import"] + Self.tenant.map(sample) + ["--into", folder.plan]
    _ = try folder.ringready(arguments)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.plan).sorted()
    let before = try files.map { try Data(contentsOf: URL(fileURLWithPath: folder.plan + "/" + $0)) }
    let again = try folder.ringready(arguments)
    #expect(again.output.contains("Nothing changes in the plan."))
    #expect(try files.map { try Data(contentsOf: URL(fileURLWithPath: folder.plan + "/" + $0)) } == before)
  }

  @Test func `the assistant imports, says what it found, and takes it back`() throws {
    let folder = try Folder()
    let terminal = try PseudoTerminal(
      [BuiltProducts.path(of: "ringready"), "--lang", "en", folder.plan],
      environment: ["HOME": folder.home, "SOURCE_DATE_EPOCH": "1795305600", "NO_COLOR": "1"], columns: 100, rows: 50)
    try Transcript(
      """
      $ --lang en FOLDER
      < There is no plan in
      >
      < What is your organization called?
      > :import \(sample("phone-number-assignment.ps7.json")) \(sample("online-users.ps7.json"))
      < I found 14 user numbers, 3 service numbers, 10 people
      < What is your organization called?
      > :undo
      < The last change is taken back.
      > :import nowhere.csv
      < nowhere.csv does not exist.
      > :redo
      < What is your organization called?
      > :quit
      < Everything you answered is saved.
      = 0
      """
    ).run(on: terminal)
    #expect(try String(contentsOfFile: folder.plan + "/users.csv", encoding: .utf8).contains("ada.brown@contoso.com"))
    let answers = try folder.ringready("answers", folder.plan)
    #expect(answers.output.contains("wishes.users = 9"))
  }

  @Test func `the hash at the head of a script is that of the files it names`() throws {
    let folder = try Folder()
    let export = folder.root + "/users.csv"
    try "UserPrincipalName,DisplayName,UsageLocation,LineUri\nana@contoso.com,Ana,US,tel:+14255550100\n"
      .write(toFile: export, atomically: true, encoding: .utf8)
    #expect(try folder.ringready("import", export, "--into", folder.plan).status == 0)
    let head = try folder.ringready("script", folder.plan, "--lang", "en").output
    let files = try #require(head.firstMatch(of: /SHA-256 of (.*?), one behind the other:\s+# ([0-9a-f]{64})/))
    let named = files.1.replacing(" and ", with: ", ").split(separator: ", ").map { folder.plan + "/" + $0 }
    #expect(named.count == 4)
    let there = named.filter(FileManager.default.fileExists(atPath:))
    #expect(there.count > 1)
    let sum = try Tool.run("/bin/sh", ["-c", "cat \"$@\" | (sha256sum || shasum -a 256)", "sh"] + there).output
    #expect(sum.hasPrefix(files.2))
  }
}
