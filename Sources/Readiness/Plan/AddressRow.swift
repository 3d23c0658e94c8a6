public import CivicAddresses

/// One row of `addresses.csv`.
public struct AddressRow: Sendable {
  /// The name that people gave the address.
  public let name: String
  /// The address itself.
  public let address: CivicAddress
  /// What Microsoft's own check said; nil when not known.
  public let isValidatedByMicrosoft: Bool?
  /// The id of the emergency place; nil when not known.
  public let location: ObjectID?
  /// The line of the file, from 1.
  public let line: Int

  static let columns = ["Description", "CountryOrRegion", "ValidationStatus", "LocationId"] + AddressField.allCases.map(\.rawValue)

  init(cells: [String], line: Int) {
    name = cells[0]
    var fields: [AddressField: String] = [:]
    for (field, text) in zip(AddressField.allCases, cells.dropFirst(4)) where !text.isEmpty && text != Plan.none { fields[field] = text }
    address = CivicAddress(country: cells[1], fields: fields)
    location = ObjectID(cells[3])
    switch cells[2].lowercased() {
    case "": isValidatedByMicrosoft = nil
    case "valid", "validated": isValidatedByMicrosoft = true
    default: isValidatedByMicrosoft = false
    }
    self.line = line
  }
}
