/// A country's line of the table, read field by field where it lies.
struct CountryRecord {
  private let bytes: Bytes
  /// Where the fields begin, read once, since a record is asked many things; the thirteenth stands for the line's end.
  private let starts: SIMD16<UInt16>

  /// Whether it is the country of a code in capitals.
  func hasCode(_ code: String) -> Bool { self.code.elementsEqual(code.utf8) }

  /// Nil for a code the table does not have; upper and lower case are one.
  init?(_ country: String) {
    var code = country
    let line = code.withUTF8 { bytes -> TabbedLine? in
      guard bytes.count == 2, bytes[0].isASCIILetter, bytes[1].isASCIILetter else { return nil }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2) { code in
        (code[0], code[1]) = (bytes[0] & ~32, bytes[1] & ~32)
        return SortedLines.countries.line(Bytes(code))
      }
    }
    guard let line else { return nil }
    bytes = line.bytes
    var starts = SIMD16<UInt16>(repeating: UInt16(bytes.count + 1))
    starts[0] = 0
    var field = 1
    for index in bytes.indices where bytes[index] == .tab && field < 12 {
      starts[field] = UInt16(index + 1)
      field += 1
    }
    self.starts = starts
  }

  private subscript(field: Int) -> Bytes { Bytes(rebasing: bytes[Int(starts[field])..<Int(starts[field + 1]) - 1]) }

  private func text(_ field: Int) -> String { String(decoding: self[field], as: UTF8.self) }

  var code: Bytes { self[0] }
  /// Letters of the source: A street, C city, D district, S area, Z postal code.
  var order: Bytes { self[1] }
  var required: Bytes { self[2] }
  var areaTerm: String { text(3) }
  var postalCodeTerm: String { text(4) }
  var numberFollowsStreet: Bool { self[5].contains(UInt8(ascii: "a")) }
  var isEnteredInEnglish: Bool { self[5].contains(UInt8(ascii: "e")) }
  /// Whether the source lists the areas an address may name, so that any other is wrong.
  var listsAreas: Bool { self[5].contains(UInt8(ascii: "k")) }
  /// Empty when the country has no postal codes.
  var postalPattern: Bytes { self[6] }
  /// How a code's letters and digits are set apart, a space between the forms: 5 5-4.
  var postalGroups: Bytes { self[7] }
  /// What is written before the code on an envelope, a space between the forms.
  var envelopes: Bytes { self[8] }
  var postalExample: String { text(9) }
  /// Where the country's places lie in their table.
  var places: Range<Int> { number(10)..<number(11) }

  private func number(_ field: Int) -> Int {
    self[field].reduce(0) { $0 * 10 + Int($1 &- 48) }
  }
}
