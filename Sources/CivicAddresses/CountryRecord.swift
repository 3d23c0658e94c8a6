/// A country's line of the table, read field by field where it lies.
struct CountryRecord {
  private let line: Line

  /// Nil for a code the table does not have; upper and lower case are one.
  init?(_ country: String) {
    var code = country
    let line = code.withUTF8 { bytes -> Line? in
      guard bytes.count == 2, bytes[0].isASCIILetter, bytes[1].isASCIILetter else { return nil }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3) { key in
        key[0] = bytes[0] & ~32
        key[1] = bytes[1] & ~32
        key[2] = .tab
        return Table.countries.line(startingWith: Bytes(key))
      }
    }
    guard let line else { return nil }
    self.line = line
  }

  var code: Bytes { line[0] }
  /// Letters of the source: A street, C city, D district, S area, Z postal code.
  var order: Bytes { line[1] }
  var required: Bytes { line[2] }
  var areaTerm: String { line.text(3) }
  var postalCodeTerm: String { line.text(4) }
  var numberFollowsStreet: Bool { line[5].contains(UInt8(ascii: "a")) }
  var isEnteredInEnglish: Bool { line[5].contains(UInt8(ascii: "e")) }
  /// Whether the source lists the areas an address may name, so that any other is wrong.
  var listsAreas: Bool { line[5].contains(UInt8(ascii: "k")) }
  /// Empty when the country has no postal codes.
  var postalPattern: Bytes { line[6] }
  /// How a code's letters and digits are set apart, a space between the forms: 5 5-4.
  var postalGroups: Bytes { line[7] }
  /// What is written before the code on an envelope, a space between the forms.
  var envelopes: Bytes { line[8] }
  var postalExample: String { line.text(9) }
  /// Where the country's places lie in their table.
  var places: Range<Int> { number(10)..<number(11) }

  private func number(_ field: Int) -> Int {
    line[field].reduce(0) { $0 * 10 + Int($1 &- 48) }
  }
}
