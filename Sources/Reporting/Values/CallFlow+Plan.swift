internal import Readiness
internal import Texts

extension CallFlow {
  /// The flow that a plan describes; empty while it has neither queue nor attendant.
  init(of plan: Plan) {
    var builder = Builder(plan)
    builder.addServices()
    self = builder.flow
    markDeadEnds()
  }

  /// Makes nodes as targets name them, each once.
  private struct Builder {
    let plan: Plan
    var flow = CallFlow()
    private var byTarget: [CallTarget: Int] = [:]
    private let numbersOfServices: [CallTarget: [String]]

    init(_ plan: Plan) {
      self.plan = plan
      numbersOfServices = plan.resourceAccounts.reduce(into: [:]) { numbers, account in
        if let service = account.service, let number = account.number { numbers[service, default: []].append(number) }
      }
    }

    mutating func addServices() {
      let services = plan.services
      guard services.contains(where: { $0.kind != .bridge }) else { return }
      // All services stand before their targets, so that the order is the plan's.
      let places = services.map { addNode(for: $0) }
      for (service, place) in zip(services, places) { addNumbers(to: service, place) }
      for (service, place) in zip(services, places) { addWays(from: service, place) }
      addIdleNumbers(besides: services)
    }

    private mutating func add(_ node: Node, as target: CallTarget? = nil) -> Int {
      flow.nodes.append(node)
      if let target { byTarget[target] = flow.nodes.count - 1 }
      return flow.nodes.count - 1
    }

    private mutating func connect(_ from: Int, _ to: Int, _ way: Way) { flow.edges.append(Edge(from: from, to: to, way: way)) }

    private mutating func addNode(for service: Service) -> Int {
      let node =
        switch service.kind {
        case .bridge: Node(kind: .bridge)
        case .callQueue: Node(kind: .queue, names: [service.name])
        case .autoAttendant: Node(kind: .attendant, names: [service.name])
        }
      return add(node, as: service.asTarget)
    }

    private mutating func addNumbers(to service: Service, _ place: Int) {
      var numbers = service.numbers
      let held = service.asTarget.flatMap { numbersOfServices[$0] } ?? []
      for number in held where !numbers.contains(number) { numbers.append(number) }
      guard !numbers.isEmpty else { return }
      connect(add(Node(kind: .number, names: Array(numbers.prefix(3)), count: numbers.count)), place, .arrives)
    }

    /// Numbers for services that lead nowhere.
    private mutating func addIdleNumbers(besides services: [Service]) {
      let used = Set(services.flatMap(\.numbers) + numbersOfServices.values.joined())
      let idle = plan.serviceNumbersInReserve.map(\.text).filter { !used.contains($0) }
      guard !idle.isEmpty else { return }
      let numbers = add(Node(kind: .number, names: Array(idle.prefix(3)), count: idle.count))
      connect(numbers, add(Node(kind: .nobody)), .arrives)
    }

    private func field(_ name: String, of service: Service) -> String? {
      plan[service.path(name)]
    }

    private func entries(_ name: String, of service: Service) -> [String] {
      plan.values(service.path(name))
    }

    private mutating func addWays(from service: Service, _ place: Int) {
      switch service.kind {
      case .bridge: return
      case .callQueue: addWays(fromQueue: service, place)
      case .autoAttendant: addWays(fromAttendant: service, place)
      }
    }

    private mutating func addWays(fromQueue queue: Service, _ place: Int) {
      let agents = entries("agents", of: queue) + entries("groups", of: queue)
      if !agents.isEmpty {
        connect(place, add(Node(kind: .agents, names: Array(agents.prefix(3)), count: agents.count)), .agents)
      } else if field("agents", of: queue) == nil, field("groups", of: queue) == nil {
        connect(place, add(Node(kind: .unknown)), .agents)
      }
      for (name, way) in [("overflow", Way.overflow), ("timeout", .timeout), ("no-agents", .noAgents)] {
        if let target = plan.known(queue.path(name)) { connect(place, node(for: CallTarget(target)), way) }
      }
      if flow.ways(from: place).isEmpty { connect(place, add(Node(kind: .nobody)), .agents) }
    }

    private mutating func addWays(fromAttendant attendant: Service, _ place: Int) {
      func key(_ entry: String) -> (key: String, target: CallTarget)? {
        let parts = entry.split(separator: "=", maxSplits: 1).map(\.trimmed)
        return parts.count == 2 ? (parts[0], CallTarget(parts[1])) : nil
      }
      func target(_ field: String) -> CallTarget? { plan.known(attendant.path(field)).map(CallTarget.init) }
      let operatorTarget = target("operator")
      func resolved(_ target: CallTarget) -> CallTarget { target == .operator ? operatorTarget ?? .operator : target }
      let menu = entries("menu", of: attendant).compactMap(key)
      for (number, target) in menu {
        connect(place, node(for: resolved(target)), target == .operator ? .keyToOperator(number) : .key(number))
      }
      if let target = target("default-action") { connect(place, node(for: resolved(target)), .opens) }
      // Once is enough where a key leads to the operator.
      if let operatorTarget, !menu.contains(where: { $0.target == .operator }) {
        connect(place, node(for: operatorTarget), .operates)
      }
      for (number, target) in entries("after-hours-menu", of: attendant).compactMap(key) {
        connect(place, node(for: resolved(target)), .afterHoursKey(number))
      }
      if let target = target("after-hours") { connect(place, node(for: resolved(target)), .afterHours) }
      let holidays = entries("holidays", of: attendant).map { Holiday($0) }.filter { !$0.target.isEmpty }
      for (index, holiday) in holidays.enumerated() where !holidays[..<index].contains(where: { $0.target == holiday.target }) {
        let count = holidays.count { $0.target == holiday.target }
        connect(
          place, node(for: resolved(CallTarget(holiday.target))), count == 1 ? .holiday(holiday.name) : .holidays(count: count))
      }
      guard flow.ways(from: place).isEmpty else { return }
      let isKnown = field("menu", of: attendant) == Plan.none && field("operator", of: attendant) != nil
      connect(place, add(Node(kind: isKnown ? .nobody : .unknown)), .opens)
    }

    /// Where a target stands; one that the plan doesn't have gets a node that says so.
    private mutating func node(for target: CallTarget) -> Int {
      if let known = byTarget[target] { return known }
      switch target {
      case .queue(let name), .attendant(let name): return add(Node(kind: .missing, names: [name]), as: target)
      case .user(let name): return add(Node(kind: .person, names: [name]), as: target)
      case .voicemail(let name): return add(Node(kind: .voicemail, names: [name]), as: target)
      case .number(let number): return add(Node(kind: .outside, names: [number]), as: target)
      case .unknown(let name), .unclear(let name): return add(Node(kind: .unknown, names: [name]), as: target)
      case .disconnect: return add(Node(kind: .hangUp))
      case .announcement: return add(Node(kind: .announcement))
      // An operator that nobody named.
      case .operator: return add(Node(kind: .nobody))
      }
    }
  }
}
