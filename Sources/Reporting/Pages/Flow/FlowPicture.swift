internal import Locales
internal import Texts

/// A call flow as a drawing for a page, in one language; colours come from the page's style sheet.
struct FlowPicture {
  /// A line of a box's head.
  private struct Line {
    var text: String
    var cssClass: String
  }

  /// A way on as a box lists it.
  private struct Row {
    /// What stands there, line by line.
    var lines: [String]
    /// Whether a line leads from here to another box; who answers a queue, or that the call ends, stands in the row itself.
    var isJoined: Bool
    var isDead: Bool
  }

  /// What is drawn: the flow without what stands in rows.
  private let flow: CallFlow
  private let phrasing: Phrasing
  private let layout: FlowLayout
  private let heads: [[Line]]
  private let rows: [[Row]]
  private let sizes: [FlowLayout.Size]

  private static let (lineHeight, rowHeight, padding) = (17.0, 17.0, 9.0)
  /// Letters that fit into a box, at the width of a usual one.
  private static let (nameLetters, rowLetters) = (20, 25)
  /// The most lines of one name.
  private static let mostLines = 4
  private static let margin = 14.0
  /// Up to this width a drawing may shrink to the page's column and still be read; a wider one is moved sideways.
  private static let widestFitting = 1100.0
  /// What a sheet across has room for, and how far a drawing may shrink there and still be read.
  private static let (paperWidth, paperHeight, leastScale) = (1000.0, 470.0, 0.55)
  /// How far a way back into its own box swings out.
  private static let swing = 40.0

  init(_ whole: CallFlow, _ phrasing: Phrasing) {
    let drawn = whole.nodes.indices.filter { !whole.standsInRow($0) }
    flow = whole.part(drawn)
    self.phrasing = phrasing
    let rows = drawn.map { whole.listsWays($0) ? Self.rows(of: $0, in: whole, phrasing) : [] }
    let heads = drawn.map { Self.head(of: whole.nodes[$0], phrasing) }
    (self.rows, self.heads) = (rows, heads)
    let flow = self.flow
    sizes = flow.nodes.indices.map { Self.size(of: heads[$0], rows: rows[$0], ways: flow.ways(from: $0).count) }
    layout = FlowLayout(flow, sizes: sizes)
  }

  private static func rows(of node: Int, in flow: CallFlow, _ phrasing: Phrasing) -> [Row] {
    flow.ways(from: node).map { way in
      let target = flow.nodes[way.to]
      let words = phrasing.words(for: way.way)
      guard flow.standsInRow(way.to) else {
        let lines = broken(target.isDeadEnd ? Inline(runs: [.words("⚠ ")] + words.runs) : words, rowLetters)
        return Row(lines: lines, isJoined: true, isDead: target.isDeadEnd)
      }
      let names = target.names.isEmpty ? [phrasing.kind(of: target)] : phrasing.lines(of: target)
      let first = phrasing.compose(.flowWay(target: names[0].marked, way: words.marked))
      return Row(lines: ([first] + names.dropFirst()).flatMap { broken($0, rowLetters) }, isJoined: false, isDead: false)
    }
  }

  /// What stands at the top of a box: a sign where nobody is reached, what it is, its names.
  private static func head(of node: CallFlow.Node, _ phrasing: Phrasing) -> [Line] {
    let sign = node.isDeadEnd ? [Line(text: phrasing.say(.flowDeadEndSign).unmarked, cssClass: "sign")] : []
    let names = phrasing.lines(of: node).flatMap { broken($0, nameLetters) }
    return sign + [Line(text: phrasing.kind(of: node).unmarked, cssClass: "kind")] + names.map { Line(text: $0, cssClass: "title") }
  }

  /// A text in lines that fit into a box: names that only differ at their ends stay apart.
  ///
  /// An address is cut before its @.
  private static func broken(_ text: Inline, _ limit: Int) -> [String] {
    let lines = text.unmarked.lines(of: limit).flatMap { line -> [String] in
      guard line.displayWidth > limit, let at = line.lastIndex(of: "@"), at > line.startIndex else { return line.pieces(of: limit) }
      return line[..<at].pieces(of: limit) + line[at...].pieces(of: limit)
    }
    guard lines.count > mostLines else { return lines }
    return lines.prefix(mostLines - 1) + [(lines[mostLines - 1].pieces(of: limit - 1).first ?? "") + "…"]
  }

  private static func height(of head: [Line]) -> Double { padding * 2 + lineHeight * Double(head.count) - 3 }

