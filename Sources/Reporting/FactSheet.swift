public import Facts
public import Locales
public import PhoneNumbers
internal import Texts

/// What the program knows of a country, a licence or a number, with source and date.
public struct FactSheet: Sendable {
  private let localizer: Localizer

  /// Sheets in a language.
  public init(_ localizer: Localizer) { self.localizer = localizer }

  private func line(_ key: String, _ value: String) -> String {
    localizer.text(.factLine(label: localizer.text("fact-labels.\(key)") ?? key, value: value)) + "\n"
  }

  private func yesNo(_ value: Bool) -> String { localizer.text(value ? .yes : .no) }

  private func cited(_ sources: [Source]) -> String { sources.map { localizer.citation(of: $0) + "\n" }.joined() }

  /// What is sold in a country, how emergency calls work there, and its public holidays of the twelve months from a day on.
  public func country(_ country: Country, on today: CalendarDate) -> String {
    var text = "\(country.name(in: localizer.language)) (\(country.code), \(country.alpha3))\n\n"
    if let code = country.callingCode { text += line("calling-code", "+\(code)") }
    if let availability = country.availability {
      text += self.availability(availability)
    } else if let exclusion = country.phoneSystemExclusion {
      text += localizer.text(.phoneSystemExcluded) + "\n" + cited([exclusion])
    } else {
      text += localizer.text(.countryNotDocumented) + "\n"
    }
    return text + (country.emergency.map { "\n" + emergency($0) } ?? "") + holidays(of: country, from: today)
  }

  private func holidays(of country: Country, from today: CalendarDate) -> String {
    let last = CalendarDate(daysSince1970: today.daysSince1970 + 364)
    let days = PublicHoliday.of(country.code, from: today.iso, to: last.iso).filter(\.areas.isEmpty).map { holiday in
      let date = localizer.date(partial: holiday.day)
      let message: Message =
        holiday.isEstimated
        ? .factEstimatedHoliday(date: date, name: holiday.name(in: localizer.language))
        : .factHoliday(date: date, name: holiday.name(in: localizer.language))
      return "  " + localizer.text(message) + "\n"
    }
    return days.isEmpty ? "" : "\n" + localizer.text(.factHolidays(package: PublicHoliday.package)) + "\n" + days.joined()
  }

  private func availability(_ facts: Availability) -> String {
    let conferencing = facts.audioConferencing
    let plans = facts.callingPlans
    var text = line("phone-system", yesNo(facts.phoneSystem))
    text += line(
      "audio-conferencing", yesNo(conferencing.sold) + (conferencing.payPerMinuteOnly ? " – " + localizer.text(.payPerMinuteOnly) : ""))
    if conferencing.sold {
      let needsCredits = conferencing.dialOut && conferencing.dialOutNeedsCredits
      text += line("dial-out", needsCredits ? localizer.text(.withCredits) : yesNo(conferencing.dialOut))
    }
    let cities = conferencing.autoNumberCities
    if !cities.isEmpty { text += line("shared-number-cities", cities.joined(separator: "; ")) }
    text += line(
      "calling-plans",
      yesNo(plans.sold) + (plans.operator.map { " – " + localizer.text(.soldBy(seller: $0)) } ?? "")
    )
    if !plans.plans.isEmpty { text += line("plans", localizer.list(plans.plans.map { localizer.text("plans.\($0)") ?? $0 })) }
    if let count = plans.outboundDestinations { text += line("plan-destinations", localizer.language.number(count)) }
    if let zone = plans.payAsYouGoZone { text += line("pay-as-you-go-zone", zone.rawValue) }
    text += line("toll-numbers", offer(facts.tollNumbers))
    text += line("toll-free-numbers", offer(facts.tollFreeNumbers))
    if !facts.tollCities.isEmpty { text += line("toll-cities", facts.tollCities.joined(separator: "; ")) }
    text += line("communications-credits", yesNo(facts.communicationsCredits))
    return text + cited([facts.source] + (plans.sold ? [facts.callingPlansSource] : []))
  }

