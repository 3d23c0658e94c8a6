internal import CivicAddresses
internal import Facts
internal import Locales
internal import PhoneNumbers
internal import Texts

/// Answers that make items: names, licences, phone numbers, people.
extension AnswerReader {
  /// The items that an answer adds; a name or range behind `-` takes out, `old -> new` changes.
  ///
  /// What is there stays.
  func items(_ answer: String, _ question: Question, in plan: Plan) throws(Rejection) -> Change {
    if question.kind == .licences { return try licences(answer, question, in: plan) }
    if question.id == "addresses", plan.countries.contains(where: { isWholeAddress(answer, of: $0) }) { throw Rejection(.answerSiteName) }
    var added: [String] = []
    var removed: [String] = []
    var renamed: [Change] = []
    var fields: [String: [String: String]] = [:]
    let elements = elements(of: question.kind == .people ? Self.withoutDisplayNames(answer) : answer)
      .flatMap { question.id == "addresses" ? towns($0, in: plan) : [$0] }
    for element in elements {
      if let arrow = element.firstRange(of: "->") ?? element.firstRange(of: "→") {
        let (old, new) = (element[..<arrow.lowerBound].trimmed, element[arrow.upperBound...].trimmed)
        renamed += try change(of: existing(old, question, in: plan), to: names(new, question, in: plan), question, in: plan)
      } else if let name = Self.takenOut(element) {
        removed += try existingItems(name, question, in: plan)
      } else if question.kind == .people, let person = personOfRow(element, in: plan) {
        added.append(person.name)
        fields[person.name] = person.fields
      } else if question.kind == .people, isHeading(element, of: elements) {
        continue
      } else {
        added += try eachRead(element, among: elements) { part throws(Rejection) in
          do throws(Rejection) { return try names(part, question, in: plan) } catch { throw named(error, part, among: elements) }
        }.flatMap { $0 }
      }
    }
    guard !(added.isEmpty && removed.isEmpty && renamed.isEmpty) else { throw Rejection(.answerNeeded) }
    let items = Change.items(list: question.id, add: added, remove: removed, fields: fields)
    return renamed.isEmpty ? items : .several(renamed + [items])
  }

  /// The sites that a text names where people wrote "and" between towns; a name that holds the word for itself stays whole.
  private func towns(_ element: String, in plan: Plan) -> [String] {
    let parts = languages.partedByAnd(element)
    func isTown(_ name: String) -> Bool { plan.countries.contains { isCity(name, in: $0) } }
    if case .exact = Countries.find(element) { return [element] }
    return parts.count > 1 && parts.allSatisfy(isTown) && !isTown(element) ? parts : [element]
  }

  func isCity(_ name: String, in country: String) -> Bool { !Gazetteer.cities(named: name, in: country).isEmpty }

  /// The same refusal, saying which of several elements it is about.
  func named(_ error: Rejection, _ element: String, among elements: [String]) -> Rejection {
    guard elements != [element] else { return error }
    return Rejection(
      .answerElement(text: element, what: languages.ofInterface.text(error.message).filter { $0 != "`" }),
      suggestions: error.suggestions,
      instead: error.instead)
  }

  /// Another name for an item, there and in every answer that names it.
  private func change(of old: String, to names: [String], _ question: Question, in plan: Plan) throws(Rejection) -> [Change] {
    guard names.count == 1, let new = names.first else { throw Rejection(.answerOneForOne) }
    guard new != old else { return [] }
    guard !plan.names(of: question.id).contains(new) else { throw Rejection(.answerInListAlready(name: new)) }
    let naming: [Question.Kind] = [.numberOfServices, .agents, .target, .menu]
    let asked = checklist.steps.flatMap(\.questions).filter { naming.contains($0.kind) }.flatMap { question in
      question.list.map { list in plan.names(of: list).map { AnswerPath(list: list, item: $0, field: question.field) } }
        ?? [AnswerPath(question.id)]
    }
    // Exports tell more of where calls go than anybody is asked for.
    let paths = Set(asked + plan.serviceExits.map(\.path))
    let references = Self.references(to: old, question)
    let changes = paths.sorted { $0.description < $1.description }.compactMap { path -> Change? in
      guard let answer = plan[path] else { return nil }
      let changed = answer.split(separator: ", ").map { element in
        // The key of a menu, or a holiday with its days, stands before the sign.
        references.contains { element == $0 || element.hasSuffix("=" + $0) } ? element.dropLast(old.count) + new : element
      }.joined(separator: ", ")
      return changed == answer ? nil : .set(path, changed)
    }
    return changes + [.rename(list: question.id, from: old, to: new)]
  }

