internal import Locales

/// The call flow in words, for those who don't see the picture and for formats without pictures.
extension Report {
  var callFlow: [Block] {
    guard !flow.isEmpty else { return [] }
    var blocks = [heading(2, .reportCallFlow), .paragraph(phrasing.say(.flowIntroduction))]
    for members in flow.components {
      let part = flow.part(members)
      guard !part.isEmpty else { continue }
      blocks += [.picture(part), .items(items(for: part))]
    }
    return blocks
  }

  /// Every place with its ways on.
  func items(for flow: CallFlow) -> [Block.Item] {
    // Numbers first: that is where calls come from.
    let order = flow.nodes.indices.filter { flow.nodes[$0].kind == .number } + flow.nodes.indices.filter { flow.nodes[$0].kind != .number }
    return order.compactMap { index in
      let ways = flow.ways(from: index)
      guard !ways.isEmpty else { return nil }
      return Block.Item(text: named(flow.nodes[index]), details: ways.map { way(for: $0, in: flow) })
    }
  }

  private func way(for edge: CallFlow.Edge, in flow: CallFlow) -> Inline {
    phrasing.compose(.flowWay(target: named(flow.nodes[edge.to]).marked, way: phrasing.words(for: edge.way).marked))
  }

  private func named(_ node: CallFlow.Node) -> Inline {
    let name = phrasing.name(of: node)
    return node.isDeadEnd ? phrasing.compose(.flowDeadEnd(kind: name.marked)) : name
  }
}
