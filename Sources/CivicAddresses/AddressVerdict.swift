/// One thing that is wrong, or may be, with one field of an address.
public struct AddressVerdict: Equatable, Sendable {
  /// The field at fault.
  public var field: AddressField
  /// What is wrong with it.
  public var problem: AddressProblem
  /// Whether the value may be right all the same: no list of places is complete.
  public var isWarning: Bool
  /// What the field's value probably should be, as it would be shown: "Redmond, Washington", "5th".
  public var suggestion: String?

  /// What to put into the field instead: the suggestion without the area that is named with a city.
  public var replacement: String? {
    problem == .unknownCity ? suggestion.map { String($0.prefix { $0 != "," }) } : suggestion
  }

  init(_ field: AddressField, _ problem: AddressProblem, isWarning: Bool = false, suggestion: String? = nil) {
    (self.field, self.problem, self.isWarning, self.suggestion) = (field, problem, isWarning, suggestion)
  }
}

/// What may be wrong with a field.
public enum AddressProblem: Hashable, Sendable {
  /// The post or the vendor needs a value.
  case missing
  /// Not of the country's form.
  case malformed
  /// Of the right form but not of the place another field names: a ZIP code of California in New York.
  case mismatch(with: AddressField)
  /// Of the right form, but so many kilometers away from every place of the city's name, at least.
  case farFromCity(kilometers: Int)
  /// Latitude and longitude stand in each other's field.
  case coordinatesSwapped
  /// Not an area of the country, in any language known here.
  case unknownArea
  /// Not among the known places of the country or area; no such list is complete.
  case unknownCity
  /// City and area stand in each other's field.
  case swapped
  /// Nobody can be found at a post office box.
  case poBox
  /// France's CEDEX routes the mail of large receivers: code and city may be those of a post office, not of the building.
  case cedex
  /// A house number without its street.
  case numberOnly
  /// A numbered English street without its ordinal ending: 5 Avenue for 5th Avenue.
  case numericStreet
  case controlCharacters
  case tooLong
  /// Coordinates beyond the globe.
  case outOfRange
  /// Characters that the vendor's rules of 2019 for the country refuse.
  case unexpectedCharacters
}
