import Locales
import Testing

@testable import Facts

@Suite struct LicencesTests {
  static func licences(_ match: LicenceMatch) -> [Licence] {
    switch match {
    case .exact(let licence): [licence]
    case .ambiguous(let several), .suggestions(let several): several
    }
  }

  static func partNumbers(_ match: LicenceMatch) -> [String] { licences(match).map(\.partNumber) }

  @Test func `all products and service plans are there, each with a source`() {
    #expect(Licences.all.count == 156)
    #expect(Licences.servicePlans.count == 33)
    #expect(Set(Licences.all.map(\.id)).count == 156)
    #expect(Licences.all.filter { $0.skuID == nil }.count == 8)
    #expect(Licences.all.filter { !$0.onSale }.count == 13)
    #expect(Licences.all.filter(\.includes.phoneSystem).count == 58)
    #expect(Licences.all.filter { $0.includes.audioConferencing == .subscription }.count == 37)
    #expect(Licences.all.filter { $0.includes.callingPlan != .none }.count == 21)
    #expect(Licences.all.filter(\.includes.resourceAccount).count == 4)
    #expect(Licences.all.filter { $0.kind == .suite }.count == 85)
    #expect(Licences.all.filter { $0.segment == .commercial }.count == 96)
    for licence in Licences.all {
      #expect(!licence.name(in: .english).isEmpty && !licence.name(in: .french).isEmpty)
      #expect(!licence.sources.isEmpty, "\(licence.id)")
    }
  }

  @Test func `every identifier and name finds its product`() {
    for licence in Licences.all {
      for text in [licence.partNumber, "contoso:\(licence.partNumber)", licence.skuID ?? licence.partNumber] {
        #expect(Self.partNumbers(Licences.find(text)).contains(licence.partNumber), "\(text)")
      }
      for text in [licence.name(in: .english), licence.name(in: .french)] + licence.formerNames {
        let found = Licences.find(text)
        if case .suggestions = found { Issue.record("\(text) is not found") }
        #expect(Self.licences(found).contains { $0.includes == licence.includes }, "\(text) of \(licence.id)")
      }
    }
  }

  @Test(arguments: [
    ("M365 E5", "SPE_E5"), ("O365 E3", "ENTERPRISEPACK"), ("m365 business premium", "SPB"),
    ("O365 Business Premium", "O365_BUSINESS_PREMIUM"),
    ("Compte de ressources Téléphonie Teams", "PHONESYSTEM_VIRTUALUSER"), ("Domestic 120", "MCOPSTN5"),
    ("Microsoft 365 Domestic Calling Plan (120 Minutes)", "MCOPSTN_5"), ("11dee6af-eca8-419f-8061-6864517c1875", "MCOPSTN_5"),
    ("MCOEV", "MCOEV"), ("contoso:mcoev", "MCOEV"), ("reseller-account:SPE_E5", "SPE_E5"),
    ("06ebc4ee-1bb5-47dd-8120-11324bc54e06", "SPE_E5"),
    ("06EBC4EE-1BB5-47DD-8120-11324BC54E06", "SPE_E5"), ("Microsoft 365 E5", "SPE_E5"), ("Microsoft_365_E5", "Microsoft_365_E5"),
    ("Office 365 E5", "ENTERPRISEPREMIUM"), ("Business Premium", "SPB"), ("Teams Phone Standard", "MCOEV"), ("Phone System", "MCOEV"),
    ("système téléphonique", "MCOEV"), ("Téléphonie Teams Standard", "MCOEV"), ("Audio Conferencing", "MCOMEETADV"),
    ("audioconference", "MCOMEETADV"),
    ("forfait national", "MCOPSTN1"), ("Forfait international", "MCOPSTN2"), ("Office 365 A1 for staff", "STANDARDWOFFPACK_FACULTY"),
    ("Domestic Calling Plan", "MCOPSTN1"), ("forfait d'appels nationaux", "MCOPSTN1"), ("International Calling Plan", "MCOPSTN2"),
    ("Microsoft Teams Domestic Calling Plan", "MCOPSTN1"), ("Communications Credits", "MCOPSTNC"), ("Crédits de communication", "MCOPSTNC"),
    ("Teams Phone Resource Account", "PHONESYSTEM_VIRTUALUSER"), ("Microsoft 365 F1", "M365_F1"),
    ("Microsoft Teams Phone with Calling Plan", "MCOTEAMS_ESSENTIALS"),
    ("Teams Phone with Calling Plan", "MCOTEAMS_ESSENTIALS"), ("Teams Rooms Pro", "Microsoft_Teams_Rooms_Pro"),
    ("Common Area Phone", "MCOCAP"),
    ("Microsoft 365 E7", "MICROSOFT_365_E7"), ("9a18296a-025f-4e37-9ffa-30bf8d1ce775", "MICROSOFT_365_E7"),
    ("Microsoft_365_ Business_ Premium_(no Teams)", "Microsoft_365_ Business_ Premium_(no Teams)"),
  ])
  func `people's names for a product are understood`(text: String, partNumber: String) {
    guard case .exact(let licence) = Licences.find(text) else {
      Issue.record("\(text): \(Self.partNumbers(Licences.find(text)))")
      return
    }
    #expect(licence.partNumber == partNumber)
    #expect(Licences.licence(text) == licence)
  }

