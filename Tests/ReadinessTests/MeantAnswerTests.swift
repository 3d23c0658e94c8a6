import Checklists
import Locales
import Testing

@testable import Readiness

/// What somebody who answers in their own words is offered, for Enter to take.
@Suite struct MeantAnswerTests {
  private static let plan = {
    var plan = Plan()
    for (id, answer) in ["organization.country": "LU", "organization.other-countries": "BE, FR", "connection": "operator-connect"] {
      plan[id] = answer
    }
    for id in ["wishes.calling", "wishes.call-queues", "wishes.auto-attendants"] { plan[id] = "yes" }
    plan.addItem("Accueil", to: "call-queues")
    plan.addItem("Main", to: "auto-attendants")
    plan["ordering.user-numbers"] = "port"
    plan.addItem("Bell", to: "user-ports")
    for person in ["marie.dupont@contoso.com", "jean@contoso.com"] { plan.addItem(person, to: "users") }
    return plan
  }()

  private let reader = AnswerReader(
    .phoneSystem, languages: [Localizer(.french), Localizer(.english)], today: CalendarDate(iso: "2026-11-30"))

  private func prompt(_ id: String, in plan: Plan = plan) throws -> Prompt {
    try #require(AnswerPath(parsing: id).flatMap { Interview(.phoneSystem).prompt(at: $0, in: plan) }, "\(id)")
  }

  private func meant(by typed: String, at id: String) throws -> String? {
    let prompt = try prompt(id)
    let refusal = #expect(throws: Rejection.self) { _ = try reader.change(for: typed, at: prompt, in: Self.plan) }
    return refusal?.instead
  }

