internal import Facts
public import Locales
public import Readiness
internal import Tables
internal import Texts

/// What a plan holds that imports found, in one sentence: "I found 120 E5 licences, 300 user and 20 service numbers …".
public enum Found {
  /// How many products are named; the others of a tenant would make the sentence a list.
  private static let licencesNamed = 3
  private static let named: Set<Licence.Kind> = [.suite, .teamsPhone, .callingPlan]

  /// The sentence; nil for a plan into which nothing was imported.
  public static func sentence(on plan: Plan, in localizer: Localizer) -> String? {
    guard plan.lists["imports"]?.isEmpty == false else { return nil }
    let items = licences(plan, localizer) + counts(plan).map { localizer.text($0) }
    return localizer.text(items.isEmpty ? .importFoundNothing : .importFound(items: items))
  }

  private static func licences(_ plan: Plan, _ localizer: Localizer) -> [String] {
    let owned = plan.licences.filter { ($0.quantity ?? 0) > 0 && $0.licence.map { Self.named.contains($0.kind) } == true }.sorted {
      ($1.quantity ?? 0, $0.name) < ($0.quantity ?? 0, $1.name)
    }
    if owned.isEmpty, !plan.licences.isEmpty { return [localizer.text(.importFoundProducts(count: plan.licences.count))] }
    return owned.prefix(licencesNamed).map { licence in
      let name = licence.licence?.name(french: localizer.language == .french) ?? licence.name
      return localizer.text(.importFoundLicences(count: licence.quantity ?? 0, name: name.inert))
    }
  }

  private static func counts(_ plan: Plan) -> [Message] {
    var (users, services, others) = (0, 0, 0)
    if let table = plan.tables[.numbers], let column = table.column("Capability") {
      var (last, uses) = ([UInt8](), NumberUse(capability: ""))
      for row in table.rows {
        table.withCell(row: row, column: column) { capability in
          guard !last.withUnsafeBufferPointer({ ByteRun.areEqual($0, capability) }) else { return }
          (last, uses) = (Array(capability), NumberUse(capability: String(decoding: capability, as: UTF8.self)))
        }
        if uses.contains(.user) { users += 1 }
        if uses == [.service] { services += 1 }
        if uses.isEmpty { others += 1 }
      }
    }
    let known: [(Int, (Int) -> Message)] = [
      (users, { .importFoundUserNumbers(count: $0) }), (services, { .importFoundServiceNumbers(count: $0) }),
      (others, { .importFoundNumbers(count: $0) }), (plan.tables[.users]?.count ?? 0, { .importFoundPeople(count: $0) }),
      (plan.tables[.addresses]?.count ?? 0, { .importFoundAddresses(count: $0) }),
      (plan.lists["resource-accounts"]?.count ?? 0, { .importFoundAccounts(count: $0) }),
      (plan.lists["call-queues"]?.count ?? 0, { .importFoundQueues(count: $0) }),
      (plan.lists["auto-attendants"]?.count ?? 0, { .importFoundAttendants(count: $0) }),
      (plan.lists["gateways"]?.count ?? 0, { .importFoundGateways(count: $0) }),
    ]
    return known.filter { $0.0 > 0 }.map { $0.1($0.0) }
  }
}
