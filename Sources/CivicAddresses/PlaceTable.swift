import CivicAddressTables

/// A country's places: a name a line, sorted by folded key, then the areas it lies in, each with the size of the place.
///
/// `Redmond<tab>OR3,UT0,WA4`: sizes run from 0, 500 people, to 9, ten million, or a to j where the name is another one of a place
/// listed under its main name; the area is blank where the sources don't tell. Where its country has a `PostalMap`, the places' positions
/// in it may follow behind another tab.
struct PlaceTable {
  private let bytes: Bytes

  init(of country: CountryRecord) {
    let table = civic_address_cities()
    let range = country.places
    bytes = Bytes(rebasing: Bytes(start: table.start, count: table.count)[range])
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// One spelling of a name, with the places that bear it.
  struct Entry {
    let name: Bytes
    private let places: Bytes
    /// Two signs a place; empty where it isn't known of every place that bears the name, or the name says too little.
    let positions: Bytes

    init(line: Bytes) {
      let tab = line.firstIndex(of: .tab) ?? line.endIndex
      let rest = line[min(tab + 1, line.endIndex)...]
      let end = rest.firstIndex(of: .tab) ?? rest.endIndex
      name = Bytes(rebasing: line[..<tab])
      places = Bytes(rebasing: rest[..<end])
      positions = Bytes(rebasing: rest[min(end + 1, rest.endIndex)...])
    }

    var text: String { String(decoding: name, as: UTF8.self) }

    /// Whether it is the main name of any place.
    var isMain: Bool {
      var found = false
      for index in places.indices where index + 1 == places.count || places[index + 1] == UInt8(ascii: ",") {
        found = found || places[index].isDigit
      }
      return found
    }

    /// Calls back with area and size of every place until it answers false.
    func forEachPlace(_ body: (_ area: Bytes, _ size: Int) -> Bool) {
      var start = 0
      while start < places.count {
        var end = start
        while end < places.count, places[end] != UInt8(ascii: ",") { end += 1 }
        let mark = places[end - 1]
        guard body(Bytes(rebasing: places[start..<end - 1]), Int(mark.isDigit ? mark - 48 : mark - 97)) else { return }
        start = end + 1
      }
    }

    /// The size of the largest of the places in an area, or in any; a place whose area is unknown may lie in every one.
    func size(in area: Bytes?) -> Int? {
      var largest: Int?
      forEachPlace { place, size in
        if area == nil || place.isEmpty || place.elementsEqual(area ?? place) { largest = max(largest ?? 0, size) }
        return true
      }
      return largest
    }
  }

  /// Calls back for every spelling with the key, until it answers false.
  func forEachEntry(withKey key: Bytes, _ body: (Entry) -> Bool) {
    forEachEntry(from: key) { entryKey, entry in entryKey.elementsEqual(key) ? body(entry) : false }
  }

  /// Calls back for every spelling from the key on, in the keys' order, until it answers false.
  func forEachEntry(from key: Bytes, _ body: (_ key: Bytes, Entry) -> Bool) {
    var start = lowerBound(key)
    while start < bytes.count {
      let end = bytes.endOfLine(from: start)
      let entry = Entry(line: Bytes(rebasing: bytes[start..<end]))
      guard Folding.withKey(of: entry.name, { body($0, entry) }) else { return }
      start = end + 1
    }
  }

  /// Calls back for every spelling whose key begins with some letters, those left out that an outline of the name rules out.
  func forEachEntry(beginningWith head: Bytes, where mayFit: (NameOutline) -> Bool, _ body: (_ key: Bytes, Entry) -> Void) {
    guard let last = head.last else { return }
    var start = lowerBound(head)
    let behind = (head.dropLast() + [last + 1]).withUnsafeBufferPointer(lowerBound)
    while start < behind {
      let outline = NameOutline(of: Bytes(rebasing: bytes[start...]))
      let end = bytes.endOfLine(from: start + outline.length)
      if mayFit(outline) {
        let entry = Entry(line: Bytes(rebasing: bytes[start..<end]))
        Folding.withKey(of: entry.name) { body($0, entry) }
      }
      start = end + 1
    }
  }

  func contains(key: Bytes) -> Bool {
    var found = false
    forEachEntry(withKey: key) { _ in
      found = true
      return false
    }
    return found
  }

  private func lowerBound(_ key: Bytes) -> Int { bytes.firstLine { isName(at: $0, before: key) } }

  private func isName(at line: Int, before key: Bytes) -> Bool {
    // Most names differ in their first letter, and need no folding then.
    if let wanted = key.first, bytes[line].isASCIILetter, bytes[line] | 32 != wanted { return bytes[line] | 32 < wanted }
    var end = line
    while bytes[end] != .tab { end += 1 }
    return Folding.withKey(of: Bytes(rebasing: bytes[line..<end])) { $0.precedes(key) }
  }
}

extension Bytes {
  /// Byte by byte, a beginning before what it begins.
  func precedes(_ other: Bytes) -> Bool {
    for index in 0..<Swift.min(count, other.count) where self[index] != other[index] { return self[index] < other[index] }
    return count < other.count
  }

  func begins(with prefix: Bytes) -> Bool {
    count >= prefix.count && Bytes(rebasing: self[..<prefix.count]).elementsEqual(prefix)
  }
}
