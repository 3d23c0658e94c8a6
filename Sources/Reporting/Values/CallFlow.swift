/// The ways that a call can take: from numbers over attendants and queues to those who answer.
struct CallFlow: Equatable, Sendable {
  /// A place that a call can come to.
  struct Node: Equatable, Sendable {
    enum Kind: String, Sendable, CaseIterable {
      /// Numbers of one service.
      case number
      case bridge, attendant, queue
      /// Those who answer a queue.
      case agents
      case person, voicemail, outside
      /// The call ends there as planned.
      case hangUp = "hang-up"
      case announcement
      /// A target that the plan names and doesn't have.
      case missing
      /// A target that no file explains, or an answer that is not known yet.
      case unknown
      /// Nobody: a service without any way on.
      case nobody

      /// Whether a caller is served there.
      var serves: Bool {
        switch self {
        case .bridge, .agents, .person, .voicemail, .outside, .unknown: true
        case .number, .attendant, .queue, .hangUp, .announcement, .missing, .nobody: false
        }
      }
    }

    var kind: Kind
    /// What people call it: as given, several names for numbers and agents; empty where the kind says all.
    var names: [String] = []
    /// How many there are where not all are named.
    var count = 0
    /// Whether nobody can be reached from here.
    var isDeadEnd = false
  }

  /// When a call goes that way.
  enum Way: Equatable, Hashable, Sendable {
    case arrives, opens, operates, afterHours, agents, overflow, timeout, noAgents
    case key(String), keyToOperator(String), afterHoursKey(String), holiday(String)
    /// Several of them lead to one place.
    case holidays(count: Int)

    private static let plain: [String: Way] = [
      "arrives": .arrives, "opens": .opens, "operator": .operates, "after-hours": .afterHours, "agents": .agents, "overflow": .overflow,
      "timeout": .timeout, "no-agents": .noAgents,
    ]

    /// The way's id in files for machines.
    var id: String {
      switch self {
      case .key: "key"
      case .keyToOperator: "key-to-operator"
      case .afterHoursKey: "after-hours-key"
      case .holiday: "holiday"
      case .holidays: "holidays"
      default: Self.plain.first { $0.value == self }?.key ?? ""
      }
    }

    /// The key, the holiday or how many of them; nil for other ways.
    var name: String? {
      switch self {
      case .key(let name), .keyToOperator(let name), .afterHoursKey(let name), .holiday(let name): name
      case .holidays(let count): String(count)
      default: nil
      }
    }

    /// The way with an id and name; nil for one that is not known here.
    init?(id: String, name: String?) {
      switch (id, name) {
      case ("key", let name?): self = .key(name)
      case ("key-to-operator", let name?): self = .keyToOperator(name)
      case ("after-hours-key", let name?): self = .afterHoursKey(name)
      case ("holiday", let name?): self = .holiday(name)
      case ("holidays", let count?): self = .holidays(count: Int(count) ?? 0)
      default:
        guard let plain = Self.plain[id] else { return nil }
        self = plain
      }
    }
  }

  struct Edge: Equatable, Sendable {
    var from: Int
    var to: Int
    var way: Way
  }

  var nodes: [Node] = []
  var edges: [Edge] = []

  /// Whether there is nothing to draw.
  var isEmpty: Bool { edges.isEmpty }

  /// The ways on from a node, in the order in which the plan tells them.
  func ways(from node: Int) -> [Edge] { edges.filter { $0.from == node } }

  /// The numbers of nodes that a call can go between, each group for itself, in the order of their first nodes.
  var components: [[Int]] {
    var group = Array(nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while group[node] != node { node = group[node] }
      return node
    }
    for edge in edges {
      let (from, to) = (root(edge.from), root(edge.to))
      group[max(from, to)] = min(from, to)
    }
    return Dictionary(grouping: nodes.indices, by: root).sorted { $0.key < $1.key }.map(\.value)
  }

  /// One group as a flow of its own.
  func part(_ members: [Int]) -> CallFlow { part(members, edges) }

  /// Two flows of half the ways each, cut between two nodes where that is possible; nil for a single way.
  ///
  /// A node that ways of both lead to is in both.
  var halves: (CallFlow, CallFlow)? {
    guard edges.count > 1 else { return nil }
    let ordered = edges.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }.map(\.element)
    let borders = ordered.indices.dropFirst().filter { ordered[$0].from != ordered[$0 - 1].from }
    let middle = ordered.count / 2
    let cut = borders.min { abs($0 - middle) < abs($1 - middle) } ?? middle
    return (part(joinedBy: ordered[..<cut]), part(joinedBy: ordered[cut...]))
  }

  /// Some ways, and the nodes that they join.
  private func part(joinedBy ways: ArraySlice<Edge>) -> CallFlow { part(Set(ways.flatMap { [$0.from, $0.to] }).sorted(), ways) }

  /// Some nodes as a flow of their own, with the ways between them.
  private func part(_ members: [Int], _ ways: some Sequence<Edge>) -> CallFlow {
    let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    let own = ways.compactMap { way in
      places[way.from].flatMap { from in places[way.to].map { Edge(from: from, to: $0, way: way.way) } }
    }
    return CallFlow(nodes: members.map { nodes[$0] }, edges: own)
  }

  /// Marks the nodes from which no way leads to anybody.
  mutating func markDeadEnds() {
    var served = nodes.map(\.kind.serves)
    var open = nodes.indices.filter { served[$0] }
    let sources = Dictionary(grouping: edges, by: \.to)
    while let node = open.popLast() {
      for edge in sources[node] ?? [] where !served[edge.from] {
        served[edge.from] = true
        open.append(edge.from)
      }
    }
    for index in nodes.indices {
      // To hang up, or to say something and hang up, is meant so; what only leads there serves nobody.
      let isMeant = nodes[index].kind == .hangUp || nodes[index].kind == .announcement
      nodes[index].isDeadEnd = !served[index] && !isMeant
    }
  }
}
