internal import JSON
internal import Readiness

/// Lists of objects that Microsoft Graph tells of a person.
enum PersonCell {
  /// The primary number, or one of which the list does not say what it is; `none` where there is neither.
  static func primaryNumber(_ cell: Cell) -> Told {
    guard let list = cell.json, list.kind == .array else { return cell.isBlank ? .nothing : .lost }
    let primary = list.items.first { ["primary", nil].contains($0.text("assignmentCategory")?.lowercased()) }
    guard let primary else { return .text(Plan.none) }
    return primary.text("telephoneNumber").map { ColumnReader.number($0) } ?? .lost
  }

  /// The name of the policy of a kind; `none` where the list does not have one.
  static func effectivePolicy(_ kind: PolicyKind, _ cell: Cell) -> Told {
    guard let list = cell.json, list.kind == .array else { return cell.isBlank ? .nothing : .lost }
    guard let entry = list.items.first(where: { $0.text("policyType") == kind.rawValue }) else { return .text(Plan.none) }
    return (entry.member("policyAssignment")?.text("displayName")).map { .text($0) } ?? .lost
  }
}
