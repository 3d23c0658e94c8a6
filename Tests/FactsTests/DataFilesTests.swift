import Testing
import YAML

@testable import Facts

/// Whoever edits a data file learns here what the lenient reader would pass over in silence.
@Suite struct DataFilesTests {
  static let countries = EmbeddedFiles.all.map(\.path.description).filter { $0.hasPrefix("Countries/") }
  static let sources = Set((EmbeddedFiles.node(at: "Sources")?.entries ?? []).compactMap(\.key.string))

  static func keys(_ node: CompactNode?) -> Set<String> { Set((node?.entries ?? []).compactMap(\.key.string)) }

  @Test(arguments: countries) func `a country's file holds known keys and values`(path: String) throws {
    let file = try #require(EmbeddedFiles.node(at: path))
    #expect(
      Self.keys(file).isSubset(of: [
        "code", "alpha3", "names", "calling-code", "aliases", "phone-system-excluded", "availability", "emergency",
      ]))
    if let source = file["phone-system-excluded"]?.string { #expect(Self.sources.contains(source)) }
    #expect(file["code"]?.string == path.split(separator: "/").last.map(String.init))
    #expect(file.text("alpha3").count == 3)
    #expect(Self.keys(file["names"]) == ["en", "fr"])
  }

  @Test(arguments: countries) func `what is sold there is written in known words`(path: String) throws {
    guard let file = EmbeddedFiles.node(at: path)?["availability"] else { return }
    #expect(
      Self.keys(file).union(["notes"]) == [
        "audio-conferencing", "phone-system", "calling-plans", "service-numbers", "communications-credits", "notes", "source",
      ])
    let conferencing = try #require(file["audio-conferencing"])
    #expect(
      Self.keys(conferencing).union(["auto-number-cities"]) == [
        "sold", "pay-per-minute-only", "dial-out", "dial-out-needs-credits", "auto-number-cities",
      ])
    for key in ["sold", "pay-per-minute-only", "dial-out", "dial-out-needs-credits"] {
      #expect(["true", "false"].contains(conferencing.text(key)))
    }
    let plans = try #require(file["calling-plans"])
    #expect(Self.keys(plans).isSubset(of: ["sold", "by", "plans", "pay-as-you-go-zone", "outbound-destinations", "source"]))
    #expect(Self.sources.contains(plans.text("source")))
    for key in ["toll", "toll-free"] { #expect(ServiceNumberOffer(rawValue: file["service-numbers"]?.text(key) ?? "") != nil) }
    #expect(Self.keys(file["source"]) == ["page", "commit", "as-of"])
  }

  @Test(arguments: countries) func `what is known of emergency calls has known words and a source each`(path: String) throws {
    guard let file = EmbeddedFiles.node(at: path)?["emergency"] else { return }
    let facts: Set = [
      "routing", "numbers", "national-numbers", "test-number", "address-tied-at", "extra-required", "coordinates-required",
      "area-code-must-match",
      "editable-when-validated", "shared-calling-supported",
    ]
    let cited = try #require(file["sources"])
    #expect(Self.keys(file).subtracting(["sources", "routing-notes", "dial-masks"]) == Self.keys(cited))
    #expect(Self.keys(cited).isSubset(of: facts))
    #expect(cited.entries.allSatisfy { Self.sources.contains($0.value.string ?? "") })
    if let routing = file["routing"]?.string { #expect(EmergencyRouting(rawValue: routing) != nil) }
    if let moment = file["address-tied-at"]?.string { #expect(AddressMoment(rawValue: moment) != nil) }
    #expect(file.texts("extra-required").allSatisfy { EmergencyAddressField(rawValue: $0) != nil })
  }

  @Test func `the fact that tells what a word means is one of the field's`() throws {
    let terms = try #require(EmbeddedFiles.node(at: "TermFacts"))
    #expect(terms.entries.filter { FieldFact(id: $0.value.string ?? "") == nil }.compactMap(\.key.string) == [])
    #expect(FieldFact.explaining("toll-free")?.id == "service-numbers.types")
    #expect(FieldFact.explaining("finding") == nil)
  }

  @Test func `products are written in known words, and people's names for them name products`() throws {
    let file = try #require(EmbeddedFiles.node(at: "Licences"))
    let products = file["products"]?.elements ?? []
    for product in products {
      #expect(Licence.Kind(rawValue: product.text("kind")) != nil, "\(product.text("id"))")
      #expect(Licence.Segment(rawValue: product.text("segment")) != nil, "\(product.text("id"))")
      #expect(Self.sources.isSuperset(of: product.texts("sources")), "\(product.text("id"))")
    }
    let ids = Set(products.map { $0.text("id") })
    for alias in file["aliases"]?.entries ?? [] { #expect(ids.isSuperset(of: alias.value.strings), "\(alias.key.string ?? "")") }
  }

  @Test(arguments: products) func `a product gives what its service plans give`(product: Licence) {
    let plans = product.servicePlans.compactMap(Licences.servicePlan)
    guard plans.count == product.servicePlans.count, !plans.isEmpty else { return }
    #expect(product.includes.phoneSystem == plans.contains(where: \.includes.phoneSystem))
    #expect(product.includes.teams == plans.contains(where: \.includes.teams))
    #expect(product.includes.resourceAccount == plans.contains(where: \.includes.resourceAccount))
    #expect(product.includes.communicationsCredits == plans.contains(where: \.includes.communicationsCredits))
    #expect((product.includes.audioConferencing == .none) == plans.allSatisfy { $0.includes.audioConferencing == .none })
  }

  static let products = Licences.all
}
