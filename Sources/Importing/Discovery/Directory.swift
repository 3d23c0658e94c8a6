internal import Readiness
internal import Tables

/// Who and what the object ids are: from the files at hand, else from earlier imports.
struct Directory {
  /// Kept for as long as nobody's id changes: many an import asks for no person, and the index of a million takes its time.
  private let memo = Memo()
  /// Resource accounts: id to sign-in name.
  var accounts: [String: String] = [:]
  /// Queues and attendants as targets, by id.
  var services: [String: CallTarget] = [:]
  /// Which service an account leads to, by the account's id.
  var serviceOfAccount: [String: CallTarget] = [:]

  init(_ discovery: Discovery, _ plan: Plan) {
    var idOfAccount: [String: String] = [:]
    for item in plan.lists["resource-accounts"] ?? [] {
      guard let id = item.fields["id"]?.lowercased() else { continue }
      accounts[id] = item.name
      idOfAccount[item.name.lowercased()] = id
      if let service = item.fields["service"], service != Plan.none, !service.hasPrefix(Plan.unexplained) {
        serviceOfAccount[id] = CallTarget(service)
      }
    }
    for (list, target) in [("call-queues", CallTarget.queue), ("auto-attendants", CallTarget.attendant)] {
      for item in plan.lists[list] ?? [] {
        let service = target(item.name)
        item.fields["id"].map { services[$0.lowercased()] = service }
        for account in Self.elements(item.fields["resource-account"] ?? "") {
          let id =
            account.hasPrefix(Plan.unexplained) ? String(account.dropFirst(Plan.unexplained.count)) : idOfAccount[account.lowercased()]
          if let id = id?.lowercased(), serviceOfAccount[id] == nil { serviceOfAccount[id] = service }
        }
      }
      for draft in discovery.drafts[list] ?? [] {
        let service = target(draft.name)
        draft.id.map { services[$0.lowercased()] = service }
        guard case .accounts(let ids) = draft.fields["resource-account"] else { continue }
        for id in ids { serviceOfAccount[id.lowercased()] = service }
      }
    }
  }

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
    let named: CallTarget =
      switch target {
      case .person(let id), .unknown(let id): person(id, in: discovery).map(CallTarget.user) ?? service(id)
      case .service(let id): service(id)
      case .number(let number): .number(number)
      case .voicemail(let id): .voicemail(person(id, in: discovery) ?? id)
      case .disconnect: .disconnect
      case .operatorOfMenu: .operator
      case .announcement: .announcement
      }
    return named.text
  }

  private func service(_ id: String) -> CallTarget { services[id.lowercased()] ?? serviceOfAccount[id.lowercased()] ?? .unknown(id) }
}
