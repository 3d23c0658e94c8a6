internal import Locales
internal import PhoneNumbers
internal import Readiness
internal import Tables
internal import Texts

/// Call queues, auto attendants and their accounts.
extension ScriptContent {
  mutating func readVoiceApps(_ numbers: [String: NumberFacts]) {
    let services = plan.services.filter { $0.kind != .bridge }
    for service in services { readAccount(of: service, numbers) }
    for service in services where service.kind == .autoAttendant { readCommonNumbers(of: service, numbers) }
    for service in services where service.kind == .callQueue {
      leavingNothingToPeople(if: isInTenant(service)) { $0.readQueue(service.name) }
    }
    for service in services where service.kind == .autoAttendant {
      leavingNothingToPeople(if: isInTenant(service)) { $0.readAttendant(service.name) }
    }
    attendants = Self.targetsFirst(attendants)
  }

  /// Whether an export has shown a service, as its id tells: what no cmdlet can be told of it is set already.
  private func isInTenant(_ service: Service) -> Bool {
    plan.lists[service.kind.rawValue]?.first { $0.name == service.name }?.fields["id"] != nil
  }

  private mutating func leavingNothingToPeople(if isSo: Bool, _ read: (inout ScriptContent) -> Void) {
    let before = leftToPeople
    read(&self)
    if isSo { leftToPeople = before }
  }

  // MARK: Accounts

  private mutating func readAccount(of service: Service, _ numbers: [String: NumberFacts]) {
    for number in service.numbers.dropFirst() { leftToPeople.append(.scriptSecondNumber(name: service.name.inert, number: number.inert)) }
    guard let written = service.resourceAccount else { return }
    guard let name = Identifier.userPrincipalName(written) else {
      leftToPeople.append(.scriptBadUser(name: written.inert))
      return
    }
    let number = service.numbers.first.flatMap { try? PhoneNumber($0) }
    let item = plan.lists["resource-accounts"]?.first { $0.name == name }
    var row = ResourceAccountRow(
      name: name, displayName: item?.fields["display-name"] ?? service.name, kind: service.kind == .callQueue ? "queue" : "attendant",
      service: service.name, usageLocation: number?.region.flatMap(Identifier.country) ?? plan.country ?? "")
    if let number = number.flatMap({ Identifier.phoneNumber($0.e164) }) {
      if let type = NumberFacts.type(numbers[number]?.type ?? "", connection: plan.carrier) {
        (row.number, row.numberType) = (number, type)
      } else if item?.fields["id"] == nil || item?.fields["number"] != number {
        leftToPeople.append(.scriptNumbersWithoutCmdlet(count: 1))
      }
    }
    resourceAccounts.append(row)
  }

  /// The numbers of an attendant to which the plan gives an emergency address: it asks for that of common numbers only.
  private mutating func readCommonNumbers(of service: Service, _ numbers: [String: NumberFacts]) {
    for number in service.numbers.compactMap(Identifier.phoneNumber) {
      guard let facts = numbers[number], let place = places.first(where: { $0.name == facts.address }) else { continue }
      let type = NumberFacts.type(facts.type, connection: plan.carrier) ?? ""
      commonNumbers.append(CommonNumberRow(number: number, numberType: type, service: service.name, place: place.key))
    }
  }

  // MARK: Queues

