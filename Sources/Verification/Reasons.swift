internal import CivicAddresses
internal import Locales
internal import PhoneNumbers

extension PhoneNumberError {
  /// Why the text is no number.
  var message: Message {
    switch self {
    case .notANumber: .verifyPhoneNotANumber
    case .invalidCallingCode: .verifyPhoneCallingCode
    case .tooShortAfterPrefix, .tooShort: .verifyPhoneTooShort
    case .tooLong: .verifyPhoneTooLong
    case .regionNeeded: .verifyPhoneRegion
    case .spreadsheetExponent: .verifyPhoneSpreadsheet
    case .formula: .verifyPhoneFormula
    case .letters: .verifyPhoneLetters
    case .textBefore: .verifyPhoneTextBefore
    case .textAfter: .verifyPhoneTextAfter
    }
  }
}

extension PhoneNumber {
  /// Why a number that was read is not valid.
  var flaw: Message {
    switch possibility {
    case .possible: .verifyPhoneRange(version: NumberingPlan.dataVersion)
    case .possibleLocalOnly: .verifyPhoneLocal
    case .tooShort: .verifyPhoneTooShort
    case .tooLong: .verifyPhoneTooLong
    case .invalidLength: .verifyPhoneLength
    }
  }
}

extension AddressProblem {
  /// What is wrong with a field; `name` names other fields.
  func message(naming name: (AddressField) -> String) -> Message {
    switch self {
    case .missing: .verifyAddressMissing
    case .malformed: .verifyAddressMalformed
    case .mismatch(let other): .verifyAddressMismatch(field: name(other))
    case .farFromCity(let kilometers): .verifyAddressFarFromCity(kilometers: kilometers)
    case .coordinatesSwapped: .verifyAddressCoordinatesSwapped
    case .unknownArea: .verifyAddressUnknownArea
    case .unknownCity: .verifyAddressUnknownCity
    case .swapped: .verifyAddressSwapped
    case .poBox: .verifyAddressPoBox
    case .cedex: .verifyAddressCedex
    case .numberOnly: .verifyAddressNumberOnly
    case .numericStreet: .verifyAddressNumericStreet
    case .controlCharacters: .verifyAddressControlCharacters
    case .tooLong: .verifyAddressTooLong
    case .outOfRange: .verifyAddressOutOfRange
    case .unexpectedCharacters: .verifyAddressUnexpectedCharacters
    }
  }
}
