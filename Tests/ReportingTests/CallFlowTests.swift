import Foundation
import Locales
import Readiness
import TestSupport
import Testing

@testable import Reporting

@Suite struct CallFlowTests {
  private let flow = CallFlow(of: Sample.calls)

  private func node(_ name: String) throws -> Int { try #require(flow.nodes.firstIndex { $0.names.contains(name) }) }

  @Test func `a plan without queue or attendant has no flow`() { #expect(CallFlow(of: Sample.plan).isEmpty) }

  @Test(arguments: [
    ("Accounts", true), ("Sales", true), ("+14255550199", true), ("Support", false), ("Main", false), ("Nights", false), ("Archive", false),
    ("+18005550100", false), ("6c4e", false),
  ])
  func `a dead end is where no way leads to anybody`(name: String, isDeadEnd: Bool) throws {
    #expect(try flow.nodes[node(name)].isDeadEnd == isDeadEnd)
  }

  @Test func `ways are those that the plan names`() throws {
    let ways = try flow.ways(from: node("Main")).map { way in "\(way.way) \(flow.nodes[way.to].kind) \(flow.nodes[way.to].names)" }
    #expect(
      ways == [
        "key(\"1\") queue [\"Support\"]", "key(\"2\") queue [\"Accounts\"]", "key(\"3\") missing [\"Sales\"]",
        "key(\"4\") queue [\"Archive\"]", "keyToOperator(\"0\") person [\"ana@contoso.com\"]", "afterHours attendant [\"Nights\"]",
        "holiday(\"New Year\") hangUp []",
      ])
  }

  @Test func `holidays that lead to one place are one way`() {
    var plan = Plan()
    plan["wishes.auto-attendants"] = "yes"
    plan.addItem("Main", to: "auto-attendants")
    let days = "Eve=2026-12-24=disconnect, Christmas=2026-12-25=disconnect, Inventory=2027-01-04=number:+14255550199"
    plan[AnswerPath(list: "auto-attendants", item: "Main", field: "holidays")] = days
    #expect(CallFlow(of: plan).edges.map(\.way) == [.holidays(count: 2), .holiday("Inventory")])
  }

  @Test func `attendants that only lead to one another serve nobody`() {
    var plan = Plan()
    plan["wishes.auto-attendants"] = "yes"
    for (name, other) in [("A", "B"), ("B", "A")] {
      plan.addItem(name, to: "auto-attendants")
      plan[AnswerPath(list: "auto-attendants", item: name, field: "menu")] = "1=attendant:\(other), 2=disconnect"
      plan[AnswerPath(list: "auto-attendants", item: name, field: "operator")] = "none"
    }
    let flow = CallFlow(of: plan)
    #expect(flow.nodes.filter { $0.kind == .attendant }.allSatisfy { $0.isDeadEnd })
    #expect(flow.nodes.filter { $0.kind == .hangUp }.allSatisfy { !$0.isDeadEnd })
  }

  @Test(arguments: [
    (["default-action": "queue:Support"], ["opens [\"Support\"]"]),
    (["menu": "1=queue:Support", "operator": "user:ana@contoso.com"], ["key(\"1\") [\"Support\"]", "operates [\"ana@contoso.com\"]"]),
    (
      ["menu": "1=queue:Support", "after-hours-menu": "2=operator, 3=announcement"],
      ["key(\"1\") [\"Support\"]", "afterHoursKey(\"2\") []", "afterHoursKey(\"3\") []"]
    ),
    (["menu": "none", "operator": "none"], ["opens []"]), (["menu": "1=attendant:Main"], ["key(\"1\") [\"Main\"]"]),
  ])
  func `an attendant leads where its menu, operator and hours say`(fields: [String: String], expected: [String]) throws {
    var plan = Plan()
    for id in ["wishes.auto-attendants", "wishes.call-queues"] { plan[id] = "yes" }
    plan.lists["call-queues"] = [Plan.Item("Support", ["agents": "ana@contoso.com"])]
    plan.lists["auto-attendants"] = [Plan.Item("Main", fields)]
    let flow = CallFlow(of: plan)
    let main = try #require(flow.nodes.firstIndex { $0.names == ["Main"] })
    #expect(flow.ways(from: main).map { "\($0.way) \(flow.nodes[$0.to].names)" } == expected)
    let isAnswered = fields.values.contains { $0.contains("Support") }
    #expect(flow.nodes[main].isDeadEnd != isAnswered)
  }

  @Test func `what nobody answers is told from what the plan does not say`() throws {
    for (fields, kind) in [(["menu": "none", "operator": "none"], CallFlow.Node.Kind.nobody), ([:], .unknown)] {
      var plan = Plan()
      plan["wishes.auto-attendants"] = "yes"
      plan.lists["auto-attendants"] = [Plan.Item("Main", fields)]
      #expect(CallFlow(of: plan).nodes.map(\.kind) == [.attendant, kind])
    }
  }

  @Test func `an imported resource account brings its number`() throws {
    var plan = Sample.calls
    plan.lists["resource-accounts"] = [Plan.Item("s@contoso.com", ["service": "queue:Support", "number": "+14255550199"])]
    let flow = CallFlow(of: plan)
    let number = try #require(flow.nodes.firstIndex { $0.names == ["+14255550199"] })
    #expect(flow.ways(from: number).map { flow.nodes[$0.to].names } == [["Support"]])
  }

  @Test func `a number that people may have, or that something has, is no dead end`() {
    var plan = Sample.calls
    for number in ["+14255550170", "+14255550171"] { plan.addItem(number, to: "service-numbers") }
    plan.addItem("+14255550170", to: "user-numbers")
    plan[AnswerPath(list: "numbers", item: "+14255550171", field: "PstnAssignmentStatus")] = "VoiceApplicationAssigned"
    let names = CallFlow(of: plan).nodes.flatMap(\.names)
    #expect(!names.contains("+14255550170") && !names.contains("+14255550171") && names.contains("+14255550199"))
  }

  @Test func `an agent whom no file explains is told as one`() throws {
    var plan = Sample.calls
    plan[AnswerPath(list: "call-queues", item: "Support", field: "agents")] = "ana@contoso.com, unknown:3a6d5436"
    let flow = CallFlow(of: plan)
    let agents = try #require(flow.nodes.first { $0.names.contains("unknown:3a6d5436") })
    let words = Phrasing(localizer: Localizer(.english)).name(of: agents).plain
    #expect(words == "ana@contoso.com and 3a6d5436, which no file explains")
  }

  // MARK: Layout

  /// A flow with cycles and ways across several columns; the same for the same seed.
  private func random(nodes: Int, seed: UInt64) -> CallFlow {
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var flow = CallFlow()
    for index in 0..<nodes { flow.nodes.append(CallFlow.Node(kind: .attendant, names: ["\(index)"])) }
    for index in 0..<(nodes * 3 / 2) { flow.edges.append(CallFlow.Edge(from: next(nodes), to: next(nodes), way: .key("\(index)"))) }
    return flow
  }

  @Test(arguments: [5, 20, 60, 150], [1, 2, 3] as [UInt64])
  func `no box covers another, and every way arrives`(nodes: Int, seed: UInt64) {
    let flow = random(nodes: nodes, seed: seed)
    let sizes = flow.nodes.indices.map { node in
      let ways = flow.ways(from: node).count
      return FlowLayout.Size(height: 40 + 20 * Double(ways), ports: (0..<ways).map { 40 + 20 * Double($0) }, entry: 20)
    }
    let layout = FlowLayout(flow, sizes: sizes)
    let corners = flow.nodes.indices.map(layout.corner)
    for (first, corner) in corners.enumerated() {
      #expect(
        corner.x >= 0 && corner.y >= 0 && corner.x + FlowLayout.boxWidth <= layout.width
          && corner.y + sizes[first].height <= layout.height + 0.01)
      for (second, other) in corners.enumerated() where second > first && other.x == corner.x {
        #expect(corner.y + sizes[first].height < other.y || other.y + sizes[second].height < corner.y)
      }
    }
    for (index, edge) in flow.edges.enumerated() {
      let (spans, isBackward) = layout.route(of: index)
      guard edge.from != edge.to else {
        // Out and in again at the right of its own box.
        let right = corners[edge.from].x + FlowLayout.boxWidth
        #expect(isBackward && spans.count == 1 && spans[0].from.x == right && spans[0].to.x == right)
        continue
      }
      let (left, right) = isBackward ? (edge.to, edge.from) : (edge.from, edge.to)
      #expect(spans.first?.from.x == corners[left].x + FlowLayout.boxWidth && spans.last?.to.x == corners[right].x)
    }
  }

