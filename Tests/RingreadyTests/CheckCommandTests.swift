import Foundation
import Testing

/// `check`, `compare` and `explain` as the built program does them.
@Suite struct CheckCommandTests {
  private static let answers = Tool.root + "/Tests/EndToEnd/us-ready.answers"

  /// The files of the plans with their texts, made once.
  private static let made = Result { try makePlans() }

  /// A folder with plans beside one another: `ready`, `blocked` (too few licences), `damaged`; `missing` is not there.
  private func plans() throws -> Folder {
    let folder = try Folder()
    for (path, text) in try Self.made.get() {
      let file = URL(fileURLWithPath: folder.root + "/" + path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  private static func makePlans() throws -> [String: String] {
    let folder = try Folder()
    let answers = try String(contentsOfFile: answers, encoding: .utf8)
    _ = try folder.ringready(folder.root + "/ready", input: answers)
    _ = try folder.ringready(folder.root + "/blocked", input: answers.replacingOccurrences(of: "quantity = 2", with: "quantity = 1"))
    var files = ["damaged/plan.yaml": "version: 1\nconnection: ["]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.root) where path.hasSuffix(".yaml") || path.hasSuffix(".csv") {
      files[path] = try String(contentsOfFile: folder.root + "/" + path, encoding: .utf8)
    }
    return files
  }

  private func paths(_ names: [String], in folder: Folder) -> [String] { names.map { folder.root + "/" + $0 } }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    (["ready", "ready"], 0), (["ready", "blocked"], 1), (["blocked", "damaged", "missing"], 65), (["missing", "damaged", "ready"], 66),
  ]) func `the status of several folders is that of the worst`(names: [String], status: Int) throws {
    let folder = try plans()
    let result = try folder.ringready(["check"] + paths(names, in: folder))
    #expect(Int(result.status) == status)
  }

  @Test func `several folders are one JSON document, in the order in which they were named`() throws {
    let folder = try plans()
    let names = (0..<5).flatMap { _ in ["ready", "blocked", "missing", "damaged"] }
    let result = try folder.ringready(["check", "--format", "json"] + paths(names, in: folder))
    let plans = try #require(try object(result.output)["plans"] as? [[String: Any]])
    #expect(plans.map { $0["folder"] as? String } == paths(names, in: folder))
    #expect(plans.map { $0["status"] as? Int } == names.map { ["ready": 0, "blocked": 1, "missing": 66, "damaged": 65][$0] })
    #expect(result.errors.split(separator: "\n").count { $0.contains("plan.yaml") } == 10)
  }

