public import CivicAddresses
internal import Facts
package import Tables

/// One row of `addresses.csv`.
public struct AddressRow: Sendable {
  /// The name that people gave the address.
  public let name: String
  /// The address itself; its country is empty when not known.
  public let address: CivicAddress
  /// Whether what stands for the country is none.
  let isNowhere: Bool
  /// What Microsoft's own check said; nil when not known.
  let isValidatedByMicrosoft: Bool?
  /// The id of the emergency place; nil when not known.
  let location: ObjectID?
  /// The line of the file, from 1.
  let line: Int

  /// The row of the table.
  package let row: Int32
  private let verdicts = Memo()

  package static let columns = ["Description", "CountryOrRegion", "ValidationStatus", "LocationId"] + AddressField.allCases.map(\.rawValue)

  init(_ cells: RowCells, row: Int, of table: Table) {
    name = cells.text(0)
    var fields: [AddressField: String] = [:]
    for (place, field) in AddressField.allCases.enumerated() where cells[place + 4].isKnown { fields[field] = cells.text(place + 4) }
    for field in [AddressField.latitude, .longitude] { fields[field] = fields[field].map(Self.coordinate) }
    let country = Country(code: cells.text(1))
    address = CivicAddress(country: country?.code ?? "", fields: fields)
    isNowhere = country == nil && cells[1].isKnown
    location = ObjectID(utf8: cells[3])
    switch cells.text(2).lowercased() {
    case "": isValidatedByMicrosoft = nil
    case "valid", "validated": isValidatedByMicrosoft = true
    default: isValidatedByMicrosoft = false
    }
    (self.row, line) = (Int32(row), table.line(ofRow: row))
  }

  /// A latitude or longitude with a decimal point, where a spreadsheet or a French hand wrote a comma.
  package static func coordinate(_ text: String) -> String { text.contains(".") ? text : text.replacing(",", with: ".") }

  /// Whether it could be told if the postal code may be the city's.
  public var comparesPostalCodeWithCity: Bool { address.comparesPostalCodeWithCity }

  /// What is wrong with the address, found once.
  func verdicts(callingPlan: Bool) -> [AddressVerdict] {
    verdicts.value(callingPlan ? "for a Calling Plan" : "for the post") {
      address.verdicts(requiring: callingPlan ? AddressFields.required(in: address.country, over: .callingPlan) : [])
    }
  }
}

extension AddressRow: RowRecord {
  package static var nothingShared: Void { () }

  package static func read(_ cells: RowCells, row: Int, of table: Table, _ shared: inout Void) -> (
    record: AddressRow, traits: AddressTraits
  ) {
    (AddressRow(cells, row: row, of: table), [])
  }
}

/// Addresses are few enough to be looked at one by one.
package struct AddressTraits: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }
}
