internal import Readiness
internal import Tables

/// Who and what the object ids are: from the files at hand, else from earlier imports.
struct Directory {
  /// Kept for as long as nobody's id changes: many an import asks for no person, and the index of a million takes its time.
  private let memo = Memo()
  private var known: [String: String] = [:]
  /// Resource accounts: id to sign-in name.
  var accounts: [String: String] = [:]
  /// Queues and attendants as targets: id to `queue:NAME` or `attendant:NAME`.
  var services: [String: String] = [:]
  /// Which service an account leads to: id to target.
  var serviceOfAccount: [String: String] = [:]

  init(_ discovery: Discovery, _ plan: Plan) {
    if let table = plan.tables[.users], let identity = table.column("Identity"), let name = table.column("UserPrincipalName") {
      for row in table.rows where !table[row, identity].isEmpty { known[table[row, identity].lowercased()] = table[row, name] }
    }
    for (list, kind) in [("call-queues", "queue"), ("auto-attendants", "attendant")] {
      for item in plan.lists[list] ?? [] { item.fields["id"].map { services[$0.lowercased()] = "\(kind):\(item.name)" } }
      for draft in discovery.drafts[list] ?? [] { draft.id.map { services[$0.lowercased()] = "\(kind):\(draft.name)" } }
    }
    for item in plan.lists["resource-accounts"] ?? [] {
      guard let id = item.fields["id"]?.lowercased() else { continue }
      accounts[id] = item.name
      if let service = item.fields["service"], service != Plan.none { serviceOfAccount[id] = service }
    }
  }

  /// The sign-in name of a person; nil for an id that nobody has.
  func person(_ id: String, in discovery: Discovery) -> String? {
    if let row = row(id, in: discovery) { return discovery.people[row, 0] }
    return known[id.lowercased()]
  }

  /// The gathered row of a person.
  func row(_ id: String, in discovery: Discovery) -> Int? { people(in: discovery).row(id, in: discovery.people) }

  /// The people by their ids.
  func people(in discovery: Discovery) -> CellIndex { memo.value("people") { CellIndex(discovery.people, column: "Identity") } }

  /// A target as the plan writes it.
  func text(_ target: Draft.Target, in discovery: Discovery) -> String {
    switch target {
    case .person(let id), .unknown(let id): person(id, in: discovery).map { "user:" + $0 } ?? service(id) ?? "unknown:" + id
    case .service(let id): service(id) ?? "unknown:" + id
    case .number(let number): "number:" + number
    case .voicemail(let id): "voicemail:" + (person(id, in: discovery) ?? id)
    case .disconnect: "disconnect"
    case .operatorOfMenu: "operator"
    case .announcement: "announcement"
    }
  }

  private func service(_ id: String) -> String? { services[id.lowercased()] ?? serviceOfAccount[id.lowercased()] }
}
