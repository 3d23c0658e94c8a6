internal import CivicAddresses
internal import Facts
public import Locales
internal import Texts

/// Turns what people type into changes of the plan, or says what is expected.
///
/// Words of every language that is at hand are understood, whatever the interface's: yes and oui, France and FR.
public struct AnswerReader: Sendable {
  let checklist: Checklist
  let languages: [Localizer]

  /// From when days without a year are counted; nil where an answer must not depend on when it is read.
  let today: CalendarDate?

  /// A reader that knows the words of some languages.
  public init(_ checklist: Checklist, languages: [Localizer], today: CalendarDate? = nil) {
    (self.checklist, self.languages, self.today) = (checklist, languages, today)
  }

  /// How the interface says things.
  var wording: Wording { Wording(checklist, languages.ofInterface) }

  /// The change that an answer to a prompt makes.
  ///
  /// An empty text takes the proposal, or means "nothing" where that is an answer.
  public func change(for text: String, at prompt: Prompt, in plan: Plan) throws(Rejection) -> Change {
    if prompt.path.item != nil, means("same", text.trimmed) { return .set(prompt.path, try answerBefore(prompt.path, in: plan)) }
    switch prompt.subject {
    case .tasks(let id):
      return try tasks(text.trimmed, step: id, in: plan)
    case .addressField(let field):
      return try addressField(text, field, at: prompt.path, in: plan)
    case .question(let id):
      guard let question = checklist.question(id) else { throw Rejection(.answerUnknownQuestion(id: id)) }
      return try change(for: text, question, at: prompt.path, in: plan)
    }
  }

  /// What was answered of the nearest item before, which "the same" takes over.
  private func answerBefore(_ path: AnswerPath, in plan: Plan) throws(Rejection) -> String {
    let before = plan.names(of: path.list ?? "").prefix { $0 != path.item }
    let answers = before.reversed().lazy.compactMap { plan[AnswerPath(list: path.list ?? "", item: $0, field: path.field)] }
    guard let answer = answers.first else { throw Rejection(.answerNothingBefore) }
    return answer
  }

  /// What Enter alone would answer; nil when nothing is proposed.
  func proposal(at prompt: Prompt, in plan: Plan) -> String? {
    if let current = plan[prompt.path] { return current }
    if case .addressField(.companyName) = prompt.subject { return plan["organization.name"] }
    if case .addressField(.companyTaxID) = prompt.subject { return taxNumber(ofCompanyAt: prompt.path, in: plan) }
    if case .addressField(.stateOrProvince) = prompt.subject { return areaOfCity(at: prompt.path, in: plan) }
    guard case .question(let id) = prompt.subject, let proposal = checklist.question(id)?.proposal else { return nil }
    guard proposal.hasPrefix("@") else { return proposal }
    return Proposal(rawValue: String(proposal.dropFirst()))?.value(in: plan, at: prompt.path, for: languages.ofInterface.language.code)
  }

  /// Whether "nothing" is an answer to a prompt that no rule holds against it.
  func mayBeNothing(at prompt: Prompt, in plan: Plan) -> Bool {
    switch prompt.subject {
    case .question(let id): checklist.question(id)?.mayBeEmpty == true
    case .addressField(let field): !AddressFields.required(in: country(of: prompt.path, in: plan), over: plan.connection).contains(field)
    case .tasks: false
    }
  }

  private func change(for text: String, _ question: Question, at path: AnswerPath, in plan: Plan) throws(Rejection) -> Change {
    let answer = text.trimmed
    guard !answer.isEmpty else { return try emptyAnswer(question, at: path, in: plan) }
    if question.mayBeEmpty, isNone(answer) { return nothing(question, at: path, in: plan) }
    if question.makesItems { return try items(answer, question, in: plan) }
    if question.kind == .address { return try wholeAddress(answer, at: path, in: plan) }
    if question.kind == .service { return try service(answer, at: path, in: plan) }
    if question.kind == .country, path.list == "addresses", let country = plan.countries.first(where: { isWholeAddress(answer, of: $0) }) {
      return try pasted(answer, list: "addresses", item: path.item ?? "", country: country, in: plan)
    }
    return .set(path, try value(answer, question, at: path, in: plan))
  }

  private func emptyAnswer(_ question: Question, at path: AnswerPath, in plan: Plan) throws(Rejection) -> Change {
    let prompt = Prompt(subject: .question(question.id), path: path, step: 0)
    if let proposal = proposal(at: prompt, in: plan) {
      return question.makesItems ? .several([]) : .set(path, proposal)
    }
    guard question.mayBeEmpty else { throw Rejection(.answerNeeded) }
    return nothing(question, at: path, in: plan)
  }

