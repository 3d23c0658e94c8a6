internal import Facts
internal import Locales
internal import PhoneNumbers
internal import Readiness

/// The last parts of the report: what is open, what it doesn't prove, what it rests on.
extension Report {
  var openPoints: [Block] {
    let skipped = postponed.filter { $0.draft == nil }.map { Block.Item(text: $0.title) }
    let drafts = postponed.compactMap { entry in
      entry.draft.map { Block.Item(text: entry.title, details: [phrasing.say(.reportDraft(text: $0))]) }
    }
    let lists: [(Message, [Block.Item])] = [(.reportSkipped, skipped), (.reportDrafts, drafts), (.reportUnverified, unverifiedItems)]
    let blocks = lists.filter { !$0.1.isEmpty }.flatMap { [heading(3, $0.0), Block.items($0.1)] }
    return [heading(2, .reportOpenPoints)] + (blocks.isEmpty ? [.paragraph(phrasing.say(.reportNothingOpen))] : blocks)
  }

  /// What could not be checked, and what would tell.
  var unverifiedItems: [Block.Item] {
    unverified.map { Block.Item(text: $0.title, details: [$0.needs]) }
  }

  var limits: [Block] {
    let countries = assessment.plan.countries
    var messages: [Message] = [.reportLimitAnswers, .reportLimitAddresses] + limitsOfPostalCodes + [.reportLimitCities, .reportLimitCalls]
    // Whether a number exists that reads back address and number is a fact of the country; elsewhere a test has to be arranged.
    let testable = countries.filter { Country(code: $0)?.emergency?.testNumber != nil }
    if !testable.isEmpty { messages.append(.reportLimitTestNumber) }
    if testable.count < countries.count || countries.isEmpty { messages.append(.reportLimitTestCalls) }
    messages += [.reportLimitNumbers(version: NumberingPlan.dataVersion), .reportLimitFacts]
    return [heading(2, .reportNotProved), .items(messages.map { Block.Item(text: phrasing.say($0)) })]
  }

  /// In which addresses the postal code was held against the city, and in which not.
  private var limitsOfPostalCodes: [Message] {
    let addresses = assessment.plan.addresses
    let unchecked = addresses.count { !$0.comparesPostalCodeWithCity }
    let checked: [Message] = unchecked < addresses.count ? [.reportLimitPostalCodes] : []
    return unchecked == 0 ? checked : checked + [.reportLimitPostalCodesUnchecked(all: addresses.count, count: unchecked)]
  }

  var factList: [Block] {
    let items = facts.sources.enumerated().map { index, source in
      let address = source.address.map(Inline.link)
      let date = phrasing.say(.reportAsOf(date: phrasing.localizer.date(partial: source.asOf)))
      return Block.Item(
        mark: .number(index + 1), text: .words(phrasing.localizer.title(of: source)), details: [address, date].compactMap { $0 })
    }
    return items.isEmpty ? [] : [heading(2, .reportFacts), .items(items)]
  }

  var waivedFindings: [Block] {
    let items = waived.map { Block.Item(text: $0.message, details: acceptedDetails(of: $0)) }
    return items.isEmpty ? [] : [heading(2, .reportWaived), .items(items)]
  }

  /// Where, why it is accepted, and which rule.
  func acceptedDetails(of entry: FindingEntry) -> [Inline] {
    [places(of: entry)].compactMap(\.self) + entry.waivers.flatMap(acceptance) + [phrasing.say(.reportRule(id: entry.finding.rule))]
  }

  /// Why, by whom and until when a waiver accepts.
  func acceptance(of waiver: Waiver) -> [Inline] {
    let person = waiver.by.map { phrasing.say(.reportAcceptedBy(name: $0)) }
    let end = waiver.until.map { Message.reportAcceptedUntil(date: phrasing.localizer.date(partial: $0)) } ?? .reportAcceptedAlways
    return [phrasing.say(.reportAccepted(reason: waiver.reason)), person, phrasing.say(end)].compactMap { $0 }
  }

  var closing: Block { .paragraph(phrasing.say(.reportClosing(date: assessment.today, version: programVersion))) }
}