  /// How answers name an item of a question's list.
  private static func references(to name: String, _ question: Question) -> [String] {
    switch (question.kind, question.id) {
    case (.people, _): [name, CallTarget.user(name).text, CallTarget.voicemail(name).text]
    case (.userNumbers, _), (.serviceNumbers, _): [name, CallTarget.number(name).text]
    case (_, "call-queues"): [CallTarget.queue(name).text]
    case (_, "auto-attendants"): [CallTarget.attendant(name).text]
    default: []
    }
  }

  /// The items of a list that a name means, or a range of numbers.
  private func existingItems(_ name: String, _ question: Question, in plan: Plan) throws(Rejection) -> [String] {
    let areNumbers = question.kind == .userNumbers || question.kind == .serviceNumbers
    guard areNumbers, let range = try? numbers(name, in: plan), range.count > 1 else {
      return [try existing(name, question, in: plan)]
    }
    let known = Set(plan.names(of: question.id))
    let found = range.filter(known.contains)
    guard !found.isEmpty else { throw Rejection(.answerNotInList(name: name)) }
    return found
  }

  /// What stands between commas, semicolons and line breaks; the semicolon of `;ext=` belongs to its number, a comma in quotes to its name.
  func elements(of answer: String) -> [String] {
    let quoted = RangeSet(
      answer.ranges(of: /"[^"\n]+"/).filter { quotes in
        let sides = [answer[..<quotes.lowerBound].last { $0 != " " }, answer[quotes.upperBound...].first { $0 != " " }]
        return sides.allSatisfy { $0.map { $0 == "," || $0 == ";" || $0.isNewline } ?? true }
      })
    // A number that a French spreadsheet ruined is one element, to be named as a whole: 3,32E+10.
    let whole = answer.ranges(of: /\d,\d+[Ee]\+\d+|;ext=/).map(\.lowerBound)
    let within = Set(whole.map { answer[$0] == ";" ? $0 : answer.index(after: $0) })
    let signs = answer.indices.filter { sign in
      (answer[sign] == "," || answer[sign] == ";" || answer[sign].isNewline) && !within.contains(sign) && !quoted.contains(sign)
    }
    let starts = [answer.startIndex] + signs.map { answer.index(after: $0) }
    let elements = zip(starts, signs + [answer.endIndex]).map { answer[$0..<$1].trimmed }.filter { !$0.isEmpty }
    return quoted.isEmpty ? elements : elements.map { $0.wholeMatch(of: /"([^"]+)"/).map { $0.1.trimmed } ?? $0 }
  }

  /// What stands behind a minus sign, however it is written; nil without one.
  private static func takenOut(_ element: String) -> String? {
    element.first.flatMap { "-–−".contains($0) ? element.dropFirst().trimmed : nil }
  }

  private func existing(_ name: String, _ question: Question, in plan: Plan) throws(Rejection) -> String {
    let known = plan.names(of: question.id)
    if let exact = known.first(where: { $0.folded == name.folded }) { return exact }
    if let number = try? PhoneNumber(name, region: plan.country), let found = known.first(where: { $0 == number.e164 }) { return found }
    let near = plan.search(among: question.id).found(name, limit: 5).places.map { known[$0] }
    throw Rejection(.answerNotInList(name: name), suggestions: near)
  }

  private func names(_ element: String, _ question: Question, in plan: Plan) throws(Rejection) -> [String] {
    switch question.kind {
    case .userNumbers, .serviceNumbers: return try numbers(element, in: plan)
    case .people: return try people(element)
    default:
      let name = try plainText(element)
      guard !means("yes", name) else { throw Rejection(.answerNamesNotYes) }
      guard !name.contains(where: { "[]".contains($0) }), name.count <= 64 else { throw Rejection(.answerName) }
      return [name]
    }
  }

  // MARK: Licences

  /// Products with or without how many: `Microsoft 365 E5 120, MCOEV`.
  private func licences(_ answer: String, _ question: Question, in plan: Plan) throws(Rejection) -> Change {
    var added: [String] = []
    var removed: [String] = []
    var fields: [String: [String: String]] = [:]
    var elements: [String] = []
    for element in self.elements(of: answer) {
      // "A3 for faculty, 100": how many stands behind the product.
      if let product = elements.last, element.allSatisfy(\.isNumber), Self.quantity(in: product).quantity == nil {
        elements[elements.count - 1] = "\(product) \(element)"
      } else {
        elements.append(element)
      }
    }
    for element in elements {
      if let name = Self.takenOut(element) {
        removed.append(try product(name, in: plan))
        continue
      }
      let owned = try eachRead(element, among: elements) { [elements] part throws(Rejection) -> (name: String, quantity: String?) in
        let (text, quantity) = Self.quantity(in: part)
        do throws(Rejection) { return (try product(text, in: plan), quantity) } catch {
          var refusal = named(error, text, among: elements)
          if let quantity, let meant = refusal.instead { refusal.instead = "\(meant) \(quantity)" }
          throw refusal
        }
      }
      for (name, quantity) in owned {
        added.append(name)
        if let quantity { fields[name] = ["quantity": quantity] }
      }
    }
    return .items(list: question.id, add: added, remove: removed, fields: fields)
  }

  /// Takes a quantity off one end: "E5 120", "E5 = 120", "120 x E5", "E5 x120"; the name itself may hold numbers ("Office 365 E3").
  private static func quantity(in element: String) -> (name: String, quantity: String?) {
    if element.hasPrefix(unrecognized) || Licences.licence(element) != nil { return (element, nil) }
    // "E5 (120)"; other brackets are part of a name.
    if let match = element.wholeMatch(of: /(.*\S)\s*\((\d+)\)/) { return (String(match.1), String(match.2)) }
    // "Audio Conferencing Microsoft 365": a number of the maker's.
    if element.contains(/(?i)(microsoft|office) 365$/) { return (element, nil) }
    let words = element.split { $0.isWhitespace || $0 == "=" || $0 == ":" || $0 == "×" }.filter { $0 != "x" }
    if words.count > 1, let last = words.last?.drop(while: { $0 == "x" }), !last.isEmpty,
      last.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    {
      return (words.dropLast().joined(separator: " "), String(last))
    }
    if words.count > 1, let first = words.first, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return (words.dropFirst().joined(separator: " "), String(first))
    }
    return (element, nil)
  }

  /// Before a product that an import found and nobody knows here, as answers files write it.
  public static let unrecognized = "unknown:"

  /// The part number of a product, or the name of one in the plan that is not recognized.
  private func product(_ text: String, in plan: Plan) throws(Rejection) -> String {
    if text.hasPrefix(Self.unrecognized) {
      let name = try plainText(text.dropFirst(Self.unrecognized.count).trimmed)
      guard !name.isEmpty else { throw Rejection(.answerLicence) }
      return name
    }
    if let own = plan.licences.first(where: { $0.licence == nil && $0.name.folded == text.folded }) { return own.name }
    return try licence(text).partNumber
  }

  private func licence(_ text: String) throws(Rejection) -> Licence {
    if let exact = Licences.licence(text) { return exact }
    switch Licences.find(text) {
    case .exact(let licence): return licence
    case .ambiguous(let licences), .suggestions(let licences):
      let names = licences.prefix(5).map { $0.fullName(in: languages.ofInterface.language) }
      throw refusal(of: names, meaning: licences.first?.partNumber, none: .answerLicence, several: Message.answerLicenceNear)
    }
  }
}
