import PhoneNumberTables

/// The numbering plans that are compiled in.
public enum NumberingPlan {
  /// The version of the `phonenumbers` package the plans were read from: `9.0.43`.
  public static var dataVersion: String { String(cString: phone_data_version()) }

  /// The regions that have a plan, as ISO 3166-1 alpha-2 codes in alphabetical order; `001` is not among them.
  public static var regions: [String] {
    (0..<Int(phone_geographic_region_total)).map { NumberingTables.regions[$0].name }
  }

  /// The calling code of a region, in either case; nil for what is not a region.
  public static func callingCode(of region: String) -> Int? {
    NumberingTables.region(region).map { Int(NumberingTables.plans[Int(NumberingTables.regions[$0].plan)].calling_code) }
  }

  /// A valid number that nobody minds seeing in a manual; nil when the region has no number of the type.
  public static func exampleNumber(region: String, type: PhoneNumberType) -> PhoneNumber? {
    NumberingTables.region(region).flatMap { example(in: NumberingTables.regions[$0], type: type) }
  }

  /// As `exampleNumber(region:type:)`, for a calling code and its main region, or for one that belongs to no country (800, 883 …).
  public static func exampleNumber(callingCode: Int, type: PhoneNumberType) -> PhoneNumber? {
    plan(of: callingCode).flatMap { example(in: NumberingTables.mainRegion(ofPlan: $0).pointee, type: type) }
  }

  private static func plan(of callingCode: Int) -> Int? {
    (0..<Int(phone_plan_total)).first { Int(NumberingTables.plans[$0].calling_code) == callingCode }
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
