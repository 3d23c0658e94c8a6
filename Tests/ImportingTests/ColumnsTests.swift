import Locales
import Readiness
import Testing

@testable import Importing

/// Columns of addresses, licences and policies whose loss would go unnoticed: what they say is in the plan, or it is told that it is not.
///
/// Expected values come from the catalogue of the formats.
@Suite struct ColumnsTests {
  @Test func `emergency numbers that the export turned into texts are lost, and that is said`() throws {
    let policy = #"[{"Identity":"Tag:IE","EmergencyNumbers":["EmergencyDialString=112;x"],"AllowEnhancedEmergencyServices":true}]"#
    let outcome = Samples.read(text: policy)
    #expect(outcome.files[0].remarks.map(\.kind) == [.lost(column: "EmergencyNumbers")])
    #expect(outcome.plan.lists["emergency-call-routing-policies"]?.first?.fields["numbers"] == nil)
  }

  @Test func `a place without a location of its own is an address`() throws {
    let outcome = Samples.read(
      text: #"[{"City":"Redmond","CivicAddressId":"c","LocationId":"l","HouseNumber":"101","StreetName":"Microsoft Way","IsDefault":true}]"#
    )
    #expect(outcome.plan.names(of: "addresses") == ["101 Microsoft Way Redmond"])
  }

  @Test func `a spreadsheet's decimal commas are no other coordinates`() throws {
    let header =
      "Description;CompanyName;HouseNumber;StreetName;City;CountryOrRegion;LocationId;CivicAddressId;Location;Latitude;Longitude;ValidationStatus"
    let row =
      "Nantes;Contoso;1;Quai;Nantes;FR;b620d6d8-19b9-5177-afbf-6d79f5b767f4;01782b18-723f-53ed-be09-8fecfe59fa1e;;47,2;-1,5534;Validated"
    let locations = Samples.read(text: header + "\n" + row)
    #expect(try locations.plan.cell(.addresses, "Nantes", "Latitude") == "47.2")
    #expect(try locations.plan.cell(.addresses, "Nantes", "Longitude") == "-1.5534")
    let bulk = Samples.read(
      text: """
        CompanyName;Description;Location;Address;City;StateOrProvince;PostalCode;CountryOrRegion;Latitude;Longitude;NetworkObjectType;NetworkObjectIdentifier
        Contoso;Nantes;;1 Quai Exemple;Nantes;;44000;FR;47,2;-1.5534;Subnet;10.20.2.0
        """)
    #expect(try bulk.plan.cell(.addresses, "Nantes", "Latitude") == "47.2")
    #expect(try bulk.plan.cell(.addresses, "Nantes", "Longitude") == "-1.5534")
  }

  @Test func `an address that the community's script could not validate is not validated`() throws {
    let outcome = try Samples.read("emergency-bulk.e911automation.csv")
    #expect(try outcome.plan.cell(.addresses, "Agence de Lyon, Accueil", "ValidationStatus") == "not-validated")
    #expect(try outcome.plan.cell(.addresses, "Seattle office, Floor 2", "ValidationStatus").isEmpty)
  }

  @Test func `a text in JSON is taken whole or not at all`() throws {
    func read(_ length: Int) -> Importer.Outcome {
      let name = String(repeating: "x", count: length)
      return Samples.read(
        text: "[\n{\"userPrincipalName\":\"a@contoso.com\",\"id\":\"1\",\"usageLocation\":\"FR\",\"displayName\":\"\(name)\"}]")
    }
    #expect(try read(1 << 16).plan.cell(.users, "a@contoso.com", "DisplayName").count == 1 << 16)
    let refused = read(1 << 16 + 1)
    #expect(refused.files[0].remarks.map(\.kind).contains(.damaged(.cellTooLong(limit: 1 << 16))))
    #expect(refused.files[0].remarks.first?.places.first?.line == 2)
    #expect(refused.plan.names(of: "users").isEmpty)
  }

  @Test func `a list that is longer than a cell is lost, not cut`() throws {
    let numbers = (0..<20_000).map { "\"a\($0)\"" }.joined(separator: ",")
    let outcome = Samples.read(
      text: "[{\"UserPrincipalName\":\"a@contoso.com\",\"EnterpriseVoiceEnabled\":true,\"FeatureTypes\":[\(numbers)]}]")
    #expect(outcome.files[0].remarks.contains { $0.kind == .lost(column: "FeatureTypes") })
    #expect(try outcome.plan.cell(.users, "a@contoso.com", "FeatureTypes").isEmpty)
  }

  // The columns of `Get-MgSubscribedSku | Select -Property Sku*,ConsumedUnits -ExpandProperty PrepaidUnits`.
  @Test func `licences are counted from columns too`() {
    let outcome = Samples.read(
      text:
        "Enabled,LockedOut,Suspended,Warning,SkuId,SkuPartNumber,ConsumedUnits\n25,0,3,2,6fd2c87f-b296-42f0-b197-1e91e994b900,ENTERPRISEPACK,23"
    )
    #expect(outcome.plan.lists["licences"]?.map(\.fields) == [["assigned": "23", "quantity": "27"]])
  }

  @Test(arguments: [(Language.english, "Columns are known by their English names"), (.french, "reconnues à leur nom anglais")])
  func `a file with columns of another language is told how to get an English one`(language: Language, hint: String) {
    let outcome = Samples.read(text: "Nom d'utilisateur principal,Licences,Lieu d'utilisation\nana@contoso.com,E5,FR")
    #expect(ImportSummary(outcome, in: Localizer(language)).lines.contains { $0.text.contains(hint) })
  }

  @Test(arguments: [("PHONESYSTEM_VIRTUALUSER", "25"), ("MCOEV", nil)])
  func `how many licences of resource accounts are owned is not asked where a file tells it`(product: String, answer: String?) {
    let outcome = Samples.read(text: "Enabled,SkuPartNumber,ConsumedUnits\n25,\(product),2")
    #expect(outcome.plan["resource-accounts.licences"] == answer)
  }

  @Test func `licences whose number no file tells are found all the same`() {
    let outcome = Samples.read(text: "SkuPartNumber,ConsumedUnits\nMCOEV,20\nENTERPRISEPACK,23")
    #expect(outcome.found.words(in: Localizer(.english)) == ["licences of 2 products"])
  }
}
