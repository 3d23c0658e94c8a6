internal import YAML

/// A part of a product that can be switched on and off for a user.
public struct ServicePlan: Sendable, Hashable {
  /// The vendor's name, such as `MCOEV`.
  public let name: String
  /// The vendor's GUID, lower case; nil where none is published.
  public let id: String?
  /// What it gives.
  public let includes: LicenceContents

  init(_ node: CompactNode) {
    name = node.text("name")
    id = node["id"]?.string
    includes = LicenceContents(node.part("includes"))
  }
}
