internal import Locales

/// A call flow as the Mermaid diagrams that GitHub draws in Markdown.
struct FlowMermaid {
  /// The most ways and letters that Mermaid draws at once: its `maxEdges` and `maxTextSize`, which GitHub leaves as they are.
  private static let (mostWays, mostLetters) = (500, 50_000)

  let flow: CallFlow
  let phrasing: Phrasing

  /// The lines of as few diagrams as Mermaid can draw, each with whole places where it can be.
  var diagrams: [[String]] {
    let lines = lines
    let isDrawable = flow.edges.count <= Self.mostWays && lines.reduce(0) { $0 + $1.utf16.count + 1 } <= Self.mostLetters
    guard !isDrawable, let (first, second) = flow.halves else { return [lines] }
    return [first, second].flatMap { FlowMermaid(flow: $0, phrasing: phrasing).diagrams }
  }

  /// The lines of one diagram.
  var lines: [String] {
    var lines = ["flowchart LR"]
    for (index, node) in flow.nodes.enumerated() {
      let (open, close) = node.brackets
      lines.append("  n\(index)\(open)\"\(label(of: node))\"\(close)\(node.isDeadEnd ? ":::dead" : "")")
    }
    for edge in flow.edges {
      let arrow = flow.nodes[edge.to].isDeadEnd ? "==>" : "-->"
      let words = edge.way == .arrives ? "" : "|\"\(phrasing.words(for: edge.way).mermaid)\"|"
      lines.append("  n\(edge.from) \(arrow)\(words) n\(edge.to)")
    }
    if flow.nodes.contains(where: \.isDeadEnd) { lines.append("  classDef dead stroke:#c62828,stroke-width:3px") }
    return lines
  }

  private func label(of node: CallFlow.Node) -> String {
    let kind = phrasing.kind(of: node)
    let title = node.isDeadEnd ? "⚠ " + phrasing.compose(.flowDeadEnd(kind: kind.marked)).mermaid : kind.mermaid
    return ([title] + phrasing.lines(of: node).map(\.mermaid)).joined(separator: "<br>")
  }
}

extension CallFlow.Node {
  fileprivate var brackets: (String, String) {
    switch kind {
    case .number, .outside: ("([", "])")
    case .attendant: ("{{", "}}")
    case .queue, .bridge: ("[[", "]]")
    case .agents, .person, .voicemail: ("(", ")")
    case .hangUp, .announcement, .missing, .unknown, .nobody: ("[", "]")
    }
  }
}

extension Inline {
  /// The text within a quoted label: whatever could mean something there is written by its number.
  fileprivate var mermaid: String {
    var output = ""
    for scalar in unmarked.unicodeScalars {
      let isPlain = scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) || " .,+()'’–…".unicodeScalars.contains(scalar)
      if isPlain || !scalar.isASCII { output.unicodeScalars.append(scalar) } else { output += "#\(scalar.value);" }
    }
    return output
  }
}
