import Foundation
import Testing

/// What a shell and `man` get of the built program.
@Suite struct ShellTests {
  // MARK: Completion

  @Test(arguments: [("bash", "fr"), ("zsh", "fr"), ("fish", "en")]) func `a completion script is one that its shell can read`(
    shell: String, language: String
  ) throws {
    let folder = try Folder()
    let result = try folder.ringready("completions", shell, environment: ["RINGREADY_LANG": language])
    #expect(result.status == 0 && result.output.contains("compare"))
    // A shell that is not installed reads nothing; bash always is.
    guard let program = Tool.find(shell) else { return #expect(shell != "bash") }
    let file = folder.root + "/script"
    try Data(result.output.utf8).write(to: URL(fileURLWithPath: file))
    let check = try Tool.run(program, ["-n", file])
    #expect(check.status == 0 && check.output.isEmpty, "\(check.output)")
  }

  @Test func `bash completes rules, countries, licences, formats and folders`() throws {
    let folder = try Folder()
    for name in ["plan-a", "plan-b"] {
      try FileManager.default.createDirectory(atPath: folder.root + "/" + name, withIntermediateDirectories: true)
    }
    let expected: KeyValuePairs = [
      "ringready comp": "compare completions",
      "ringready check --skip bridge-only-toll-free,port-date-p": "bridge-only-toll-free,port-date-past",
      "ringready explain toll-free-needs-c": "toll-free-needs-credits", "ringready new x --country Fran": "France",
      "ringready facts country NO": "NO", "ringready facts licence MCOPSTN1": "MCOPSTN1", "ringready check --format s": "sarif",
      "ringready check --fail-on w": "warning", "ringready check plan-": "plan-a plan-b",
    ]
    let script = """
      source <("$1" completions bash)
      while IFS= read -r line; do
        COMP_LINE=$line COMP_POINT=${#line} COMP_WORDS=($line) COMPREPLY=()
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _ringready ringready "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" </dev/null 2>/dev/null
        echo "$line: $(printf '%s\\n' "${COMPREPLY[@]}" | LC_ALL=C sort | paste -sd ' ')"
      done <<<"$2"
      """
    let directory = (Tool.ringready as NSString).deletingLastPathComponent
    let result = try Tool.run(
      "/bin/bash", ["-c", script, "bash", Tool.ringready, expected.map(\.key).joined(separator: "\n")],
      environment: ["PATH": directory + ":/usr/bin:/bin"], in: folder.root)
    let said = result.output.split(separator: "\n").map(String.init)
    for (line, candidates) in expected {
      let answer = said.first { $0.hasPrefix(line + ": ") }?.dropFirst(line.count + 2) ?? ""
      // Licences and countries begin alike; whatever else is offered, the expected are among it.
      #expect(Set(answer.split(separator: " ")).isSuperset(of: candidates.split(separator: " ")), "\(line): \(answer)")
    }
  }

  // MARK: Manual

  @Test func `the man pages know every command and option; Scripts/make-man-pages writes them`() throws {
    let result = try Tool.run(Tool.root + "/Scripts/make-man-pages", ["--check", Tool.ringready])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(arguments: [("", "NAME"), ("fr/", "NOM")]) func `mandoc finds nothing wrong with the man pages`(folder: String, name: String) throws
  {
    guard let mandoc = Tool.find("mandoc") else { return }
    let result = try Tool.run(mandoc, ["-T", "lint", "-W", "warning", Tool.root + "/docs/man/\(folder)ringready.1"])
    // mandoc knows the first section by its English name only.
    let complaints = result.output.split(separator: "\n").filter { !$0.contains("NAME") }
    #expect(complaints.isEmpty, "\(result.output)")
    let page = try Tool.run(mandoc, ["-T", "utf8", Tool.root + "/docs/man/\(folder)ringready.1"]).output
    for word in [name, "--fail-on", "compare", "verify", "RINGREADY_LANG"] {
      #expect(page.replacing(/.\u{8}/, with: "").contains(word), "\(word)")
    }
  }
}