  private func nothing(_ question: Question, at path: AnswerPath, in plan: Plan) -> Change {
    guard question.makesItems else { return .set(path, Plan.none) }
    return .several([.items(list: question.id, add: [], remove: plan.names(of: question.id), fields: [:]), .set(path, Plan.none)])
  }

  /// Whether an answer says that it is not known yet: the question is put off.
  public func isUnknown(_ answer: String) -> Bool { means("unknown", answer) }

  /// What an answer says to a question of yes or no; nil where it is neither alone.
  public func saysYes(_ answer: String) -> Bool? { (try? yesNo(answer)).map { $0 == "yes" } }

  /// Whether an answer takes what was proposed: Enter alone, or yes.
  func isAgreement(_ answer: String) -> Bool { answer.isEmpty || means("yes", answer) }

  func isNone(_ answer: String) -> Bool { answer == Plan.none || means("none", answer) }

  /// Whether an answer is one of the words that a language has for `all`, `none` and the like.
  func means(_ word: String, _ answer: String) -> Bool { languages.means(word, answer) }

  /// The canonical text of an answer that is kept as one value.
  private func value(_ answer: String, _ question: Question, at path: AnswerPath, in plan: Plan) throws(Rejection) -> String {
    switch question.kind {
    case .text: try plainText(answer)
    case .yesNo: try yesNo(answer)
    case .choice: try choice(answer, of: question)
    case .choices: try choices(answer, of: question)
    case .count: try count(answer, of: question)
    case .seconds: try time(answer, of: question)
    case .decimal: try decimal(answer)
    case .date: try date(answer)
    case .country: try country(answer)
    case .countries: try otherCountries(answer, in: plan)
    case .language: try language(answer, in: plan)
    case .languages: try languageList(answer, of: question, in: plan)
    case .timeZone: try timeZone(answer, in: plan)
    case .fqdn: try list(answer) { name throws(Rejection) in try hostName(name) }
    case .upn: try userPrincipalName(answer, else: .answerResourceAccount)
    case .phoneNumber: try phoneNumber(answer, in: plan)
    case .numberOfUsers:
      try phoneNumber(answer, of: plan[AnswerPath(list: "users", item: path.item ?? "", field: "usage-location")], in: plan)
    case .numberOfServices: try phoneNumbers(answer, in: plan).joined(separator: ", ")
    case .addressOf: try name(answer, among: plan.names(of: "addresses"), else: Message.answerUnknownAddress)
    case .agents: try list(answer) { item throws(Rejection) in try agent(item) }
    case .target: try target(answer, in: plan)
    case .menu: try menu(answer, in: plan)
    case .openingHours: try openingHours(answer)
    case .holidays: try holidays(answer, at: path, in: plan)
    case .names, .licences, .userNumbers, .serviceNumbers, .people, .service, .address: answer
    }
  }

  /// The canonical texts of a list's elements, joined by commas.
  func list(_ answer: String, _ read: (String) throws(Rejection) -> String) throws(Rejection) -> String {
    var values: [String] = []
    let elements = elements(of: answer)
    for element in elements {
      for value in try eachRead(element, among: elements, by: read) where !values.contains(value) { values.append(value) }
    }
    guard !values.isEmpty else { throw Rejection(.answerNeeded) }
    return values.joined(separator: ", ")
  }

  /// What an element says: one value, or several where it is none itself and people wrote "and" between them.
  func eachRead<Value>(
    _ element: String, among elements: [String], by read: (String) throws(Rejection) -> Value
  ) throws(Rejection) -> [Value] {
    let parts = languages.partedByAnd(element)
    do throws(Rejection) { return [try read(element)] } catch { guard parts.count > 1 else { throw error.among(elements, at: element) } }
    var values: [Value] = []
    for part in parts {
      do throws(Rejection) { values.append(try read(part)) } catch { throw error.among(parts, at: part).among(elements, at: element) }
    }
    return values
  }

  // MARK: Single values

