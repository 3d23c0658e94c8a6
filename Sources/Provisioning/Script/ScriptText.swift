internal import Locales
internal import Texts

/// The PowerShell of a script in one language: the program's own code, with its comments and what it says put in.
struct ScriptText {
  /// The width of comments, in columns.
  private static let width = 100

  let localizer: Localizer

  /// A file of the folder `PowerShell`, with each line `#: key` replaced by the comment of that name.
  func code(_ name: String) -> String {
    let source = EmbeddedScripts.all[name]?.description ?? ""
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [String] in
      guard let mark = line.range(ofMark: "#: ") else { return [String(line)] }
      let words = localizer.text("script.comments.\(line[mark.upperBound...])") ?? ""
      return comment(words, indent: String(line[..<mark.lowerBound]))
    }
    return lines.joined(separator: "\n").trimmedLineBreaks
  }

  /// A text as comment lines; backquotes, which mark code in other places, are left out.
  func comment(_ text: String, indent: String = "") -> [String] {
    text.inert.withoutBackquotes.lines(of: Self.width - indent.count).map { "\(indent)# \($0)" }
  }

  /// A typed message as comment lines.
  func comment(_ message: Message) -> [String] { comment(localizer.text(message)) }

  /// What the script says: the texts whose names some code uses, as one table.
  func table(for code: String, _ own: [String: String]) -> String {
    var names: Set<String> = []
    for part in code.split(separator: "$Text.", omittingEmptySubsequences: false).dropFirst() {
      names.insert(String(part.prefix { $0.isLetter }))
    }
    let entries = names.sorted().map { name in
      "  \(name) = \(PowerShellLiteral.of((own[name] ?? said(name)).withoutBackquotes))"
    }
    return "$Text = @{\n\(entries.joined(separator: "\n"))\n}"
  }

  /// The words for `$Text.MakeQueue`, kept under `script.says.make-queue`.
  private func said(_ name: String) -> String {
    var key = ""
    for letter in name { key += letter.isUppercase && !key.isEmpty ? "-\(letter.lowercased())" : letter.lowercased() }
    return localizer.text("script.says.\(key)") ?? ""
  }
}

extension Substring {
  /// Where a mark stands that has only blanks before it.
  fileprivate func range(ofMark mark: String) -> Range<Index>? {
    let start = drop { $0 == " " }
    guard start.hasPrefix(mark) else { return nil }
    return start.startIndex..<start.index(start.startIndex, offsetBy: mark.count)
  }
}

extension String {
  /// The text without line breaks around it.
  fileprivate var trimmedLineBreaks: String {
    String(drop { $0 == "\n" }.reversed().drop { $0 == "\n" }.reversed())
  }
}
