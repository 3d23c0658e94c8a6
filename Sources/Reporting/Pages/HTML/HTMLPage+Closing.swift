internal import Locales

/// The last parts: what is open, what the report doesn't prove, what it rests on, what was accepted.
extension HTMLPage {
  var closing: String {
    let parts: [(id: String, title: Message, blocks: (Report) -> [Block])] = [
      ("open-points", .reportOpenPoints, \.openPoints), ("not-proved", .reportNotProved, \.limits), ("sources", .reportFacts, \.factList),
      ("accepted", .reportWaived, \.waivedFindings),
    ]
    return parts.map { part in
      // The first block is the heading, which the section has already.
      let blocks = each(part.blocks).dropFirst()
      return blocks.isEmpty ? "" : section(part.id, say(part.title), blocks.map(self.block).joined())
    }.joined()
  }

  private func block(_ block: [Block]) -> String {
    switch block[0] {
    case .heading(let level, _): heading(level, block.compactMap(\.text))
    case .paragraph: paragraph(block.compactMap(\.text))
    case .strong: "<p><strong>\(html(block.compactMap(\.text)))</strong></p>\n"
    case .items(let items): list(items, block)
    case .table, .picture: ""
    }
  }

  private func list(_ items: [Block.Item], _ block: [Block]) -> String {
    let isNumbered = items.allSatisfy { if case .number = $0.mark { true } else { false } }
    let columns = block.map { if case .items(let items) = $0 { items } else { [Block.Item]() } }
    let entries = items.indices.map { index -> String in
      let item = columns.compactMap { $0.indices.contains(index) ? $0[index] : nil }
      let details = item[0].details.indices.map { detail in
        "<li>\(html(item.compactMap { $0.details.indices.contains(detail) ? $0.details[detail] : nil }))</li>"
      }
      let inner = details.isEmpty ? "" : "<ul>\(details.joined())</ul>"
      return "<li\(isNumbered ? " id=\"source-\(index + 1)\"" : "")>\(html(item.map(\.text)))\(inner)</li>\n"
    }
    let tag = isNumbered ? "ol" : "ul"
    return "<\(tag)\(isNumbered ? " class=\"sources\"" : "")>\n\(entries.joined())</\(tag)>\n"
  }
}

extension Block {
  /// The text of a heading or paragraph.
  fileprivate var text: Inline? {
    switch self {
    case .heading(_, let text), .paragraph(let text), .strong(let text): text
    case .table, .items, .picture: nil
    }
  }
}
