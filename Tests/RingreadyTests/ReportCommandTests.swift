import Foundation
import Testing

/// `ringready report` as the built program does it.
@Suite struct ReportCommandTests {
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.write("version: 1\norganization:\n  name: Contoso\n  country: FR\n", to: "plan.yaml")
    return folder
  }

  private func file(_ name: String, in folder: Folder) throws -> String {
    try String(contentsOfFile: folder.root + "/" + name, encoding: .utf8)
  }

  @Test func `the file's ending is its format, and two languages share one page`() throws {
    let folder = try folder()
    let page = folder.root + "/r.html"
    let result = try folder.ringready("report", folder.plan, "--lang", "en", "--lang", "fr", "-o", page, "--prepared-by", "A <b> & C")
    #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
    let text = try file("r.html", in: folder)
    #expect(text.hasPrefix("<!doctype html>\n<html lang=\"en\" class=\"bilingual\">"))
    #expect(text.contains("Prepared by A &lt;b&gt; &amp; C") && text.contains("lang=\"fr\">Synthèse"))
  }

  @Test func `a device is written to and a link followed, not put out of the way`() throws {
    let folder = try folder()
    try folder.write("old", to: "2026.html")
    for (link, target) in [("null.html", "/dev/null"), ("latest.html", folder.plan + "/2026.html")] {
      try FileManager.default.createSymbolicLink(atPath: folder.root + "/" + link, withDestinationPath: target)
      #expect(try folder.ringready("report", folder.plan, "-o", folder.root + "/" + link).status == 0)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.root + "/" + link) == target)
    }
    #expect(try file("plan/2026.html", in: folder).hasPrefix("<!doctype html>"))
    try FileManager.default.createSymbolicLink(atPath: folder.root + "/full.html", withDestinationPath: "/dev/full")
    let full = try folder.ringready("report", folder.plan, "-o", folder.root + "/full.html")
    #expect(full.status == 73 && full.errors.contains("no space"))
  }

  @Test func `a finished report is told again without its plan`() throws {
    let folder = try folder()
    let saved = folder.root + "/saved.json"
    #expect(try folder.ringready("report", folder.plan, "-o", saved).status == 0)
    let fresh = try folder.ringready("report", folder.plan, "--lang", "fr")
    try FileManager.default.removeItem(atPath: folder.plan)
    let again = try folder.ringready("report", saved, "--lang", "fr")
    #expect(again.status == 0 && again.output == fresh.output && again.output.contains("Contoso"))
  }

  @Test func `the blank checklist needs no plan`() throws {
    let result = try Folder().ringready("report", "nowhere", "--blank", "--lang", "fr")
    #expect(result.status == 0 && result.output.contains("class=\"pen-box\"") && !result.output.contains("<script"))
  }

  @Test func `rows that a page leaves out are written beside it`() throws {
    let folder = try folder()
    // Locations of all but one are missing: were none known, nothing could be told.
    let rows = (0..<300).map { "user\($0)@contoso.com,,\($0 == 0 ? "FR" : ""),,\n" }.joined()
    try folder.write("UserPrincipalName,DisplayName,UsageLocation,LineUri,EmergencyAddress\n" + rows, to: "users.csv")
    let result = try folder.ringready("report", folder.plan, "-o", folder.root + "/r.html")
    #expect(result.status == 0 && result.errors.contains("r.csv"))
    #expect(try file("r.html", in: folder).contains("in r.csv, beside this report"))
    #expect(try file("r.csv", in: folder).contains("user299@contoso.com"))
  }

  @Test(arguments: [
    (["--format", "pdf"], 64), (["--accent", "red"], 64), (["--blank", "--format", "csv"], 64), (["--lang", "fr", "--lang", "de"], 64),
    (["--logo", "nothing.png"], 66), (["-o", "/nowhere/r.html"], 73),
  ])
  func `what cannot be done is said`(arguments: [String], status: Int) throws {
    let folder = try folder()
    let result = try folder.ringready(["report", folder.plan] + arguments)
    #expect(result.status == Int32(status) && result.output.isEmpty && !result.errors.isEmpty)
  }
}
