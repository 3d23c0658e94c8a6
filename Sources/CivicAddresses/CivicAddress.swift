/// The street address of a site, as the vendor's location service stores it.
public struct CivicAddress: Hashable, Sendable {
  /// ISO 3166-1 alpha-2, upper case.
  public var country: String
  /// One value a field, in the order of `AddressField.allCases`.
  private var values: [String]

  /// An address with the given parts; blank ones count as absent.
  public init(country: String, fields: [AddressField: String] = [:]) {
    self.country = country
    values = Array(repeating: "", count: AddressField.allCases.count)
    for (field, value) in fields { values[field.slot] = value }
  }

  /// The value as it was given, or an empty text when absent.
  public subscript(field: AddressField) -> String {
    get { values[field.slot] }
    set { values[field.slot] = newValue }
  }

  /// Calls back for every field that has a value.
  func forEachValue(_ body: (AddressField, String) -> Void) {
    for (slot, value) in values.enumerated() where !value.isEmpty { body(AddressField.inOrder[slot], value) }
  }
}
