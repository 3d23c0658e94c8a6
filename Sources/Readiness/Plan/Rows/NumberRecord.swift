internal import PhoneNumbers
package import Tables

/// One row of `numbers.csv`.
package typealias NumberRow = Row<NumberRecord>

/// What is kept of a number's row.
package struct NumberRecord: RowRecord {
  /// What many numbers share.
  package struct Shared: Sendable {
    /// What the inventory tells of numbers.
    fileprivate(set) var statuses = CellPool<NumberStatus>()
    /// The ids of emergency places; nil for those that mean none.
    fileprivate(set) var locations = CellPool<ObjectID?>()
    /// A number for each calling code, region and type.
    fileprivate(set) var kinds: [PhoneNumber] = []
    fileprivate var lastKind: Int32 = -1
    fileprivate var kindPlaces: [UInt32: Int32] = [:]
  }

  package static let columns = ["TelephoneNumber", "AssignedPstnTargetId", "LocationId"] + NumberStatus.columns
  private static let statusColumns = columns.count - NumberStatus.columns.count..<columns.count
  package static var nothingShared: Shared { Shared() }

  /// The number understood; nil when it is none.
  let number: PhoneNumber?
  /// The row of the table.
  package let row: Int32
  /// What the inventory tells, by its place among the statuses.
  let status: Int32
  /// The emergency place of the number, by its place among those; -1 when the table doesn't tell.
  let location: Int32
  /// A number of the same calling code, region and type, by its place among the kinds; -1 when it is no number.
  let kind: Int32
  /// The object that has it; nil for none or when the table doesn't tell.
  let holder: ObjectID?

  package static func read(_ cells: RowCells, row: Int, of _: Table, _ shared: inout Shared) -> (record: NumberRecord, traits: NumberTraits)
  {
    let number = try? PhoneNumber(utf8: cells[0])
    let record = NumberRecord(
      number: number, row: Int32(row),
      status: shared.statuses.place(of: cells, in: statusColumns) { NumberStatus(cells: $0) },
      location: cells[2].isEmpty ? -1 : shared.locations.place(of: cells[2]) { $0.isNone ? nil : ObjectID(utf8: $0) },
      kind: number.map { shared.kind(of: $0) } ?? -1, holder: cells[1].isNone ? nil : ObjectID(utf8: cells[1]))
    let status = shared.statuses.values[Int(record.status)]
    var traits: NumberTraits = status.uses.contains(.user) ? .forPeople : []
    if status.uses.contains(.service) { traits.insert(.forServices) }
    if record.location >= 0 { traits.insert(shared.locations.values[Int(record.location)] == nil ? .knownWithoutLocation : .withLocation) }
    guard let number else { return (record, traits) }
    traits.insert(.readable)
    if number.possibility == .possible { traits.insert(.possible) }
    if number.isValid { traits.insert(.valid) }
    if number.type == .tollFree { traits.insert(.tollFree) }
    if number.ext != nil { traits.insert(.withExtension) }
    return (record, traits)
  }
}

extension NumberRecord.Shared {
  fileprivate mutating func kind(of number: PhoneNumber) -> Int32 {
    if lastKind >= 0, kinds[Int(lastKind)].range == number.range { return lastKind }
    let place = kindPlaces[number.range] ?? Int32(kinds.count)
    if place == kinds.count {
      kinds.append(number)
      kindPlaces[number.range] = place
    }
    lastKind = place
    return place
  }
}

/// What a number is.
package struct NumberTraits: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// People may have it.
  static let forPeople = NumberTraits(rawValue: 1)
  /// Services may have it.
  static let forServices = NumberTraits(rawValue: 1 << 1)
  /// It is a number at all.
  static let readable = NumberTraits(rawValue: 1 << 2)
  /// It has one of the lengths of its calling code.
  static let possible = NumberTraits(rawValue: 1 << 3)
  /// It is in a range that the numbering plan has.
  static let valid = NumberTraits(rawValue: 1 << 4)
  /// Calling it costs the caller nothing.
  static let tollFree = NumberTraits(rawValue: 1 << 5)
  static let withLocation = NumberTraits(rawValue: 1 << 6)
  static let knownWithoutLocation = NumberTraits(rawValue: 1 << 7)
  /// It is a common number with an extension.
  static let withExtension = NumberTraits(rawValue: 1 << 8)
}

extension Row<NumberRecord> {
  /// The number as written in the table.
  package var text: String { sheet.text(place, column: 0) }
  /// The number understood; nil when it is none.
  var number: PhoneNumber? { record.number }
  /// The number in E.164, or as written when it is none.
  var e164: String { number?.e164 ?? text }
  /// The number in E.164 with its extension, or as written when it is none.
  var withExtension: String { number?.withExtension ?? text }
  /// The object that has it; nil for none or when the table doesn't tell.
  var holder: ObjectID? { record.holder }
  /// The emergency place of the number; nil for none or when the table doesn't tell.
  var location: ObjectID? { record.location < 0 ? nil : sheet.shared.locations.values[Int(record.location)] }
  /// What the inventory tells besides, shared by all numbers of which it tells the same.
  var status: NumberStatus { sheet.shared.statuses.values[Int(record.status)] }
  /// Whether it is a user's number and nothing else.
  var isUserNumber: Bool { traits.contains(.forPeople) && !isServiceNumber }
  /// Whether it is a service number.
  package var isServiceNumber: Bool { traits.contains(.forServices) }
  /// Whether calling it costs the caller nothing.
  var isTollFree: Bool { traits.contains(.tollFree) }
}

extension Rows<NumberRecord> {
  /// Those of which the inventory tells something that fits.
  func whoseStatus(_ fits: (NumberStatus) -> Bool) -> Rows { sharing(sheet.shared.statuses.values, at: \.status, where: fits) }

  /// Those that are numbers of which something holds that calling code, region and type tell.
  func whoseKind(_ fits: (PhoneNumber) -> Bool) -> Rows { sharing(sheet.shared.kinds, at: \.kind, where: fits) }

  /// Those with an emergency place that fits.
  func whoseLocation(_ fits: (ObjectID) -> Bool) -> Rows {
    sharing(sheet.shared.locations.values, at: \.location) { $0.map(fits) == true }
  }
}
