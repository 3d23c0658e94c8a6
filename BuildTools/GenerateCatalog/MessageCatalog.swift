import YAML

/// All texts of all languages: checked against the English ones, turned into typed messages and word tables.
struct MessageCatalog {
  private struct Text {
    /// CLDR plural form to template; `other` alone for a text without a plural.
    var forms: [String: String]
    var mark: Mark
  }

  private struct Language {
    var code: String
    var file: String
    var texts: [String: Text]
  }

  private let english: Language
  private let languages: [Language]

  init(_ folder: SourceFolder) {
    languages = folder.paths.filter { $0.hasSuffix(".yaml") && !$0.contains("/") }.map { path in
      let file = "\(folder.path)/\(path)"
      var texts: [String: Text] = [:]
      Self.collect(folder.yaml(path), into: &texts, key: "", file: file)
      return Language(code: String(path.dropLast(5)), file: file, texts: texts)
    }
    guard let english = languages.first(where: { $0.code == "en" }) else { fail("\(folder.path): error: en.yaml is missing") }
    self.english = english
    check()
  }

  private static let pluralForms: Set<String> = ["zero", "one", "two", "few", "many", "other"]

  private static func collect(_ node: Node, into texts: inout [String: Text], key: String, file: String) {
    switch node.content {
    case .scalar(let text):
      texts[key] = Text(forms: ["other": text], mark: node.start)
    case .mapping(let entries):
      let names = entries.compactMap(\.key.string)
      if names.contains("other"), Set(names).isSubset(of: pluralForms) {
        let forms = node.fields.map { ($0.name, $0.value.string ?? "") }
        texts[key] = Text(forms: Dictionary(forms) { first, _ in first }, mark: node.start)
      } else {
        for (name, value) in entries {
          collect(value, into: &texts, key: key.isEmpty ? name.string ?? "" : "\(key).\(name.string ?? "")", file: file)
        }
      }
    case .sequence:
      fail("\(file):\(node.start.line):\(node.start.column): error: a text is expected, not a list")
    }
  }

  // MARK: Checks

  private func check() {
    var mistakes: [String] = []
    for language in languages {
      for (key, text) in english.texts where language.texts[key] == nil {
        mistakes.append("\(language.file):1:1: error: \(key) is missing (\(english.file):\(text.mark.line))")
      }
      for (key, text) in language.texts {
        guard let original = english.texts[key] else {
          mistakes.append("\(language.file):\(text.mark.line):\(text.mark.column): error: \(key) is not in en.yaml")
          continue
        }
        let expected = placeholders(in: original)
        for (form, template) in text.forms where !fits(placeholders(in: template), expected, pluralForm: text.forms.count > 1 ? form : nil)
        {
          mistakes.append(
            "\(language.file):\(text.mark.line):\(text.mark.column): error: the placeholders of \(key) differ from the English: \(expected.sorted())"
          )
        }
      }
    }
    if !mistakes.isEmpty { fail(mistakes.sorted().joined(separator: "\n")) }
  }

  /// A plural form may leave out the count ("one number"), nothing else.
  private func fits(_ found: Set<String>, _ expected: Set<String>, pluralForm: String?) -> Bool {
    found == expected || (pluralForm != nil && found.union(["count:number"]) == expected)
  }

  private func placeholders(in text: Text) -> Set<String> {
    text.forms.values.reduce(into: []) { $0.formUnion(placeholders(in: $1)) }
  }

  private func placeholders(in template: String) -> Set<String> {
    Set(
      template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
        part.firstIndex(of: "}").map { part[..<$0] == "count" ? "count:number" : String(part[..<$0]) }
      })
  }

  // MARK: Output

  /// `Message.answersMissing(count:)` for every text under `messages`.
  var messages: String {
    let prefix = "messages."
    let functions = english.texts.filter { $0.key.hasPrefix(prefix) }.sorted { $0.key < $1.key }.map { key, text in
      function(named: key.dropFirst(prefix.count), key: key, text)
    }
    return "extension Message {\n" + functions.joined(separator: "\n") + "}\n"
  }

  private func function(named name: Substring, key: String, _ text: Text) -> String {
    let parameters = placeholders(in: text).sorted().map { Parameter($0) }
    let comment = (text.forms["other"] ?? "").replacing("\n", with: " ")
    guard !parameters.isEmpty else {
      return "  /// \(comment)\n  public static let \(camelCase(name)) = Message(\"\(key)\")\n"
    }
    let signature = parameters.map { "\($0.name): \($0.type)" }.joined(separator: ", ")
    let arguments = parameters.map { "\"\($0.name)\": .\($0.wrapping)(\($0.name))" }.joined(separator: ", ")
    return """
        /// \(comment)
        public static func \(camelCase(name))(\(signature)) -> Message {
          Message("\(key)", [\(arguments)])
        }

      """
  }

  private struct Parameter {
    var name: String
    var type: String
    var wrapping: String

    init(_ placeholder: String) {
      let parts = placeholder.split(separator: ":")
      name = camelCase(parts[0])
      switch parts.dropFirst().first {
      case "number": (type, wrapping) = ("Int", "number")
      case "date": (type, wrapping) = ("CalendarDate", "date")
      case "list": (type, wrapping) = ("[String]", "list")
      case "alternatives": (type, wrapping) = ("[String]", "alternatives")
      case "message": (type, wrapping) = ("Message", "message")
      case nil: (type, wrapping) = ("String", "text")
      case let kind?: fail("error: unknown kind of placeholder \(kind)")
      }
    }
  }

  /// The words of every language: records of key, US, form=template, US…, sorted by the bytes of the key; and where each begins, in eight
  /// digits.
  var words: String {
    let tables = languages.map { language in
      let records = language.texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { key, text in
        let forms = text.forms.sorted { $0.key < $1.key }.map { "\($0.key)=\(typeset($0.value, language.code))\u{1F}" }
        return key + "\u{1F}" + forms.joined()
      }
      var end = 0
      let starts = records.map { record in
        defer { end += record.utf8.count }
        return String(100_000_000 + end).dropFirst()
      }
      return "    (\"\(language.code)\", \"\(starts.joined())\",\n\"\(escaped(records.joined()))\"),\n"
    }
    return """
      /// The texts of the languages compiled in.
      enum Words {
        static let all: [(code: StaticString, starts: StaticString, records: StaticString)] = [
      \(tables.joined())  ]
      }

      """
  }

  private func typeset(_ text: String, _ code: String) -> String {
    code == "fr" ? frenchTypography(text) : text
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      .replacing("\u{1F}", with: "\\u{1F}")
  }
}

/// `answers-missing` as Swift writes it: `answersMissing`.
func camelCase(_ name: some StringProtocol) -> String {
  let parts = name.split(separator: "-")
  return String(parts.first ?? "") + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}
