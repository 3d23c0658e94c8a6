internal import CivicAddresses
internal import Facts
internal import Locales
internal import Texts

/// Reads the days on which an auto attendant is closed, as people write them: "public holidays except Columbus Day, 24 December from 13:00",
/// « jours fériés, congés du 24 décembre au 2 janvier ».
struct HolidayReader {
  let languages: [Localizer]
  let today: CalendarDate?
  private let country: String?
  private let area: AdministrativeArea?
  let hoursReader: OpeningHoursReader
  /// Words that name no day.
  let small: Set<String>

  /// What was read, in the order of the days.
  struct Reading {
    var holidays: [Holiday] = []
    /// Whether a year or a public holiday was filled in.
    var isGuess = false
    /// Where the public holidays among them are kept.
    var place: Place?
    /// Names of the days that may yet shift, as the moon decides them.
    var estimated: [String] = []
  }

  /// A country, or one of its areas, whose public holidays are asked for.
  struct Place: Equatable {
    var country: String
    var area: AdministrativeArea?
  }

  /// Days of one name, where calls go on them if that is said, and what of it is a guess.
  struct Entry {
    var name: String
    var closings: [Closing]
    var target: String?
    var isGuess = false
    var place: Place?
    var isEstimated = false

    /// First the earliest, of these the longest.
    static func precedes(_ left: Entry, _ right: Entry) -> Bool {
      guard let first = left.closings.first?.days, let second = right.closings.first?.days else { return false }
      return (first.lowerBound, second.upperBound) < (second.lowerBound, first.upperBound)
    }
  }

  /// A reader for the days of a country and of one of its areas (nil where they are not known), of the twelve months from today on.
  ///
  /// Without today's date every day needs its year, and no public holiday is known.
  init(_ languages: [Localizer], country: String?, area: AdministrativeArea?, today: CalendarDate?) {
    (self.languages, self.country, self.area, self.today) = (languages, country, area, today)
    hoursReader = OpeningHoursReader(languages)
    small = languages.foldedWords("day-filler")
  }

  /// The days that a text tells; the public holidays for nil.
  ///
  /// Calls go to `target` on days for which the text names nothing; `readTarget` reads what stands behind an equals sign or arrow. The first part
  /// that tells no day is refused.
  func read(_ text: String?, target: String, readTarget: (String) throws(Rejection) -> String) throws(Rejection) -> Reading {
    let (included, excluded) = languages.partedByExcept(text ?? "")
    var entries: [Entry] = text == nil ? try publicEntries(of: home) : []
    for element in elements(of: included) { entries += try self.entries(element, readTarget) }
    guard !entries.isEmpty else { throw Rejection(.answerHolidays) }
    for element in elements(of: excluded) {
      let named = try self.entries(element, readTarget)
      let days = named.flatMap(\.closings)
      let rest = entries.filter { entry in !days.contains { day in entry.closings.contains { day.holds($0) } } }
      // "Public holidays except Easter Monday, 24 December": what was not among them is one more.
      entries = rest.count < entries.count ? rest : entries + named
    }
    guard !entries.isEmpty else { throw Rejection(.answerHolidays) }
    return reading(of: entries, target: target)
  }

  /// Entries in the order of their days, each day once, and days of one name together.
  private func reading(of entries: [Entry], target: String) -> Reading {
    var reading = Reading()
    let sorted = entries.sorted(by: Entry.precedes)
    var kept: [Entry] = []
    for entry in sorted {
      // Dates of one attendant must not repeat.
      let isCovered = kept.contains { other in entry.closings.allSatisfy { closing in other.closings.contains { $0.holds(closing) } } }
      guard !isCovered else { continue }
      if let same = kept.firstIndex(where: { $0.name == entry.name && $0.target == entry.target }) {
        kept[same].closings = Closing.joined(kept[same].closings + entry.closings)
      } else {
        kept.append(entry)
      }
    }
    // Signs that part the plan's entries are in no name.
    reading.holidays = kept.map { Holiday(name: $0.name.filter { !"=+".contains($0) }, closings: $0.closings, target: $0.target ?? target) }
    reading.isGuess = kept.contains(where: \.isGuess)
    reading.place = kept.compactMap(\.place).first
    reading.estimated = kept.filter(\.isEstimated).map(\.name)
    return reading
  }

