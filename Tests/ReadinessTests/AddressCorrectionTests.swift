import Checklists
import Locales
import Readiness
import Testing

@Suite struct AddressCorrectionTests {
  /// An interview that asks for a field of an American address.
  private func asking(_ field: String, country: String? = "US", rules: [Rule] = []) throws -> Assistant {
    var plan = Plan()
    for (id, answer) in ["organization.country": "US", "connection": "calling-plan", "wishes.calling": "yes"] { plan[id] = answer }
    plan.addItem("HQ", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "HQ", field: "country")] = country
    let today = try #require(CalendarDate(iso: "2026-11-22"))
    var assistant = Assistant(plan, checklist: .phoneSystem, rules: rules, today: today, languages: Language.all.map { Localizer($0) })
    _ = assistant.handle(.goTo("addresses[HQ].\(field)"))
    return assistant
  }

  private func kept(_ assistant: Assistant, _ field: String) -> String? {
    assistant.plan[AnswerPath(list: "addresses", item: "HQ", field: field)]
  }

  @Test(arguments: [
    ("City", "Redmnd", "Redmond"), ("StateOrProvince", "Washingtn", "Washington"), ("StreetName", "5 Avenue", "5th Avenue"),
  ])
  func `a slip is shown corrected, and nothing is saved before a yes`(field: String, typed: String, corrected: String) throws {
    var assistant = try asking(field)
    let effects = assistant.handle(.answered(typed))
    #expect(effects.contains { if case .tell(.correct(typed, _)) = $0 { true } else { false } })
    #expect(effects.contains { if case .ask(let asking) = $0 { asking.isConfirmation && asking.proposal == "yes" } else { false } })
    #expect(kept(assistant, field) == nil)
    _ = assistant.handle(.answered(""))
    #expect(kept(assistant, field) == corrected)
  }

  @Test func `no keeps what was typed`() throws {
    var assistant = try asking("City")
    _ = assistant.handle(.answered("Redmnd"))
    _ = assistant.handle(.answered("perhaps"))
    #expect(kept(assistant, "City") == nil)
    _ = assistant.handle(.answered("non"))
    #expect(kept(assistant, "City") == "Redmnd")
  }

  @Test func `what is right, or only unknown, is not questioned`() throws {
    for city in ["Redmond", "Xyzzyville"] {
      var assistant = try asking("City")
      _ = assistant.handle(.answered(city))
      #expect(kept(assistant, "City") == city)
    }
  }

  @Test(arguments: ["PostalCode", "City"]) func `a postal code and its city are taken apart, wherever they are typed`(field: String) throws
  {
    var assistant = try asking(field)
    _ = assistant.handle(.goTo("addresses[HQ].country"))
    _ = assistant.handle(.answered("France"))
    _ = assistant.handle(.goTo("addresses[HQ].\(field)"))
    let effects = assistant.handle(.answered("44100 Nantes"))
    #expect(effects.contains { if case .tell(.confirm) = $0 { true } else { false } })
    _ = assistant.handle(.answered("oui"))
    #expect(kept(assistant, "PostalCode") == "44100" && kept(assistant, "City") == "Nantes")
  }

  @Test func `what a pasted address has no word for is not told as noted`() throws {
    var assistant = try asking("CompanyName")
    _ = assistant.handle(.answered("Contoso Ltd"))
    _ = assistant.handle(.goTo("addresses[HQ].CompanyName"))
    _ = assistant.handle(.answered("1000 Fourth Avenue, Seattle, WA 98104"))
    let effects = assistant.handle(.answered("yes"))
    #expect(kept(assistant, "City") == "Seattle" && kept(assistant, "CompanyName") == "Contoso Ltd")
    #expect(!effects.contains { if case .tell(.accepted) = $0 { true } else { false } })
  }

  @Test func `an address pasted before its country was asked for brings the country by which it was read`() throws {
    var assistant = try asking("StreetName", country: nil)
    _ = assistant.handle(.answered("1000 Fourth Avenue, Seattle, WA 98104"))
    _ = assistant.handle(.answered("yes"))
    #expect(kept(assistant, "City") == "Seattle" && kept(assistant, "country") == "US")
  }

  @Test func `an address pasted from another country than was said moves its site there`() throws {
    var assistant = try asking("StreetName")
    let effects = assistant.handle(.answered("10 Downing Street\nLondon SW1A 2AA\nRoyaume-Uni"))
    #expect(effects.contains { if case .tell(.confirm(let changes)) = $0 { "\(changes)".contains("GB") } else { false } })
    _ = assistant.handle(.answered("yes"))
    #expect(kept(assistant, "City") == "London" && kept(assistant, "country") == "GB")
  }

  @Test(arguments: [("Seattle", "WA"), ("Springfield", nil), ("Xyzzyville", nil)] as [(String, String?)])
  func `the state of a city that only one has is proposed`(city: String, state: String?) throws {
    var assistant = try asking("City")
    _ = assistant.handle(.answered(city))
    let effects = assistant.handle(.goTo("addresses[HQ].StateOrProvince"))
    let proposals = effects.compactMap { if case .ask(let asking) = $0 { asking.proposal } else { nil } }
    #expect(proposals == [state].compactMap(\.self))
  }

  @Test func `slips in a pasted address are asked one after the other, before it is saved`() throws {
    var assistant = try asking("StreetName")
    _ = assistant.handle(.answered("12 5 Avenue, Lowel, MA 1852"))
    #expect(suggestions(assistant.handle(.answered("yes"))) == ["5th Avenue"])
    #expect(suggestions(assistant.handle(.answered("yes"))) == ["Lowell, Massachusetts"])
    #expect(suggestions(assistant.handle(.answered("no"))) == ["01852"])
    #expect(kept(assistant, "City") == nil)
    #expect(suggestions(assistant.handle(.answered(""))) == [])
    #expect(kept(assistant, "StreetName") == "5th Avenue" && kept(assistant, "City") == "Lowel" && kept(assistant, "PostalCode") == "01852")
  }

  private func suggestions(_ effects: [Assistant.Effect]) -> [String] {
    effects.compactMap { if case .tell(.correct(_, let suggestion)) = $0 { suggestion } else { nil } }
  }

  @Test func `what a pasted address causes is told with it, not when its site has no more questions`() throws {
    var assistant = try asking("StreetName", rules: Rule.all)
    _ = assistant.handle(.answered("12 Main Street, Lowell, MA 90210"))
    let told = assistant.handle(.answered("yes")).compactMap { if case .tell(.findings(let new, _)) = $0 { new.map(\.rule) } else { nil } }
    #expect(told.flatMap(\.self).contains("address-mismatch"))
  }
}
