import CivicAddressTables

/// Where the postal codes and places of a country lie, in squares of some kilometers.
///
/// `FR<tab><tab>2<tab>13.6…` says how many characters of a code are its region, then in kilometers the width of a square in the south and in
/// the north and its height, in degrees the map's southern and western edge, and the height and width of a square; `FR<tab>69<tab>VNZP`
/// where the codes that begin so are used: the squares in the south-west and north-east corner, column and row as one sign each.
struct PostalMap {
  private let country: CountryRecord
  private let line: TabbedLine
  private let width: (south: Double, north: Double)
  private let height: Double

  /// Nil for a country without a map, where nothing is said of codes and cities.
  init?(of country: CountryRecord) {
    guard let line = SortedLines.postalRegions.line(country.code, Bytes(start: nil, count: 0)),
      let south = line.decimal(3), let north = line.decimal(4), let height = line.decimal(5)
    else { return nil }
    (self.country, self.line, width, self.height) = (country, line, (south, north), height)
  }

  /// A place in the map, in squares from the south-western corner.
  private struct Position {
    var column, row: Double

    init(column: Double, row: Double) {
      (self.column, self.row) = (column, row)
    }

    init(_ signs: Slice<Bytes>) {
      self.init(column: Double(signs[signs.startIndex]) - 0x21, row: Double(signs[signs.startIndex + 1]) - 0x21)
    }
  }

  /// How many kilometers at least lie between a city and where the codes are used that begin alike.
  ///
  /// - Returns: 0 where they meet; nil when either is not in the map, or one of the places of that name isn't.
  func distance(from code: PostalCode, to city: String) -> Double? {
    guard let region = code.region(length: Int(line.decimal(2) ?? 0)), let places = positions(of: city) else { return nil }
    let box = region.withUnsafeBufferPointer { SortedLines.postalRegions.line(country.code, $0)?[2] }
    guard let box, box.count == 4 else { return nil }
    let (low, high) = (Position(box[..<2]), Position(box[2...]))
    return places.map { place in
      kilometers(
        columns: max(0, low.column - place.column - 1, place.column - high.column - 1),
        rows: max(0, low.row - place.row - 1, place.row - high.row - 1), north: max(place.row, low.row))
    }.min()
  }

  /// How many kilometers at least lie between a city and a point in degrees; nil when the city is not in the map.
  func distance(fromLatitude latitude: Double, longitude: Double, to city: String) -> Double? {
    guard let south = line.decimal(6), let west = line.decimal(7), let high = line.decimal(8),
      let wide = line.decimal(9)
    else { return nil }
    let point = Position(column: (longitude - west) / wide, row: (latitude - south) / high)
    return positions(of: city)?.map { place in
      kilometers(
        columns: max(0, place.column - point.column, point.column - place.column - 1),
        rows: max(0, place.row - point.row, point.row - place.row - 1), north: max(place.row, point.row))
    }.min()
  }

  /// The columns are counted on the northern of the rows, where they are narrowest.
  private func kilometers(columns: Double, rows: Double, north: Double) -> Double {
    let wide = columns * (width.south + (width.north - width.south) * min(1, max(0, (north + 1) / Self.side)))
    return (wide * wide + rows * height * rows * height).squareRoot()
  }

  /// How many squares a side of the map has: one for every printable sign.
  private static let side = 94.0

  /// Where the places lie that bear the name, also with what routes the post inside a city: Paris 8e.
  private func positions(of city: String) -> [Position]? {
    positions(named: city) ?? PlaceNames.withoutDelivery(city).flatMap(positions(named:))
  }

  private func positions(named name: String) -> [Position]? {
    var found: [Position] = []
    var isWhole = true
    Folding.withKey(of: name) { key in
      PlaceTable(of: country).forEachEntry(withKey: key) { entry in
        isWhole = !entry.positions.isEmpty
        found += stride(from: 0, to: entry.positions.count - 1, by: 2).map { Position(entry.positions[$0..<$0 + 2]) }
        return isWhole
      }
    }
    return isWhole && !found.isEmpty ? found : nil
  }
}
