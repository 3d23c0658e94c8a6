public import Facts

/// A product that the organization owns.
public struct OwnedLicence: Sendable {
  /// As the plan names it.
  public let name: String
  /// The product; nil when it is not known.
  public let licence: Licence?
  /// How many; nil when not known.
  public let quantity: Int?
  /// How many of them somebody has; nil when not known.
  let assigned: Int?
  /// How its subscription stands, as an export tells it.
  let standing: Licensing.Standing

  init(_ item: Plan.Item) {
    name = item.name
    licence = Licences.licence(item.name)
    quantity = item.fields["quantity"].flatMap { Int($0) }
    assigned = item.fields["assigned"].flatMap { Int($0) }
    standing = Self.standings[item.fields["status"] ?? ""] ?? .enabled
  }

  /// By what exports call it.
  private static let standings: [String: Licensing.Standing] = [
    "suspended": .suspended, "locked-out": .suspended, "deleted": .suspended, "warning": .ending,
  ]
}
