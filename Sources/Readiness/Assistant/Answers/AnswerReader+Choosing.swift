internal import Facts
internal import Locales
internal import PhoneNumbers
internal import Texts

/// Answers that choose among what the plan holds: services and targets of calls.
extension AnswerReader {
  /// A name of the plan's, found without regard to case and accents.
  func name(_ answer: String, among names: [String], else message: (String) -> Message) throws(Rejection) -> String {
    if let exact = names.first(where: { $0.folded == answer.folded }) { return exact }
    let beginning = names.filter { $0.folded.hasPrefix(answer.folded) }
    if beginning.count == 1 { return beginning[0] }
    let near = NameSearch(names).found(answer, limit: 5)
    let instead = near.total == 1 ? names[near.places[0]] : nil
    throw Rejection(message(answer), suggestions: near.total == 0 ? names : near.places.map { names[$0] }, instead: instead)
  }

  /// Gives a service number to the service that answers it.
  func service(_ answer: String, at path: AnswerPath, in plan: Plan) throws(Rejection) -> Change {
    guard !isNone(answer) else { throw Rejection(.answerServiceNeeded) }
    let services = plan.services
    let names = services.map(\.name)
    let bridge = languages.compactMap { $0.text("services.conference-bridge")?.folded }
    // A queue may be called Meetings.
    let isBridge = bridge.contains(answer.folded) || means("conferencing", answer) && !names.contains { $0.folded == answer.folded }
    let chosen = isBridge ? Service.bridgeName : try serviceName(answer, among: names)
    guard let service = services.first(where: { $0.name == chosen }), let number = path.item else {
      throw Rejection(.answerUnknownService(name: answer))
    }
    return .set(service.numbersPath, (service.numbers + [number]).joined(separator: ", "))
  }

  /// A service's name; one that stands among other words is offered: "the Sales queue".
  private func serviceName(_ answer: String, among services: [String]) throws(Rejection) -> String {
    do throws(Rejection) { return try name(answer, among: services, else: Message.answerUnknownService) } catch {
      guard let named = onlyName(in: answer, among: services) else { throw error }
      throw Rejection(.answerMeant(name: named), instead: named)
    }
  }

  /// The one name of several that a text holds as whole words.
  private func onlyName(in text: String, among names: [String]) -> String? {
    let held = names.filter { " \(text.folded) ".contains(" \($0.folded) ") }
    return held.count == 1 ? held[0] : nil
  }

  /// Where calls go: `queue:Support`, `attendant:Main`, `user:ana@contoso.com`, `number:+33…`, `disconnect`, or a name that tells which.
  func target(_ answer: String, in plan: Plan) throws(Rejection) -> String {
    for (list, target) in [("call-queues", CallTarget.queue), ("auto-attendants", CallTarget.attendant)] {
      let named = plan.names(of: list).first { $0.folded == answer.folded || target($0).text == answer }
      if let named { return target(named).text }
    }
    // As imports write what has no name to be typed by.
    if answer == "announcement" || answer.wholeMatch(of: /(unknown|voicemail):[^@,=]+/) != nil { return try plainText(answer) }
    if means("disconnect", answer) { return CallTarget.disconnect.text }
    // "A message, then hang up" leads nowhere else.
    if let end = languages.answerWords("disconnect").first(where: { " \(answer.folded) ".hasSuffix(" \($0.folded) ") }) {
      throw Rejection(.answerMeant(name: end), instead: end)
    }
    if let voicemail = try voicemail(answer, in: plan) { return voicemail }
    if answer.contains("@") {
      let text = answer.hasPrefix("user:") || answer.hasPrefix("voicemail:") ? answer : CallTarget.user(answer).text
      do throws(Rejection) { _ = try userPrincipalName(String(text.drop { $0 != ":" }.dropFirst())) } catch {
        let names = answer.split(separator: " ").map(String.init).filter { $0.contains("@") }
        guard names.count == 1, names[0] != answer, let meant = try? userPrincipalName(names[0]) else { throw error }
        throw Rejection(.answerMeant(name: meant), instead: meant)
      }
      return text
    }
    if let number = try? PhoneNumber(answer.hasPrefix("number:") ? String(answer.dropFirst(7)) : answer, region: plan.country) {
      return CallTarget.number(number.e164).text
    }
    let services = plan.names(of: "call-queues") + plan.names(of: "auto-attendants")
    let near = NameSearch(services).found(answer, limit: 2)
    let service = near.total == 1 ? services[near.places[0]] : onlyName(in: answer, among: services)
    if let meant = service ?? person(called: answer, in: plan) { throw Rejection(.answerMeant(name: meant), instead: meant) }
    if let number = numberAmongWords(answer, region: plan.country) {
      throw Rejection(.answerMeant(name: number.e164), instead: number.e164)
    }
    throw Rejection(.answerTarget, suggestions: services)
  }

