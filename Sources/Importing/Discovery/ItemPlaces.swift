/// Where the items of a list may stand, by their ids and names; who asks looks at the items themselves.
struct ItemPlaces {
  private var byID: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]

  /// Notes where an item stands that is called so, maybe among other names.
  mutating func note(_ place: Int, id: String?, name: String) {
    func add(to places: inout [Int]) { if !places.contains(place) { places.append(place) } }
    if let id { add(to: &byID[id, default: []]) }
    if !name.isEmpty { add(to: &byName[name, default: []]) }
  }

  /// The first place where the wanted item stands.
  func first(id: String?, name: String, where isWanted: (Int) -> Bool) -> Int? {
    ((id.flatMap { byID[$0] } ?? []) + (byName[name] ?? [])).filter(isWanted).min()
  }
}
