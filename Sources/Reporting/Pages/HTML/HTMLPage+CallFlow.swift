internal import Locales

/// The call flow as pictures, one for each group of services that pass calls to one another, with the same in words below.
extension HTMLPage {
  var callFlow: String {
    guard !first.flow.isEmpty else { return "" }
    let parts = first.flow.components.map(first.flow.part).filter { !$0.isEmpty }
    let figures = parts.enumerated().map { figure($0.element, number: $0.offset + 1) }.joined()
    let legend = first.flow.nodes.contains { $0.kind == .unknown } ? paragraph(say(.pageDashed)) : ""
    return section("call-flow", say(.reportCallFlow), paragraph(say(.flowIntroduction)) + legend + figures)
  }

  private func figure(_ part: CallFlow, number: Int) -> String {
    let pictures = reports.map { FlowPicture(part, $0.phrasing) }
    let drawings = zip(reports, pictures).map { report, picture in
      "<div class=\"scroll\" role=\"group\" tabindex=\"0\" lang=\"\(report.code)\" aria-labelledby=\"flow-\(number)\">\(picture.svg(labelledBy: "flow-\(number)"))</div>\n"
    }
    let small = pictures.contains(where: \.isTooLargeForPaper) ? paragraph(say(.pageFlowSmall), class: "on-paper") : ""
    let items = reports.map { $0.items(for: part) }
    let list = items[0].indices.map { index -> String in
      let details = items[0][index].details.indices.map { detail in "<li>\(html(items.map { $0[index].details[detail] }))</li>" }
      return "<li>\(html(items.map { $0[index].text }))<ul>\(details.joined())</ul></li>\n"
    }
    return """
      <figure class="flow">
      <figcaption id="flow-\(number)">\(label(texts { $0.caption(of: part) }))</figcaption>
      \(drawings.joined())\(small)<details><summary>\(label(.flowInWords))</summary>
      <ul>
      \(list.joined())</ul>
      </details>
      </figure>

      """
  }
}

extension Report {
  /// What a picture shows: the services by name.
  fileprivate func caption(of flow: CallFlow) -> Inline {
    let services = flow.nodes.filter { [.attendant, .queue, .bridge].contains($0.kind) }
    let bridge = phrasing.find("services.conference-bridge") ?? .words("")
    let names = services.prefix(4).map { node in node.kind == .bridge ? bridge : phrasing.list(phrasing.lines(of: node)) }
    guard !names.isEmpty else { return phrasing.say(.flowIdleNumbers) }
    return phrasing.compose(.flowCaption(names: [phrasing.list(names, outOf: services.count).marked]))
  }
}