  /// The voicemail of "voicemail of ana@contoso.com"; whose it is, where a name tells it, is offered.
  private func voicemail(_ answer: String, in plan: Plan) throws(Rejection) -> String? {
    let words = answer.split { $0.isWhitespace || "'’".contains($0) }.map(String.init)
    let spoken = languages.answerWords("voicemail").map { $0.split(separator: " ").map(\.folded) }.sorted { $0.count > $1.count }
    let folded = words.map(\.folded)
    let found = spoken.lazy.compactMap { phrase in folded.firstRange(of: phrase) }.first
    guard let found, !answer.hasPrefix("voicemail:") else { return nil }
    let small = languages.foldedWords("before-target")
    let others = (words[..<found.lowerBound] + words[found.upperBound...]).filter { !small.contains($0.folded) }
    if let address = others.first(where: { $0.contains("@") }) { return CallTarget.voicemail(try userPrincipalName(address)).text }
    guard let person = person(called: others.joined(separator: " "), in: plan) else {
      // A queue may have the word in its name.
      let services = plan.names(of: "call-queues") + plan.names(of: "auto-attendants")
      guard NameSearch(services).found(answer, limit: 1).total == 0 else { return nil }
      throw Rejection(.answerVoicemail)
    }
    throw Rejection(
      .answerMeant(name: languages.ofInterface.text(.reportVoicemail(name: person))), instead: CallTarget.voicemail(person).text)
  }

  /// The one person of the plan who goes by a name: `Camille`, or `Camille Durand`, for `camille.durand@contoso.com`.
  func person(called name: String, in plan: Plan) -> String? {
    guard !name.contains("@") else { return nil }
    let found = plan.search(among: "users").found(name, limit: 2)
    guard found.total == 1, let place = found.places.first else { return nil }
    let person = plan.names(of: "users")[place]
    let words = person.prefix { $0 != "@" }.folded.split(separator: " ")
    return name.folded.split(separator: " ").allSatisfy(words.contains) ? person : nil
  }

  // MARK: Holidays

  /// Days on which an attendant is closed; on them calls go where they go outside opening hours, unless the answer says otherwise.
  func holidays(_ answer: String, at path: AnswerPath, in plan: Plan) throws(Rejection) -> String {
    try refuseControlCharacters(in: answer)
    if means("no", answer) { return Plan.none }
    let written = Holiday.all(in: answer)
    if !written.isEmpty, written.allSatisfy({ $0.closings != nil && !$0.name.isEmpty && !$0.target.isEmpty }) {
      var texts: [String] = []
      for holiday in written {
        let target = try holidayTarget(holiday.target, in: plan)
        texts.append(Holiday(name: holiday.name, closings: holiday.closings ?? [], target: target).text)
      }
      return texts.joined(separator: ", ")
    }
    let field = { (name: String) in plan.values(AnswerPath(list: path.list ?? "", item: path.item ?? "", field: name)) }
    let number = field("numbers").first.flatMap { try? PhoneNumber($0) }
    let country = number?.region ?? plan.country
    let reader = HolidayReader(languages, country: country, area: country.flatMap(plan.area), today: today)
    let reading = try reader.read(
      means("yes", answer) ? nil : answer, target: field("after-hours").first ?? CallTarget.disconnect.text,
      readTarget: { name throws(Rejection) in try holidayTarget(name, in: plan) })
    let text = reading.holidays.map(\.text).joined(separator: ", ")
    guard reading.isGuess else { return text }
    let localizer = languages.ofInterface
    let words = Holiday.words(for: text, in: localizer, target: wording.name(ofTarget:))
    var message: Message =
      if let area = reading.place?.area {
        .answerHolidaysOfArea(area: area.name(in: localizer.language), holidays: words)
      } else if let place = reading.place, PublicHoliday.differByArea(in: place.country) {
        .answerHolidaysOfCountry(holidays: words)
      } else {
        .answerHolidaysMeant(holidays: words)
      }
    if !reading.estimated.isEmpty {
      message = .answerHolidaysEstimated(meant: message, names: reading.estimated)
    }
    throw Rejection(message, instead: text)
  }

  private func holidayTarget(_ name: String, in plan: Plan) throws(Rejection) -> String {
    means("operator", name) ? CallTarget.operator.text : try target(name, in: plan)
  }
}