  @Test(arguments: [
    ("E5", ["SPE_E5", "ENTERPRISEPREMIUM"]), ("E3 (no Teams)", ["Microsoft_365_E3_(no_Teams)", "Office_365_E3_(no_Teams)"]),
    ("e3", ["SPE_E3", "ENTERPRISEPACK"]),
    ("PAYG", ["MCOPSTN_PAYG_1", "MCOPSTN_PAYG_2", "Microsoft_Teams_Calling_Plan_pay_as_you_go_(Mexico)"]),
  ])
  func `a name that several share is ambiguous, most usual first`(text: String, partNumbers: [String]) {
    guard case .ambiguous(let several) = Licences.find(text) else {
      Issue.record("\(text) is not ambiguous")
      return
    }
    #expect(several.map(\.partNumber) == partNumbers)
    #expect(Licences.licence(text) == nil)
  }

  // Plans and exports name a product by nothing else.
  @Test func `a part number that two products have stands for the usual one`() throws {
    #expect(Licences.find("MCOPSTN5") == .ambiguous(Licences.all.filter { $0.partNumber == "MCOPSTN5" }))
    #expect(try #require(Licences.licence("MCOPSTN5")).skuID == "54a152dc-90de-4996-93d2-bc47e670fc06")
  }

  @Test(arguments: [
    ("Teams Phone avec forfait d'appels", "MCOTEAMS_ESSENTIALS"), ("Compte de ressources Teams Phone", "PHONESYSTEM_VIRTUALUSER"),
    ("Microsoft 365 A5 pour enseignants", "M365EDU_A5_FACULTY"), ("Calling plan domestic 120 min", "MCOPSTN5"),
    ("Teams Phone Standard pour le personnel de terrain", "teams-phone-standard-frontline"), ("Microsoft 365 G5", "M365_G5_GCC"),
  ])
  func `a name of which the languages are mixed or a word is another is suggested`(typed: String, partNumber: String) {
    guard case .suggestions(let near) = Licences.find(typed) else {
      Issue.record("\(typed) is no product's name")
      return
    }
    #expect(near.first?.partNumber == partNumber)
  }

  @Test(arguments: ["Power BI Pro", "Microsoft 365 Copilot", "Enterprise Mobility + Security E3", "Skype for Business Plus CAL"])
  func `products that have nothing to do with it are taken for no other`(typed: String) {
    #expect(Licences.find(typed) == .suggestions([]))
  }

  @Test func `a slip of the pen is suggested, nonsense is not`() {
    #expect(Self.partNumbers(Licences.find("Bussiness Premium")).first == "SPB")
    #expect(Self.partNumbers(Licences.find("MCOEVV")).first == "MCOEV")
    #expect(Self.partNumbers(Licences.find("Audio")).first == "MCOMEETADV")
    guard case .suggestions = Licences.find("Microsoft 365 E1") else {
      Issue.record("there is no Microsoft 365 E1")
      return
    }
    #expect(Licences.licence("Microsoft 365 E1") == nil)
    #expect(Licences.find("Photoshop") == .suggestions([]))
    #expect(Licences.find("") == .suggestions([]))
  }

  @Test func `the Voice menu needed less in 2026 than in 2019`() throws {
    func licence(_ partNumber: String) throws -> Licence { try #require(Licences.all.first { $0.partNumber == partNumber }) }
    for partNumber in ["SPE_E5", "ENTERPRISEPREMIUM", "MCOEV", "MCOMEETADV", "MCOTEAMS_ESSENTIALS"] {
      #expect(try licence(partNumber).makesVoiceMenuVisible && licence(partNumber).madeVoiceMenuVisibleIn2019, "\(partNumber)")
    }
    for partNumber in ["SPE_E3", "ENTERPRISEPACK"] {
      #expect(try licence(partNumber).makesVoiceMenuVisible && !licence(partNumber).madeVoiceMenuVisibleIn2019, "\(partNumber)")
    }
    for partNumber in ["STANDARDPACK", "SPB", "MCOPSTN1", "PHONESYSTEM_VIRTUALUSER", "Operator_Connect_Mobile"] {
      #expect(try !licence(partNumber).makesVoiceMenuVisible, "\(partNumber)")
    }
  }

  @Test func `service plans say what they give`() throws {
    #expect(try #require(Licences.servicePlan("mcoev")).includes.phoneSystem)
    #expect(try #require(Licences.servicePlan("4828C8EC-DC2E-4779-B502-87AC9CE28AB7")).name == "MCOEV")
    #expect(try #require(Licences.servicePlan("MCOPSTN_PAYG_2")).includes.callingPlan == .payAsYouGo(.two))
    #expect(try #require(Licences.servicePlan("MCOMEETBASIC")).includes.audioConferencing == .dialOutUSCAOnly)
    #expect(Licences.servicePlan("EXCHANGE_S_ENTERPRISE") == nil)
  }

  @Test func `Tab finds names and part numbers`() {
    #expect(Licences.matching(prefix: "mcoev", in: .english).first?.partNumber == "MCOEV")
    #expect(Licences.matching(prefix: "", in: .english).count == 156)
  }
}