  /// Refuses what acts on terminals and files; line breaks and tabs, which a pasted text has, do not.
  func refuseControlCharacters(in text: String) throws(Rejection) {
    guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && !$0.properties.isWhitespace }) else {
      throw Rejection(.answerControlCharacters)
    }
  }

  func plainText(_ answer: String) throws(Rejection) -> String {
    guard !answer.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw Rejection(.answerControlCharacters)
    }
    guard answer.count <= 250 else { throw Rejection(.answerTooLong(limit: 250)) }
    return answer
  }

  func yesNo(_ answer: String) throws(Rejection) -> String {
    if means("yes", answer) { return "yes" }
    if means("no", answer) { return "no" }
    // "Yes, from March" is more than yes, and "signed" another word for it: whoever typed it decides whether it is less.
    let first = firstWord(of: answer)
    let isMore = first.count > 1 && first != answer
    guard let meant = ["yes", "no"].first(where: { means("like-\($0)", answer) || isMore && means($0, first) }) else {
      throw Rejection(.answerYesOrNo)
    }
    throw Rejection(.answerMeant(name: languages.ofInterface.text(meant == "yes" ? .yes : .no)), instead: meant)
  }

  private func country(_ answer: String) throws(Rejection) -> String {
    switch Countries.find(answer) {
    case .exact(let country):
      // NO is Norway; whoever types "no" may have read another question.
      guard answer == country.code || !means("no", answer) else { throw refusal(of: [country]) }
      return country.code
    case .ambiguous(let countries): throw refusal(of: countries)
    case .suggestions(let near):
      throw refusal(of: (Gazetteer.country(ofPlace: answer) ?? countryAmongWords(answer)).map { [$0] } ?? near)
    }
  }

  /// The one country that a sentence names: "we are in Belgium".
  ///
  /// What is as short as a code is taken for a word of the sentence.
  private func countryAmongWords(_ sentence: String) -> Country? {
    let words = sentence.split(whereSeparator: \.isWhitespace).prefix(20)
    let parts = words.indices.flatMap { first in (first..<words.endIndex).map { words[first...$0].joined(separator: " ") } }
    let codes = Set(parts.filter { $0.count > 3 }.compactMap(Countries.code(named:)))
    return codes.count == 1 ? codes.first.flatMap(Country.init(code:)) : nil
  }

  private func refusal(of countries: [Country]) -> Rejection {
    let names = countries.prefix(5).map { "\(wording.name(ofCountry: $0.code)) (\($0.code))" }
    return refusal(of: names, meaning: countries.first?.code, none: .answerCountry, several: Message.answerCountryNear)
  }

  /// A refusal that names what is near; what stands alone there is what Enter gives.
  func refusal(
    of names: [String], meaning first: String?, none: Message, several: ([String]) -> Message
  ) -> Rejection {
    switch names.count {
    case 0: Rejection(none)
    case 1: Rejection(.answerMeant(name: names[0]), instead: first)
    default: Rejection(several(names))
    }
  }

  /// The countries besides the organization's own: "only France" means none where that is its own.
  private func otherCountries(_ typed: String, in plan: Plan) throws(Rejection) -> String {
    let named = elements(of: typed).filter { !isNone($0) }.map { languages.withoutLeading("only", $0) }
    let codes = try list(named.joined(separator: ", ")) { item throws(Rejection) in try country(item) }.split(separator: ", ").filter {
      $0 != plan.country ?? ""
    }
    return codes.isEmpty ? Plan.none : codes.joined(separator: ", ")
  }

  /// A full host name; the one in an address with a protocol or port is offered, and an IP address is none.
  private func hostName(_ answer: String) throws(Rejection) -> String {
    let name = answer.lowercased()
    if let host = name.wholeMatch(of: /(?:[a-z]+:\/\/)?([^\/:]+)(?::\d+)?\/?/)?.1, host != name {
      let meant = try hostName(String(host))
      throw Rejection(.answerMeant(name: meant), instead: meant)
    }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let isLabel = { (label: Substring) in
      (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
        && label.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
    guard labels.count >= 2, labels.allSatisfy(isLabel), labels.last?.contains(where: \.isLetter) == true else {
      throw Rejection(.answerHostName)
    }
    return name
  }

  /// A person by their sign-in name, or a group by its name.
  private func agent(_ answer: String) throws(Rejection) -> String {
    answer.contains("@") ? try userPrincipalName(try plainText(answer)) : try plainText(answer)
  }

  /// A sign-in name; of `Ana Lopes <ana@contoso.com>`, as mail programs copy it, what the brackets hold.
  func userPrincipalName(_ typed: String, else message: Message = .answerUserPrincipalName) throws(Rejection) -> String {
    let answer = typed.wholeMatch(of: /[^<>]*<([^<>]+)>/).map { String($0.1) } ?? typed
    let parts = answer.split(separator: "@", omittingEmptySubsequences: false)
    let isFine = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".") && !parts[1].hasSuffix(".")
    guard isFine, answer.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0 != "[" && $0 != "]" && $0 != "," && $0 != "\u{7F}" }) else {
      throw Rejection(message)
    }
    // No sign-in name has accents: whoever types them knows the person rather than the account.
    let plain = answer.map { $0.isASCII ? String($0) : String($0).folded }.joined()
    guard plain == answer else { throw Rejection(.answerMeant(name: plain), instead: plain) }
    return answer
  }
}
