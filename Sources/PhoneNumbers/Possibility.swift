/// Whether a number has a length that its calling code's plan knows; the raw values are libphonenumber's names.
///
/// A possible number need not be valid: its range may be unknown or unassigned.
public enum Possibility: String, Sendable, CaseIterable {
  case possible = "IS_POSSIBLE"
  /// Long enough to be dialled within its area only.
  case possibleLocalOnly = "IS_POSSIBLE_LOCAL_ONLY"
  case tooShort = "TOO_SHORT"
  case tooLong = "TOO_LONG"
  /// Between the shortest and the longest length, and none of the plan's.
  case invalidLength = "INVALID_LENGTH"
}

/// The lengths of a plan, as bits.
struct Lengths {
  /// Bit n: n digits are possible.
  let anywhere: UInt32
  /// Bit n: n digits are possible within an area.
  let local: UInt32

  func possibility(ofDigits count: Int) -> Possibility {
    let bit: UInt32 = count < 32 ? 1 << UInt32(count) : 0
    if local & bit != 0 { return .possibleLocalOnly }
    if anywhere & bit != 0 { return .possible }
    if count < anywhere.trailingZeroBitCount { return .tooShort }
    return count > 31 - anywhere.leadingZeroBitCount ? .tooLong : .invalidLength
  }
}