  private static func size(of lines: [Line], rows: [Row], ways: Int) -> FlowLayout.Size {
    let head = height(of: lines)
    guard !rows.isEmpty else {
      return FlowLayout.Size(height: head, ports: Array(repeating: head / 2, count: ways), entry: head / 2)
    }
    var ports: [Double] = []
    var height = head + 5
    for row in rows {
      if row.isJoined { ports.append(height + rowHeight / 2) }
      height += rowHeight * Double(row.lines.count)
    }
    return FlowLayout.Size(height: height + 5, ports: ports, entry: head / 2)
  }

  private var width: Double {
    let swings = flow.edges.filter { $0.from == $0.to }.map { layout.corner(of: $0.from).x + FlowLayout.boxWidth + Self.swing }
    return max(layout.width, swings.max() ?? 0) + 2 * Self.margin
  }
  private var height: Double { layout.height + 2 * Self.margin }

  /// Whether nobody can read the drawing once it is as small as a sheet.
  var isTooLargeForPaper: Bool { min(Self.paperWidth / width, Self.paperHeight / height) < Self.leastScale }

  /// The drawing, described by the element with an id; its text stands beside it.
  func svg(labelledBy label: String) -> String {
    let edges = flow.edges.indices.map(edge).joined()
    let nodes = flow.nodes.indices.map(node).joined()
    return """
      <svg\(width <= Self.widestFitting ? " class=\"fits\"" : "") role="img" aria-labelledby="\(label)" width="\(width.pixels)" height="\(height.pixels)" viewBox="\((-Self.margin).pixels) \((-Self.margin).pixels) \(width.pixels) \(height.pixels)">
      \(edges)\(nodes)</svg>

      """
  }

  // MARK: Boxes

  private func node(_ index: Int) -> String {
    let node = flow.nodes[index]
    let (x, y) = layout.corner(of: index)
    let width = FlowLayout.boxWidth
    let head = Self.height(of: heads[index])
    var output = "<g class=\"\(node.cssClass)\"><title>\(phrasing.name(of: node).unmarked.html)</title>"
    output += "<rect x=\"\(x.pixels)\" y=\"\(y.pixels)\" width=\"\(width.pixels)\" height=\"\(sizes[index].height.pixels)\" rx=\"5\"/>"
    if !rows[index].isEmpty {
      output +=
        "<rect class=\"head\" x=\"\((x + 1).pixels)\" y=\"\((y + 1).pixels)\" width=\"\((width - 2).pixels)\" height=\"\((head - 1).pixels)\" rx=\"4\"/>"
    }
    for (number, line) in heads[index].enumerated() {
      output += text(line.text, x + 12, y + Self.padding + 10 + Self.lineHeight * Double(number), line.cssClass)
    }
    var top = y + head + 5
    var edges = flow.edges.indices.filter { flow.edges[$0].from == index }[...]
    for row in rows[index] {
      // A line that leads back leaves at the left, and its words stand there.
      let edge = row.isJoined ? edges.popFirst() : nil
      let isAtStart = edge.map { flow.edges[$0].to != index && layout.route(of: $0).isBackward } ?? false
      for line in row.lines {
        output += text(line, isAtStart ? x + 12 : x + width - 12, top + 12.5, row.isDead ? "port dead" : "port", atEnd: !isAtStart)
        top += Self.rowHeight
      }
    }
    return output + "</g>\n"
  }

  private func text(_ text: String, _ x: Double, _ y: Double, _ name: String, atEnd: Bool = false) -> String {
    "<text class=\"\(name)\" x=\"\(x.pixels)\" y=\"\(y.pixels)\"\(atEnd ? " text-anchor=\"end\"" : "")>\(text.html)</text>"
  }

  // MARK: Lines

  private func edge(_ index: Int) -> String {
    let (spans, isBackward) = layout.route(of: index)
    guard let start = spans.first, let end = spans.last else { return "" }
    let edge = flow.edges[index]
    let isDead = flow.nodes[edge.to].isDeadEnd ? " dead" : ""
    if edge.from == edge.to {
      let (from, to) = (start.from, start.to)
      let path =
        "M\(from.0.pixels) \(from.1.pixels)C\((from.0 + 48).pixels) \(from.1.pixels) \((to.0 + 48).pixels) \(to.1.pixels) \((to.0 + 7).pixels) \(to.1.pixels)"
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

extension CallFlow {
  /// Whether a box lists its ways on, each with a line of its own.
  fileprivate func listsWays(_ node: Int) -> Bool { nodes[node].kind == .attendant || nodes[node].kind == .queue }

  /// Whether a node is said in the row that leads to it: nothing follows, and nothing else leads there.
  fileprivate func standsInRow(_ node: Int) -> Bool {
    guard [.agents, .hangUp, .announcement].contains(nodes[node].kind) else { return false }
    let sources = edges.filter { $0.to == node }
    return sources.count == 1 && sources.allSatisfy { listsWays($0.from) }
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
