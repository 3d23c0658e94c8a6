/// A text that another one may be slips of the pen away from: letters left out, added, changed or swapped with their neighbour.
///
/// Few slips are allowed, so of the table of distances only the cells near its diagonal are worked out, and no row behind one in which all
/// are too far: of most texts a few letters are read.
public struct Spelling: Sendable {
  /// The text's Unicode scalars.
  public let letters: [UInt32]

  /// A text as UTF-8.
  public init(_ text: UnsafeBufferPointer<UInt8>) {
    var letters: [UInt32] = []
    letters.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let (letter, length) = text.scalar(at: place)
      letters.append(letter)
      place += length
    }
    self.letters = letters
  }

  /// The least number of slips between the text and another as UTF-8; nil for more than a limit.
  public func distance(to other: UnsafeBufferPointer<UInt8>, within limit: Int) -> Int? {
    abs(other.count { $0 & 0xC0 != 0x80 } - letters.count) <= limit ? slips(to: other, within: limit).whole : nil
  }

  /// The least number of slips between the text and a beginning of another, up to the first zero byte; nil for more than a limit.
  ///
  /// - Returns: also how many bytes tell so: every text that begins with these is as near.
  func distance(toBeginningOf other: UnsafeBufferPointer<UInt8>, within limit: Int) -> (slips: Int?, read: Int) {
    let (_, beginning, read) = slips(to: other, within: limit)
    return (beginning, read)
  }

  /// Optimal string alignment in three rows, the newest over the oldest: a row for each letter of the other text, in it the cells up to
  /// `limit` off the diagonal between two that are too far.
  private func slips(to other: UnsafeBufferPointer<UInt8>, within limit: Int) -> (whole: Int?, beginning: Int?, read: Int) {
    guard limit >= 0 else { return (nil, nil, 0) }
    let (width, tooFar) = (2 * limit + 3, limit + 1)
    return letters.withUnsafeBufferPointer { letters in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
        cells.initialize(repeating: tooFar)
        // In row n, cell c stands for the first c + n - tooFar letters of the text.
        for column in 0...min(limit, letters.count) { cells[tooFar + column] = column }
        var (row, place, before) = (0, 0, UInt32.max)
        var whole = letters.count <= limit ? letters.count : tooFar
        var best = whole
        while place < other.count, other[place] != 0 {
          let (letter, length) = other.scalar(at: place)
          let (older, above, now) = ((row + 2) % 3 * width, row % 3 * width, (row + 1) % 3 * width)
          (row, place) = (row + 1, place + length)
          var (first, least) = (1, tooFar)
          if row <= limit {
            cells[now + tooFar - row] = row
            (first, least) = (tooFar - row + 1, row)
          }
          let end = min(width - 2, letters.count - row + tooFar)
          var cell = first
          while cell <= end {
            let column = cell + row - tooFar
            let own = letters[column - 1]
            var cost = min(cells[above + cell] + (own == letter ? 0 : 1), min(cells[above + cell + 1], cells[now + cell - 1]) + 1)
            if own == before, column > 1, letters[column - 2] == letter { cost = min(cost, cells[older + cell] + 1) }
            cells[now + cell] = cost
            least = min(least, cost)
            cell += 1
          }
          guard least <= limit else { return (nil, best <= limit ? best : nil, place) }
          whole = end == letters.count - row + tooFar && end > 0 ? cells[now + end] : tooFar
          best = min(best, whole)
          before = letter
        }
        return (whole <= limit ? whole : nil, best <= limit ? best : nil, min(place + 1, other.count))
      }
    }
  }
}

extension String {
  /// The least number of slips between two texts; nil for more than `limit`.
  public func editDistance(to other: String, limit: Int) -> Int? {
    withBytes { own in other.withBytes { Spelling(own).distance(to: $0, within: limit) } }
  }
}
