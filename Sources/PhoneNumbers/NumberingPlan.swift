import PhoneNumberTables

/// The numbering plans that are compiled in.
public enum NumberingPlan {
  /// The version of the `phonenumbers` package the plans were read from: `9.0.43`.
  public static var dataVersion: String { String(cString: phone_data_version()) }

  /// A valid number that nobody minds seeing in a manual; nil when the region (ISO 3166-1 alpha-2, in either case) has none of the type.
  public static func exampleNumber(region: String, type: PhoneNumberType) -> PhoneNumber? {
    NumberingTables.region(region).flatMap { example(in: NumberingTables.regions[$0], type: type) }
  }

  private static func example(in region: PhoneRegion, type: PhoneNumberType) -> PhoneNumber? {
    let wanted = PhoneNumberType.byCode.firstIndex(of: type == .fixedLineOrMobile ? .fixedLine : type)
    let first = Int(region.first_example)
    for place in first..<first + Int(region.example_count) {
      let example = phone_examples()[place]
      guard Int(example.type) == wanted else { continue }
      let digits = PackedDigits(value: example.number, count: example.digits)
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { room in
        room.baseAddress.map { start in
          digits.write(to: start, zero: 0)
          return PhoneNumber(plan: Int(region.plan), national: Digits(start: start, count: Int(example.digits)), suffix: ExtensionDigits())
        }
      }
    }
    return nil
  }
}
