import Locales
import Testing
import Verification

@Suite struct SpokenVerdictTests {
  private func verdict(_ value: String, _ kind: ValueKind, _ country: String? = nil, _ language: Language = .english) -> SpokenVerdict {
    SpokenVerdict(on: value, as: kind, country: country, localizer: Localizer(language))
  }

  // Expected: phonenumbers 9.0.
  @Test func `a number is told with all its forms`() {
    let verdict = verdict("0800 123 4567", .phone, "GB")
    #expect(verdict.isValid)
    #expect(verdict.text.hasPrefix("0800 123 4567: valid\n"))
    for form in ["United Kingdom", "toll-free", "+448001234567", "0800 123 4567", "+44 800 123 4567"] {
      #expect(verdict.text.contains(": \(form)\n"), "\(form)")
    }
  }

  @Test(arguments: [
    ("+1 425 555 010", "It is too short."), ("01 99 00 12 34", "no country code"), ("3,32E+10", "spreadsheet"), ("=A1", "equals sign"),
    ("+1 000 000 0000", "no range known here"), ("1-800-FLOWERS", "letters"), ("+999 12345", "calling code"),
  ]) func `a number that is none is told with the reason`(value: String, reason: String) {
    let verdict = verdict(value, .phone)
    #expect(!verdict.isValid)
    #expect(verdict.text.contains(reason), "\(verdict.text)")
  }

  @Test func `a country is told with codes and both names`() {
    #expect(verdict("allemagne", .country).text == "allemagne: Germany (English), Allemagne (French), DE, DEU\n")
    let slip = verdict("Germny", .country, nil, .french)
    #expect(!slip.isValid && slip.text.contains("Allemagne (DE)"))
  }

  @Test func `a date is told in ISO form, and both its readings when it has two`() {
    #expect(verdict("1er août 2026", .date).text == "1er août 2026: 2026-08-01 (August 1, 2026)\n")
    let two = verdict("03/04/2026", .date, nil, .french)
    #expect(!two.isValid && two.text.contains("4 mars 2026") && two.text.contains("3 avril 2026"), "\(two.text)")
  }

  @Test func `an address that names another country is judged there, and the country told`() {
    let belgian = verdict("Grand-Place 1, 1000 Bruxelles, Belgique", .address, "FR", .french)
    #expect(belgian.isValid)
    #expect(belgian.text.contains("1000"))
    #expect(belgian.text.contains("Belgique\n"))
    #expect(verdict("Grand-Place 1, 1000 Bruxelles", .address, "BE").text.contains("Country or region: Belgium"))
  }

  @Test func `a pasted address is taken apart, and a misspelt city doubted`() {
    let fine = verdict("1 Microsoft Way\nRedmond, WA 98052", .address, "US")
    #expect(fine.isValid && fine.text.contains("  city: Redmond\n") && fine.text.contains("  postal code: 98052\n"), "\(fine.text)")
    #expect(!fine.text.contains("validated"))
    let doubt = verdict("1 Microsoft Way, Redmnd, WA 98052", .address, "US")
    #expect(doubt.isValid && doubt.text.contains("Redmond, Washington"), "\(doubt.text)")
    #expect(!verdict("1 Microsoft Way, Redmond, WA 90210", .address, "US").isValid)
  }

  @Test func `of a postal code is told whether it was held against the city`() {
    let near = verdict("12 rue de Rivoli, 75001 Paris", .address, "FR").text
    #expect(near.contains("code near the city by its first characters") && !near.contains("is the city's"), "\(near)")
    let far = verdict("12 rue de Rivoli, 69001 Paris", .address, "FR")
    #expect(far.isValid && far.text.contains("Please check, postal code: It does not seem to go with the city"), "\(far.text)")
    #expect(!far.text.contains("nothing wrong was found"))
    #expect(verdict("12 rue de Rivoli, 69001 Paris", .address, "FR", .french).text.contains("À vérifier, code postal"))
    #expect(
      verdict("1 rue du Lac, 73000 Sainte-Marie", .address, "FR").text.contains("Whether the postal code is the city's is not checked"))
  }

  @Test func `a value does nothing on the terminal it is shown on`() {
    for kind in ValueKind.allCases {
      let text = verdict("\u{1B}[31m\u{202E}x\n", kind, "FR").text
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }
  }

  @Test(arguments: [
    ("+33199001234", ValueKind.phone), ("tel:+33199001234", .phone), ("2026-11-22", .date), ("03/04/2026", .date), ("Suisse", .country),
  ]) func `a kind that is plain need not be said`(value: String, kind: ValueKind) { #expect(ValueKind(of: value) == kind) }

  @Test(arguments: ["0199001234", "12 rue de la Paix", "Germny", ""]) func `a kind that is not plain is asked for`(value: String) {
    #expect(ValueKind(of: value) == nil)
  }
}