  private func offer(_ offer: ServiceNumberOffer) -> String {
    switch offer {
    case .yes: localizer.text(.yes)
    case .no: localizer.text(.no)
    case .onRequest: localizer.text(.onRequest)
    }
  }

  private func emergency(_ facts: EmergencyFacts) -> String {
    var text = ""
    if !facts.numbers.isEmpty { text += line("emergency-numbers", facts.numbers.joined(separator: ", ")) }
    if !facts.nationalNumbers.isEmpty { text += line("national-emergency-numbers", facts.nationalNumbers.joined(separator: ", ")) }
    if !facts.dialMasks.isEmpty { text += line("dial-masks", facts.dialMasks.joined(separator: ", ")) }
    if let number = facts.testNumber { text += line("test-number", number) }
    if let routing = facts.routing {
      text += line("emergency-routing", localizer.text("emergency-routing.\(routing.rawValue)") ?? routing.rawValue)
    }
    for note in facts.routingNotes { text += line("emergency-note", localizer.text("emergency-notes.\(note)") ?? note) }
    if let moment = facts.addressTiedAt {
      text += line("address-tied", localizer.text(moment == .assignment ? .tiedAtAssignment : .tiedAtAcquisition))
      text += line("address-editable", yesNo(facts.editableWhenValidated))
    }
    return text + cited(facts.sources)
  }

  /// What a product includes.
  public func licence(_ licence: Licence) -> String {
    let includes = licence.includes
    var text = licence.fullName(in: localizer.language) + "\n\n"
    if let id = licence.skuID { text += line("sku-id", id) }
    text += line("teams", yesNo(includes.teams)) + line("phone-system", yesNo(includes.phoneSystem))
    text += line(
      "audio-conferencing",
      localizer.text("licence-contents.audio-conferencing.\(includes.audioConferencing.rawValue)") ?? includes.audioConferencing.rawValue)
    text +=
      line("calling-plans", yesNo(includes.callingPlan != .none)) + line("communications-credits", yesNo(includes.communicationsCredits))
    text += line("resource-account", yesNo(includes.resourceAccount)) + line("voice-menu", yesNo(licence.makesVoiceMenuVisible))
    text += line("on-sale", yesNo(licence.onSale))
    if !licence.servicePlans.isEmpty { text += line("service-plans", licence.servicePlans.joined(separator: ", ")) }
    return text + cited(licence.sources)
  }

  /// Where a short number calls for help, or is there to test such calls; nil where it is known nowhere.
  public func emergencyNumber(_ digits: String) -> String? {
    var text = ""
    var sources: [Source] = []
    for (label, holds) in [
      ("emergency-number-in", { $0.numbers.contains(digits) }), ("national-emergency-number-in", { $0.nationalNumbers.contains(digits) }),
      ("test-number-in", { $0.testNumber == digits }),
    ] as [(String, (EmergencyFacts) -> Bool)] {
      let countries = Countries.all.filter { $0.emergency.map(holds) == true }
      guard !countries.isEmpty else { continue }
      text += line(label, localizer.list(countries.map { $0.name(in: localizer.language) }.sorted { $0.folded < $1.folded }))
      // What all of them rest on tells the number; the rest is of one country or another.
      let told = countries.compactMap(\.emergency?.sources)
      sources += told[0].filter { source in !sources.contains(source) && told.allSatisfy { $0.contains(source) } }
    }
    return text.isEmpty ? nil : "\(digits)\n\n" + text + cited(sources)
  }

  /// What a phone number is: two words, possible (its shape fits) and valid (its range is known).
  public func number(_ number: PhoneNumber) -> String {
    var text = "\(number.internationalFormat)\n\n" + line("e164", number.e164)
    let region = number.region.map { $0 == "001" ? localizer.text(.noCountry) : Country(code: $0)?.name(in: localizer.language) ?? $0 }
    text += line("country", region ?? localizer.text(.unknownValue))
    text += line("number-type", localizer.text("number-types.\(number.type.rawValue)") ?? number.type.rawValue)
    text += line("possible", yesNo(number.possibility == .possible)) + line("valid", yesNo(number.isValid))
    return text + localizer.text(.numberingPlanVersion(version: NumberingPlan.dataVersion)) + "\n"
  }
}
