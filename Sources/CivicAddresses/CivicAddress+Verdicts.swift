extension CivicAddress {
  /// What is wrong with the address, checked without any service; empty when nothing is known to be.
  ///
  /// - Parameter fields: what somebody needs beyond what the post needs.
  /// - Returns: at most a few verdicts, in the order of the fields; an unknown country is only checked for its characters.
  public func verdicts(requiring fields: Set<AddressField> = []) -> [AddressVerdict] {
    var verdicts = textVerdicts()
    guard let record = CountryRecord(country) else { return verdicts }
    var checked = CheckedAddress(self, in: record)
    checked.check(requiring: fields)
    verdicts += checked.verdicts
    return verdicts.count < 2 ? verdicts : verdicts.sorted { $0.field.slot < $1.field.slot }
  }

  /// Control characters and lengths no address has; both hold everywhere.
  private func textVerdicts() -> [AddressVerdict] {
    var verdicts: [AddressVerdict] = []
    forEachValue { field, value in
      if value.mayHideControls, value.trimmed.hidesControls {
        verdicts.append(AddressVerdict(field, .controlCharacters, suggestion: value.withoutControls))
      }
      if value.utf8.count > 255, value.unicodeScalars.count > 255 { verdicts.append(AddressVerdict(field, .tooLong)) }
    }
    return verdicts
  }

  /// The address with its values tidied: blanks trimmed and single, the postal code and the area as the country writes them.
  ///
  /// An area typed in Latin letters where the code is in another script gets its Latin name: Tokyo doesn't become 東京都.
  public func normalized() -> CivicAddress {
    var out = self
    for field in AddressField.allCases { out[field] = self[field].withSingleSpaces }
    out.country = country.withSingleSpaces.uppercasedASCII
    guard let record = CountryRecord(out.country) else { return out }
    if !out[.postalCode].isEmpty, !record.postalPattern.isEmpty {
      let code = PostalCode(out[.postalCode], in: record)
      out[.postalCode] = code.canonical ?? String(decoding: code.tidy, as: UTF8.self)
    }
    if let area = AreaRecord(named: out[.stateOrProvince], in: record)?.area {
      let wouldChangeScript = out[.stateOrProvince].isLatin && !area.code.isLatin
      out[.stateOrProvince] = wouldChangeScript ? area.latinName : area.code
    }
    return out
  }
}

/// An address under examination, with what several rules need to know.
struct CheckedAddress {
  let address: CivicAddress
  let country: CountryRecord
  let area: AreaRecord?
  lazy var postalCode = PostalCode(address[.postalCode], in: country)
  var verdicts: [AddressVerdict] = []

  init(_ address: CivicAddress, in country: CountryRecord) {
    self.address = address
    self.country = country
    area = address[.stateOrProvince].isEmpty ? nil : AreaRecord(named: address[.stateOrProvince], in: country)
  }

  mutating func check(requiring fields: Set<AddressField>) {
    checkMissing(fields)
    checkStreet()
    checkArea()
    checkCity()
    checkPostalCode()
    checkUnitedKingdomRules()
    checkCoordinate(.latitude, limit: 90)
    checkCoordinate(.longitude, limit: 180)
    checkDistances()
    if PlaceNames.isForBusinessMail(address[.city]) { verdicts.append(AddressVerdict(.city, .cedex, isWarning: true)) }
  }

  private mutating func checkMissing(_ fields: Set<AddressField>) {
    for letter in country.required { require(AddressField(letter: letter)) }
    guard !fields.isEmpty else { return }
    for field in AddressField.inOrder
    where fields.contains(field) && !country.required.contains(where: { AddressField(letter: $0) == field }) {
      require(field)
    }
  }

  private mutating func require(_ field: AddressField) {
    guard address[field].isBlank else { return }
    // A number alone is said once, in the words that help.
    if field == .streetName, !address[.houseNumber].isBlank { return verdicts.append(AddressVerdict(.streetName, .numberOnly)) }
    verdicts.append(AddressVerdict(field, .missing))
  }

  /// Where the sources list the areas, any other is wrong; elsewhere only a near miss of a known one is worth a word.
  private mutating func checkArea() {
    let value = address[.stateOrProvince]
    guard area == nil, !value.isBlank else { return }
    let nearest = AreaRecord.nearest(to: value, in: country)?.area
    guard country.listsAreas || nearest != nil else { return }
    let suggestion = nearest.map { value.isLatin ? $0.latinName : $0.name }
    verdicts.append(AddressVerdict(.stateOrProvince, .unknownArea, isWarning: !country.listsAreas, suggestion: suggestion))
  }

  private mutating func checkPostalCode() {
    guard !address[.postalCode].isBlank, !country.postalPattern.isEmpty else { return }
    let code = postalCode
    guard code.isWellFormed else {
      return verdicts.append(AddressVerdict(.postalCode, .malformed, suggestion: code.canonical ?? completed(code)))
    }
    if belongsToArea(code) == false { verdicts.append(AddressVerdict(.postalCode, .mismatch(with: .stateOrProvince))) }
  }

  /// A code with its lost zeros, where the area has codes that begin so, or else the city or at least the country.
  private func completed(_ code: PostalCode) -> String? {
    guard let whole = code.withLostZeros else { return nil }
    let isNear = PostalMap(of: country).map { $0.distance(from: whole, to: address[.city].trimmed).map { $0 < Self.reach.code } ?? false }
    return belongsToArea(whole) ?? isNear ?? country.postalExample.hasPrefix("0") ? whole.canonical : nil
  }

  /// Whether a code begins as the area's do; nil where the area's are not known.
  private func belongsToArea(_ code: PostalCode) -> Bool? {
    guard let area, !area.postalPrefixes.isEmpty else { return nil }
    return code.tidy.withUnsafeBufferPointer(Pattern(source: area.postalPrefixes).matchesBeginning)
  }

  /// A number in digits; `0x1F`, `1e3` and `nan` are numbers to computers only.
  static func degrees(_ text: String) -> Double? {
    text.utf8.allSatisfy { $0.isDigit || "+-.".utf8.contains($0) } ? Double(text) : nil
  }

  private mutating func checkCoordinate(_ field: AddressField, limit: Double) {
    let text = address[field].trimmed
    guard !text.isEmpty else { return }
    guard let degrees = Self.degrees(text) else {
      let repaired = text.replacing(",", with: ".")
      return verdicts.append(AddressVerdict(field, .malformed, suggestion: Self.degrees(repaired) == nil ? nil : repaired))
    }
    if abs(degrees) > limit { verdicts.append(AddressVerdict(field, .outOfRange)) }
  }
}
