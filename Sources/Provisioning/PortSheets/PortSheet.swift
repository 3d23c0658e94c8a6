internal import Facts
public import Locales
internal import PhoneNumbers
public import Readiness
internal import Texts

/// What the letter of authorization of one port order must say, what is still missing, and how the order is submitted.
public struct PortSheet: Sendable {
  /// The kinds of numbers that an order can move; each has a letter of its own.
  enum Kind: String, Sendable { case user, toll, tollFree = "toll-free" }

  let order: PortOrder
  let kind: Kind?
  private let place: Int
  private let words: Wording
  private let checklist: Checklist
  private let assessment: Assessment

  /// The sheets of the orders that are not closed, user numbers first, in the plan's order.
  public static func all(of assessment: Assessment, checklist: Checklist, localizer: Localizer) -> [PortSheet] {
    assessment.plan.portOrders.filter(\.isOpen).enumerated().map { index, order in
      PortSheet(
        order: order, kind: Kind(rawValue: order.type), place: index + 1, words: Wording(checklist, localizer), checklist: checklist,
        assessment: assessment)
    }
  }

  /// The name of the sheet's file: its place, its kind, and what letters and digits the order's name has.
  public var fileName: String {
    let letters = order.name.folded.utf8.map { byte in (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) ? byte : 0x2D }
    let name = String(decoding: letters.prefix(40), as: UTF8.self).split(separator: "-").joined(separator: "-")
    return (["port-\(place)", kind?.rawValue ?? "service"] + (name.isEmpty ? [] : [name])).joined(separator: "-") + ".md"
  }

  /// The sheet in Markdown.
  public var markdown: String {
    var parts = ["# " + escaped(.portTitle(name: order.name.inert)), say(.portLetterIs(kind: kindName))]
    parts.append(table([(.portFieldHeading, say(.portValueHeading))] + fields))
    parts.append("## " + say(.portMissingHeading))
    parts.append(missing.isEmpty ? say(.portNothingMissing) : boxes(missing.map(say)))
    let findings = assessment.findings.filter { $0.subjects.contains(order.name) && $0.rule.hasPrefix("port") }
    if !findings.isEmpty {
      parts.append("## " + say(.portFindingsHeading))
      parts.append(boxes(findings.map { MarkdownText.escaped(words.localizer.text(words.words("message", of: $0)).withoutBackquotes) }))
    }
    parts += ["## " + say(.portSubmitHeading), submission, "## " + say(.portCarefulHeading)]
    parts.append(
      boxes([say(.portKeepService), say(.portNoFreeze), say(.portNoFeatures), say(.portNumbersList), say(.portSubmitAfterUpload)]))
    return parts.joined(separator: "\n\n") + "\n"
  }

  // MARK: What the letter says

  private var fields: [(Message, String)] {
    let organization = assessment.plan["organization.name"] ?? ""
    return [
      (.portOrganization(limit: NumberLimits.value(.portOrganizationNameLength)), organization),
      (.portPerson(limit: NumberLimits.value(.portAuthorizingPersonLength)), ""), (.portServiceAddress, ""),
      (.portCarrier, order.carrier ?? ""), (.portAccount, order.accountNumber ?? ""), (.portBilling, billingNumber ?? ""),
      (.portExtent, order.isFull.map { say($0 ? .portFull : .portPartial) } ?? ""), (.portKind, kind == nil ? "" : kindName),
      (.portCount, order.count.map(words.localizer.language.number) ?? ""),
      (.portDate, order.date.flatMap { CalendarDate(iso: $0) }.map(words.localizer.date) ?? ""), (.portSignature, ""),
    ].map { ($0, $1.isEmpty ? "" : MarkdownText.escaped($1.inert)) }
  }

  /// The billing number in E.164; nil when it is missing or none.
  private var billingNumber: String? { order.billingNumber.flatMap { try? PhoneNumber($0) }?.e164 }

  private var kindName: String {
    switch kind {
    case .user: say(.portKindUser)
    case .toll: say(.portKindToll)
    case .tollFree: say(.portKindTollFree)
    case nil: say(.portKindService)
    }
  }

  // MARK: What is missing

  private var missing: [Message] {
    var missing: [Message] = []
    if kind == nil { missing.append(.portMissingKind) }
    if order.count == nil { missing.append(.portMissingCount) }
    if order.carrier == nil { missing.append(.portMissingCarrier) }
    if order.accountNumber == nil { missing.append(.portMissingAccount) }
    if order.hasAccountSeparators { missing.append(.portAccountCharacters) }
    if billingNumber == nil { missing.append(.portMissingBilling) }
    if order.isFull == nil { missing.append(.portMissingExtent) }
    if order.date == nil { missing.append(.portMissingDate) }
    missing += [.portMissingPerson, .portMissingAddress]
    if order.hasLetter != true { missing.append(.portMissingLetter) }
    return missing
  }

  // MARK: How it is submitted

  private var submission: String {
    let id =
      switch (order.list == "user-ports", order.needsServiceRequest) {
      case (true, false): "submit-port-order"
      case (true, true): "submit-large-port-order"
      case (false, false): "submit-service-port-order"
      case (false, true): "submit-large-service-port-order"
      }
    let limit = NumberLimits.value(.portOrderMaximum)
    var lines = [say(order.needsServiceRequest ? .portByRequest(limit: limit) : .portByWizard(limit: limit))]
    let task = checklist.steps.flatMap(\.tasks).first { $0.id == id }.map { TaskInstance(task: $0, item: order.name) }
    if let path = task.flatMap({ words.path(to: $0, portal: "teams") }) { lines.append("**\(MarkdownText.escaped(path))**") }
    if let how = task.flatMap({ words.instructions(for: $0) }) { lines.append(MarkdownText.escaped(how.withoutBackquotes)) }
    return lines.joined(separator: "\n\n")
  }

  // MARK: Markdown

  private func say(_ message: Message) -> String { words.localizer.text(message).withoutBackquotes }
  private func escaped(_ message: Message) -> String { MarkdownText.escaped(say(message)) }
  private func boxes(_ items: [String]) -> String { items.map { "- [ ] " + $0 }.joined(separator: "\n") }

  private func table(_ rows: [(Message, String)]) -> String {
    let lines = rows.map { "| \(say($0)) | \($1) |" }
    return ([lines[0], "| --- | --- |"] + lines.dropFirst()).joined(separator: "\n")
  }
}
