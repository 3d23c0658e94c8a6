/// How far a spelling is from another, in letters left out, added, changed or swapped with their neighbour.
struct Spelling {
  let scalars: [UInt32]
  /// How many slips still suggest the same word: none in a short one, since another word would be as near.
  let tolerance: Int
  /// Which of the letters, a bit each, a byte is; empty when the spelling isn't all ASCII.
  private let places: [UInt64]

  init(key: Bytes) {
    scalars = Self.scalars(of: key)
    // A syllable or a word a sign: one wrong sign is a slip sooner.
    let weight = scalars.first.map { $0 >= 0x2E80 } == true ? 2 : 1
    switch scalars.count * weight {
    case ..<4: tolerance = 0
    case 4..<8: tolerance = 1
    default: tolerance = 2
    }
    var places: [UInt64] = []
    if !key.isEmpty, key.count == scalars.count, key.count < 64 {
      places = Array(repeating: 0, count: 128)
      for (index, byte) in key.enumerated() { places[Int(byte)] |= 1 << UInt64(index) }
    }
    self.places = places
  }

  /// The number of slips, or nil for more than a limit.
  func distance(to key: Bytes, within limit: Int) -> Int? {
    // A key has no fewer bytes than letters, and no more than three a letter.
    guard key.count + limit >= scalars.count, key.count <= (scalars.count + limit) * 3 else { return nil }
    if !places.isEmpty, key.allSatisfy({ $0 < 0x80 }) {
      guard abs(key.count - scalars.count) <= limit else { return nil }
      let found = slips(to: key)
      return found <= limit ? found : nil
    }
    let other = Self.scalars(of: key)
    guard abs(other.count - scalars.count) <= limit else { return nil }
    let found = Self.slips(scalars, other, limit: limit)
    return found <= limit ? found : nil
  }

  /// Optimal string alignment, a whole column of the table at a time (Hyyrö, "A bit-vector algorithm", 2003).
  private func slips(to key: Bytes) -> Int {
    var (rises, falls, diagonal, before): (UInt64, UInt64, UInt64, UInt64) = (.max, 0, 0, 0)
    var distance = scalars.count
    let last: UInt64 = 1 << UInt64(scalars.count - 1)
    for byte in key {
      let here = places[Int(byte)]
      let swapped = ((~diagonal & here) << 1) & before
      diagonal = (((here & rises) &+ rises) ^ rises) | here | falls | swapped
      var across = falls | ~(diagonal | rises)
      var back = diagonal & rises
      if across & last != 0 { distance += 1 }
      if back & last != 0 { distance -= 1 }
      across = across << 1 | 1
      back <<= 1
      rises = back | ~(diagonal | across)
      falls = across & diagonal
      before = here
    }
    return distance
  }

  /// Optimal string alignment, given up as soon as a whole row is beyond the limit; three rows, the newest over the oldest.
  private static func slips(_ one: [UInt32], _ other: [UInt32], limit: Int) -> Int {
    let width = other.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: width * 3) { rows in
      for column in 0..<width { rows[column] = column }
      for row in 0..<one.count {
        let (before, last, now) = ((row + 2) % 3 * width, row % 3 * width, (row + 1) % 3 * width)
        rows[now] = row + 1
        var least = row + 1
        for column in 0..<other.count {
          var cost = min(rows[last + column + 1], rows[now + column]) + 1
          cost = min(cost, rows[last + column] + (one[row] == other[column] ? 0 : 1))
          if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
            cost = min(cost, rows[before + column - 1] + 1)
          }
          rows[now + column + 1] = cost
          least = min(least, cost)
        }
        if least > limit { return limit + 1 }
      }
      return rows[one.count % 3 * width + other.count]
    }
  }

  private static func scalars(of key: Bytes) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(key.count)
    for byte in key {
      switch byte {
      case 0xF0...: scalars.append(UInt32(byte & 0x07))
      case 0xE0...: scalars.append(UInt32(byte & 0x0F))
      case 0xC0...: scalars.append(UInt32(byte & 0x1F))
      case 0x80...: if let last = scalars.popLast() { scalars.append(last << 6 | UInt32(byte & 0x3F)) }
      default: scalars.append(UInt32(byte))
      }
    }
    return scalars
  }
}
