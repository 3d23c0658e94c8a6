import Foundation
import Testing

/// Files that cannot be read: named with line and column, told in words, left as they are.
@Suite struct DamageTests {
  /// A line of each kind of damage, where it is noticed, and what is said of it in English.
  @Test(arguments: [
    ("a: [1\n", 1, 4, "a bracket is opened here"), ("a: \"x\n", 1, 4, "a quote is opened here"), ("a:\n\tb: 1\n", 2, 1, "a tab stands"),
    ("x: 1\nx: 2\n", 2, 1, "the key x stands twice"), ("a: &b 1\nc: *b\n", 2, 4, "anchors and aliases"),
    ("a: b: c\n", 1, 5, "must stand in quotes"),
    ("a: 1\n---\nb: 2\n", 2, 1, "more than one document"), ("version: 9\n", 1, 10, "newer version (9)"),
    ("call-queues:\n  - routing: serial\n", 2, 5, "an item of call-queues has no name"),
    ("call-queues:\n  - name: A\n  - name: A\n", 3, 5, "two items of call-queues are called A"),
    ("tasks:\n  a: maybe\n", 2, 6, "tasks.a does not have the form"), ("a: \u{7}\n", 1, 4, "not UTF-8 text"),
  ])
  func `damage in a plan is told at its line and column, with status 65`(source: String, line: Int, column: Int, words: String) throws {
    let folder = try Folder()
    try folder.write(source, to: "plan.yaml")
    let result = try folder.ringready("check", folder.plan)
    #expect(result.status == 65 && result.output.isEmpty)
    #expect(
      result.errors.contains("\(folder.plan)/plan.yaml, line \(line), column \(column): ") && result.errors.contains(words),
      "\(result.errors)")
    #expect(FileManager.default.contents(atPath: folder.plan + "/plan.yaml") == Data(source.utf8))
  }

  @Test(arguments: [
    ("TelephoneNumber\n\"+1\n", 2, "a quote is opened here"), ("City\nParis\n", 1, "the column TelephoneNumber is missing"),
    ("TelephoneNumber,City,City\n", 1, "the column City stands twice"), ("TelephoneNumber\n+14255550101,Paris\n", 2, "more cells than"),
    ("TelephoneNumber\n\u{0}\n", 2, "a NUL byte"),
  ])
  func `damage in a table is told at its line, with status 65`(source: String, line: Int, words: String) throws {
    let folder = try Folder()
    try folder.write("version: 1\n", to: "plan.yaml")
    try folder.write(source, to: "numbers.csv")
    let result = try folder.ringready("check", folder.plan)
    #expect(result.status == 65 && result.output.isEmpty)
    #expect(
      result.errors.contains("\(folder.plan)/numbers.csv, line \(line), column ") && result.errors.contains(words), "\(result.errors)")
  }

  @Test(arguments: [
    ("steps:\n  - questions: []\n", 2, "id is missing"),
    ("steps:\n  - id: a\n    questions:\n      - {id: b, kind: colour}\n", 4, "colour is no kind of question"),
    ("steps:\n  - id: a\n    questions:\n      - {id: b, kind: text, when: \"c =\"}\n", 4, "the condition cannot be read"),
    ("steps:\n  - id: a\n    colour: red\n    questions: []\n", 3, "colour means nothing here"),
    ("steps: [\n", 1, "a bracket is opened here"),
  ])
  func `damage in a checklist of the user's own is told at its line, with status 65`(source: String, line: Int, words: String) throws {
    let folder = try Folder()
    try folder.write("version: 1\n", to: "plan.yaml")
    try folder.write(source, to: "steps.yaml")
    let result = try folder.ringready("check", folder.plan, "--checklist", folder.plan + "/steps.yaml")
    #expect(result.status == 65 && result.output.isEmpty)
    #expect(result.errors.contains("/steps.yaml, line \(line), column ") && result.errors.contains(words), "\(result.errors)")
  }

  @Test func `words of the user's own replace the program's, and damage in them is told at its line`() throws {
    let folder = try Folder()
    try folder.write("version: 1\n", to: "plan.yaml")
    try folder.write("messages:\n  report-not-verified: \"Noch nicht geprüft\"\n", to: "de.yaml")
    let spoken = try folder.ringready("check", folder.plan, "--locale", folder.plan + "/de.yaml")
    #expect(spoken.output.contains("Noch nicht geprüft"), "\(spoken.output)")
    try folder.write("messages:\n  a: \"x\n", to: "de.yaml")
    let damaged = try folder.ringready("check", folder.plan, "--locale", folder.plan + "/de.yaml")
    #expect(damaged.status == 65 && damaged.errors.contains("/de.yaml, line 2, column 6: "), "\(damaged.errors)")
    #expect(try folder.ringready("check", folder.plan, "--locale", folder.plan + "/gone.yaml").status == 66)
  }

  @Test(arguments: [
    ("[]", "this is not what"), ("{\"version\":1", "this is not JSON"), ("{\"version\":7,\"findings\":[]}", "7"),
  ])
  func `a saved check that is none is told`(source: String, words: String) throws {
    let folder = try Folder()
    try folder.write("version: 1\n", to: "plan.yaml")
    try folder.write(source, to: "saved.json")
    let result = try folder.ringready("compare", folder.plan + "/saved.json", folder.plan)
    #expect(
      result.status == 65 && result.errors.contains("/saved.json, line 1, column ") && result.errors.contains(words), "\(result.errors)")
  }

  @Test func `a folder in a file's place, and a file that may not be read, are told apart`() throws {
    let folder = try Folder()
    try folder.write("version: 1\n", to: "plan.yaml")
    let asFolder = try folder.ringready("check", folder.plan, "--checklist", folder.plan)
    #expect(asFolder.status == 74 && asFolder.errors.contains("folder"), "\(asFolder.errors)")
  }
}
