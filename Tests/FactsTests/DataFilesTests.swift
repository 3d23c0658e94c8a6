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
        "code", "alpha3", "names", "calling-code", "aliases", "own-names", "phone-system-excluded", "availability", "emergency",
      ]))
    if let source = file["phone-system-excluded"]?.string { #expect(Self.sources.contains(source)) }
    #expect(file["code"]?.string == path.split(separator: "/").last.map(String.init))
    #expect(file.text("alpha3").count == 3)
    #expect(Self.keys(file["names"]) == ["en", "fr"])
  }

  @Test(arguments: countries) func `what is sold there is written in known words`(path: String) throws {
    guard let file = EmbeddedFiles.node(at: path)?["availability"] else { return }
    #expect(
      Self.keys(file) == ["audio-conferencing", "phone-system", "calling-plans", "service-numbers", "communications-credits", "source"])
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

  @Test func `a source has a title and a date, and a page of Microsoft Learn a path without ending, or none`() throws {
    for source in EmbeddedFiles.node(at: "Sources")?.entries ?? [] where source.key.string != "country-pages" {
      let (id, page) = (source.key.string ?? "", source.value)
      #expect(Self.keys(page).isSubset(of: ["title", "learn", "address", "copy", "as-of"]), "\(id)")
      #expect(!page.part("title").text("en").isEmpty && Self.keys(page["title"]).isSubset(of: ["en", "fr"]), "\(id)")
      #expect(page.text("as-of").wholeMatch(of: /\d{4}(-\d\d(-\d\d)?)?\+?/) != nil, "\(id)")
      if let path = page["learn"], !path.isNull {
        #expect(
          path.string?.wholeMatch(of: /(microsoftteams|skypeforbusiness|powershell|entra|office365|training)\/[a-z0-9\/-]+[a-z0-9]/) != nil,
          "\(id)")
      }
      if let address = page["address"]?.string { #expect(address.hasPrefix("https://"), "\(id)") }
    }
  }

  @Test func `facts and limits name sources that are known`() throws {
    for fact in FieldFact.ids {
      let named = try #require(EmbeddedFiles.node(at: "FieldFacts")).part(fact).texts("sources")
      #expect(!named.isEmpty && Self.sources.isSuperset(of: named), "\(fact)")
    }
    let limits = try #require(EmbeddedFiles.node(at: "NumberLimits"))
    let parts =
      (limits["limits"]?.entries.map(\.value) ?? []) + limits.part("user-numbers").entries.map(\.value) + [limits.part("service-numbers")]
    #expect(parts.count > 3 && parts.allSatisfy { Self.sources.contains($0.text("source")) })
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
