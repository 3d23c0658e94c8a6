internal import Readiness
internal import Tables

/// An item of a list with texts for fields, ids replaced by names.
struct ResolvedItem {
  var name: String
  var id: String?
  var fields: [String: String]
  var origin: Gathered.Origin?
}

/// Makes items of drafts: ids become names, schedules hours and days.
struct ItemResolution {
  private let discovery: Discovery
  private let plan: Plan
  private var directory: Directory
  /// What is known of accounts: number and service, by id.
  private var numbers: [String: String] = [:]
  private var idOfAccount: [String: String] = [:]
  /// What has another name now: `queue:OLD` to `queue:NEW`, an account's old name to its new one.
  private var renamed: [String: String] = [:]

  init(_ discovery: Discovery, _ plan: Plan) {
    (self.discovery, self.plan) = (discovery, plan)
    directory = Directory(discovery, plan)
    for item in plan.lists["resource-accounts"] ?? [] {
      guard let id = item.fields["id"]?.lowercased() else { continue }
      numbers[id] = item.fields["number"]
      idOfAccount[item.name] = id
    }
    for draft in discovery.drafts["resource-accounts"] ?? [] {
      guard let id = draft.id?.lowercased() else { continue }
      directory.accounts[id] = draft.name
      if case .text(let number) = draft.fields["number"] { numbers[id] = number }
      if case .text(let service) = draft.fields["service"], service != Plan.none, !service.hasPrefix(Plan.unexplained) {
        directory.serviceOfAccount[id] = CallTarget(service)
      }
    }
    noteRenamed()
  }

  /// The tenant's new names go with the ids; what leads there follows.
  private mutating func noteRenamed() {
    for item in plan.lists["resource-accounts"] ?? [] {
      guard let id = item.fields["id"]?.lowercased(), let name = directory.accounts[id], name != item.name else { continue }
      renamed[item.name] = name
    }
    for (list, target) in [("call-queues", CallTarget.queue), ("auto-attendants", CallTarget.attendant)] {
      for item in plan.lists[list] ?? [] {
        let old = target(item.name)
        guard let id = item.fields["id"]?.lowercased(), let new = directory.services[id], new != old else { continue }
        renamed[old.text] = new.text
      }
    }
    // Before a file told that it is an account, it was taken for a person.
    for id in Set(directory.accounts.keys).union(directory.serviceOfAccount.keys) {
      for name in [directory.accounts[id], directory.person(id, in: discovery)].compactMap(\.self) {
        renamed[CallTarget.user(name).text] = (directory.serviceOfAccount[id] ?? .unknown(id)).text
      }
    }
  }

  /// The items by list.
  func items() -> [String: [ResolvedItem]] {
    var items: [String: [ResolvedItem]] = [:]
    for (list, drafts) in discovery.drafts {
      var names: Set<String> = []
      for draft in drafts where !draft.name.isEmpty {
        var name = draft.name
        var number = 2
        while !names.insert(name).inserted {
          name = "\(draft.name) (\(number))"
          number += 1
        }
        items[list, default: []].append(ResolvedItem(name: name, id: draft.id, fields: fields(of: draft), origin: draft.origin))
      }
    }
    for list in ["call-queues", "auto-attendants", "resource-accounts", "shared-calling-routing-policies", "network-places"] {
      let names = Set((items[list] ?? []).map(\.name))
      let ids = Set((items[list] ?? []).compactMap(\.id))
      for item in plan.lists[list] ?? [] where !names.contains(item.name) && !ids.contains(item.fields["id"] ?? "") {
        let fields = explained(item, of: list)
        if !fields.isEmpty { items[list, default: []].append(ResolvedItem(name: item.name, id: item.fields["id"], fields: fields)) }
      }
    }
    for (file, numbers) in discovery.portOrders.sorted(by: { $0.key < $1.key }) {
      let stem = discovery.files[file].name.split(separator: ".").first.map(String.init) ?? discovery.files[file].name
      let fields = ["count": String(numbers.count), "numbers": numbers.joined(separator: ", ")]
      items["user-ports", default: []].append(
        ResolvedItem(name: ItemName.plain(stem), id: nil, fields: fields, origin: Gathered.Origin(file: file, line: 1)))
    }
    return items
  }

