import CivicAddresses
import Testing

@Suite struct FieldRuleTests {
  @Test(arguments: [
    ("US", "PO Box 123"), ("US", "P.O. Box 123"), ("US", "p o box 99"), ("US", "Post Office Box 7"), ("US", "POB 42"), ("GB", "PO Box"),
    ("AU", "GPO Box 2343"),
    ("AU", "Locked Bag 5"), ("NZ", "Private Bag 92300"), ("ZA", "Private Bag X9"), ("FR", "BP 40012"), ("FR", "CS 30123"),
    ("FR", "C.S. 30123"), ("FR", "TSA 10001"), ("FR", "B.P. 12"),
    ("FR", "Boîte postale 12"), ("CH", "Case postale 33"),
    ("CH", "Postfach"), ("DE", "Postfach 10 01 05"), ("NL", "Postbus 20401"), ("NO", "Postboks 1"), ("SE", "Box 5039"),
    ("ES", "Apartado de Correos 12"),
    ("MX", "Apdo. Postal 55"), ("CL", "Casilla 123"), ("BR", "Caixa Postal 99"), ("IT", "Casella Postale 4"), ("RU", "а/я 15"),
    ("GR", "Τ.Θ. 123"), ("IL", "ת.ד. 44"),
    ("AE", "P.O.Box: 899"), ("AE", "ص.ب. 899"), ("SA", "P.O. Box 7572"), ("JP", "私書箱 5"), ("KE", "P.O. BOX 30075"),
  ]) func `a post office box is no place to send help to`(country: String, street: String) {
    let address = CivicAddress(country: country, fields: [.streetName: street])
    #expect(address.problems[.streetName] == .poBox)
  }

  @Test(arguments: [
    ("US", "Box Hill Road"), ("GB", "Box Lane"), ("US", "Post Office Square"), ("GB", "Post Office Lane"), ("FR", "place de la Poste"),
    ("CH", "Postgasse"), ("DE", "Poststraße"),
    ("CL", "Casillas"), ("MX", "Apartado Real"), ("US", "Po Street"), ("NL", "Postbusstraat"), ("GB", "Private Road"),
    ("SE", "Boxholmsvägen 3"), ("IT", "via Po"), ("IT", "Po 12"),
    ("CA", "Rang Case 4"), ("US", "CS 101"), ("FR", "Cs"), ("US", "Boxwood Drive"),
  ]) func `a street that sounds like one is left alone`(country: String, street: String) {
    let address = CivicAddress(country: country, fields: [.streetName: street])
    #expect(address.problems[.streetName] == nil)
  }

  /// Source: the vendor's page on entering addresses of the United Kingdom, April 2019.
  @Test func `the United Kingdom's published lengths and characters are warnings`() {
    var address = CivicAddress.of("GB", "10", "Downing Street", "London", "SW1A 2AA")
    address[.companyName] = "Smith & Sons (UK)"
    #expect(address.problems == [.companyName: .unexpectedCharacters])
    address[.companyName] = "Smith & Sons, Ltd."
    #expect(address.problems.isEmpty)
    address[.companyName] = String(repeating: "a", count: 81)
    #expect(address.problems == [.companyName: .tooLong])
    address[.companyName] = "King’s College"
    address[.streetName] = "St. James's Square"
    #expect(address.problems.isEmpty)
    address[.houseNumber] = "10+"
    #expect(address.verdicts().map(\.isWarning) == [true])
  }

  @Test func `what the vendor needs is asked for only on its account`() {
    let address = CivicAddress.of("IT", "1", "del Campidoglio", "Roma", "00186", area: "RM")
    #expect(address.verdicts().isEmpty)
    let missing = address.verdicts(requiring: [.streetSuffix, .companyTaxID, .companyName, .city])
    #expect(missing.map(\.field) == [.companyName, .companyTaxID, .streetSuffix])
    #expect(missing.allSatisfy { $0.problem == .missing && !$0.isWarning })
  }

  /// Source: La Poste, NF Z 10-011: CEDEX ends the line of a receiver of much mail, whose code and office are not those of its town.
  @Test(arguments: [
    ("FR", "NANTES CEDEX 1", "44046"), ("FR", "Paris La Défense Cedex", "92037"), ("FR", "LYON CEDEX 03", "69398"),
    ("MC", "Monaco CEDEX", "98011"),
  ])
  func `a city for business mail may not be where the building is`(country: String, city: String, code: String) {
    let address = CivicAddress(country: country, fields: [.houseNumber: "1", .streetName: "rue du Port", .city: city, .postalCode: code])
    #expect(address.verdicts().map(\.problem) == [.cedex])
    #expect(address.verdicts().allSatisfy { $0.field == .city && $0.isWarning })
  }

  @Test(arguments: ["Nantes", "Paris 08", "Cédexville"])
  func `a city without CEDEX is no such city`(city: String) {
    let address = CivicAddress(country: "FR", fields: [.streetName: "rue du Port", .city: city, .postalCode: "44000"])
    #expect(!address.verdicts().contains { $0.problem == .cedex })
  }
}
