public import Locales

extension Waiver {
  /// Whether it has not ended on a day; an end that is no date accepts nothing.
  public func holds(on today: CalendarDate) -> Bool {
    guard let until else { return true }
    return CalendarDate(iso: until).map { $0 >= today } ?? false
  }
}

extension Finding {
  /// The part of a finding that some waivers accept, and the part that stays open; nil for a part without subjects.
  ///
  /// Of a grouped finding a waiver takes out its own subject: the other 36 users stay, and so does the report of the one.
  func parted(by waivers: [Waiver]) -> (open: Finding?, accepted: Finding?) {
    let waivers = waivers.filter { $0.rule == rule }
    if waivers.isEmpty { return (self, nil) }
    if waivers.contains(where: { $0.subject == nil }) { return (nil, self) }
    let accepted = Set(waivers.compactMap(\.subject))
    return (part { !accepted.contains($0) }, part(accepted.contains))
  }

  private func part(_ isWanted: (String) -> Bool) -> Finding? {
    let indices = subjects.indices.filter { isWanted(subjects[$0]) }
    if indices.count == subjects.count { return self }
    guard !indices.isEmpty else { return nil }
    var part = self
    part.subjects = indices.map { subjects[$0] }
    // Violations without a place leave no gap behind, so places belong to subjects only when there are as many.
    if places.count == subjects.count { part.places = indices.map { places[$0] } }
    part.arguments["count"] = .number(part.subjects.count)
    return part
  }
}
