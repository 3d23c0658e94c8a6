import Foundation
import Testing

/// Subcommands that no other suite runs, as the built program does them.
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
    (["number", "+33 1 99 00 12 34"], "E.164: +33199001234\n"), (["number", "+33", "1", "99", "00", "12", "34"], "E.164: +33199001234\n"),
    (["licence", "Teams", "Phone", "Standard"], "(MCOEV)\n"), (["number", "112"], "Emergency number that Teams knows in:"),
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

  @Test(arguments: ["csv", "markdown", "eml"], ["en", "fr"]) func `notify writes to nobody whose number something blocks, and says why`(
    format: String, language: String
  ) throws {
    let folder = try people()
    let rows = "zoe@contoso.com,Zoe,US,+14255550177,en-US\nyan@contoso.com,Yan,US,+14255550177,en-US\n"
    try folder.write(try text(folder.plan + "/users.csv") + rows, to: "users.csv")
    let out = folder.root + "/messages"
    let result = try folder.ringready("notify", folder.plan, "--format", format, "-o", out, "--lang", language)
    #expect(result.status == 0)
    let files = format == "eml" ? try FileManager.default.contentsOfDirectory(atPath: out).map { out + "/" + $0 } : [out]
    let written = try files.map(text).joined()
    #expect(written.contains("ana@contoso.com") && written.contains("ben@contoso.com"))
    #expect(!written.contains("zoe@contoso.com") && !written.contains("yan@contoso.com"))
    #expect(result.errors.contains(language == "en" ? "2 people get no message" : "2 personnes ne reçoivent pas de message"))
    #expect(result.errors.contains("+14255550177") && result.errors.contains("zoe@contoso.com"), "\(result.errors)")
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

  // MARK: rules, explain

  @Test func `rules gives the list, the page of the docs, or JSON`() throws {
    let folder = try Folder()
    let list = try folder.ringready("rules")
    #expect(list.status == 0 && list.output.contains("  toll-free-needs-credits ("))
    let page = try folder.ringready("rules", "--format", "markdown", "--lang", "fr")
    #expect(page.output == (try text(Tool.root + "/docs/rules.fr.md")))
    let json = try folder.ringready("rules", "--format", "json")
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["version"] as? Int == 1 && (object["rules"] as? [Any])?.count == page.output.components(separatedBy: "\n### ").count - 1)
  }

  @Test func `explain shows one rule, and names the nearest to one that is none`() throws {
    let folder = try Folder()
    let shown = try folder.ringready("explain", "toll-free-needs-credits")
    #expect(shown.status == 0 && shown.output.contains("toll-free-needs-credits"))
    let missed = try folder.ringready("explain", "toll-free-need-credit")
    #expect(missed.status == 64 && missed.output.isEmpty && missed.errors.contains("toll-free-needs-credits"))
    #expect(try folder.ringready("explain", "zzzzzzzz").status == 64)
  }

  // MARK: port-sheets

  @Test func `port-sheets shows what each order's letter must say, or writes a file for each`() throws {
    let folder = try Folder()
    let orders = "user-ports:\n  - {name: Old, count: 3, carrier: Example Telecom}\n  - {name: New, count: 5, carrier: Other Telecom}\n"
    let head = "version: 1\norganization: {name: Contoso, country: US}\nconnection: calling-plan\nordering: {user-numbers: port}\n"
    try folder.write(head + orders, to: "plan.yaml")
    let shown = try folder.ringready("port-sheets", folder.plan)
    #expect(shown.status == 0 && shown.errors.isEmpty)
    #expect(shown.output.contains("Example Telecom") && shown.output.contains("Other Telecom"))
    let sheets = folder.root + "/sheets"
    #expect(try folder.ringready("port-sheets", folder.plan, "-o", sheets).status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: sheets).sorted()
    #expect(files == ["port-1-user-old.md", "port-2-user-new.md"])
    #expect(try text(sheets + "/port-1-user-old.md").contains("Example Telecom"))
  }

  @Test func `port-sheets says when nothing is ported`() throws {
    let folder = try Folder()
    try folder.write("version: 1\n", to: "plan.yaml")
    let result = try folder.ringready("port-sheets", folder.plan)
    #expect(result.status == 0 && result.output.isEmpty && !result.errors.isEmpty)
    #expect(try folder.ringready("port-sheets", folder.plan, "--quiet").errors.isEmpty)
  }

  // MARK: script

  @Test func `script --collect and script write the same as they show`() throws {
    let folder = try people()
    for arguments in [["script", "--collect"], ["script", folder.plan]] {
      let shown = try folder.ringready(arguments)
      #expect(shown.status == 0 && shown.output.contains("MicrosoftTeams"))
      #expect(try folder.ringready(arguments + ["-o", folder.root + "/x.ps1"]).status == 0)
      #expect(try text(folder.root + "/x.ps1") == shown.output)
      #expect(try folder.ringready(arguments + ["-o", "/nowhere/x.ps1"]).status == 73)
    }
  }

  // MARK: report

  @Test func `a report bears the customer's logo as data, and what is no picture is told`() throws {
    let folder = try people()
    let pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    let logo = folder.root + "/logo.png"
    try #require(Data(base64Encoded: pixel)).write(to: URL(fileURLWithPath: logo))
    let result = try folder.ringready("report", folder.plan, "--format", "html", "--logo", logo, "--accent", "#0a7d55")
    #expect(result.status == 0 && result.output.contains("data:image/png;base64," + pixel) && result.output.contains("#0a7d55"))
    try Data("GIF89a".utf8).write(to: URL(fileURLWithPath: logo))
    let refused = try folder.ringready("report", folder.plan, "--format", "html", "--logo", logo)
    #expect(refused.status == 65 && refused.output.isEmpty && refused.errors.contains(logo))
  }

  @Test(arguments: ["{", "{}", "{\"version\":99,\"kind\":\"report\"}"]) func `a saved report that is none is told`(source: String) throws {
    let folder = try Folder()
    let saved = folder.root + "/saved.json"
    try Data(source.utf8).write(to: URL(fileURLWithPath: saved))
    let result = try folder.ringready("report", saved)
    #expect(result.status == 65 && result.output.isEmpty && result.errors.contains(saved), "\(result.errors)")
  }

  @Test func `a day that is none is told`() throws {
    let folder = try people()
    #expect(try folder.ringready("check", folder.plan, "--as-of", "soon").status == 64)
    let impossible = try folder.ringready("check", folder.plan, "--as-of", "2026-02-30")
    #expect(impossible.status == 64)
    #expect(impossible.errors.contains("February 2026 has 28 days."))
    #expect(try folder.ringready("check", folder.plan, "--as-of", "1 December 2026").status != 64)
  }
}