  /// The fields of an item of the plan whose ids are explained now: of files that come one by one, the later ones tell who they are.
  private func explained(_ item: Plan.Item, of list: String) -> [String: String] {
    var fields: [String: String] = [:]
    for (name, text) in item.fields where !renamed.isEmpty || text.contains(Plan.unexplained) {
      let new = Directory.elements(text).map { withNewName(explained($0, of: name)) }.joined(separator: ", ")
      if new != text, new.contains(where: { $0 != " " }) { fields[name] = new }
    }
    if list == "resource-accounts", item.fields["service"] == nil, let id = item.fields["id"]?.lowercased() {
      fields["service"] = directory.serviceOfAccount[id]?.text
    }
    if let accounts = item.fields["resource-account"], accounts != Plan.none, item.fields["numbers"] == nil {
      let ids = Directory.elements(accounts).map { account in
        account.hasPrefix(Plan.unexplained) ? String(account.dropFirst(Plan.unexplained.count)) : idOfAccount[account] ?? ""
      }
      fields["numbers"] = numbers(of: ids)
    }
    return fields
  }

  /// An element of a list such as `queue:NAME` or `1=queue:NAME`, with the name that it has now.
  private func withNewName(_ element: String) -> String {
    let target = element.split(separator: "=", omittingEmptySubsequences: false).last.map(String.init) ?? element
    return renamed[target].map { element.dropLast(target.count) + $0 } ?? element
  }

  /// An element of a list such as `unknown:ID` or `1=unknown:ID`, with what the id stands for; as it is where that is still not known.
  private func explained(_ element: String, of field: String) -> String {
    guard let mark = element.firstRange(of: Plan.unexplained) else { return element }
    let id = String(element[mark.upperBound...].prefix { $0 != "=" })
    let name =
      switch field {
      case "agents", "opted-out": directory.person(id, in: discovery)
      case "resource-account": directory.accounts[id.lowercased()]
      case "hours": hours(id)
      case "holidays" where mark.lowerBound == element.startIndex: days(id)
      case _ where discovery.serviceTargets.contains(id.lowercased()): directory.text(.service(id), in: discovery)
      default: place(id) ?? directory.text(.unknown(id), in: discovery)
      }
    let rest = String(element[mark.upperBound...].dropFirst(id.count))
    return element[..<mark.lowerBound] + (name ?? Plan.unexplained + id) + explained(rest, of: field)
  }

  private func fields(of draft: Draft) -> [String: String] {
    var fields: [String: String] = [:]
    for (name, value) in draft.fields {
      if let text = text(of: value) { fields[name] = text }
    }
    if case .accounts(let ids) = draft.fields["resource-account"], fields["numbers"] == nil { fields["numbers"] = numbers(of: ids) }
    return fields
  }

  private func text(of value: Draft.Value) -> String? {
    switch value {
    case .text(let text): text
    case .target(.unknown(let id)): place(id) ?? directory.text(.unknown(id), in: discovery)
    case .target(let target): directory.text(target, in: discovery)
    case .menu(let keys): keys.map { "\($0.key)=\(directory.text($0.target, in: discovery))" }.joined(separator: ", ")
    case .people(let ids):
      ids.isEmpty ? Plan.none : ids.map { directory.person($0, in: discovery) ?? Plan.unexplained + $0 }.joined(separator: ", ")
    case .accounts(let ids):
      ids.isEmpty ? Plan.none : ids.map { directory.accounts[$0.lowercased()] ?? Plan.unexplained + $0 }.joined(separator: ", ")
    case .holidays(let days): days.map { holiday($0.schedule, $0.target) }.joined(separator: ", ")
    case .hours(let schedule): discovery.schedules[schedule] == nil ? Plan.unexplained + schedule : hours(schedule)
    }
  }

  private func hours(_ schedule: String) -> String? { discovery.schedules[schedule].flatMap { $0.hours.isEmpty ? nil : $0.hours } }

  /// A schedule's name with its closings.
  private func days(_ schedule: String) -> String? {
    discovery.schedules[schedule].map { "\(ItemName.plain($0.name))=\($0.closings.joined(separator: "+"))" }
  }

  private func holiday(_ id: String, _ target: Draft.Target) -> String {
    "\(days(id) ?? Plan.unexplained + id)=\(directory.text(target, in: discovery))"
  }

  /// The numbers of a service's accounts; nil where one is not known.
  private func numbers(of ids: [String]) -> String? {
    var found: [String] = []
    for id in ids {
      guard let number = numbers[id.lowercased()] else { return nil }
      if number != Plan.none { found.append(number) }
    }
    return found.isEmpty ? Plan.none : found.joined(separator: ", ")
  }

  /// The name of a place, for things of the network.
  private func place(_ id: String) -> String? {
    if let row = discovery.places.row(of: id) { return discovery.places[row, 0] }
    guard let table = plan.tables[.addresses], let column = table.column("LocationId") else { return nil }
    return table.rows.first { table[$0, column] == id }.map { table[$0, "Description"] }
  }
}
