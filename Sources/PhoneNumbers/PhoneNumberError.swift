/// Why a text is not read as a phone number.
///
/// The first five are libphonenumber's own verdicts. The others are refusals of what libphonenumber reads by skipping, guessing or
/// spelling out: in an administrator's data each of them is a slip to correct, not a number.
public enum PhoneNumberError: String, Error, Equatable, Sendable, CaseIterable {
  /// Fewer than three digits (two when nothing else is written), or none.
  case notANumber
  /// The digits after `+` or an international prefix begin with no country's calling code.
  case invalidCallingCode
  /// No more than two digits follow `+` or the international prefix.
  case tooShortAfterPrefix
  /// Fewer than two digits are left once the calling code is read.
  case tooShort
  /// More than 17 digits are left once the calling code is read, or the text is longer than 250 characters.
  case tooLong
  /// A number in national form, and the default region is missing or not a region.
  case regionNeeded
  /// A number that a spreadsheet rounded, like `3,32E+10`: its last digits are lost.
  case spreadsheetExponent
  /// A formula: the text begins with `=`.
  case formula
  /// Letters that stand for digits, as in `1-800-FLOWERS`, or letters among the digits.
  case letters
  /// Words or signs before the number, other than `tel:` and opening brackets.
  case textBefore
  /// Words or signs after the number, other than an extension.
  case textAfter
}