  @Test func `calls go to the right unless they come back`() throws {
    let sizes = flow.nodes.indices.map { FlowLayout.Size(height: 40, ports: flow.ways(from: $0).map { _ in 20 }, entry: 20) }
    let layout = FlowLayout(flow, sizes: sizes)
    let backward = flow.edges.indices.filter { layout.route(of: $0).isBackward }
    #expect(backward.map { flow.nodes[flow.edges[$0].from].names } == [["Nights"]])
    for (index, edge) in flow.edges.enumerated() where !backward.contains(index) {
      #expect(layout.corner(of: edge.from).x < layout.corner(of: edge.to).x)
    }
  }

  // MARK: Drawing

  private func drawing(_ nodes: [CallFlow.Node], _ edges: [CallFlow.Edge]) -> String {
    FlowPicture(CallFlow(nodes: nodes, edges: edges), Phrasing(localizer: Localizer(.english))).svg(labelledBy: "flow")
  }

  private func texts(_ svg: String) -> [String] { svg.matches(of: #/<text[^>]*>([^<]*)/#).map { String($0.1) } }

  @Test func `names that only differ at their ends are told apart in the drawing`() {
    let names = ["Service clientèle de la région Auvergne-Rhône-Alpes Lyon", "Service clientèle de la région Auvergne-Rhône-Alpes Nice"]
    let drawings = names.map { name -> [String] in
      let nodes = [CallFlow.Node(kind: .queue, names: [name]), CallFlow.Node(kind: .hangUp)]
      return texts(drawing(nodes, [CallFlow.Edge(from: 0, to: 1, way: .timeout)]))
    }
    for (name, lines) in zip(names, drawings) { #expect(lines.joined(separator: " ").contains(name)) }
    #expect(drawings.joined().allSatisfy { $0.count <= 25 })
  }

  @Test func `a long address is cut before its at sign, a name of wide letters where the box ends`() {
    let nodes = [
      CallFlow.Node(kind: .queue, names: ["顧客対応窓口東京本社営業時間内第二班"]),
      CallFlow.Node(kind: .voicemail, names: ["support-team-europe@fabrikam.example"]),
    ]
    let lines = texts(drawing(nodes, [CallFlow.Edge(from: 0, to: 1, way: .timeout)]))
    #expect(lines.contains("support-team-europe") && lines.contains("@fabrikam.example"))
    #expect(lines.contains("顧客対応窓口東京本社") && lines.contains("営業時間内第二班"))
  }

  @Test func `a way back into the last box stays within the drawing`() throws {
    let svg = drawing([CallFlow.Node(kind: .attendant, names: ["Main"], isDeadEnd: true)], [CallFlow.Edge(from: 0, to: 0, way: .opens)])
    let right = try #require(svg.firstMatch(of: #/viewBox="-14 -14 ([0-9.]+) /#).flatMap { Double($0.1) }) - 14
    // A cubic curve between ends at x and x + 7 with both handles at x + 48 reaches x + 39.
    #expect(right >= FlowLayout.boxWidth + 39 + 2)
  }

  @Test func `a line that leads back begins at the words of its way`() throws {
    let nodes = [CallFlow.Node(kind: .attendant, names: ["A"]), CallFlow.Node(kind: .attendant, names: ["B"])]
    let edges = [CallFlow.Edge(from: 0, to: 1, way: .key("1")), CallFlow.Edge(from: 1, to: 0, way: .key("2"))]
    let svg = drawing(nodes, edges)
    #expect(svg.firstMatch(of: #/<text [^>]*text-anchor="end">Key 1</#) != nil)
    let back = try #require(svg.firstMatch(of: #/<text class="port" x="([0-9.]+)" y="[0-9.]+">Key 2</#))
    // The second box begins behind the first and the gap.
    #expect(Double(back.1) == FlowLayout.boxWidth + FlowLayout.columnGap + 12)
  }

  // MARK: Mermaid

  @Test func `nothing in a name means anything to Mermaid`() {
    for text in Hostile.texts + [Hostile.name, "a\"] --> b[\"x", "%%{init: {}}%%", "end", "click n0 href \"javascript:alert(1)\""] {
      let flow = CallFlow(
        nodes: [CallFlow.Node(kind: .queue, names: [text]), CallFlow.Node(kind: .hangUp)],
        edges: [CallFlow.Edge(from: 0, to: 1, way: .holiday(text))])
      let lines = FlowMermaid(flow: flow, phrasing: Phrasing(localizer: Localizer(.english))).lines
      #expect(lines.count == 4)
      // Outside the two quotes of each label nothing of the name is left; within, only letters, digits and codes.
      #expect(lines[1].wholeMatch(of: #/\ \ n0\[\["Call queue<br>[^"<>`%{}\[\]|@\\*_~$]*"\]\]/#) != nil, "\(lines[1])")
      #expect(lines[3].wholeMatch(of: #/\ \ n0 -->\|"Holiday [^"<>`%{}\[\]|@\\*_~$]*"\| n1/#) != nil, "\(lines[3])")
    }
  }

  private struct Drawing: Decodable {
    var nodes: [String]?
    var dead: [String]?
    var ways: [String]?
    var foreign: Int?
    var error: String?
  }

  private func draw(_ flows: [CallFlow]) throws -> [Drawing] {
    let phrasing = Phrasing(localizer: Localizer(.french))
    let diagrams = flows.flatMap { FlowMermaid(flow: $0, phrasing: phrasing).diagrams }.map { $0.joined(separator: "\n") }
    let list = String(decoding: try JSONEncoder().encode(diagrams), as: UTF8.self)
    return try JSONDecoder().decode([Drawing].self, from: Data(Oracle.browser.judge(list, ["draw"]).utf8))
  }

  @Test(.timeLimit(.minutes(5))) func `Mermaid draws every node, every way and every dead end`() throws {
    let flows = [flow, random(nodes: 5, seed: 4), random(nodes: 150, seed: 4)]
    for (flow, drawing) in try zip(flows, draw(flows)) {
      #expect(drawing.error == nil)
      let nodes = try #require(drawing.nodes)
      #expect(nodes.count == flow.nodes.count)
      for node in flow.nodes where node.kind == .attendant { #expect(nodes.contains { $0.hasSuffix(node.names[0]) }) }
      #expect(drawing.dead?.count == flow.nodes.count(where: \.isDeadEnd))
      #expect(drawing.ways?.count == flow.edges.count)
    }
  }

  @Test(.timeLimit(.minutes(5))) func `what is too much for one diagram becomes several, and no way is lost`() throws {
    let flow = random(nodes: 400, seed: 7)
    let drawings = try draw([flow])
    #expect(drawings.count > 1 && drawings.allSatisfy { $0.error == nil })
    #expect(drawings.reduce(0) { $0 + ($1.ways?.count ?? 0) } == flow.edges.count)
  }

  @Test(.timeLimit(.minutes(5))) func `Mermaid shows a hostile name as it is written`() throws {
    let names = Hostile.texts + [Hostile.name, "a\"] --> b[\"x", "%%{init: {}}%%", "end", "click n0 href \"javascript:alert(1)\""]
    let flows = names.map { name in
      CallFlow(
        nodes: [CallFlow.Node(kind: .queue, names: [name]), CallFlow.Node(kind: .hangUp)],
        edges: [CallFlow.Edge(from: 0, to: 1, way: .holiday(name))])
    }
    for (name, drawing) in try zip(names, draw(flows)) {
      #expect(drawing.error == nil, "\(name)")
      #expect(drawing.nodes?.count == 2 && drawing.ways?.count == 1 && drawing.foreign == 0, "\(name)")
      // What nobody can see is written as its code point.
      let shown = name.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control where scalar != "\n", .format, .privateUse: "[U+\(String(format: "%04X", scalar.value))]"
        default: String(scalar)
        }
      }
      let words = shown.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let drawn = drawing.nodes?.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      #expect(drawn?.contains { $0.hasSuffix(words) } == true, "\(name.debugDescription) \(drawn ?? [])")
    }
  }
}
