import Checklists
import Locales
import Testing

@testable import Readiness

/// Emergency addresses that are typed or pasted as a whole.
@Suite struct AddressAnswerTests {
  private static let plan = {
    var plan = Plan()
    for (id, answer) in ["organization.country": "FR", "organization.other-countries": "CA", "connection": "calling-plan"] {
      plan[id] = answer
    }
    plan.addItem("Clinic", to: "addresses")
    return plan
  }()

  private func change(_ typed: String, at id: String) throws -> Change {
    let prompt = try #require(AnswerPath(parsing: id).flatMap { Interview(.phoneSystem).prompt(at: $0, in: Self.plan) }, "\(id)")
    return try AnswerReader.bilingual.change(for: typed, at: prompt, in: Self.plan)
  }

  @Test func `an address with control characters is refused like any other text`() throws {
    let refusal = #expect(throws: Rejection.self) {
      try change("4450 rue Saint-Denis, bur\u{0}eau 200, Montréal (Québec) H2J 2L2", at: "addresses[Clinic].country")
    }
    #expect(refusal?.message == .answerControlCharacters)
  }

  @Test func `an address for its country is taken apart, and its country with it`() throws {
    let typed = "4450 rue Saint-Denis, bureau 200, Montréal (Québec) H2J 2L2"
    let after = try change(typed, at: "addresses[Clinic].country").applied(to: Self.plan, of: .phoneSystem)
    let fields = ["country", "HouseNumber", "City", "StateOrProvince", "PostalCode"].map {
      after[AnswerPath(list: "addresses", item: "Clinic", field: $0)]
    }
    #expect(fields == ["CA", "4450", "Montréal", "QC", "H2J 2L2"])
  }

  @Test func `an address in one line is taken apart at its own question, and is no name of a site`() throws {
    var plan = Self.plan
    plan["wishes.calling"] = "yes"
    plan["organization.name"] = "Contoso"
    let reader = AnswerReader.bilingual
    let line = "1 place de la Comédie, 69001 Lyon"
    let sites = try #require(Interview(.phoneSystem).prompt(at: AnswerPath("addresses"), in: plan))
    let refusal = #expect(throws: Rejection.self) { _ = try reader.change(for: line, at: sites, in: plan) }
    #expect(refusal?.message == .answerSiteName)
    plan.addItem("Siège", to: "addresses")
    plan[AnswerPath(list: "addresses", item: "Siège", field: "country")] = "FR"
    let street = AnswerPath(list: "addresses", item: "Siège", field: "StreetName")
    let prompt = try #require(Interview(.phoneSystem).prompt(at: street, in: plan))
    let changed = try reader.change(for: line, at: prompt, in: plan).applied(to: plan, of: .phoneSystem)
    let kept = ["CompanyName", "HouseNumber", "StreetName", "PostalCode", "City"].map {
      changed[AnswerPath(list: "addresses", item: "Siège", field: $0)]
    }
    #expect(kept == ["Contoso", "1", "place de la Comédie", "69001", "Lyon"])
  }

  @Test(arguments: [
    ("HK", "1 Queen's Road Central, Central, Hong Kong", "Queen's Road Central"), ("HK", "香港中環皇后大道中1號", "皇后大道中"),
    ("KR", "서울특별시 강남구 테헤란로 152", "테헤란로"), ("HK", "1 Queen's Road Central", nil), ("HK", "Contoso 2000, Central", nil),
    ("FR", "12 rue de Paris, Lyon", nil), ("KR", "테헤란로 152", nil),
  ]) func `one line without a postal code is an address where it tells so`(country: String, line: String, street: String?) throws {
    var plan = Self.plan
    plan[AnswerPath(list: "addresses", item: "Clinic", field: "country")] = country
    let path = AnswerPath(list: "addresses", item: "Clinic", field: "StreetName")
    let prompt = try #require(Interview(.phoneSystem).prompt(at: path, in: plan))
    let after = try AnswerReader.bilingual.change(for: line, at: prompt, in: plan).applied(to: plan, of: .phoneSystem)
    #expect(after[path] == street ?? line)
  }

  private static let hotel = {
    var plan = Plan()
    plan["organization.country"] = "BE"
    for site in ["Hôtel", "Annexe"] {
      plan.addItem(site, to: "addresses")
      let known = site == "Hôtel" ? ["CompanyTaxId": "BE0403170701", "City": "Bruxelles"] : [:]
      for (field, value) in known.merging(["country": "BE", "CompanyName": "Hôtel du Canal"], uniquingKeysWith: { $1 }) {
        plan[AnswerPath(list: "addresses", item: site, field: field)] = value
      }
    }
    return plan
  }()

  private let reader = AnswerReader.bilingual

  private func prompt(_ field: String, of site: String = "Annexe") throws -> Prompt {
    try #require(Interview(.phoneSystem).prompt(at: AnswerPath(list: "addresses", item: site, field: field), in: Self.hotel))
  }

  @Test(
    arguments: [
      ("TVA BE 0403.170.701", "BE0403170701"), ("N° d'entreprise : 0403.170.701", "0403170701"), ("BE0403170701", "BE0403170701"),
      ("B-12345678", "B-12345678"), ("la TVA", nil),
    ] as [(String, String?)])
  func `a tax number is kept without the words and signs around it`(typed: String, number: String?) throws {
    let prompt = try prompt("CompanyTaxId")
    #expect((try? reader.change(for: typed, at: prompt, in: Self.hotel)) == number.map { .set(prompt.path, $0) })
  }

  @Test func `the tax number of the same company is proposed again`() throws {
    #expect(reader.proposal(at: try prompt("CompanyTaxId"), in: Self.hotel) == "BE0403170701")
  }

  @Test(arguments: ["pareil", "Idem", "the same", "même adresse"])
  func `the same takes over what was answered of the item before, and is never an answer itself`(typed: String) throws {
    let city = try prompt("City")
    #expect(try reader.change(for: typed, at: city, in: Self.hotel) == .set(city.path, "Bruxelles"))
    let first = try prompt("City", of: "Hôtel")
    #expect(throws: Rejection(.answerNothingBefore)) { _ = try reader.change(for: typed, at: first, in: Self.hotel) }
  }
}
