import CivicAddresses
import Facts
import Testing

@testable import Readiness

@Suite struct AddressFieldsTests {
  private static let usual: Set<AddressField> = [.houseNumber, .streetName, .city, .postalCode, .companyName]

  /// Source: "Add, change, or remove an emergency location", table of required fields, September 2024, without the coordinates: the search
  /// on the map gives them.
  @Test(arguments: [
    ("FR", [AddressField]()), ("US", [.stateOrProvince]), ("CA", [.stateOrProvince]), ("IL", [.stateOrProvince]),
    ("IT", [.stateOrProvince, .companyTaxID, .streetSuffix]), ("BE", [.companyTaxID]), ("CZ", [.companyTaxID]), ("NL", [.companyTaxID]),
    ("NO", [.companyTaxID]), ("PL", [.companyTaxID]), ("PT", [.companyTaxID]), ("RO", [.companyTaxID]), ("SG", [.companyTaxID]),
    ("SK", [.companyTaxID]), ("SE", [.companyTaxID]),
  ]) func `a Calling Plan address has the fields of Microsoft's table`(country: String, besides: [AddressField]) {
    #expect(AddressFields.required(in: country, over: .callingPlan) == Self.usual.union(besides))
  }

  @Test func `what the post needs is needed for a Calling Plan too, and alone for every other connection`() {
    #expect(AddressFields.required(in: "AU", over: .callingPlan) == Self.usual.union([.stateOrProvince]))
    #expect(AddressFields.required(in: "ES", over: .callingPlan) == Self.usual.union([.stateOrProvince, .companyTaxID]))
    #expect(AddressFields.required(in: "IL", over: .operatorConnect) == [.streetName, .city])
    #expect(AddressFields.required(in: "ZZ", over: nil) == [.streetName, .city])
  }

  @Test(arguments: ["AE", "HK", "QA", "ZZ"]) func `nobody is asked for a postal code that the country does not have`(country: String) {
    #expect(!AddressFields.required(in: country, over: .callingPlan).contains(.postalCode))
  }

  @Test func `every field that an address must have is asked for`() {
    var plan = Plan()
    plan["connection"] = Connection.callingPlan.rawValue
    for country in Countries.all {
      let asked = Set(AddressFields.asked(of: "HQ", in: country.code, plan))
      #expect(AddressFields.required(in: country.code, over: .callingPlan).isSubset(of: asked), "\(country.code)")
    }
  }
}
