internal import Facts
internal import JSON
internal import Locales
internal import PhoneNumbers

extension Entry {
  typealias Members = [(name: String, value: JSONValue)]

  /// The members of the answer, after its id.
  func verdict(as kind: ValueKind, country: String?, countries: inout CountryMemory) throws(EntryError) -> Members {
    switch kind {
    case .phone: try phone(standardRegion: country)
    case .address: try AddressEntry(self, standardCountry: country, &countries).verdict
    case .country: try self.country(&countries)
    case .date: try date()
    }
  }

  /// A number that is read but not valid has an E.164 form all the same.
  private func phone(standardRegion: String?) throws(EntryError) -> Members {
    var region = standardRegion
    if let defaultRegion {
      guard defaultRegion.kind == .string || defaultRegion.kind == .null else { throw .notText(member: "default_region") }
      region = defaultRegion.string
    }
    let read = input?.withString { bytes in Result { () throws(PhoneNumberError) in try PhoneNumber(utf8: bytes, region: region) } }
    guard let read else { throw .notText(member: "input") }
    let number = try? read.get()
    return [
      ("valid", .bool(number?.isValid ?? false)), ("normalized", .optional(number?.e164)),
      ("region", .string(number?.region ?? "001")), ("type", .string((number?.type ?? .unknown).rawValue)),
    ]
  }

  /// Names of both languages are known whatever the line's: no name means one country in one and another in the other.
  private func country(_ countries: inout CountryMemory) throws(EntryError) -> Members {
    _ = try language()
    switch countries.find(try inputText()) {
    case .exact(let country): return Self.members(country.code, suggestions: [])
    case .ambiguous(let countries), .suggestions(let countries): return Self.members(nil, suggestions: countries.map(\.code))
    }
  }

  /// French writes the day first.
  ///
  /// English does so in one country and not in the next, so there both readings are given back.
  private func date() throws(EntryError) -> Members {
    let language = try language()
    switch DateReading(bounded: try inputText()) {
    case .day(let date): return Self.members(date.iso, suggestions: [])
    case .ambiguous(_, let dayFirst) where language == .fr: return Self.members(dayFirst.iso, suggestions: [])
    case .ambiguous(let monthFirst, let dayFirst): return Self.members(nil, suggestions: [monthFirst.iso, dayFirst.iso])
    case .otherWeekday, .noSuchDay, .noSuchMonth, .none: return Self.members(nil, suggestions: [])
    }
  }

  private static func members(_ normalized: String?, suggestions: [String]) -> Members {
    let members: Members = [("valid", .bool(normalized != nil)), ("normalized", .optional(normalized))]
    return suggestions.isEmpty ? members : members + [("suggestions", .strings(suggestions))]
  }
}
