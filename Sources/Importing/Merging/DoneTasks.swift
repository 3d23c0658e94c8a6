internal import Readiness
internal import Tables

/// Tasks that exports show to be done: what exists in the tenant need not be made.
///
/// How well it is set up stays to be seen. A task for all things of a kind is done by nobody's export: more of them may be planned.
struct DoneTasks {
  private let plan: Plan
  private var done: [String] = []

  init(_ plan: Plan) { self.plan = plan }

  /// The ids of the tasks.
  consuming func ids() -> [String] {
    var tasks = self
    tasks.services("call-queues", create: "create-call-queue", account: "create-queue-account", number: "assign-queue-numbers")
    tasks.services(
      "auto-attendants", create: "create-auto-attendant", account: "create-attendant-account", number: "assign-attendant-numbers")
    tasks.addresses()
    tasks.connection()
    return tasks.done
  }

  /// Resource accounts that the tenant has, by name: only exports tell an id.
  private func accounts(of item: Plan.Item) -> [Plan.Item]? {
    let names = Directory.elements(item.fields["resource-account"] ?? Plan.none)
    let accounts = names.compactMap { name in plan.lists["resource-accounts"]?.first { $0.name == name && $0.fields["id"] != nil } }
    return names != [Plan.none] && accounts.count == names.count ? accounts : nil
  }

  private mutating func services(_ list: String, create: String, account: String, number: String) {
    for item in plan.lists[list] ?? [] where item.fields["id"] != nil {
      done.append("\(create)[\(item.name)]")
      guard let accounts = accounts(of: item) else { continue }
      done.append("\(account)[\(item.name)]")
      let held = accounts.compactMap { $0.fields["number"] }
      let wanted = Directory.elements(item.fields["numbers"] ?? Plan.none)
      if wanted != [Plan.none], wanted.allSatisfy(held.contains) { done.append("\(number)[\(item.name)]") }
    }
  }

  /// The tenant has a gateway that is switched on, or numbers of an operator.
  private mutating func connection() {
    switch plan["connection"].flatMap(Connection.init) {
    case .directRouting:
      if plan.lists["gateways"]?.contains(where: { $0.fields["enabled"] != "no" }) == true { done.append("connect-sbc") }
    case .operatorConnect: if hasNumbers(of: .operatorConnect) { done.append("enable-operator") }
    case .teamsPhoneMobile: if hasNumbers(of: .teamsPhoneMobile) { done.append("prepare-mobile-subscriptions") }
    default: break
    }
  }

  private func hasNumbers(of connection: Connection) -> Bool {
    guard let numbers = plan.tables[.numbers] else { return false }
    return numbers.rows.contains { row in
      let isMobile = numbers[row, "Capability"].contains("TeamsPhoneMobile")
      return Connection(numberType: numbers[row, "NumberType"], isMobile: isMobile) == connection
    }
  }

  /// An address with the id of a place is one that the tenant has.
  private mutating func addresses() {
    // Of a long table one task is for all rows, also those that come later.
    guard let table = plan.tables[.addresses], !plan.isLong(TableID.addresses.rawValue) else { return }
    table.read(["Description", "LocationId"]) { cells, _ in
      if !cells[1].isEmpty { done.append("enter-address[\(cells.text(0))]") }
    }
  }
}
