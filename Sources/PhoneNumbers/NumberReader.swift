import PhoneNumberTables

/// Turns the digits of a text into calling code and national number, step by step as libphonenumber does.
struct NumberReader {
  /// The most digits of a text that can matter: prefixes, calling code, national number and one too many.
  static let capacity = 64

  private static let leastNationalDigits = 2
  private static let mostNationalDigits = 17

  /// A national number of a plan, as dialled within it: a national prefix may stand before it.
  private struct Dialled {
    let plan: Int
    let region: UnsafePointer<PhoneRegion>
    let digits: Digits
  }

  /// The default region's place in the table.
  let region: Int?
  /// Room for twice `capacity` digits: a national prefix transforms a number at most twice.
  let scratch: UnsafeMutablePointer<UInt8>

  /// The plan and the national number.
  func read(_ digits: Digits, hasPlus: Bool) throws(PhoneNumberError) -> (plan: Int, national: Digits) {
    let dialled = hasPlus ? try afterPlus(digits) : try fromDefaultRegion(digits)
    guard dialled.digits.count >= Self.leastNationalDigits else { throw .tooShort }
    var national = dialled.digits
    let stripped = withoutNationalPrefix(dialled.digits, in: dialled.region)
    switch dialled.region.pointee.possibleLengths.possibility(ofDigits: stripped.count) {
    case .possible, .tooLong: national = stripped
    default: break
    }
    guard national.count <= Self.mostNationalDigits else { throw .tooLong }
    return (dialled.plan, national)
  }

  private func afterPlus(_ digits: Digits) throws(PhoneNumberError) -> Dialled {
    do throws(PhoneNumberError) {
      return try international(digits)
    } catch .invalidCallingCode {
      guard let region, let rest = withoutInternationalPrefix(digits, in: NumberingTables.regions + region) else {
        throw .invalidCallingCode
      }
      return try international(rest)
    }
  }

  private func international(_ digits: Digits) throws(PhoneNumberError) -> Dialled {
    guard digits.count > Self.leastNationalDigits else { throw .tooShortAfterPrefix }
    guard let plan = NumberingTables.plan(startingWith: digits) else { throw .invalidCallingCode }
    let code = NumberingTables.plans[plan].calling_code
    return Dialled(
      plan: plan, region: NumberingTables.mainRegion(ofPlan: plan), digits: digits.dropping(code < 10 ? 1 : code < 100 ? 2 : 3))
  }

  private func fromDefaultRegion(_ digits: Digits) throws(PhoneNumberError) -> Dialled {
    guard let region else { throw .regionNeeded }
    let data = NumberingTables.regions + region
    if let rest = withoutInternationalPrefix(digits, in: data) {
      return try international(rest)
    }
    let plan = Int(data.pointee.plan)
    if let national = withoutOwnCallingCode(digits, in: data) {
      return Dialled(plan: plan, region: NumberingTables.mainRegion(ofPlan: plan), digits: national)
    }
    return Dialled(plan: plan, region: data, digits: digits)
  }

  /// What follows the region's international prefix; nil when there is none, or a 0, which begins no calling code, follows.
  private func withoutInternationalPrefix(_ digits: Digits, in region: UnsafePointer<PhoneRegion>) -> Digits? {
    guard digits.count > 0, region.pointee.international_starts >> UInt16(digits[0]) & 1 == 1 else { return nil }
    var groups = PrefixProgram.Groups()
    guard let length = PrefixProgram(at: region.pointee.international_program, on: digits).match(&groups) else { return nil }
    guard length == digits.count || digits[length] != 0 else { return nil }
    return digits.dropping(length)
  }

  /// What follows the region's own calling code, where only that makes the number possible.
  private func withoutOwnCallingCode(_ digits: Digits, in region: UnsafePointer<PhoneRegion>) -> Digits? {
    let code = Int(NumberingTables.plans[Int(region.pointee.plan)].calling_code)
    guard let length = digits.lengthOfPrefix(code) else { return nil }
    let rest = withoutNationalPrefix(digits.dropping(length), in: region)
    if !region.pointee.describes(digits), region.pointee.describes(rest) { return rest }
    return region.pointee.possibleLengths.possibility(ofDigits: digits.count) == .tooLong ? rest : nil
  }

  /// The number without its national prefix, transformed where the plan says so; unchanged when that would spoil a number that fits.
  private func withoutNationalPrefix(_ digits: Digits, in region: UnsafePointer<PhoneRegion>) -> Digits {
    guard digits.count > 0, region.pointee.prefix_starts >> UInt16(digits[0]) & 1 == 1 else { return digits }
    var groups = PrefixProgram.Groups()
    guard let length = PrefixProgram(at: region.pointee.prefix_program, on: digits).match(&groups) else { return digits }
    let lastGroup = 2 * Int(region.pointee.prefix_groups) - 2
    let result: Digits
    if region.pointee.transform_group == 0 || groups[lastGroup] < 0 {
      result = digits.dropping(length)
    } else {
      result = transformed(digits, matched: length, groups, in: region)
    }
    return region.pointee.describes(digits) && !region.pointee.describes(result) ? digits : result
  }

  private func transformed(
    _ digits: Digits, matched length: Int, _ groups: PrefixProgram.Groups, in region: UnsafePointer<PhoneRegion>
  ) -> Digits {
    let isSecond = digits.start == UnsafePointer(scratch)
    let target = isSecond ? scratch + Self.capacity : scratch
    (target[0], target[1], target[2], target[3]) = region.pointee.transform_digits
    var count = Int(region.pointee.transform_length)
    func append(_ range: Range<Int>) {
      for place in range where count < Self.capacity {
        target[count] = digits[place]
        count += 1
      }
    }
    let group = 2 * Int(region.pointee.transform_group) - 2
    append(Int(groups[group])..<Int(groups[group + 1]))
    append(length..<digits.count)
    return Digits(start: target, count: count)
  }
}
