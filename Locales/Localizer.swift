internal import Texts
public import YAML

/// Gives messages their words in one language.
public struct Localizer: Sendable {
  /// The language spoken.
  public let language: Language
  private let words: WordTable
  private let english: WordTable
  private let own: [String: [String: String]]

  /// The words of a language that is compiled in.
  public init(_ language: Language) {
    self.language = language
    english = WordTable.of("en")
    words = WordTable.of(language.code)
    own = [:]
  }

  /// The words of a language that the user brings as a file in the form of `Locales/en.yaml`.
  ///
  /// - Throws: `YAMLError` for a file that is not YAML. Texts that it lacks are said in English; what would act on a terminal becomes visible.
  public init(file bytes: [UInt8], code: String) throws(YAMLError) {
    let root = try Node(parsing: bytes)
    language = Language(code: root["language"]?["code"]?.string?.inert ?? code)
    english = WordTable.of("en")
    words = WordTable.of(language.code)
    var texts: [String: [String: String]] = [:]
    Self.collect(root, key: "", into: &texts)
    own = texts
  }

  /// The message in words.
  public func text(_ message: Message) -> String {
    text(message.key, message.arguments) ?? message.key
  }

  /// The text with an id that data names; nil when there is none.
  public func text(_ key: String, _ arguments: [String: Message.Argument] = [:]) -> String? {
    var form = "other"
    if case .number(let count)? = arguments["count"] { form = language.pluralForm(of: count) }
    let own = own[key].map { $0[form] ?? $0["other"] ?? "" }
    return (own ?? words.template(of: key, in: form) ?? english.template(of: key, in: form)).map { fill($0, arguments) }
  }

  /// Whether there is a text with this id.
  public func has(_ key: String) -> Bool {
    own[key] != nil || english.template(of: key, in: "other") != nil
  }

  private func fill(_ template: String, _ arguments: [String: Message.Argument]) -> String {
    guard template.utf8.contains(UInt8(ascii: "{")) else { return template }
    var output = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      output += rest[..<open]
      let name = rest[rest.index(after: open)..<close].prefix { $0 != ":" }
      let key = camelCased(name)
      output += (arguments[key] ?? arguments[String(name)]).map(written) ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return output + rest
  }

  private func camelCased(_ name: Substring) -> String {
    let parts = name.split(separator: "-")
    return String(parts.first ?? "") + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private func written(_ argument: Message.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .number(let number): language.number(number)
    case .date(let date): self.date(date)
    case .list(let items): list(items)
    case .alternatives(let items): list(items, ending: "alternatives")
    case .message(let message): text(message)
    }
  }

  /// A date as the language writes it: "November 22, 2026" or « 22 novembre 2026 ».
  public func date(_ date: CalendarDate) -> String { text("calendar.date", parts(of: date)) ?? date.iso }

  /// A day of any year: "November 22" or « 22 novembre ».
  public func day(_ date: CalendarDate) -> String { text("calendar.day", parts(of: date)) ?? date.iso }

  private func parts(of date: CalendarDate) -> [String: Message.Argument] {
    let month = text("calendar.months.\(date.month)") ?? ""
    let day = date.day == 1 ? text("calendar.first-day") ?? "1" : String(date.day)
    return ["day": .text(day), "month": .text(month), "year": .text(String(date.year))]
  }

  /// A date of which the day or the month may be unknown: `2026-11-22`, `2023-01`, `2025`; with a plus at its end, then or later.
  public func date(partial text: String) -> String {
    if text.hasSuffix("+") {
      let date = date(partial: String(text.dropLast()))
      return self.text("calendar.or-later", ["date": .text(date)]) ?? date
    }
    if let whole = CalendarDate(iso: text) { return date(whole) }
    let parts = text.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]), let month = self.text("calendar.months.\(number)") else { return text }
    return self.text("calendar.month", ["month": .text(month), "year": .text(String(parts[0]))]) ?? text
  }

  /// Items with commas and a closing "and".
  public func list(_ items: [String]) -> String { list(items, ending: "list") }

  private func list(_ items: [String], ending: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let start = items.dropLast().joined(separator: ", ")
    let key = items.count == 2 ? "calendar.\(ending)-of-two" : "calendar.\(ending)"
    return text(key, ["start": .text(start), "last": .text(last)]) ?? items.joined(separator: ", ")
  }

  private static func collect(_ node: Node, key: String, into texts: inout [String: [String: String]]) {
    if let text = node.string {
      texts[key] = ["other": text.inert]
    } else if node["other"]?.string != nil {
      texts[key] = Dictionary(node.fields.map { ($0.name, $0.value.string?.inert ?? "") }) { first, _ in first }
    } else {
      for (name, value) in node.fields { collect(value, key: key.isEmpty ? name : "\(key).\(name)", into: &texts) }
    }
  }
}

extension [Localizer] {
  /// The language of the interface, which comes first; English where none is at hand.
  public var ofInterface: Localizer { first ?? Localizer(.english) }
}