  @Test func `what was read and judged is told beside the result where more is asked for`() throws {
    let folder = try plans()
    let ready = folder.root + "/ready"
    let told = try folder.ringready("check", "--verbose", ready)
    #expect(told.output == (try folder.ringready("check", ready).output))
    let lines = told.errors.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("numbers.csv (3), users.csv (2), addresses.csv (1)"))
    let rules = try folder.ringready("rules", "--format", "json").output.components(separatedBy: "\"severity\"").count - 1
    // The remark that a validated address is still to be read again.
    #expect(lines[1].hasSuffix(": \(rules). Found something: 1; could not tell: 0; found nothing: \(rules - 1)."))
    let blocked = try folder.ringready(["check", "--verbose", "--lang", "fr"] + paths(["blocked", "ready"], in: folder)).errors
    #expect(blocked.split(separator: "\n").count == 4 && blocked.contains("Avec constat\u{202F}: 1"))
  }

  @Test func `the same folders give the same bytes, however the cores share them`() throws {
    let folder = try plans()
    let arguments = ["check"] + paths((0..<3).flatMap { _ in ["blocked", "ready", "missing"] }, in: folder)
    let first = try folder.ringready(arguments)
    #expect(try folder.ringready(arguments).output == first.output)
    #expect(!first.output.isEmpty)
  }

  @Test func `results are written as they come, and folders far ahead wait unread`() throws {
    let folder = try plans()
    let last = folder.root + "/last"
    try FileManager.default.copyItem(atPath: folder.root + "/ready", toPath: last)
    let (process, output) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: Tool.ringready)
    // More than a pipe holds, with what all cores of a large machine work on.
    process.arguments = ["check", "--format", "jsonl"] + Array(repeating: folder.root + "/ready", count: 100) + [last]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    #expect(!output.fileHandleForReading.availableData.isEmpty)
    try FileManager.default.removeItem(atPath: last)
    _ = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    #expect(process.terminationStatus == 66)
  }

  @Test func `rules are chosen and left out, and slips named`() throws {
    let folder = try plans()
    let blocked = folder.root + "/blocked"
    let shorts = "phone-system-licences-short,calling-plan-licences-short"
    #expect(try folder.ringready("check", blocked, "--skip", shorts).status == 0)
    #expect(try folder.ringready("check", blocked, "--only", "toll-free-needs-credits", "--only", "port-date-past").status == 0)
    #expect(try folder.ringready("check", blocked, "--only", shorts).status == 1)
    let slip = try folder.ringready("check", blocked, "--only", "tollfree-needs-credits")
    #expect(slip.status == 64 && slip.errors.contains("Do you mean toll-free-needs-credits?"))
    let empty = try folder.ringready("check", blocked, "--only", "port-date-past", "--skip", "port-date-past")
    #expect(empty.status == 64 && empty.output.isEmpty)
    #expect(try folder.ringready("explain", "tollfree-needs-credits").errors.contains("toll-free-needs-credits"))
  }

  @Test func `a comparison takes folders and saved checks, and its status says what happened`() throws {
    let folder = try plans()
    let (ready, blocked, saved) = (folder.root + "/ready", folder.root + "/blocked", folder.root + "/saved.json")
    try Data(folder.ringready("check", "--format", "json", blocked).output.utf8).write(to: URL(fileURLWithPath: saved))
    #expect(try folder.ringready("compare", ready, saved).status == 1)
    #expect(try folder.ringready("compare", saved, ready).status == 0)
    let same = try folder.ringready("compare", saved, blocked)
    #expect(same.status == 0 && same.output.contains("Findings: 3 still open."))
    #expect(try folder.ringready("compare", ready, folder.root + "/missing").status == 66)
    let newer = folder.root + "/newer.json"
    try Data(#"{"version":2}"#.utf8).write(to: URL(fileURLWithPath: newer))
    let refused = try folder.ringready("compare", newer, ready)
    #expect(refused.status == 65 && refused.errors.contains("the check was written by a newer version (2) of this program"))
    #expect(try folder.ringready("compare", ready, folder.root + "/damaged/plan.yaml").errors.contains("line 1, column 1"))
  }

  @Test func `a full disk or a closed pipe ends a check of several folders`() throws {
    let folder = try plans()
    let script = "\"$0\" check \"$1\" \"$1\" \"$1\" --format json | head -c 10; echo \"${PIPESTATUS[0]}\""
    let result = try Tool.run("/bin/bash", ["-c", script, Tool.ringready, folder.root + "/ready"])
    #expect(result.output.hasSuffix("74\n") || result.output.hasSuffix("0\n"), "\(result.output)")
    if FileManager.default.fileExists(atPath: "/dev/full") {
      let full = try Tool.run(
        "/bin/bash", ["-c", "\"$0\" check \"$1\" \"$1\" > /dev/full; echo \"= $?\"", Tool.ringready, folder.root + "/ready"])
      #expect(full.output.hasSuffix("= 74\n"))
    }
  }

  @Test func `the pipelines in docs do what they say`() throws {
    let folder = try plans()
    #expect(try Tool.run(Tool.root + "/Scripts/prepare-oracles", []).status == 0)
    let result = try Tool.run(
      Tool.root + "/.build/oracles/bin/python",
      [Tool.root + "/Tests/EndToEnd/pipelines.py", Tool.ringready, folder.root + "/ready", folder.root + "/blocked"])
    #expect(
      result.output.split(separator: "\n") == [
        "github-actions.yml: status 0, some results, 1 suites, 1 comparisons",
        "github-actions.yml: status 1, some results, 2 suites, 2 comparisons",
        "azure-pipelines.yml: status 0, some results, 1 suites, 0 comparisons",
        "azure-pipelines.yml: status 1, some results, 2 suites, 0 comparisons",
      ])
  }
}
