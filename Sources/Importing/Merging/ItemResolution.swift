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

  init(_ discovery: Discovery, _ plan: Plan) {
    (self.discovery, self.plan) = (discovery, plan)
    directory = Directory(discovery, plan)
    for item in plan.lists["resource-accounts"] ?? [] {
      guard let id = item.fields["id"]?.lowercased() else { continue }
      numbers[id] = item.fields["number"]
    }
    for draft in discovery.drafts["resource-accounts"] ?? [] {
      guard let id = draft.id?.lowercased() else { continue }
      directory.accounts[id] = draft.name
      if case .text(let number) = draft.fields["number"] { numbers[id] = number }
      if case .text(let service) = draft.fields["service"], service != "none", !service.hasPrefix("unknown:") {
        directory.serviceOfAccount[id] = service
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
    for list in ["call-queues", "auto-attendants", "resource-accounts", "network-places"] {
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
    for (name, text) in item.fields where text.contains(Directory.unknown) {
      let new = Directory.elements(text).map { explained($0, of: name) }.joined(separator: ", ")
      if new != text { fields[name] = new }
    }
    if list == "resource-accounts", item.fields["service"] == nil, let id = item.fields["id"]?.lowercased() {
      fields["service"] = directory.serviceOfAccount[id]
    }
    if fields["resource-account"] != nil, item.fields["numbers"] == nil {
      let ids = Directory.elements(item.fields["resource-account"] ?? "").map { String($0.dropFirst(Directory.unknown.count)) }
      fields["numbers"] = numbers(of: ids)
    }
    return fields
  }

  /// An element of a list such as `unknown:ID` or `1=unknown:ID`, with what the id stands for; as it is where that is still not known.
  private func explained(_ element: String, of field: String) -> String {
    guard let mark = element.firstRange(of: Directory.unknown) else { return element }
    let id = String(element[mark.upperBound...])
    let name =
      switch field {
      case "agents", "opted-out": directory.person(id, in: discovery)
      case "resource-account": directory.accounts[id.lowercased()]
      default: place(id) ?? directory.text(.unknown(id), in: discovery)
      }
    return name.map { element[..<mark.lowerBound] + $0 } ?? element
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
    case .people(let ids): ids.isEmpty ? "none" : ids.map { directory.person($0, in: discovery) ?? "unknown:" + $0 }.joined(separator: ", ")
    case .accounts(let ids):
      ids.isEmpty ? "none" : ids.map { directory.accounts[$0.lowercased()] ?? "unknown:" + $0 }.joined(separator: ", ")
    case .holidays(let days): days.map { holiday($0.schedule, $0.target) }.joined(separator: ", ")
    case .hours(let schedule): discovery.schedules[schedule].flatMap { $0.hours.isEmpty ? nil : $0.hours }
    }
  }

  private func holiday(_ id: String, _ target: Draft.Target) -> String {
    let target = directory.text(target, in: discovery)
    guard let schedule = discovery.schedules[id] else { return "unknown:\(id)=\(target)" }
    let days = schedule.days.map(Schedule.written).joined(separator: "+")
    return "\(ItemName.plain(schedule.name))=\(days)=\(target)"
  }

  /// The numbers of a service's accounts; nil where one is not known.
  private func numbers(of ids: [String]) -> String? {
    var found: [String] = []
    for id in ids {
      guard let number = numbers[id.lowercased()] else { return nil }
      if number != "none" { found.append(number) }
    }
    return found.isEmpty ? "none" : found.joined(separator: ", ")
  }

  /// The name of a place, for things of the network.
  private func place(_ id: String) -> String? {
    if let row = discovery.places.row(of: id) { return discovery.places[row, 0] }
    guard let table = plan.tables[.addresses], let column = table.column("LocationId") else { return nil }
    return table.rows.first { table[$0, column] == id }.map { table[$0, "Description"] }
  }
}
