import Locales

/// The argument parser speaks English only; its few words are put into the language of the interface here.
///
/// Source: swift-argument-parser 1.8, HelpGenerator.swift and MessageInfo.swift; a test holds that nothing English is left.
enum ParserWords {
  /// Help or a complaint of the parser's in the language of the interface.
  static func translated(_ text: String) -> String {
    let localizer = Surroundings.current.localizer
    guard localizer.language != .english else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { translated(line: String($0), localizer) }.joined(
      separator: "\n")
  }

  /// Headings and fixed sentences, by their ids under `parser`.
  private static let headings = [
    "OVERVIEW:": "overview", "USAGE:": "usage-heading", "ARGUMENTS:": "arguments", "OPTIONS:": "options", "SUBCOMMANDS:": "subcommands",
    "Usage:": "usage", "Error:": "error", "Help:": "help",
  ]
  private static let sentences = [
    "Show help information.": "show-help", "Show the version.": "show-version", "(default)": "default", "  default: ": "default-on-a-line",
    "<subcommand>": "a-subcommand",
  ]

  private static func translated(line: String, _ localizer: Localizer) -> String {
    var line = line
    for (english, key) in headings where line.hasPrefix(english) {
      line = (localizer.text("parser.\(key)") ?? english) + line.dropFirst(english.count)
    }
    for (english, key) in sentences where line.contains(english) {
      line = line.replacing(english, with: localizer.text("parser.\(key)") ?? english)
    }
    let choices = line.firstRange(of: "Please provide one of ").map {
      line[$0.upperBound...].split(separator: "'").filter { $0.first?.isLetter == true }
    }
    for (beginning, key) in complaints {
      guard let range = line.firstRange(of: beginning) else { continue }
      let quoted = line[range.upperBound...].split(separator: "'", omittingEmptySubsequences: false)
      let first = quoted.count > 1 ? String(quoted[1]) : ""
      let second = quoted.count > 3 ? String(quoted[3]) : ""
      line = line[..<range.lowerBound] + (localizer.text("parser.\(key)", ["first": .text(first), "second": .text(second)]) ?? "")
    }
    if let choices, choices.count > 1 {
      let names = choices.filter { $0 != "or" && !$0.hasPrefix(" ") }.map(String.init)
      line += ". " + (localizer.text("parser.one-of", ["names": .list(names)]) ?? "")
    }
    line = line.replacing("(values: ", with: localizer.text("parser.values-are") ?? "")
    line = line.replacing("; default: ", with: localizer.text("parser.and-default-is") ?? "")
    if line.contains("(default: ") { line = line.replacing("(default: ", with: localizer.text("parser.default-is") ?? "") }
    if line.contains("  See '") { line = localizer.text("parser.see-help") ?? line }
    return line
  }

  private static let complaints: [(String, String)] = [
    ("Unknown option ", "unknown-option"), ("Missing expected argument ", "missing-argument"), ("Missing value for ", "missing-value"),
    ("Unexpected argument ", "unexpected-argument"), ("Missing one of: ", "missing-one"), ("The value ", "bad-value"),
    ("Value to be set ", "set-twice"), ("1 unexpected arguments: ", "unexpected-argument"),
    ("unexpected arguments: ", "unexpected-argument"),
  ]
}
