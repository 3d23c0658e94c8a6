internal import CivicAddresses
internal import Facts
public import Locales
internal import PhoneNumbers
internal import Texts

/// A verdict on one value in words, for people.
public struct SpokenVerdict: Equatable, Sendable {
  /// Whether the value can be used as it is.
  public var isValid: Bool
  /// The verdict and what is known of the value, line by line, with a line break at the end.
  public var text: String

  private init(_ isValid: Bool, _ lines: [String]) {
    self.isValid = isValid
    text = lines.map { $0.withoutBackquotes + "\n" }.joined()
  }

  /// Judges a value.
  ///
  /// - Parameters:
  ///   - value: as it was typed; an address with its lines or with commas between them.
  ///   - kind: what the value is meant to be.
  ///   - country: ISO 3166-1 alpha-2 code for an address, and for a number without country code.
  ///   - localizer: in whose words the verdict is told.
  public init(on value: String, as kind: ValueKind, country: String?, localizer: Localizer) {
    switch kind {
    case .phone: self.init(phone: value, region: country, localizer)
    case .address: self.init(address: value, country: country ?? "", localizer)
    case .country: self.init(country: value, localizer)
    case .date: self.init(date: value, localizer)
    }
  }

  private init(phone value: String, region: String?, _ localizer: Localizer) {
    do throws(PhoneNumberError) {
      let number = try PhoneNumber(value, region: region)
      let verdict =
        number.isValid ? Message.verifyValid(value: value.inert) : .verifyNotValid(value: value.inert, why: localizer.text(number.flaw))
      self.init(number.isValid, [localizer.text(verdict)] + Self.facts(of: number, localizer))
    } catch {
      self.init(false, [localizer.text(.verifyNotValid(value: value.inert, why: localizer.text(error.message)))])
    }
  }

  private static func facts(of number: PhoneNumber, _ localizer: Localizer) -> [String] {
    let region = number.region.map { code in
      code == "001" ? localizer.text(.noCountry) : Country(code: code)?.name(in: localizer.language) ?? code
    }
    let possible = number.possibility == .possible
    return [
      line(label("possible", localizer), localizer.text(possible ? .yes : .no), localizer),
      line(label("valid", localizer), localizer.text(number.isValid ? .yes : .no), localizer),
      line(label("country", localizer), region ?? localizer.text(.unknownValue), localizer),
      line(label("number-type", localizer), localizer.text("number-types.\(number.type.rawValue)") ?? number.type.rawValue, localizer),
      line(label("e164", localizer), number.e164, localizer),
      line(localizer.text(.verifyNational), number.nationalFormat, localizer),
      line(localizer.text(.verifyInternational), number.internationalFormat, localizer),
    ]
  }

  private static func label(_ key: String, _ localizer: Localizer) -> String { localizer.text("fact-labels.\(key)") ?? key }

  private static func line(_ label: String, _ value: String, _ localizer: Localizer) -> String {
    "  " + localizer.text(.factLine(label: label, value: value))
  }

  private init(country value: String, _ localizer: Localizer) {
    switch Countries.find(bounded: value) {
    case .exact(let country):
      let words = Message.verifyCountryIs(
        alpha2: country.code, alpha3: country.alpha3, english: country.name(in: .english), french: country.name(in: .french),
        value: value.inert)
      self.init(true, [localizer.text(words)])
    case .ambiguous(let countries), .suggestions(let countries):
      let names = countries.map { "\($0.name(in: localizer.language)) (\($0.code))" }
      let why = names.isEmpty ? Message.answerCountry : .answerCountryNear(names: names)
      self.init(false, [localizer.text(.verifyNotValid(value: value.inert, why: localizer.text(why)))])
    }
  }

  private init(date value: String, _ localizer: Localizer) {
    do throws(DateRefusal) {
      let date = try DateReading(bounded: value).date()
      self.init(true, [localizer.text(.verifyDateIs(day: date, iso: date.iso, value: value.inert))])
    } catch {
      self.init(false, [localizer.text(.verifyNotValid(value: value.inert, why: localizer.text(error.message)))])
    }
  }

  private init(address value: String, country: String, _ localizer: Localizer) {
    guard let address = CivicAddress(pasted: value, country: country, countryNamed: Countries.code(named:)) else {
      self.init(false, [localizer.text(.verifyNotValid(value: value.inert, why: localizer.text(.verifyAddressUnread)))])
      return
    }
    let verdicts = address.verdicts()
    let isValid = verdicts.allSatisfy(\.isWarning)
    let tidy = address.normalized()
    let country = Country(code: tidy.country)?.name(in: localizer.language) ?? tidy.country
    let fields =
      AddressField.allCases.filter { !tidy[$0].isEmpty }.map { Self.line(Self.name(of: $0, localizer), tidy[$0].inert, localizer) }
      + [Self.line(Self.label("country", localizer), country, localizer)]
    let words: Message
    switch (isValid, verdicts.isEmpty) {
    case (false, _): words = .verifyAddressWrong(value: value.inert)
    case (true, false): words = .verifyAddressDoubtful(value: value.inert)
    case (true, true):
      words = address.comparesPostalCodeWithCity ? .verifyAddressFineNear(value: value.inert) : .verifyAddressFine(value: value.inert)
    }
    self.init(isValid, [localizer.text(words)] + fields + verdicts.map { "  " + Self.words(for: $0, localizer) })
  }

  private static func name(of field: AddressField, _ localizer: Localizer) -> String {
    localizer.text("address-fields.\(field.rawValue)") ?? field.rawValue
  }

  private static func words(for verdict: AddressVerdict, _ localizer: Localizer) -> String {
    let name = name(of: verdict.field, localizer)
    var what = localizer.text(verdict.problem.message { Self.name(of: $0, localizer) })
    if let suggestion = verdict.suggestion { what = localizer.text(.verifySuggestion(suggestion: suggestion.inert, what: what)) }
    return localizer.text(verdict.isWarning ? .verifyFieldDoubtful(field: name, what: what) : .verifyFieldWrong(field: name, what: what))
  }
}
