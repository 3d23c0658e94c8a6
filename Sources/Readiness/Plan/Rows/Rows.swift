/// A row of a table: its place in a sheet.
package struct Row<Record: RowRecord>: Sendable {
  /// All rows of the table.
  let sheet: Sheet<Record>
  /// The place in the sheet, from 0.
  let place: Int

  /// What is kept of the row.
  var record: Record { sheet.records[place] }
  /// What the row is.
  var traits: Record.Traits { sheet.traits[place] }
  /// The line of the file, from 1.
  var line: Int { sheet.line(place) }
}

/// Rows of a table, all or some of them, in their order.
package struct Rows<Record: RowRecord>: RandomAccessCollection, Sendable {
  /// All rows of the table.
  let sheet: Sheet<Record>
  /// Which of them; nil for all.
  private let places: [Int32]?

  /// All rows of a table.
  init(_ sheet: Sheet<Record>) { (self.sheet, places) = (sheet, nil) }

  private init(_ sheet: Sheet<Record>, _ places: [Int32]) { (self.sheet, self.places) = (sheet, places) }

  /// No rows of the same table.
  var none: Rows { Rows(sheet, []) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { places?.count ?? sheet.records.count }
  package subscript(index: Int) -> Row<Record> { Row(sheet: sheet, place: places.map { Int($0[index]) } ?? index) }

  /// Those for which a condition holds.
  func filter(_ isWanted: (Row<Record>) throws -> Bool) rethrows -> Rows {
    var found: [Int32] = []
    for row in self where try isWanted(row) { found.append(Int32(row.place)) }
    return found.count == count ? self : Rows(sheet, found)
  }

  /// Those that are all of `wanted` and nothing of `unwanted`.
  func that(are wanted: Record.Traits, not unwanted: Record.Traits = []) -> Rows {
    func fits(_ traits: Record.Traits) -> Bool { traits.isSuperset(of: wanted) && traits.isDisjoint(with: unwanted) }
    if let places {
      let found = places.filter { fits(sheet.traits[Int($0)]) }
      return found.count == places.count ? self : Rows(sheet, found)
    }
    // Where all rows fit, or none does, no row is looked at.
    if sheet.blocks.allSatisfy({ $0.all.isSuperset(of: wanted) && $0.any.isDisjoint(with: unwanted) }) { return self }
    var found: [Int32] = []
    for (number, block) in sheet.blocks.enumerated() where block.any.isSuperset(of: wanted) && block.all.isDisjoint(with: unwanted) {
      let start = number * Sheet<Record>.blockSize
      for place in start..<Swift.min(start + Sheet<Record>.blockSize, sheet.traits.count) where fits(sheet.traits[place]) {
        found.append(Int32(place))
      }
    }
    return Rows(sheet, found)
  }

  /// Those for whose share in something a condition holds, which is asked once of each thing shared.
  ///
  /// - Parameters:
  ///   - things: what the rows share.
  ///   - place: a row's share, by its place among them; negative for none.
  ///   - fits: the condition.
  /// - Returns: the rows, in their order.
  func sharing<Thing>(_ things: [Thing], at place: (Record) -> Int32, where fits: (Thing) -> Bool) -> Rows {
    let wanted = things.map(fits)
    guard wanted.contains(true) else { return none }
    var found: [Int32] = []
    func look(_ row: Int32) {
      let share = Int(place(sheet.records[Int(row)]))
      if share >= 0, wanted[share] { found.append(row) }
    }
    if let places { places.forEach(look) } else { (0..<Int32(sheet.records.count)).forEach(look) }
    return found.count == count ? self : Rows(sheet, found)
  }
}
