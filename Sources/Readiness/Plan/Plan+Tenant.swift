/// What a tenant's exports tell beyond the interview: accounts, the inventory, resource accounts, routing, imports.
///
/// An empty cell is not known; `none` is known: there is none.
extension Plan {
  /// The resource accounts; empty when not known.
  public var resourceAccounts: [ResourceAccount] { (items(of: "resource-accounts") ?? []).map(ResourceAccount.init) }

  /// The files that were imported, latest state of each.
  var imports: [ImportedFile] { (items(of: "imports") ?? []).map(ImportedFile.init) }

  /// The policies that say whom security tells of an emergency call, by name; nil when not known.
  var emergencyCallingPolicies: [String: EmergencyCallingPolicy]? {
    items(of: "emergency-calling-policies").map { items in
      Dictionary(items.map { ($0.name.policyName, EmergencyCallingPolicy($0)) }) { first, _ in first }
    }
  }

  /// Whether rows of a table or items of a list are missing because an export was cut off; the names of those files.
  func cutOffImports(of content: ImportedFile.Content) -> [String] {
    imports.filter { $0.content == content && $0.isComplete == false }.map(\.name)
  }
}

/// Who is told of an emergency call.
struct EmergencyCallingPolicy: Sendable {
  /// Mail addresses of people and groups that are told.
  let notified: [String]

  init(_ item: Plan.Item) {
    notified = item.elements("notification-group")
  }
}

extension String {
  /// A policy's name without the prefix that cmdlets write, in one case: names differ by more than case.
  var policyName: String {
    let name = lowercased()
    return name.hasPrefix("tag:") ? String(name.dropFirst(4)) : name
  }
}
