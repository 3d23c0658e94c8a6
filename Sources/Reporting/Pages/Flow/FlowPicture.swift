internal import Locales
internal import Texts

/// A call flow as a drawing for a page, in one language; colours come from the page's style sheet.
struct FlowPicture {
  private let flow: CallFlow
  private let phrasing: Phrasing
  private let layout: FlowLayout
  private let ways: [[CallFlow.Edge]]

  private static let (lineHeight, portHeight, padding) = (17.0, 19.0, 9.0)
  /// Letters that fit into a box, at the width of a usual one.
  private static let (nameLetters, portLetters) = (27, 32)
  private static let margin = 14.0

  init(_ flow: CallFlow, _ phrasing: Phrasing) {
    (self.flow, self.phrasing) = (flow, phrasing)
    let ways = flow.nodes.indices.map { flow.ways(from: $0) }
    self.ways = ways
    layout = FlowLayout(flow, sizes: flow.nodes.indices.map { Self.size(of: flow.nodes[$0], ways: ways[$0].count) })
  }

  private static func lines(of node: CallFlow.Node) -> Int { node.names.count + (node.count > node.names.count ? 1 : 0) }

  /// Whether a box lists its ways on, each with a line of its own.
  private static func listsWays(_ node: CallFlow.Node) -> Bool { node.kind == .attendant || node.kind == .queue }

  private static func headHeight(of node: CallFlow.Node) -> Double { padding * 2 + lineHeight * Double(lines(of: node) + 1) - 3 }

  private static func size(of node: CallFlow.Node, ways: Int) -> FlowLayout.Size {
    let head = headHeight(of: node)
    guard listsWays(node), ways > 0 else {
      return FlowLayout.Size(height: head, ports: Array(repeating: head / 2, count: ways), entry: head / 2)
    }
    let ports = (0..<ways).map { head + 4 + portHeight * (Double($0) + 0.5) }
    return FlowLayout.Size(height: head + portHeight * Double(ways) + 8, ports: ports, entry: head / 2)
  }

  /// The drawing, described by the elements with two ids; its text stands beside it.
  func svg(labelledBy label: String) -> String {
    let (width, height) = (layout.width + 2 * Self.margin, layout.height + 2 * Self.margin)
    let edges = flow.edges.indices.map(edge).joined()
    let nodes = flow.nodes.indices.map(node).joined()
    return """
      <svg role="img" aria-labelledby="\(label)" width="\(width.pixels)" height="\(height.pixels)" viewBox="\((-Self.margin).pixels) \((-Self.margin).pixels) \(width.pixels) \(height.pixels)">
      \(edges)\(nodes)</svg>

      """
  }

  // MARK: Boxes

  private func node(_ index: Int) -> String {
    let node = flow.nodes[index]
    let (x, y) = layout.corner(of: index)
    let size = Self.size(of: node, ways: ways[index].count)
    let head = Self.headHeight(of: node)
    let width = FlowLayout.boxWidth
    var output = "<g class=\"\(node.cssClass)\"><title>\(phrasing.name(of: node).unmarked.html)</title>"
    output += "<rect x=\"\(x.pixels)\" y=\"\(y.pixels)\" width=\"\(width.pixels)\" height=\"\(size.height.pixels)\" rx=\"5\"/>"
    if Self.listsWays(node), !ways[index].isEmpty {
      output += "<rect class=\"head\" x=\"\((x + 1).pixels)\" y=\"\((y + 1).pixels)\" width=\"\((width - 2).pixels)\" height=\"\((head - 1).pixels)\" rx=\"4\"/>"
    }
    let kind = phrasing.kind(of: node)
    let title = node.isDeadEnd ? phrasing.compose(.flowDeadEnd(kind: kind.marked)) : kind
    output += text(title, x + 12, y + Self.padding + 10, "kind", Self.nameLetters + 10, sign: node.isDeadEnd)
    for (line, name) in phrasing.lines(of: node).enumerated() {
      output += text(name, x + 12, y + Self.padding + 10 + Self.lineHeight * Double(line + 1), "title", Self.nameLetters)
    }
    if Self.listsWays(node) {
      for (way, port) in zip(ways[index], size.ports) {
        let isDead = flow.nodes[way.to].isDeadEnd
        output += text(phrasing.words(for: way.way), x + width - 12, y + port + 4, isDead ? "port dead" : "port", Self.portLetters, atEnd: true)
      }
    }
    return output + "</g>\n"
  }

  private func text(
    _ text: Inline, _ x: Double, _ y: Double, _ name: String, _ limit: Int, sign: Bool = false, atEnd: Bool = false
  ) -> String {
    let words = text.unmarked
    let shown = words.displayWidth > limit ? String(words.prefix(limit - 1)) + "…" : words
    let anchor = atEnd ? " text-anchor=\"end\"" : ""
    let mark = sign ? "<tspan class=\"sign\">⚠ </tspan>" : ""
    return "<text class=\"\(name)\" x=\"\(x.pixels)\" y=\"\(y.pixels)\"\(anchor)>\(mark)\(shown.html)</text>"
  }

  // MARK: Lines

  private func edge(_ index: Int) -> String {
    let (spans, isBackward) = layout.route(of: index)
    guard let start = spans.first, let end = spans.last else { return "" }
    let edge = flow.edges[index]
    let isDead = flow.nodes[edge.to].isDeadEnd ? " dead" : ""
    if edge.from == edge.to {
      let (from, to) = (start.from, start.to)
      let path = "M\(from.0.pixels) \(from.1.pixels)C\((from.0 + 48).pixels) \(from.1.pixels) \((to.0 + 48).pixels) \(to.1.pixels) \((to.0 + 7).pixels) \(to.1.pixels)"
      return "<path class=\"edge\(isDead)\" d=\"\(path)\"/>" + tip(at: to, pointsLeft: true, isDead)
    }
    var path = "M\(start.from.x.pixels) \(start.from.y.pixels)"
    for (number, span) in spans.enumerated() {
      if number > 0 { path += "H\(span.from.x.pixels)" }
      let middle = (span.from.x + span.to.x) / 2
      path += "C\(middle.pixels) \(span.from.y.pixels) \(middle.pixels) \(span.to.y.pixels) \(span.to.x.pixels) \(span.to.y.pixels)"
    }
    let tip = isBackward ? self.tip(at: start.from, pointsLeft: true, isDead) : self.tip(at: end.to, pointsLeft: false, isDead)
    return "<path class=\"edge\(isDead)\" d=\"\(path)\"/>\(tip)\n"
  }

  private func tip(at point: (x: Double, y: Double), pointsLeft: Bool, _ isDead: String) -> String {
    let step = pointsLeft ? "8-4.5v9z" : "-8-4.5v9z"
    return "<path class=\"tip\(isDead)\" d=\"M\(point.x.pixels) \(point.y.pixels)l\(step)\"/>"
  }
}

extension CallFlow.Node {
  fileprivate var cssClass: String {
    let shape =
      switch kind {
      case .number: "number"
      case .agents, .person, .voicemail, .outside: "person"
      case .unknown: "open"
      case .bridge, .attendant, .queue, .hangUp, .announcement, .missing, .nobody: "service"
      }
    return isDeadEnd ? shape + " dead" : shape
  }
}

extension Double {
  /// The length with at most one digit behind the point.
  fileprivate var pixels: String {
    let tenths = Int((self * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return sign + String(tenths.magnitude / 10) + (tenths % 10 == 0 ? "" : ".\(tenths.magnitude % 10)")
  }
}
