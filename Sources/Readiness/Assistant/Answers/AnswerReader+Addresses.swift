internal import CivicAddresses
internal import Facts
internal import Locales
internal import Texts

/// Answers that are parts of an address, or a whole one.
extension AnswerReader {
  /// A field of an address; a pasted block is taken apart into all its fields.
  func addressField(_ text: String, _ field: AddressField, at path: AnswerPath, in plan: Plan) throws(Rejection) -> Change {
    guard let list = path.list, let item = path.item else { throw Rejection(.answerUnknownQuestion(id: path.description)) }
    let country = country(of: path, in: plan)
    let answer = text.trimmed
    if answer.contains(where: \.isNewline) || isWholeAddress(answer, of: country) {
      return try pasted(answer, list: list, item: item, country: country, in: plan)
    }
    if field == .postalCode || field == .city, let place = postalCodeAndCity(answer, of: country) {
      return .several(place.map { .set(AnswerPath(list: list, item: item, field: $0.rawValue), $1) })
    }
    guard !answer.isEmpty, !isNone(answer) else {
      let prompt = Prompt(subject: .addressField(field), path: path, step: 0)
      if answer.isEmpty, let proposed = proposal(at: prompt, in: plan) { return .set(path, proposed) }
      guard !AddressFormat.of(country).required.contains(field) else { throw Rejection(.answerNeeded) }
      return .set(path, Plan.none)
    }
    // Somebody who means yes has read another question; but there is a town called Y.
    guard answer.count < 2 || !means("yes", answer) else { throw Rejection(.answerNotYes) }
    let value =
      switch field {
      case .latitude, .longitude: try decimal(answer)
      case .companyTaxID: try taxNumber(try plainText(answer), in: country)
      default: try plainText(answer)
      }
    var address = CivicAddress(country: country)
    address[field] = value
    return .set(path, address.normalized()[field])
  }

  /// A tax number without the words before it, and without the signs and blanks that make it easier to read.
  private func taxNumber(_ answer: String, in country: String) throws(Rejection) -> String {
    let words = answer.split { $0.isWhitespace || ".:/".contains($0) }.filter { $0 == country || $0.contains(where: \.isNumber) }
    guard words.contains(where: { $0.contains(where: \.isNumber) }) else { throw Rejection(.answerTaxNumber) }
    return words.joined()
  }

  /// The tax number that stands with another address of the same company in the same country.
  func taxNumber(ofCompanyAt path: AnswerPath, in plan: Plan) -> String? {
    func value(_ field: String, _ item: String) -> String? { plan[AnswerPath(list: "addresses", item: item, field: field)] }
    let item = path.item ?? ""
    guard let company = value(AddressField.companyName.rawValue, item) else { return nil }
    return plan.names(of: "addresses").lazy
      .filter { $0 != item && value(AddressField.companyName.rawValue, $0) == company && value("country", $0) == value("country", item) }
      .compactMap { value(AddressField.companyTaxID.rawValue, $0) }.first { $0 != Plan.none }
  }

  /// The country of an address, until it is given that of the organization.
  func country(of path: AnswerPath, in plan: Plan) -> String {
    plan.country(ofAddress: path.item ?? "") ?? plan.country ?? ""
  }

  /// The state or province of an address whose city lies in one only, as addresses write it.
  func areaOfCity(at path: AnswerPath, in plan: Plan) -> String? {
    let city = plan[AnswerPath(list: "addresses", item: path.item ?? "", field: AddressField.city.rawValue)]
    return city.flatMap { AdministrativeArea.ofCity($0, in: country(of: path, in: plan)) }?.code
  }

  /// An address in one answer.
  func wholeAddress(_ answer: String, at path: AnswerPath, in plan: Plan) throws(Rejection) -> Change {
    let country = country(of: path, in: plan)
    let read = CivicAddress(pasted: answer, country: country, countryNamed: Countries.code(named:))
    // A house on its grounds, or in a hamlet, has no number.
    let hasAllElse = read.map { address in [.streetName, .city, .postalCode].allSatisfy { !address[$0].isEmpty } } == true
    guard hasAllElse || isWholeAddress(answer, of: country) else { throw Rejection(.answerPastedAddress) }
    return try pasted(answer, list: "addresses", item: path.item ?? "", country: country, in: plan)
  }

  /// Whether one line is an address from its street to its city.
  func isWholeAddress(_ line: String, of country: String) -> Bool {
    guard let address = CivicAddress(pasted: line, country: country, countryNamed: Countries.code(named:)) else { return false }
    guard [.houseNumber, .streetName, .city].allSatisfy({ !address[$0].isEmpty }) else { return false }
    // Where there are no postal codes, or none is written before a city in East Asia's scripts, the rest has to tell.
    let hasNoCodes = AddressFormat.of(address.country).postalCodeExample == nil
    return !address[.postalCode].isEmpty || line.unicodeScalars.contains { $0.value >= 0x2E80 }
      || hasNoCodes && line.contains(",") && StreetType.isNamed(in: address[.streetName])
  }

  /// The two fields of a line such as `44100 Nantes`; nil where it says less, or more.
  private func postalCodeAndCity(_ line: String, of country: String) -> [(AddressField, String)]? {
    guard let address = CivicAddress(pasted: line, country: country, countryNamed: Countries.code(named:))?.normalized() else { return nil }
    let fields = AddressField.allCases.filter { !address[$0].isEmpty }
    return Set(fields) == [.postalCode, .city] ? fields.map { ($0, address[$0]) } : nil
  }

  /// The fields of an address that was typed or pasted as a whole.
  func pasted(_ block: String, list: String, item: String, country: String, in plan: Plan) throws(Rejection) -> Change {
    try refuseControlCharacters(in: block)
    guard var address = CivicAddress(pasted: block, country: country, countryNamed: Countries.code(named:)) else {
      throw Rejection(.answerPastedAddress)
    }
    if address[.companyName].isEmpty, plan[AnswerPath(list: list, item: item, field: AddressField.companyName.rawValue)] == nil {
      address[.companyName] = plan["organization.name"] ?? ""
    }
    address = address.normalized()
    let changes = AddressField.allCases.compactMap { field -> Change? in
      address[field].isEmpty ? nil : .set(AnswerPath(list: list, item: item, field: field.rawValue), address[field])
    }
    // Whoever jumped to the street has not been asked for the country by which the address was read, or the block names another.
    let countryPath = AnswerPath(list: list, item: item, field: "country")
    return .several((plan[countryPath] == address.country ? [] : [.set(countryPath, address.country)]) + changes)
  }
}
