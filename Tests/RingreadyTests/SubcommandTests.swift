import Foundation
import TestSupport
import Testing

/// `new`, `facts` and `notify` as the built program does them.
@Suite struct SubcommandTests {
  private func text(_ path: String) throws -> String { String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self) }

  // MARK: new

  @Test func `new makes a plan folder that holds the country by its code`() throws {
    let folder = try Folder()
    let result = try folder.ringready("new", folder.plan, "--country", "Allemagne", "--name", "Contoso GmbH")
    #expect(result.status == 0 && result.output.isEmpty && result.errors.contains(folder.plan))
    #expect(try text(folder.plan + "/plan.yaml") == "version: 1\norganization:\n  name: Contoso GmbH\n  country: DE\n")
    #expect(try folder.ringready("answers", folder.plan).output.contains("\norganization.country = DE\n"))
  }

  @Test func `new leaves a plan that is there as it is`() throws {
    let folder = try Folder()
    try folder.write("version: 1 # mine\n", to: "plan.yaml")
    let result = try folder.ringready("new", folder.plan, "--name", "Contoso")
    #expect(result.status == 73 && result.errors.contains(folder.plan))
    #expect(try text(folder.plan + "/plan.yaml") == "version: 1 # mine\n")
  }

  @Test func `new makes nothing for a country that is none, or where no folder can be`() throws {
    let folder = try Folder()
    #expect(try folder.ringready("new", folder.plan, "--country", "Atlantis").status == 64)
    #expect(!FileManager.default.fileExists(atPath: folder.plan))
    try Data().write(to: URL(fileURLWithPath: folder.root + "/file"))
    #expect(try folder.ringready("new", folder.root + "/file/plan").status == 73)
  }

  // MARK: facts

  @Test(arguments: [
    (["country", "etats-unis", "--lang", "fr"], "États-Unis (US, USA)\n"), (["licence", "contoso:MCOEV"], "(MCOEV)\n"),
    (["number", "+33 1 99 00 12 34"], "E.164: +33199001234\n"),
  ])
  func `facts tells what is known of a value as people write it`(arguments: [String], line: String) throws {
    let result = try Folder().ringready(["facts"] + arguments)
    #expect(result.status == 0 && result.errors.isEmpty && result.output.contains(line), "\(result.output)")
  }

  @Test(arguments: [
    (["country", "Congo"], ["(CD)", "(CG)"]), (["country", "zzzzzz"], []), (["licence", "E5"], ["(SPE_E5)", "(ENTERPRISEPREMIUM)"]),
    (["licence", "zzzzzz"], []), (["number", "tomorrow"], []), (["weather", "FR"], ["country"]),
  ])
  func `facts asks which is meant, or says what is expected`(arguments: [String], names: [String]) throws {
    let result = try Folder().ringready(["facts"] + arguments)
    #expect(result.status == 64 && result.output.isEmpty && !result.errors.isEmpty)
    #expect(names.allSatisfy(result.errors.contains), "\(result.errors)")
  }

  // MARK: notify

  private func people() throws -> Folder {
    let folder = try Folder()
    try folder.write("version: 1\norganization:\n  name: Contoso\n  country: FR\n", to: "plan.yaml")
    let rows = "ana@contoso.com,Ana,FR,tel:+33199001201,fr-FR\nben@contoso.com,Ben,US,+14255550101,en-US\neva@contoso.com,Eva,FR,,\n"
    try folder.write("UserPrincipalName,DisplayName,UsageLocation,LineUri,PreferredLanguage\n" + rows, to: "users.csv")
    return folder
  }

  @Test func `notify writes a message to everyone with a number, in each person's language`() throws {
    let folder = try people()
    let mails = folder.root + "/mails"
    let result = try folder.ringready("notify", folder.plan, "--format", "eml", "--from", "it@contoso.com", "-o", mails)
    #expect(result.status == 0 && result.output.isEmpty && result.errors.contains("2"))
    let files = try FileManager.default.contentsOfDirectory(atPath: mails).sorted()
    #expect(files.count == 2 && files[0].hasPrefix("ana") && files[1].hasPrefix("ben"))
    let (french, english) = (try text(mails + "/" + files[0]), try text(mails + "/" + files[1]))
    for (mail, person, language) in [(french, "ana@contoso.com", "fr"), (english, "ben@contoso.com", "en")] {
      #expect(mail.contains("From: it@contoso.com\r\n") && mail.contains("To: ") && mail.contains(person))
      #expect(mail.contains("Content-Language: \(language)\r\n"), "\(mail)")
    }
  }

  @Test(arguments: ["csv", "markdown"]) func `notify shows or writes all messages in one file`(format: String) throws {
    let folder = try people()
    let shown = try folder.ringready("notify", folder.plan, "--format", format, "--quiet")
    #expect(shown.status == 0 && shown.errors.isEmpty && shown.output.contains("ana@contoso.com") && !shown.output.contains("eva@"))
    #expect(try folder.ringready("notify", folder.plan, "--format", format, "-o", folder.root + "/out").status == 0)
    #expect(try text(folder.root + "/out") == shown.output)
  }

  @Test(arguments: [
    (["--format", "pdf"], 64), (["--format", "eml"], 64), (["--from", "nobody"], 64), (["-o", "/nowhere/x.md"], 73),
    (["--format", "eml", "-o", "/dev/null/x"], 73),
  ])
  func `notify says what cannot be done, and writes nothing`(arguments: [String], status: Int) throws {
    let folder = try people()
    let result = try folder.ringready(["notify", folder.plan] + arguments)
    #expect(result.status == Int32(status) && result.output.isEmpty && !result.errors.isEmpty)
  }
}