  private mutating func readQueue(_ name: String) {
    func field(_ key: String) -> String? { plan.known(AnswerPath(list: "call-queues", item: name, field: key)) }
    let written = plan.values(AnswerPath(list: "call-queues", item: name, field: "agents"))
    let agents = written.compactMap { Identifier.userPrincipalName($0.hasPrefix("user:") ? String($0.dropFirst(5)) : $0) }
    if agents.count < written.count || field("groups") != nil { leftToPeople.append(.scriptGroupOfQueue(name: name.inert)) }
    let methods = ["attendant": "Attendant", "serial": "Serial", "round-robin": "RoundRobin", "longest-idle": "LongestIdle"]
    func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
      field(key).flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
    }
    queues.append(
      QueueRow(
        name: name, routing: field("routing").flatMap { methods[$0] } ?? "", agents: agents,
        alertSeconds: number("alert-seconds", in: 15...180),
        waitingCalls: number("waiting-calls", in: 0...200), waitingSeconds: number("waiting-seconds", in: 0...2700),
        conferenceMode: field("conference-mode") != "no"))
    for (key, occasion) in [("overflow", CallTargetRow.Occasion.overflow), ("timeout", .timeout), ("no-agents", .noAgent)] {
      guard let target = field(key) else { continue }
      // The cmdlet wants a prompt for the voicemail of a group, which only people can write.
      if let known = scriptable(target), known != .operator, !Self.isVoicemailOfGroup(known) {
        callTargets.append(CallTargetRow(queue: name, occasion: occasion, target: known))
      } else {
        leftToPeople.append(.scriptBadTarget(name: name.inert, target: target.inert))
      }
    }
  }

  // MARK: Attendants

  private mutating func readAttendant(_ name: String) {
    func path(_ key: String) -> AnswerPath { AnswerPath(list: "auto-attendants", item: name, field: key) }
    func field(_ key: String) -> String? { plan.known(path(key)) }
    let person = field("operator").flatMap { target(of: name, $0) }
    var menu = keys(of: name, plan.values(path("menu")))
    if menu.isEmpty, let fallback = field("default-action").flatMap({ target(of: name, $0) }) {
      menu = [.init(target: fallback)]
    }
    if menu.isEmpty, person != nil { menu = [.init(target: .operator)] }
    guard let language = field("language"), let zone = field("time-zone"), !menu.isEmpty else {
      leftToPeople.append(.scriptAttendantUnknown(name: name.inert))
      return
    }
    var row = AttendantRow(
      name: name, language: language, timeZone: zone, operatorTarget: person == .operator ? nil : person, menu: menu,
      afterHours: keys(of: name, plan.values(path("after-hours-menu"))),
      hours: field("hours").flatMap { OpeningHours($0) }, holidays: holidays(of: name, plan.values(path("holidays"))))
    if row.afterHours.isEmpty, let after = field("after-hours").flatMap({ target(of: name, $0) }) {
      row.afterHours = [.init(target: after)]
    }
    if !row.afterHours.isEmpty, row.hours == nil {
      let unusable = field("hours").map { Message.scriptHoursUnusable(hours: $0.inert, name: name.inert) }
      leftToPeople.append(unusable ?? .scriptHoursUnknown(name: name.inert))
      row.afterHours = []
    }
    addPrompts(to: &row)
    attendants.append(row)
  }

  /// What callers hear at each menu, and before a call ends.
  private mutating func addPrompts(to row: inout AttendantRow) {
    let closings = row.holidays.map { [AttendantRow.Key(target: $0.target)] }
    let prompts = ([row.menu, row.afterHours] + closings).map { prompt(for: $0, language: row.language) }
    (row.prompt, row.afterHoursPrompt) = (prompts[0] ?? "", prompts[1] ?? "")
    for index in row.holidays.indices { row.holidays[index].prompt = prompts[index + 2] ?? "" }
    if prompts.contains(nil) { leftToPeople.append(.scriptPromptMissing(name: row.name.inert)) }
  }

  private mutating func keys(of name: String, _ menu: [String]) -> [AttendantRow.Key] {
    menu.compactMap { entry in
      guard let key = entry.first, let target = target(of: name, String(entry.drop { $0 != "=" }.dropFirst())) else { return nil }
      return "0123456789*#".contains(key) ? .init(key: key, target: target) : nil
    }
  }

  private mutating func holidays(of name: String, _ written: [String]) -> [AttendantRow.HolidayFlow] {
    written.compactMap { entry in
      let holiday = Holiday(entry)
      // A fixed schedule takes ten ranges.
      guard let closings = holiday.closings, closings.count <= 10, let target = attendantTarget(holiday.target) else {
        leftToPeople.append(.scriptBadHoliday(holiday: holiday.name.inert, name: name.inert))
        return nil
      }
      let ranges = closings.map { (Self.moment($0.days.lowerBound, $0.start), Self.moment($0.days.upperBound, $0.end)) }
      return .init(name: holiday.name, ranges: ranges, target: target, prompt: "")
    }
  }

  /// Minutes from a day's midnight as `New-CsOnlineDateTimeRange` takes them: d/m/yyyy H:mm.
  private static func moment(_ day: CalendarDate, _ minutes: Int) -> String {
    let day = CalendarDate(daysSince1970: day.daysSince1970 + minutes / (24 * 60))
    let (hour, minute) = (minutes / 60 % 24, minutes % 60)
    return "\(day.day)/\(day.month)/\(day.year) \(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// What is said before a menu's keys or the end of a call, in the attendant's language; nil where this program does not speak it.
  private func prompt(for menu: [AttendantRow.Key], language tag: String) -> String? {
    guard let first = menu.first, first.key != nil || first.target == .disconnect else { return "" }
    guard let language = Language(tag: tag), !menu.map(\.target).contains(where: Self.isVoicemailOfGroup) else { return nil }
    let localizer = Localizer(language)
    let sentences = menu.map { entry in
      guard let key = entry.key.map(String.init) else { return localizer.text(.attendantClosed) }
      return switch entry.target {
      case .operator: localizer.text(.attendantPressOperator(key: key))
      case .disconnect: localizer.text(.attendantPressEnd(key: key))
      case let target: localizer.text(.attendantPress(key: key, name: spoken(target)))
      }
    }
    return sentences.joined(separator: " ")
  }

  private func spoken(_ target: CallTarget) -> String {
    let name = target.name ?? ""
    guard case .user = target else { return name }
    let shown = plan[AnswerPath(list: "users", item: name, field: "display-name")]
    return shown ?? name.split(separator: "@").first.map(String.init) ?? name
  }

  /// Attendants that others lead to come first; one that leads back to itself stays where it is.
  private static func targetsFirst(_ attendants: [AttendantRow]) -> [AttendantRow] {
    var sorted: [AttendantRow] = []
    var seen: Set<String> = []
    let byName = Dictionary(attendants.map { ($0.name, $0) }) { first, _ in first }
    func visit(_ row: AttendantRow) {
      guard seen.insert(row.name).inserted else { return }
      for case .attendant(let name)? in (row.menu + row.afterHours).map(\.target) + row.holidays.map(\.target) + [row.operatorTarget] {
        if let next = byName[name] { visit(next) }
      }
      sorted.append(row)
    }
    attendants.forEach(visit)
    return sorted
  }

  // MARK: Targets

  /// The target of an attendant, which knows no voicemail but that of a group.
  private mutating func target(of service: String, _ written: String) -> CallTarget? {
    if let known = attendantTarget(written) { return known }
    leftToPeople.append(.scriptBadTarget(name: service.inert, target: written.inert))
    return nil
  }

  private func attendantTarget(_ written: String) -> CallTarget? {
    guard let target = scriptable(written) else { return nil }
    if case .voicemail = target, !Self.isVoicemailOfGroup(target) { return nil }
    return target
  }

  private static func isVoicemailOfGroup(_ target: CallTarget) -> Bool {
    guard case .voicemail(let name) = target else { return false }
    return Identifier.guid(name) != nil
  }

  /// A target that cmdlets can be told, with its identifier checked; nil for one that only people can set.
  private func scriptable(_ written: String) -> CallTarget? {
    let target = CallTarget(written)
    switch target {
    case .disconnect, .operator: return target
    case .queue(let name): return plan.names(of: "call-queues").contains(name) ? target : nil
    case .attendant(let name): return plan.names(of: "auto-attendants").contains(name) ? target : nil
    case .user(let name): return Identifier.userPrincipalName(name).map(CallTarget.user)
    // Whose voicemail a name means shows only where it is a person's; an id is a group's.
    case .voicemail(let name):
      if let id = Identifier.guid(name) { return .voicemail(id) }
      return plan.tables[.users]?.row(named: name) == nil ? nil : Identifier.userPrincipalName(name).map(CallTarget.voicemail)
    case .number(let number): return Identifier.phoneNumber(number).flatMap { $0.contains(";") ? nil : .number($0) }
    case .announcement, .unknown, .unclear: return nil
    }
  }
}
