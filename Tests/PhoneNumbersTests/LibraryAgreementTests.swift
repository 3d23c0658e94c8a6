import Testing

@testable import PhoneNumbers

/// The engine against the published Python library: every example number, and 210,000 generated and spoilt ones.
@Suite struct `agreement with libphonenumber` {
  /// The only ways to differ, each on purpose.
  private enum Difference: String, CaseIterable {
    case formula = "a text that begins with = is a spreadsheet's formula; the library skips the sign"
    case exponent = "3,32E+10 has lost digits; the library reads the digits left"
    case letters = "letters among the digits are not spelt out"
    case before = "text before the number is not skipped"
    case after = "text after the number is not dropped, nor are its digits added to the number"
    case blanks = "narrow blanks part digits too"
    case short = "two digits take no extension; the library lets them after x and ~"

    /// The difference between what the library says and what we say, judged by the text; nil when there is no excuse.
    init?(_ text: Substring, theirs: Corpus.Expectation, ours: Result<PhoneNumber, PhoneNumberError>) {
      let words = text.unicodeScalars.contains { $0.properties.isAlphabetic || $0 == "*" }
      switch ours {
      case .failure(.formula) where text.hasPrefix("="): self = .formula
      case .failure(.spreadsheetExponent) where text.contains("E"): self = .exponent
      case .failure(.letters) where words: self = .letters
      case .failure(.textBefore) where "'*Tx.-/~)".contains(text.first ?? "0"): self = .before
      case .failure(.textAfter) where words || text.contains { ",;#+~ｘ".contains($0) }: self = .after
      case .failure(.notANumber) where text.prefix(while: { !"xｘ~".contains($0) }).count(where: \.isNumber) == 2: self = .short
      case _ where theirs == .error("NOT_A_NUMBER") && text.contains("\u{202F}"): self = .blanks
      default: return nil
      }
    }
  }

  @Test func `every number is read, judged and written as the library does`() throws {
    let corpus = try Corpus()
    #expect(corpus.version == NumberingPlan.dataVersion)
    #expect(corpus.entries.count >= 210_000)
    var unexplained: [String] = []
    var explained: [Difference: Int] = [:]
    for entry in corpus.entries {
      let ours = Result { () throws(PhoneNumberError) in try PhoneNumber(entry.text, region: entry.region) }
      guard !agrees(ours, with: entry.expected) else { continue }
      if let difference = Difference(entry.text, theirs: entry.expected, ours: ours) {
        explained[difference, default: 0] += 1
      } else {
        unexplained.append("\(entry.text) (\(entry.region ?? "-")): \(describe(ours)), the library: \(entry.expected)")
      }
    }
    print("differences on purpose:", explained.map { "\($0.value) × \($0.key.rawValue)" }.sorted())
    #expect(unexplained.count == 0, "\(unexplained.prefix(20).joined(separator: "\n"))")
  }

  @Test func `the tables are what their script writes`() throws {
    try Corpus.prepare()
    let copy = ".build/phone-tables.c"
    #expect(Corpus.run(".build/phones-venv/bin/python Scripts/phones/generate_tables.py \(copy)") == 0)
    #expect(Corpus.run("cmp \(copy) Sources/PhoneNumberTables/tables.c") == 0)
  }

  private func describe(_ result: Result<PhoneNumber, PhoneNumberError>) -> String {
    switch result {
    case .success(let number): "\(Corpus.Reading(number))"
    case .failure(let error): "\(error)"
    }
  }

  private func agrees(_ ours: Result<PhoneNumber, PhoneNumberError>, with theirs: Corpus.Expectation) -> Bool {
    switch (ours, theirs) {
    case (.success(let number), .number(let reading)): Corpus.Reading(number) == reading
    case (.failure(let error), .error(let name)): libraryName(of: error) == name
    default: false
    }
  }

  private func libraryName(of error: PhoneNumberError) -> String {
    switch error {
    case .notANumber: "NOT_A_NUMBER"
    case .invalidCallingCode, .regionNeeded: "INVALID_COUNTRY_CODE"
    case .tooShortAfterPrefix: "TOO_SHORT_AFTER_IDD"
    case .tooShort: "TOO_SHORT_NSN"
    case .tooLong: "TOO_LONG"
    // The library has no word for what only we refuse; it may refuse the text as well.
    case .spreadsheetExponent, .formula, .letters, .textBefore, .textAfter: "NOT_A_NUMBER"
    }
  }
}

extension Corpus.Reading {
  /// What we say of a number, in the library's words.
  init(_ number: PhoneNumber) {
    self.init(
      callingCode: "\(number.callingCode)", national: Substring(number.nationalNumber), suffix: Substring(number.ext ?? ""),
      region: Substring(number.region ?? ""), type: Substring(number.type.rawValue), isValid: number.isValid ? "1" : "0",
      possibility: Substring(number.possibility.rawValue), e164: Substring(number.e164), nationalFormat: Substring(number.nationalFormat),
      internationalFormat: Substring(number.internationalFormat))
  }
}
