import Foundation
import Testing
import YAML

/// Every word that people read stands in a dictionary, or in our list of the field's words and of names.
///
/// English is written with British spelling and -ize, as Microsoft's British texts write "licence" and "organization".
@Suite struct DictionaryTests {
  struct Language: CustomTestStringConvertible, Sendable {
    let code: String
    /// hunspell's name of its dictionary.
    let dictionary: String
    let pages: [String]

    var testDescription: String { code }
  }

  /// The references in docs are written by the program from the texts that are checked here.
  private static let languages = [
    Language(
      code: "en", dictionary: "en_GB",
      pages: ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs/reports.en.md", "docs/requirements.md"]),
    Language(code: "fr", dictionary: "fr", pages: ["README.fr.md", "docs/reports.fr.md"]),
  ]

  @Test(arguments: languages) func `every word is spelled as its dictionary or our list has it`(language: Language) throws {
    let ours = Set(try House.text("Tests/HouseTests/Spelling/\(language.code).txt").split(separator: "\n").map(String.init))
    let places = try self.places(in: language)
    let unknown = Set(try unknown(of: places.keys.sorted(), dictionary: language.dictionary))
    #expect(unknown.subtracting(ours).sorted().map { "\(places[$0] ?? ""): \($0)" } == [])
    #expect(ours.subtracting(unknown).sorted() == [], "words of our list that nothing needs")
  }

  // MARK: Words

  /// Each word with the first place where it stands.
  private func places(in language: Language) throws -> [String: String] {
    var places: [String: String] = [:]
    func read(_ prose: String, at place: String) {
      for word in words(of: prose, isFrench: language.code == "fr") where places[word] == nil { places[word] = place }
    }
    let file = "Locales/\(language.code).yaml"
    for node in texts(of: try Node(parsing: Array(House.text(file).utf8))) { read(node.string ?? "", at: "\(file):\(node.start.line)") }
    for page in language.pages {
      var isCode = false
      for (index, line) in try House.text(page).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if line.hasPrefix("```") { isCode.toggle() } else if !isCode { read(String(line), at: "\(page):\(index + 1)") }
      }
    }
    return places
  }

  /// What is said to people; not what they may type.
  private func texts(of node: Node) -> [Node] {
    let typed: Set<String> = ["names", "also", "index"]
    if !node.entries.isEmpty { return node.entries.filter { !typed.contains($0.key.string ?? "") }.flatMap { texts(of: $0.value) } }
    return node.elements.isEmpty ? [node] : node.elements.flatMap(texts)
  }

  /// The words of prose: no literals, placeholders, links, file names, numbers, acronyms and names with a capital inside.
  private func words(of prose: String, isFrench: Bool) -> [String] {
    let hasMarks = prose.utf8.contains { "`{]<".utf8.contains($0) }
    let spoken = hasMarks ? prose.replacing(/`[^`]*`|\{[^{}]*\}|\]\([^)]*\)|<[^>]*>/, with: " ") : prose
    let seams: Set<Character> = isFrench ? ["-", "'", "’"] : ["-"]
    var words: [String] = []
    for chunk in spoken.split(whereSeparator: { $0.isWhitespace || $0 == "/" }) {
      let trimmed = chunk.trimmingPrefix { !$0.isLetter && !$0.isNumber }
      guard let end = trimmed.lastIndex(where: { $0.isLetter || $0.isNumber }) else { continue }
      let word = trimmed[...end]
      if word.contains(where: { $0.isNumber || "@._=\\:()".contains($0) }) { continue }
      words += word.split { seams.contains($0) }.map { $0.hasSuffix("'s") || $0.hasSuffix("’s") ? String($0.dropLast(2)) : String($0) }
    }
    return words.filter { !$0.isEmpty && !$0.dropFirst().contains(where: \.isUppercase) }
  }

  // MARK: hunspell

  private func unknown(of words: [String], dictionary: String) throws -> [String] {
    let (process, output) = (Process(), Pipe())
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(words.joined(separator: "\n").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["hunspell", "-i", "utf-8", "-d", dictionary, "-l", file.path]
    process.standardOutput = output
    try process.run()
    let found = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "hunspell and its dictionaries are installed by Scripts/install-prerequisites tests")
    return String(decoding: found, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
