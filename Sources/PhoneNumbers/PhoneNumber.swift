import PhoneNumberTables

/// A phone number: a calling code, a national number, perhaps an extension.
///
/// It is what libphonenumber makes of the same text; whether it is possible, valid, and of which region and type, is known once it
/// exists. Two numbers are equal when calling code, national number and extension are.
public struct PhoneNumber: Hashable, Sendable {
  // In this order a number takes 32 bytes, and no allocation.
  private let national: PackedDigits
  private let suffix: ExtensionDigits
  /// Region and type, as the tables tell them.
  private let outcome: UInt16
  /// Place of the calling code in the tables.
  private let plan: UInt8

  /// Reads a number in national or international form.
  ///
  /// Digits of every script, `+`, `00` and the default region's own international prefix, national prefix, brackets, `(0)`, `tel:`,
  /// `;ext=` and other usual labels of an extension are understood.
  ///
  /// - Parameters:
  ///   - text: the number alone: text around it is an error.
  ///   - defaultRegion: ISO 3166-1 alpha-2 code, in either case, of the region a number in national form is dialled in.
  /// - Throws: why the text is not a number. A number that no plan has is no error: see `isValid` and `possibility`.
  public init(_ text: some StringProtocol, region defaultRegion: String? = nil) throws(PhoneNumberError) {
    var text = String(text)
    self = try text.withUTF8 { bytes in
      Self.read(bytes, defaultRegion: defaultRegion)
    }.get()
  }

  /// As `init(_:region:)`, from UTF-8 bytes, without making a string of them.
  public init(utf8 bytes: UnsafeBufferPointer<UInt8>, region defaultRegion: String? = nil) throws(PhoneNumberError) {
    self = try Self.read(bytes, defaultRegion: defaultRegion).get()
  }

  init(plan: Int, national digits: Digits, suffix: ExtensionDigits) {
    let transitions = phone_transitions()
    var state = Int(NumberingTables.plans[plan].classify)
    var national = PackedDigits()
    for place in 0..<digits.count {
      national.append(digits[place])
      state = Int(transitions[state * 10 + Int(digits[place])])
    }
    self.plan = UInt8(truncatingIfNeeded: plan)
    self.national = national
    self.suffix = suffix
    outcome = phone_outcomes()[state]
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, defaultRegion: String?) -> Result<PhoneNumber, PhoneNumberError> {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * NumberReader.capacity) { room in
      guard let digits = room.baseAddress else { return .failure(.notANumber) }
      do throws(PhoneNumberError) {
        var text = NumberText(bytes, digits: digits)
        try text.read()
        let reader = NumberReader(region: defaultRegion.flatMap(NumberingTables.region), scratch: digits + NumberReader.capacity)
        let (plan, national) = try reader.read(Digits(start: digits, count: text.count), hasPlus: text.hasPlus)
        return .success(PhoneNumber(plan: plan, national: national, suffix: text.suffix))
      } catch {
        return .failure(error)
      }
    }
  }

  /// `+`, calling code and national number, without the extension: `+33199001234`.
  public var e164: String {
    String(unsafeUninitializedCapacity: 24) { text in
      guard var writer = FormatWriter(text) else { return 0 }
      writeE164(to: &writer)
      return writer.count
    }
  }

  /// The form of a user's or resource account's `LineURI`: `tel:+33199000000;ext=201`.
  public var lineURI: String {
    String(unsafeUninitializedCapacity: 64) { text in
      guard var writer = FormatWriter(text) else { return 0 }
      writer.write("tel:")
      writeE164(to: &writer)
      if suffix.count > 0 {
        writer.write(";ext=")
        writer.write(suffix)
      }
      return writer.count
    }
  }

  /// The country calling code, 1 to 999.
  public var callingCode: Int { Int(NumberingTables.plans[Int(plan)].calling_code) }

  /// The national significant number, 2 to 17 digits, leading zeros kept: no national prefix.
  public var nationalNumber: String {
    String(unsafeUninitializedCapacity: 18) { text in
      guard var writer = FormatWriter(text) else { return 0 }
      writer.write(national)
      return writer.count
    }
  }

  /// The digits of the extension, 1 to 20; nil when there is none.
  public var ext: String? {
    guard suffix.count > 0 else { return nil }
    return String(unsafeUninitializedCapacity: 20) { text in
      guard var writer = FormatWriter(text) else { return 0 }
      writer.write(suffix)
      return writer.count
    }
  }

  /// ISO 3166-1 alpha-2 code (also `AC`, `TA`, `XK`); `001` for a calling code of no country; nil when several regions share the
  /// calling code and none has the number.
  public var region: String? {
    let place = outcome >> 4
    guard place != phone_no_region else { return nil }
    let first = Int(NumberingTables.plans[Int(plan)].first_region)
    return NumberingTables.regions[Int(phone_regions_of_plans()[first + Int(place)])].name
  }

  /// What the number's range is for; `.unknown` when the number is not valid.
  public var type: PhoneNumberType { PhoneNumberType.byCode[Int(outcome & 0xF)] }

  /// What calling code, region, type and validity are told from: numbers alike in this are alike in all of them.
  public var range: UInt32 { UInt32(plan) << 16 | UInt32(outcome) }

  /// As for equality, in one step: sets of a million numbers are made of them.
  public func hash(into hasher: inout Hasher) { hasher.combine(spreadBits) }

  /// Bits that spread numbers over a hash table; equal numbers have equal ones.
  public var spreadBits: UInt64 {
    var bits = national.value &+ UInt64(plan) << 56 &+ UInt64(national.count) << 48
    bits = (bits ^ suffix.bits &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    return (bits ^ bits >> 32) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether the number is in a range that the numbering plan has, as of `NumberingPlan.dataVersion`; not whether anyone has it.
  public var isValid: Bool { outcome & 0xF != 0 }

  /// Whether the national number has one of the calling code's lengths.
  public var possibility: Possibility {
    NumberingTables.mainRegion(ofPlan: Int(plan)).pointee.possibleLengths.possibility(ofDigits: Int(national.count))
  }

  /// As dialled within the country, with the national prefix where it is written: `01 99 00 12 34`.
  public var nationalFormat: String { formatted(.national) }

  /// As dialled from anywhere: `+33 1 99 00 12 34`.
  public var internationalFormat: String { formatted(.international) }

  private func formatted(_ form: NumberFormat.Form) -> String {
    NumberFormat(plan: Int(plan), national: national, suffix: suffix).text(form)
  }

  private func writeE164(to writer: inout FormatWriter) {
    writer.write("+")
    writer.write(PackedDigits(decimal: callingCode))
    writer.write(national)
  }
}