  @Test(arguments: [
    ("auto-attendants[Main].menu", "1=accueil, 2=marie", "1=accueil, 2=marie.dupont@contoso.com"),
    ("auto-attendants[Main].menu", "1 accueil 2 marie", "1=accueil, 2=marie.dupont@contoso.com"),
    ("auto-attendants[Main].menu", "appuyez sur 1 pour accueil, sur 2 pour marie", "1=accueil, 2=marie.dupont@contoso.com"),
    ("auto-attendants[Main].menu", "press 1 for Accueil 0 for operator", "1=accueil, 0=operator"),
    ("auto-attendants[Main].menu", "Press 1 for Accueil. Press 2 for Marie.", "1=accueil, 2=marie.dupont@contoso.com"),
    ("auto-attendants[Main].menu", "for accueil press 1, for the operator press 0", "1=accueil, 0=operator"),
    ("auto-attendants[Main].menu", "Pour joindre l'accueil, tapez 1 ; pour Marie, tapez le 2.", "1=accueil, 2=marie.dupont@contoso.com"),
    ("auto-attendants[Main].menu", "accueil=1, marie=2", "1=accueil, 2=marie.dupont@contoso.com"),
    ("auto-attendants[Main].menu", "2 marie", "2=marie.dupont@contoso.com"), ("auto-attendants[Main].menu", "2 pour acc", "2=Accueil"),
    ("organization.other-countries", "Belgique, Alemagne", "Belgique, Allemagne"),
    ("licences", "Microsoft 365 Busines Basic x6, MCOEV 5", "O365_BUSINESS_ESSENTIALS 6, MCOEV 5"),
  ])
  func `a slip in one element offers the whole answer with it mended`(id: String, typed: String, whole: String) throws {
    let offered = try #require(try meant(by: typed, at: id))
    let prompt = try prompt(id)
    #expect(
      try reader.change(for: offered, at: prompt, in: Self.plan) == reader.change(for: whole, at: prompt, in: Self.plan), "\(offered)")
  }

  @Test(arguments: ["la messagerie de Marie", "boîte vocale de marie", "voicemail of Marie", "Marie's voicemail"])
  func `somebody's voicemail is offered by their name`(typed: String) throws {
    let id = "call-queues[Accueil].timeout"
    let prompt = try prompt(id)
    let offered = try #require(try meant(by: typed, at: id))
    #expect(try reader.change(for: offered, at: prompt, in: Self.plan) == .set(prompt.path, "voicemail:marie.dupont@contoso.com"))
  }

  @Test func `a queue with the word in its name is offered before a voicemail is asked for`() throws {
    var plan = Self.plan
    plan.addItem("Messagerie des clients", to: "call-queues")
    let prompt = try prompt("call-queues[Accueil].timeout", in: plan)
    let refusal = #expect(throws: Rejection.self) { _ = try reader.change(for: "messagerie", at: prompt, in: plan) }
    #expect(refusal?.instead == "Messagerie des clients")
  }

  @Test(arguments: Language.all) func `a voicemail is shown as it could be typed`(language: Language) throws {
    let prompt = try prompt("call-queues[Accueil].timeout")
    let shown = Wording(.phoneSystem, Localizer(language)).name(ofTarget: "voicemail:marie.dupont@contoso.com")
    #expect(!shown.contains(":"))
    #expect(try reader.change(for: shown, at: prompt, in: Self.plan) == .set(prompt.path, "voicemail:marie.dupont@contoso.com"))
  }

  @Test func `a voicemail is taken by its address, and asked for where nobody is named`() throws {
    let prompt = try prompt("call-queues[Accueil].timeout")
    #expect(
      try reader.change(for: "messagerie de l'équipe accueil@contoso.com", at: prompt, in: Self.plan)
        == .set(prompt.path, "voicemail:accueil@contoso.com"))
    #expect(throws: Rejection(.answerVoicemail)) { _ = try reader.change(for: "on laisse un message", at: prompt, in: Self.plan) }
  }

  @Test(arguments: ["user-ports[Bell].status", "service-ports[Bell].status"])
  func `what was done is never read as what was not`(id: String) throws {
    var plan = Self.plan
    plan["wishes.service-numbers"] = "yes"
    plan["ordering.service-numbers"] = "port"
    plan.addItem("Bell", to: "service-ports")
    let prompt = try prompt(id, in: plan)
    for typed in ["envoyée", "envoyé", "sent", "submitted", "c'est envoyé", "acceptée"] {
      let refusal = #expect(throws: Rejection.self, "\(typed)") { _ = try reader.change(for: typed, at: prompt, in: plan) }
      #expect(refusal?.instead != "not-submitted", "\(typed)")
    }
    for typed in ["pas encore terminée", "not completed", "not yet approved"] {
      let refusal = #expect(throws: Rejection.self, "\(typed)") { _ = try reader.change(for: typed, at: prompt, in: plan) }
      #expect(refusal?.instead == nil, "\(typed)")
    }
    for typed in ["non envoyée", "not submitted", "non env"] {
      #expect(try reader.change(for: typed, at: prompt, in: plan) == .set(prompt.path, "not-submitted"))
    }
  }

  @Test(arguments: [
    ("call-queues[Accueil].timeout", "renvoyer vers le +33 1 99 00 12 34", "+33199001234"),
    ("call-queues[Accueil].timeout", "transférer à jean@contoso.com", "jean@contoso.com"),
    ("users", "réception@hôtel.ch", "reception@hotel.ch"), ("organization.cloud", "normal", "worldwide"),
    ("call-queues[Accueil].timeout", "send to Main", "Main"), ("call-queues[Accueil].timeout", "un message puis raccrocher", "raccrocher"),
    ("user-ports[Bell].status", "rejected", "error"),
    ("auto-attendants[Main].hours", "tous les jours sauf le dimanche 9h-19h", "Mon-Sat 09:00-19:00"),
    ("connection", "SIP trunk", "direct-routing"),
    ("call-queues[Accueil].routing", "in order", "serial"), ("user-ports[Bell].status", "FOC received", "transfer-approved"),
    ("user-ports[Bell].extent", "not all", "partial"), ("user-ports[Bell].extent", "oui", "full"),
    ("user-ports[Bell].loa", "signée", "yes"),
    ("user-ports[Bell].loa", "non signée", "no"), ("user-ports[Bell].loa", "waiting for signature", "no"),
    ("call-queues[Accueil].routing", "simultaneous", "attendant"), ("user-ports[Bell].status", "envoyée", "processing"),
    ("user-ports[Bell].status", "acceptée", "transfer-approved"),
    ("organization.cloud", "standard", "worldwide"),
    ("connection", "DR", "direct-routing"), ("connection", "par Microsoft", "calling-plan"),
    ("connection", "opérateur connecté", "operator-connect"),
  ])
  func `what stands among other words, or is said of a choice, is offered`(id: String, typed: String, offered: String) throws {
    #expect(try meant(by: typed, at: id) == offered)
  }

  @Test(
    arguments: [
      ("order and port", "admin-center, port"), ("porting, from Bell", "port"), ("from Bell or from Orange", nil),
      ("commander, garder nos numéros", "admin-center, port"),
    ] as [(String, String?)])
  func `what several words of an answer mean is offered together`(typed: String, offered: String?) {
    let refusal = #expect(throws: Rejection.self) { _ = try change(typed, at: "ordering.user-numbers") }
    #expect(refusal?.instead == offered)
  }

  @Test(arguments: ["on garde nos numéros", "portabilité", "keep our numbers", "porting"])
  func `who keeps numbers ports them`(typed: String) {
    let refusal = #expect(throws: Rejection.self) { _ = try change(typed, at: "ordering.user-numbers") }
    #expect(refusal?.instead == "port")
  }

  @Test func `the host in an address of a page is offered, and an IP address is no host name`() throws {
    var plan = Self.plan
    plan["connection"] = "direct-routing"
    let prompt = try prompt("direct-routing.sbc", in: plan)
    for typed in ["https://SBC.contoso.com", "sbc.contoso.com:5061", "https://sbc.contoso.com:5061/"] {
      let refusal = #expect(throws: Rejection.self) { _ = try reader.change(for: typed, at: prompt, in: plan) }
      #expect(refusal?.instead == "sbc.contoso.com")
    }
    #expect(throws: Rejection(.answerHostName)) { _ = try reader.change(for: "192.0.2.10", at: prompt, in: plan) }
  }

  @Test func `a whole address is one answer to its own question`() throws {
    var plan = Self.plan
    plan.addItem("Metz", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "Metz", field: "country")] = "FR"
    let prompt = try prompt("addresses[Metz]", in: plan)
    let filled = try reader.change(for: "12 rue Serpenoise, 57000 Metz", at: prompt, in: plan).applied(to: plan, of: .phoneSystem)
    let address = { (field: String) in filled[AnswerPath(list: "addresses", item: "Metz", field: field)] }
    #expect(["HouseNumber", "StreetName", "PostalCode", "City"].map(address) == ["12", "rue Serpenoise", "57000", "Metz"])
    for typed in ["Metz", "57000 Metz", "rue Serpenoise"] {
      #expect(throws: Rejection(.answerPastedAddress)) { _ = try reader.change(for: typed, at: prompt, in: plan) }
    }
    let hamlet = try reader.change(for: "Lieu-dit Le Bourg, 24220 Saint-Vincent-de-Cosse", at: prompt, in: plan)
    let path = AnswerPath(list: "addresses", item: "Metz", field: "StreetName")
    #expect(hamlet.applied(to: plan, of: .phoneSystem)[path] == "Lieu-dit Le Bourg")
  }

  @Test(
    arguments: [
      // Today is Monday 30 November 2026.
      ("demain", "2026-12-01"), ("today", "2026-11-30"), ("mardi prochain", "2026-12-01"), ("next Monday", "2026-12-07"),
      ("Friday", "2026-12-04"),
      ("in two weeks", "2026-12-14"), ("dans 15 jours", "2026-12-15"), ("FOC 15 December 2026 at 10:00", "2026-12-15"),
      ("le 15 décembre à 10 h", "2026-12-15"), ("2026-12-15 09:30", "2026-12-15"), ("15 or 16 December", nil), ("soon", nil),
      ("dans deux mois", nil),
    ] as [(String, String?)])
  func `a day told from today, or among other words, is offered with its date`(typed: String, day: String?) throws {
    #expect(try meant(by: typed, at: "user-ports[Bell].date") == day)
  }

  @Test(arguments: [("12 janvier", "2027-01-12"), ("30 nov.", "2026-11-30"), ("le 1er décembre", "2026-12-01"), ("29/12", "2026-12-29")])
  func `a day without its year is offered as the next one`(typed: String, day: String) throws {
    #expect(try meant(by: typed, at: "user-ports[Bell].date") == day)
  }

  @Test(
    arguments: [
      ("12 personnes", "12"), ("environ 12", "12"), ("12 ou 13", nil), ("-12 personnes", nil), ("12,5 personnes", nil), ("deux", "2"),
      ("une vingtaine", "20"), ("a dozen", "12"), ("seventeen", "17"), ("plusieurs", nil),
      ("9000000 personnes", nil), ("Microsoft 365 pour tout le monde", nil), ("6 Microsoft 365 Business Premium", "6"),
    ] as [(String, String?)])
  func `the only number among words is offered as the count`(typed: String, count: String?) throws {
    #expect(try meant(by: typed, at: "wishes.users") == count)
  }

  @Test(
    arguments: [
      ("we are in Belgium", "BE"), ("nous sommes au Canada", "CA"), ("mostly Germany", "DE"), ("au Maroc surtout", "MA"),
      ("nous sommes au Royaume-Uni et aux États-Unis", nil), ("we are in it", nil), ("New Mexico", "US"),
    ] as [(String, String?)])
  func `a country named in a sentence is offered, one of several is not`(typed: String, country: String?) throws {
    #expect(try meant(by: typed, at: "organization.country") == country)
  }

  @Test(
    arguments: [
      ("Québec", "CA"), ("montreal", "CA"), ("Texas", "US"), ("Bavière", "DE"), ("Bretagne", "FR"), ("Marseille", "FR"), ("Nice", "FR"),
      ("Normandie", "FR"), ("Genève", "CH"), ("Toscane", "IT"), ("Dubai", "AE"), ("Londres", "GB"), ("Fance", "FR"),
      ("Californie", "US"), ("no", "NO"), ("QC", nil), ("Quelque part", nil),
    ] as [(String, String?)])
  func `a region or a city named for a country offers the country it lies in`(place: String, country: String?) throws {
    #expect(try meant(by: place, at: "organization.country") == country)
  }

  @Test(arguments: [
    ("Luxembourg", "LU"), ("Bureau d'Arlon", "BE"), ("Metz", "FR"), ("Siège France", "FR"), ("Entrepôt", "LU"), ("Berlin", "LU"),
  ])
  func `a site is proposed the country of the plan that its name tells`(site: String, country: String) throws {
    var plan = Self.plan
    plan.addItem(site, to: "addresses")
    #expect(reader.proposal(at: try prompt("addresses[\(site)].country", in: plan), in: plan) == country)
  }

  @Test func `yes is no part of an address, but a town called Y is`() throws {
    var plan = Self.plan
    plan.addItem("Metz", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "Metz", field: "country")] = "FR"
    let (street, city) = (try prompt("addresses[Metz].StreetName", in: plan), try prompt("addresses[Metz].City", in: plan))
    for prompt in [street, city] {
      #expect(throws: Rejection(.answerNotYes)) { _ = try reader.change(for: "oui", at: prompt, in: plan) }
    }
    #expect(try reader.change(for: "Y", at: city, in: plan) == .set(city.path, "Y"))
  }

  @Test(
    arguments: [
      ("connection", "on a un SBC en routage direct", "direct-routing"),
      ("roles.held", "je suis administrateur général", "licences, telephony"), ("roles.held", "I am Teams administrator", "telephony"),
      ("connection", "Operator Connect chez Orange", "operator-connect"),
      ("organization.cloud", "commercial", "worldwide"), ("wishes.calling", "oui, dès mars", "yes"), ("wishes.calling", "no thanks", "no"),
      ("wishes.calling", "none of them", nil), ("wishes.calling", "demain", nil),
    ] as [(String, String, String?)])
  func `what begins with an answer, or holds one, offers it`(id: String, typed: String, answer: String?) throws {
    #expect(try meant(by: typed, at: id) == answer)
  }

  @Test func `words beside a choice do not keep it from being offered, and Enter takes it`() throws {
    var plan = Self.plan
    plan["connection"] = "calling-plan"
    let prompt = try prompt("ordering.user-numbers", in: plan)
    let refusal = #expect(throws: Rejection.self) {
      _ = try reader.change(for: "on garde nos numéros actuels, chez Proximus", at: prompt, in: plan)
    }
    #expect(try reader.change(for: try #require(refusal?.instead), at: prompt, in: plan) == .set(prompt.path, "port"))
  }

  @Test(arguments: [
    ("non validée", "not-validated"), ("validée", "validated"), ("y", "validated"), ("o", "validated"), ("n", "not-validated"),
  ])
  func `a choice is told by the word with which it begins, or by one that no other has`(typed: String, answer: String) throws {
    var plan = Self.plan
    plan.addItem("Metz", to: "addresses")
    let prompt = try prompt("addresses[Metz].validation", in: plan)
    let refusal = try? reader.change(for: typed, at: prompt, in: plan)
    guard refusal == nil else { return #expect(refusal == .set(prompt.path, answer)) }
    let error = #expect(throws: Rejection.self) { _ = try reader.change(for: typed, at: prompt, in: plan) }
    #expect(error?.instead == answer)
  }

  @Test(
    arguments: [
      ("standard : 27 22 33 44", "+35227223344"), ("N° 27 22 33 44 (accueil)", "+35227223344"),
      // No number of Luxembourg, and one of Belgium or France alone.
      ("081 22 33 44", "+3281223344"), ("01 99 00 12 34", "+33199001234"),
      ("27 22 33 44 ou 45", nil), ("le vert", nil),
    ] as [(String, String?)])
  func `a number among words, or of another country of the plan, is offered`(typed: String, number: String?) throws {
    #expect(try meant(by: typed, at: "user-numbers") == number)
  }

  @Test func `a person's number is read as one of the country where they are`() throws {
    var plan = Self.plan
    plan[AnswerPath(list: "users", item: "jean@contoso.com", field: "usage-location")] = "BE"
    let prompt = try prompt("users[jean@contoso.com].number", in: plan)
    #expect(try reader.change(for: "081 22 33 44", at: prompt, in: plan) == .set(prompt.path, "+3281223344"))
  }

  @Test(arguments: [("15/01/27", "2027-01-15"), ("15.1.27", "2027-01-15"), ("31/02/27", nil)] as [(String, String?)])
  func `a year of two digits is offered with four`(typed: String, day: String?) throws {
    var plan = Self.plan
    plan["connection"] = "calling-plan"
    plan["ordering.user-numbers"] = "port"
    plan.addItem("Orange", to: "user-ports")
    let prompt = try prompt("user-ports[Orange].date", in: plan)
    let refusal = #expect(throws: Rejection.self) { _ = try reader.change(for: typed, at: prompt, in: plan) }
    #expect(refusal?.instead == day)
  }

  @Test func `a resource account is refused as what it is`() throws {
    let prompt = try prompt("call-queues[Accueil].resource-account")
    #expect(throws: Rejection(.answerResourceAccount)) { _ = try reader.change(for: "accueil", at: prompt, in: Self.plan) }
  }

  @Test func `no is no time zone, though NO is Norway`() throws {
    let zone = try prompt("auto-attendants[Main].time-zone")
    #expect(throws: Rejection(.answerTimeZone)) { _ = try reader.change(for: "no", at: zone, in: Self.plan) }
  }

  @Test func `a person is proposed the country of their number`() throws {
    var plan = Self.plan
    plan[AnswerPath(list: "users", item: "jean@contoso.com", field: "number")] = "+3281223344"
    #expect(reader.proposal(at: try prompt("users[jean@contoso.com].usage-location", in: plan), in: plan) == "BE")
    #expect(reader.proposal(at: try prompt("users[marie.dupont@contoso.com].usage-location", in: plan), in: plan) == "LU")
  }
}
