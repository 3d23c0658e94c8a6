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
    private var byTarget: [String: Int] = [:]
    private let numbersOfServices: [String: [String]]

    init(_ plan: Plan) {
      self.plan = plan
      var numbers: [String: [String]] = [:]
      for account in plan.lists["resource-accounts"] ?? [] {
        guard let service = account.fields["service"], let number = account.fields["number"], number != Plan.none else { continue }
        numbers[service, default: []].append(number)
      }
      numbersOfServices = numbers
    }

    mutating func addServices() {
      let services = plan.services
      guard services.contains(where: { $0.kind != .bridge }) else { return }
      // All services stand before their targets, so that the order is the plan's.
      for service in services { addNode(for: service) }
      for service in services { addNumbers(to: service) }
      for service in services { addWays(from: service) }
      addIdleNumbers(besides: services)
    }

    private mutating func add(_ node: Node, as target: String? = nil) -> Int {
      flow.nodes.append(node)
      if let target { byTarget[target] = flow.nodes.count - 1 }
      return flow.nodes.count - 1
    }

    private mutating func connect(_ from: Int, _ to: Int, _ way: Way) { flow.edges.append(Edge(from: from, to: to, way: way)) }

    private mutating func addNode(for service: Service) {
      let node =
        switch service.kind {
        case .bridge: Node(kind: .bridge)
        case .callQueue: Node(kind: .queue, names: [service.name])
        case .autoAttendant: Node(kind: .attendant, names: [service.name])
        }
      _ = add(node, as: service.asTarget)
    }

    private mutating func addNumbers(to service: Service) {
      guard let place = byTarget[service.asTarget] else { return }
      var numbers = service.numbers
      for number in numbersOfServices[service.asTarget] ?? [] where !numbers.contains(number) { numbers.append(number) }
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

    private mutating func addWays(from service: Service) {
      guard let place = byTarget[service.asTarget] else { return }
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
        if let target = plan.known(queue.path(name)) { connect(place, node(for: target, from: place), way) }
      }
      if flow.ways(from: place).isEmpty { connect(place, add(Node(kind: .nobody)), .agents) }
    }

    private mutating func addWays(fromAttendant attendant: Service, _ place: Int) {
      func key(_ entry: String) -> (String, String)? {
        let parts = entry.split(separator: "=", maxSplits: 1).map(\.trimmed)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      }
      let operatorTarget = plan.known(attendant.path("operator"))
      func resolved(_ target: String) -> String { target == "operator" ? operatorTarget ?? "operator" : target }
      for (number, target) in entries("menu", of: attendant).compactMap(key) {
        connect(place, node(for: resolved(target), from: place), target == "operator" ? .keyToOperator(number) : .key(number))
      }
      if let target = plan.known(attendant.path("default-action")) {
        connect(place, node(for: resolved(target), from: place), .opens)
      }
      // Once is enough where a key leads to the operator.
      if let operatorTarget, !entries("menu", of: attendant).contains(where: { $0.hasSuffix("=operator") }) {
        connect(place, node(for: operatorTarget, from: place), .operates)
      }
      for (number, target) in entries("after-hours-menu", of: attendant).compactMap(key) {
        connect(place, node(for: resolved(target), from: place), .afterHoursKey(number))
      }
      if let target = plan.known(attendant.path("after-hours")) {
        connect(place, node(for: resolved(target), from: place), .afterHours)
      }
      let holidays = entries("holidays", of: attendant).map { Holiday($0) }.filter { !$0.target.isEmpty }
      for (index, holiday) in holidays.enumerated() where !holidays[..<index].contains(where: { $0.target == holiday.target }) {
        let count = holidays.count { $0.target == holiday.target }
        connect(place, node(for: resolved(holiday.target), from: place), count == 1 ? .holiday(holiday.name) : .holidays(count: count))
      }
      guard flow.ways(from: place).isEmpty else { return }
      let isKnown = field("menu", of: attendant) == Plan.none && field("operator", of: attendant) != nil
      connect(place, add(Node(kind: isKnown ? .nobody : .unknown)), .opens)
    }

    /// Where a target stands; one that the plan doesn't have gets a node that says so.
    private mutating func node(for target: String, from place: Int) -> Int {
      if let known = byTarget[target] { return known }
      let parts = target.split(separator: ":", maxSplits: 1).map(String.init)
      let name = parts.count == 2 ? [parts[1]] : []
      switch parts.first {
      case "disconnect": return add(Node(kind: .hangUp), as: "disconnect#\(place)")
      case "announcement": return add(Node(kind: .announcement, names: name), as: "announcement#\(place)")
      case "queue", "attendant": return add(Node(kind: .missing, names: name.isEmpty ? [target] : name), as: target)
      case "user": return add(Node(kind: .person, names: name), as: target)
      case "voicemail": return add(Node(kind: .voicemail, names: name), as: target)
      case "number": return add(Node(kind: .outside, names: name), as: target)
      case "unknown": return add(Node(kind: .unknown, names: name), as: target)
      // An operator that nobody named.
      case "operator": return add(Node(kind: .nobody), as: "operator#\(place)")
      default: return add(Node(kind: .unknown, names: [target]), as: target)
      }
    }
  }
}
