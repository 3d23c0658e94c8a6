internal import Readiness
internal import Tables

/// Who and what the object ids are: from the files at hand, else from earlier imports.
struct Directory {
  /// Kept for as long as nobody's id changes: many an import asks for no person, and the index of a million takes its time.
  private let memo = Memo()
  /// Resource accounts: id to sign-in name.
  var accounts: [String: String] = [:]
  /// Queues and attendants as targets: id to `queue:NAME` or `attendant:NAME`.
  var services: [String: String] = [:]
  /// Which service an account leads to: id to target.
  var serviceOfAccount: [String: String] = [:]

  init(_ discovery: Discovery, _ plan: Plan) {
    var idOfAccount: [String: String] = [:]
    for item in plan.lists["resource-accounts"] ?? [] {
      guard let id = item.fields["id"]?.lowercased() else { continue }
      accounts[id] = item.name
      idOfAccount[item.name.lowercased()] = id
      if let service = item.fields["service"], service != Plan.none, !service.hasPrefix(Self.unknown) { serviceOfAccount[id] = service }
    }
    for (list, kind) in [("call-queues", "queue"), ("auto-attendants", "attendant")] {
      for item in plan.lists[list] ?? [] {
        let service = "\(kind):\(item.name)"
        item.fields["id"].map { services[$0.lowercased()] = service }
        for account in Self.elements(item.fields["resource-account"] ?? "") {
          let id = account.hasPrefix(Self.unknown) ? String(account.dropFirst(Self.unknown.count)) : idOfAccount[account.lowercased()]
          if let id = id?.lowercased(), serviceOfAccount[id] == nil { serviceOfAccount[id] = service }
        }
      }
      for draft in discovery.drafts[list] ?? [] {
        let service = "\(kind):\(draft.name)"
        draft.id.map { services[$0.lowercased()] = service }
        guard case .accounts(let ids) = draft.fields["resource-account"] else { continue }
        for id in ids { serviceOfAccount[id.lowercased()] = service }
      }
    }
  }

  /// What the plan writes before an id that no file explains.
  static let unknown = "unknown:"

  /// The elements of a list as the plan writes it.
  static func elements(_ text: String) -> [String] { text.split(separator: ",").map { String($0.drop { $0 == " " }) } }

  /// The sign-in name of a person; nil for an id that nobody has.
  ///
  /// Whoever was left out for want of telephony is a person all the same.
  func person(_ id: String, in discovery: Discovery) -> String? {
    let apart = { memo.value("people apart") { Self.apart(in: discovery) }[id.lowercased()] }
    return (row(id, in: discovery) ?? apart()).map { discovery.people[$0, 0] }
  }

  private static func apart(in discovery: Discovery) -> [String: Int] {
    Dictionary(discovery.othersApart.map { (discovery.people[$0, "Identity"].lowercased(), $0) }) { min($0, $1) }
  }

  /// The gathered row of a person.
  func row(_ id: String, in discovery: Discovery) -> Int? { people(in: discovery).row(id, in: discovery.people) }

  /// The people by their ids.
  func people(in discovery: Discovery) -> CellIndex { memo.value("people") { CellIndex(discovery.people, column: "Identity") } }

  /// A target as the plan writes it.
  func text(_ target: Draft.Target, in discovery: Discovery) -> String {
    switch target {
    case .person(let id), .unknown(let id): person(id, in: discovery).map { "user:" + $0 } ?? service(id) ?? Self.unknown + id
    case .service(let id): service(id) ?? Self.unknown + id
    case .number(let number): "number:" + number
    case .voicemail(let id): "voicemail:" + (person(id, in: discovery) ?? id)
    case .disconnect: "disconnect"
    case .operatorOfMenu: "operator"
    case .announcement: "announcement"
    }
  }

  private func service(_ id: String) -> String? { services[id.lowercased()] ?? serviceOfAccount[id.lowercased()] }
}
