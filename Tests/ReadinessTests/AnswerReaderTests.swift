import Checklists
import Locales
import Testing

@testable import Readiness

/// What people type, and what is kept of it; words of both languages are understood.
@Suite struct AnswerReaderTests {
  @Test(arguments: [
    ("CA", Language.french, "fr-CA"), ("CA", .english, "en-CA"), ("BE", .french, "fr-BE"), ("CH", .french, "fr-CH"),
    ("FR", .english, "fr-FR"),
    ("CH", .english, "de-CH"), ("US", .french, "en-US"),
  ])
  func `an attendant is proposed the language of whoever asks for it, where that is official`(
    country: String, language: Language, tag: String
  ) throws {
    var plan = Plan.answering
    plan["organization.country"] = country
    let prompt = try #require(
      AnswerPath(parsing: "auto-attendants[Main].language").flatMap { Interview(.phoneSystem).prompt(at: $0, in: plan) })
    #expect(AnswerReader(.phoneSystem, languages: [Localizer(language)]).proposal(at: prompt, in: plan) == tag)
  }

  @Test(arguments: [
    "voicemail:400b7926-de3f-582f-99d2-90b61ca5ff36", "voicemail:Support team", "unknown:f8e6277a-9b56-5703-af90-240722128527",
    "announcement",
  ])
  func `targets that an import wrote are taken again`(target: String) throws {
    var plan = Plan.answering
    plan["wishes.call-queues"] = "yes"
    #expect(
      try change(target, at: "call-queues[Support].timeout", in: plan)
        == .set(AnswerPath(list: "call-queues", item: "Support", field: "timeout"), target))
  }

  @Test func `several host names are one answer, and each must be one`() throws {
    var plan = Plan.answering
    for (id, answer) in ["wishes.calling": "yes", "connection": "direct-routing"] { plan[id] = answer }
    let kept = try change("SBC1.contoso.com; sbc2.contoso.com", at: "direct-routing.sbc", in: plan)
    #expect(kept == .set(AnswerPath("direct-routing.sbc"), "sbc1.contoso.com, sbc2.contoso.com"))
    #expect(throws: Rejection.self) { try change("sbc1.contoso.com, sbc2", at: "direct-routing.sbc", in: plan) }
  }

  @Test(arguments: [
    ("auto-attendants[Main].operator", "support", "queue:Support"), ("auto-attendants[Main].operator", "queue:Sales", "queue:Sales"),
    ("call-queues[Support].overflow", "MAIN", "attendant:Main"),
    ("call-queues[Support].overflow", "ana@contoso.com", "user:ana@contoso.com"),
    ("call-queues[Support].overflow", "voicemail:team@contoso.com", "voicemail:team@contoso.com"),
    ("call-queues[Support].overflow", "01 99 00 12 34", "number:+33199001234"),
    ("call-queues[Support].overflow", "number:+14255550100", "number:+14255550100"),
    ("call-queues[Support].overflow", "hang up", "disconnect"), ("call-queues[Support].overflow", "raccrocher", "disconnect"),
    ("auto-attendants[Main].menu", "1=support, 2 = ana@contoso.com\n0=standardiste", "1=queue:Support, 2=user:ana@contoso.com, 0=operator"),
    ("user-ports[Orange].date", "22/11/2026", "2026-11-22"), ("user-ports[Orange].date", "1er août 2026", "2026-08-01"),
    ("auto-attendants[Main].language", "FR_ca", "fr-CA"), ("audio-conferencing.languages", "en-us; fr-FR, en-US", "en-US, fr-FR"),
    ("auto-attendants[Main].menu", "1 : support, 0 : standardiste", "1=queue:Support, 0=operator"),
    ("auto-attendants[Main].menu", "1=support 2=Main 0 = standardiste", "1=queue:Support, 2=attendant:Main, 0=operator"),
    ("auto-attendants[Main].menu", "1 support, 2) Main, 0 → standardiste", "1=queue:Support, 2=attendant:Main, 0=operator"),
    ("auto-attendants[Main].menu", "1 for support, 2 pour la Main, 0 for the operator", "1=queue:Support, 2=attendant:Main, 0=operator"),
    ("auto-attendants[Main].time-zone", "Nantes", "Romance Standard Time"), ("organization.country", "NO", "NO"),
    ("auto-attendants[Main].time-zone", "Bruxelles", "Romance Standard Time"),
    ("auto-attendants[Main].time-zone", "Bruxelles, Paris", "Romance Standard Time"),
    ("auto-attendants[Main].language", "français (Belgique)", "fr-BE"), ("auto-attendants[Main].language", "French (Canada)", "fr-CA"),
    ("auto-attendants[Main].language", "français de Suisse", "fr-CH"),
    ("auto-attendants[Main].time-zone", "France", "Romance Standard Time"),
    ("auto-attendants[Main].language", "français", "fr-FR"), ("auto-attendants[Main].language", "German", "de-DE"),
    ("audio-conferencing.languages", "français et anglais", "fr-FR, en-US"),
    ("auto-attendants[Main].time-zone", "romance standard time", "Romance Standard Time"),
    ("auto-attendants[Main].time-zone", "Paris", "Romance Standard Time"),
    ("auto-attendants[Main].time-zone", "America/Toronto", "Eastern Standard Time"),
    ("auto-attendants[Main].time-zone", "new york", "Eastern Standard Time"),
    ("organization.other-countries", "Belgique et Luxembourg", "BE, LU"),
    ("organization.other-countries", "Bosnia and Herzegovina, Italy & Spain", "BA, IT, ES"),
    ("roles.held", "les deux", "licences, telephony"), ("wishes.users", "aucun", "0"),
    ("wishes.call-queues", "bien sûr", "yes"), ("wishes.call-queues", "Not yet", "no"),
    ("user-ports[Orange].billing-number", "01 99 00 12 34", "+33199001234"),
    ("user-ports[Orange].billing-number", "+33 1 99 00 12 34 x 201", "+33199001234;ext=201"),
    ("connection", "operator", "operator-connect"), ("connection", "2", "operator-connect"),
    ("wishes.users", "1 000", "1000"), ("wishes.users", "12.000", "12000"), ("call-queues[Support].waiting-seconds", "1,215", "1215"),
    ("call-queues[Support].waiting-seconds", "10 minutes", "600"), ("call-queues[Support].waiting-seconds", "2 min 30", "150"),
    ("call-queues[Support].waiting-seconds", "0 h 30", "1800"), ("call-queues[Support].waiting-seconds", "aucune", "0"),
    ("call-queues[Support].alert-seconds", "45 s", "45"), ("call-queues[Support].alert-seconds", "1 minute et 30 secondes", "90"),
    ("auto-attendants[Main].language", "fr", "fr-FR"), ("auto-attendants[Main].language", "français canadien", "fr-CA"),
    ("auto-attendants[Main].language", "British English", "en-GB"),
    ("auto-attendants[Main].language", "UK English", "en-GB"), ("auto-attendants[Main].language", "français du Québec", "fr-CA"),
    ("auto-attendants[Main].language", "Flemish", "nl-BE"), ("auto-attendants[Main].time-zone", "heure de Paris", "Romance Standard Time"),
    ("auto-attendants[Main].time-zone", "Paris time", "Romance Standard Time"),
    ("organization.other-countries", "seulement la France", "none"), ("organization.other-countries", "only France", "none"),
    ("organization.other-countries", "pas d'autres pays", "none"), ("organization.other-countries", "no other countries", "none"),
    ("auto-attendants[Main].menu", "aucun menu", "none"), ("auto-attendants[Main].operator", "pas d'opérateur", "none"),
    ("wishes.call-queues", "pas pour l'instant", "no"), ("wishes.call-queues", "not for now", "no"),
    ("call-queues[Support].agents", "ana@contoso.com et ben@contoso.com", "ana@contoso.com, ben@contoso.com"),
    ("organization.other-countries", "no, only France", "none"), ("roles.held", "none of them", "none"),
    ("auto-attendants[Main].hours", "M-F 8-5", "Mon-Fri 08:00-17:00"), ("auto-attendants[Main].hours", "24x7x365", "none"),
    ("auto-attendants[Main].menu", "1-Support 2-Main", "1=queue:Support, 2=attendant:Main"),
    ("auto-attendants[Main].menu", "1. Support 2. Main 0. operator", "1=queue:Support, 2=attendant:Main, 0=operator"),
    ("call-queues[Support].timeout", "hangup", "disconnect"),
    ("call-queues[Support].agents", "Sales and Marketing", "Sales and Marketing"),
  ])
  func `an answer is kept in the one form that plans have for it`(id: String, typed: String, kept: String) throws {
    #expect(try change(typed, at: id) == .set(try #require(AnswerPath(parsing: id)), kept))
  }

  @Test func `a queue called as it was is not changed`() throws {
    #expect(
      try change("Support -> Support, Reception", at: "call-queues").applied(to: Plan.answering, of: .phoneSystem).names(of: "call-queues")
        .count
        == 3)
  }

  @Test func `the organization's own country is none of the others`() throws {
    let path = AnswerPath("organization.other-countries")
    #expect(try change("France, Belgique", at: path.description) == .set(path, "BE"))
    #expect(try change("france", at: path.description) == .set(path, Plan.none))
  }

  @Test(arguments: [
    ("only 1 for now", "1"), ("1.", "1"), ("#1", "1"), ("1 to 2", "1, 2"), ("toutes sauf 2", "1"), ("all but 1", "2"),
    ("toutes faites", "tout"), ("everything", "all"), ("aucune pour l'instant", "aucune"), ("1 et 2 sont faites", "1, 2"),
  ])
  func `tasks are told as people tell them`(typed: String, plain: String) throws {
    #expect(try change(typed, at: "tasks.availability") == (try change(plain, at: "tasks.availability")))
  }

  @Test(arguments: ["1.5", "1 pas encore", "not 1", "fait", "all but 9", "1 2 sauf 1"])
  func `what may mean other tasks is refused`(typed: String) {
    #expect(throws: Rejection.self) { try change(typed, at: "tasks.availability") }
  }

  @Test func `and parts numbers, licences and tasks, and the unknown one among them is named`() throws {
    #expect(
      try change("+33199001234 et 01 99 00 12 35", at: "user-numbers").applied(to: Plan.answering, of: .phoneSystem).names(
        of: "user-numbers"
      )
      .count == 2)
    let plan = try change("25 SPB et 20 MCOEV", at: "licences").applied(to: Plan.answering, of: .phoneSystem)
    #expect(plan[AnswerPath(list: "licences", item: "MCOEV", field: "quantity")] == "20")
    #expect(try change("1 et 2", at: "tasks.availability") == (try change("1, 2", at: "tasks.availability")))
    let refusal = #expect(throws: Rejection.self) { _ = try change("12 MCOEV, 3 Nonesuch", at: "licences") }
    #expect(refusal.map { Localizer(.english).text($0.message) }?.contains("Nonesuch") == true)
  }

  @Test(arguments: [
    ("12", nil, nil, "yes"), ("0", nil, nil, "no"), ("12", "0", "no", "yes"), ("0", "12", "no", "no"), ("9", "12", "no", "no"),
  ])
  func `how many people call tells whether any do, unless that was answered otherwise`(
    typed: String, count: String?, calling: String?, kept: String
  ) throws {
    var plan = Plan.answering
    (plan["wishes.users"], plan["wishes.calling"]) = (count, calling)
    let prompt = try #require(Interview(.phoneSystem).prompt(at: AnswerPath("wishes.users"), in: plan))
    let reader = AnswerReader.bilingual
    #expect(try reader.change(for: typed, at: prompt, in: plan).applied(to: plan, of: .phoneSystem)["wishes.calling"] == kept)
  }

  private func latitude(_ typed: String) throws -> String? {
    var plan = Plan.answering
    plan["wishes.calling"] = "yes"
    plan.addItem("Siège", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "Siège", field: "country")] = "FR"
    let path = AnswerPath(list: "addresses", item: "Siège", field: "Latitude")
    let prompt = try #require(Interview(.phoneSystem).prompt(at: path, in: plan))
    return try AnswerReader.bilingual.change(for: typed, at: prompt, in: plan)
      .applied(to: plan, of: .phoneSystem)[path]
  }

  @Test(arguments: [
    ("48.8566", "48.8566"), ("48,8566", "48.8566"), ("-3,5", "-3.5"), ("−3,5", "-3.5"), ("+48", "48"), ("1 234,5", "1234.5"),
    ("1\u{202F}234,5", "1234.5"), ("1,234.5", "1234.5"), ("1.234,5", "1234.5"), ("1'234.5", "1234.5"),
  ])
  func `a number is read as people of either language write it`(typed: String, kept: String) throws {
    #expect(try latitude(typed) == kept)
  }

  @Test(arguments: ["0x1F", "1e3", "nan", "inf", "48.", ".5.", "1 23,4", "1.2.3", "48.85 N", "٤٨", "--5"])
  func `what only computers read as a number is refused, and an example given`(typed: String) {
    let refusal = #expect(throws: Rejection.self) { _ = try latitude(typed) }
    #expect(refusal?.message == .answerDecimal)
  }

  @Test(arguments: ["0x1F", "1e3", "1.5", "12,5", "10 %", "1 23"]) func `a count is whole and in digits`(typed: String) {
    let refusal = #expect(throws: Rejection.self) { _ = try change(typed, at: "wishes.users") }
    #expect(refusal?.message == .answerCount(greatest: 1_000_000, least: 0))
  }

  @Test func `a queue may be called one thing and another`() throws {
    let plan = try change("Sales and Support", at: "call-queues").applied(to: Plan.answering, of: .phoneSystem)
    #expect(plan.names(of: "call-queues").contains("Sales and Support"))
  }

  @Test(arguments: [
    ("Montréal et Gatineau", ["CA"], ["Montréal", "Gatineau"]),
    ("Lyon, Nantes & Saint-Étienne", ["FR"], ["Lyon", "Nantes", "Saint-Étienne"]),
    ("Paris and London", ["FR", "GB"], ["Paris", "London"]), ("Paris et Londres", ["FR"], ["Paris et Londres"]),
    ("Boulogne-sur-Mer et Environs", ["FR"], ["Boulogne-sur-Mer et Environs"]), ("Siège et Lyon", ["FR"], ["Siège et Lyon"]),
    ("Bosnia and Herzegovina", ["BA"], ["Bosnia and Herzegovina"]), ("Tyne and Wear", ["GB"], ["Tyne and Wear"]),
    ("Saint-Pierre et Miquelon", ["PM"], ["Saint-Pierre et Miquelon"]), ("Villefranche et Lyon Est", ["FR"], ["Villefranche et Lyon Est"]),
  ])
  func `and parts sites where towns of the organization's countries stand on its sides`(typed: String, countries: [String], sites: [String])
    throws
  {
    var plan = Plan.answering
    plan["organization.country"] = countries[0]
    plan["organization.other-countries"] = countries.count > 1 ? countries[1] : "none"
    plan["wishes.calling"] = "yes"
    let prompt = try #require(Interview(.phoneSystem).prompt(at: AnswerPath("addresses"), in: plan))
    let reader = AnswerReader.bilingual
    #expect(try reader.change(for: typed, at: prompt, in: plan).applied(to: plan, of: .phoneSystem).names(of: "addresses") == sites)
  }

  @Test(arguments: ["120 x MCOEV", "MCOEV 120", "MCOEV = 120", "120 MCOEV"])
  func `how many of a licence there are may stand on either side`(typed: String) throws {
    let plan = try change(typed, at: "licences").applied(to: Plan.answering, of: .phoneSystem)
    #expect(plan.names(of: "licences") == ["SPE_E5", "MCOEV"])
    #expect(plan[AnswerPath(list: "licences", item: "MCOEV", field: "quantity")] == "120")
  }

  @Test(arguments: ["-SPE_E5", "– SPE_E5", "none", "aucune"])
  func `licences are taken out as the entries of any list are`(typed: String) throws {
    #expect(try change(typed, at: "licences").applied(to: Plan.answering, of: .phoneSystem).names(of: "licences") == [])
  }

  @Test(arguments: ["-", "–", "—", "none", "rien"]) func `a dash and the words for nothing mean nothing`(typed: String) throws {
    for id in ["user-ports[Orange].date", "auto-attendants[Main].menu"] {
      #expect(try change(typed, at: id) == .set(try #require(AnswerPath(parsing: id)), Plan.none))
    }
  }

  @Test func `a queue called Meetings answers a number before the bridge does`() throws {
    var plan = Plan.answering
    plan.addItem("Meetings", to: "call-queues")
    let path = try #require(AnswerPath(parsing: "service-numbers[+33800990011].target"))
    let prompt = try #require(Interview(.phoneSystem).prompt(at: path, in: plan))
    let reader = AnswerReader(.phoneSystem, languages: [Localizer(.french), Localizer(.english)])
    #expect(
      try reader.change(for: "meetings", at: prompt, in: plan)
        == .set(AnswerPath(list: "call-queues", item: "Meetings", field: "numbers"), "+33800990011"))
  }

  @Test func `a service number goes to the service that is named, beside those it has`() throws {
    var plan = try change("sup", at: "service-numbers[+33800990011].target").applied(to: Plan.answering, of: .phoneSystem)
    #expect(plan[AnswerPath(list: "call-queues", item: "Support", field: "numbers")] == "+33800990011")
    plan = try change("pont de conférence", at: "service-numbers[+33800990011].target").applied(to: Plan.answering, of: .phoneSystem)
    #expect(plan["audio-conferencing.numbers"] == "+33800990011")
  }

  @Test func `somebody called by a first name is found among the people, and a group is left alone`() throws {
    var plan = Plan.answering
    plan["wishes.calling"] = "yes"
    for person in ["camille.durand@contoso.com", "yann@contoso.com"] { plan.addItem(person, to: "users") }
    let reader = AnswerReader.bilingual
    let agents = try #require(Interview(.phoneSystem).prompt(at: AnswerPath(list: "call-queues", item: "Sales", field: "agents"), in: plan))
    let typed = try reader.change(for: "Camille et Yann, Sales team", at: agents, in: plan)
    let meant = "camille.durand@contoso.com, yann@contoso.com, Sales team"
    #expect(reader.correction(of: typed, at: agents, in: plan)?.change == .set(agents.path, meant))
    let group = try reader.change(for: "Contoso", at: agents, in: plan)
    #expect(reader.correction(of: group, at: agents, in: plan) == nil)
    let path = AnswerPath(list: "auto-attendants", item: "Main", field: "operator")
    let refusal = #expect(throws: Rejection.self) {
      _ = try reader.change(
        for: "Camille Durand", at: Prompt(subject: .question("auto-attendants[].operator"), path: path, step: 8), in: plan)
    }
    #expect(refusal?.instead == "camille.durand@contoso.com")
  }

  @Test(
    arguments: [("DK", "+4532691001", "Copenhagen"), ("ES", "+34910123400", "Malaga"), ("SE", nil, nil)] as [(String, String?, String?)])
  func `the number and the site proposed to somebody are of their country`(country: String, number: String?, site: String?) throws {
    var plan = Plan()
    for (id, answer) in ["organization.country": "DK", "organization.other-countries": "ES, SE", "wishes.calling": "yes"] {
      plan[id] = answer
    }
    for (name, place) in [("Copenhagen", "DK"), ("Malaga", "ES")] {
      plan.addItem(name, to: "addresses")
      plan[AnswerPath(list: "addresses", item: name, field: "country")] = place
    }
    for number in ["+4532691000", "+4532691001", "+34910123400"] { plan.addItem(number, to: "user-numbers") }
    for person in ["ana@contoso.com", "ben@contoso.com"] { plan.addItem(person, to: "users") }
    plan[AnswerPath(list: "users", item: "ana@contoso.com", field: "number")] = "+4532691000"
    plan[AnswerPath(list: "users", item: "ben@contoso.com", field: "usage-location")] = country
    let reader = AnswerReader.bilingual
    let proposals = try ["number", "address"].map { field in
      let path = AnswerPath(list: "users", item: "ben@contoso.com", field: field)
      return reader.proposal(at: try #require(Interview(.phoneSystem).prompt(at: path, in: plan)), in: plan)
    }
    #expect(proposals == [number, site])
  }
}