  // MARK: Parts

  /// What commas and line ends part; a year behind a comma belongs to the day before it.
  private func elements(of text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }.reduce(into: []) { elements, element in
      if let last = elements.last, element.prefix(4).wholeMatch(of: /\d{4}/) != nil, !element.dropFirst(4).contains(where: \.isNumber) {
        elements[elements.count - 1] = last + " " + element
      } else {
        elements.append(element)
      }
    }
  }

  private func entries(_ element: String, _ readTarget: (String) throws(Rejection) -> String) throws(Rejection) -> [Entry] {
    guard element.count <= 250 else { throw Rejection(.answerTooLong(limit: 250)) }
    if let match = element.wholeMatch(of: /(.*?)\s*(?:=|->|→)\s*([^=]*)/) {
      let (left, right) = (String(match.1), String(match.2))
      // "Christmas = 25 December" names the day, "25 December = Sales" where calls go.
      if var named = try dated(right) {
        if !left.isEmpty { named.name = left }
        return [named]
      }
      let target = try readTarget(right)
      return try entries(left, readTarget).map { entry in
        var entry = entry
        entry.target = target
        return entry
      }
    }
    if languages.means("public-holidays", element) { return try publicEntries(of: home) }
    if let place = placeOfPublicHolidays(element) { return try publicEntries(of: place) }
    if let between = try between(element, readTarget) { return [between] }
    if let parted = try parted(element, readTarget) { return parted }
    if let dated = try dated(element) { return [dated] }
    let named = publicHolidays(named: element)
    guard !named.isEmpty else { throw Rejection(.answerHolidays) }
    return named.map { entry($0, of: nil) }
  }

  /// From the first to the last day of "between Christmas and New Year"; nil for anything else.
  private func between(_ element: String, _ readTarget: (String) throws(Rejection) -> String) throws(Rejection) -> Entry? {
    let words = element.split(separator: " ").drop { small.contains($0.folded) }
    guard let word = words.first, languages.means("between", String(word)) else { return nil }
    let parts = languages.partedByAnd(words.dropFirst().joined(separator: " "))
    var ends: [ClosedRange<CalendarDate>] = []
    for index in parts.indices { ends += try side(index, of: parts, readTarget).flatMap(\.closings).map(\.days) }
    guard ends.count == 2, ends[0].lowerBound <= ends[1].upperBound else { return nil }
    return wholeDays(ends[0].lowerBound...ends[1].upperBound)
  }

  /// The days on both sides of "and", of "24 and 31 December" the first in the month of the other; nil where a side tells no day by itself.
  private func parted(_ element: String, _ readTarget: (String) throws(Rejection) -> String) throws(Rejection) -> [Entry]? {
    let parts = languages.partedByAnd(element)
    guard parts.count > 1 else { return nil }
    var entries: [Entry] = []
    for (index, part) in parts.enumerated() {
      do throws(Rejection) {
        if let day = neighbour(part, of: entries.last) { entries.append(day) } else { entries += try side(index, of: parts, readTarget) }
      } catch {
        guard error.message == .answerHolidays else { throw error }
        return nil
      }
    }
    return entries
  }

  /// "The day after" and "the day before" what was told last.
  private func neighbour(_ part: String, of last: Entry?) -> Entry? {
    guard let last = last?.closings.last?.days else { return nil }
    let days = [("day-after", last.upperBound, 1), ("day-before", last.lowerBound, -1)]
    return days.first { languages.means($0.0, part) }.flatMap { _, day, step in
      let next = CalendarDate(daysSince1970: day.daysSince1970 + step)
      return wholeDays(next...next)
    }
  }

  /// Days that were worked out, called by the first of them.
  private func wholeDays(_ days: ClosedRange<CalendarDate>) -> Entry? {
    Closing(days: days, from: 0, to: OpeningHours.dayLength).map { Entry(name: name(days.lowerBound), closings: [$0], isGuess: true) }
  }

  /// The days on one side of "and"; a number alone is in the month of a later side.
  private func side(
    _ index: Int, of parts: [String], _ readTarget: (String) throws(Rejection) -> String
  ) throws(Rejection) -> [Entry] {
    let month = parts[(index + 1)...].compactMap { self.month(in: $0) }.first ?? ""
    if parts[index].last?.isNumber == true, let dated = try dated("\(parts[index]) \(month)") { return [dated] }
    return try entries(parts[index], readTarget)
  }

  // MARK: Public holidays

  private var home: Place? { country.map { Place(country: $0, area: area) } }

  private func publicHolidays(of country: String) -> [PublicHoliday] {
    guard let today else { return [] }
    return PublicHoliday.of(country, from: today.iso, to: CalendarDate(daysSince1970: today.daysSince1970 + 364).iso)
  }

  private func publicHolidays(of place: Place) -> [PublicHoliday] {
    publicHolidays(of: place.country).filter { $0.areas.isEmpty || place.area?.isoCode.map($0.areas.contains) == true }
  }

  private func entry(_ holiday: PublicHoliday, of place: Place?) -> Entry {
    Entry(
      name: holiday.name(in: languages.ofInterface.language), closings: [Closing(holiday.day)].compactMap(\.self), isGuess: true,
      place: place, isEstimated: holiday.isEstimated)
  }

  private func publicEntries(of place: Place?) throws(Rejection) -> [Entry] {
    guard let holidays = place.map(publicHolidays(of:)), !holidays.isEmpty else {
      throw Rejection(today == nil ? .answerHolidays : .answerHolidaysUnknown)
    }
    return holidays.map { entry($0, of: place) }
  }

  /// The place of "public holidays in Bavaria" and "US federal holidays", of « jours fériés du Québec » and « jours fériés de Belgique ».
  private func placeOfPublicHolidays(_ text: String) -> Place? {
    guard let country else { return nil }
    let words = text.split { $0 == " " || $0 == "'" || $0 == "’" }
    let told = words.map(\.folded)
    let phrases = languages.answerWords("public-holidays").map { $0.split { $0 == " " || $0 == "'" || $0 == "’" }.map(\.folded) }
    let names: [ArraySlice<Substring>] =
      if phrases.contains(where: { told.count > $0.count && told.starts(with: $0) }) {
        words.indices.dropFirst().map { words[$0...] }
      } else if phrases.contains(where: { told.count > $0.count && told.suffix($0.count).elementsEqual($0) }) {
        words.indices.dropFirst().reversed().map { words[..<$0] }
      } else { [] }
    let places = names.lazy.map { $0.joined(separator: " ") }
    if let area = places.compactMap({ AdministrativeArea(named: $0, in: country) }).first { return Place(country: country, area: area) }
    return places.compactMap { name -> Place? in
      guard case .exact(let found) = Countries.find(name) else { return nil }
      return Place(country: found.code, area: found.code == country ? area : nil)
    }.first
  }

  /// Those with this name in any language; else those whose names hold all its words.
  ///
  /// Days of the place come before those that only other areas of the country have.
  private func publicHolidays(named name: String) -> [PublicHoliday] {
    let words = name.folded.split(separator: " ").filter { !small.contains(String($0)) }
    let isNeighbour = languages.means("day-after", name) || languages.means("day-before", name)
    guard let home, words.contains(where: { $0.count > 2 }), !isNeighbour else { return [] }
    let wanted = words.joined(separator: " ")
    return [publicHolidays(of: home), publicHolidays(of: home.country)].lazy.flatMap { holidays in
      [
        holidays.filter { $0.names.contains { $0.folded == wanted } },
        holidays.filter { $0.names.contains { name in words.allSatisfy(name.folded.split(separator: " ").contains) } },
      ]
    }.first { !$0.isEmpty } ?? []
  }
}
