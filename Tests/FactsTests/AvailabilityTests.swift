import Facts
import Testing

/// The counts are those of the survey of the vendor's country pages (2023-01-25, Calling Plans 2024-08-05).
@Suite struct AvailabilityTests {
  static let documented = Countries.all.compactMap(\.availability)

  @Test func `the counts are those of the survey`() {
    let all = Self.documented
    #expect(all.count == 114)
    #expect(all.filter(\.phoneSystem).count == 114)
    #expect(all.filter(\.audioConferencing.sold).count == 107)
    #expect(all.filter(\.audioConferencing.payPerMinuteOnly).count == 33)
    #expect(all.filter { !$0.audioConferencing.autoNumberCities.isEmpty }.count == 54)
    #expect(all.filter(\.audioConferencing.dialOutNeedsCredits).count == 70)
    #expect(all.filter { $0.audioConferencing.dialOut && !$0.audioConferencing.dialOutNeedsCredits }.count == 44)
    #expect(all.filter { $0.tollNumbers != .no }.count == 84)
    #expect(all.filter { $0.tollFreeNumbers != .no }.count == 86)
    #expect(all.filter { $0.tollNumbers != .no && $0.tollFreeNumbers != .no }.count == 58)
    #expect(all.filter { !$0.tollCities.isEmpty }.count == 73)
    #expect(all.flatMap(\.tollCities).count == 247)
    #expect(all.filter(\.communicationsCredits).count == 103)
  }

  @Test func `Calling Plans are counted by seller and plan`() {
    let plans = Self.documented.map(\.callingPlans)
    #expect(plans.filter(\.sold).count == 36)
    #expect(plans.filter { $0.operator == "Microsoft" }.count == 34)
    #expect(plans.filter { ["SoftBank", "Telstra"].contains($0.operator) }.count == 2)
    for (code, count) in [
      ("pay-as-you-go", 33), ("domestic-120", 32), ("domestic-240", 32), ("domestic-1200", 31), ("domestic-3000", 2),
      ("domestic", 1), ("international", 33),
    ] { #expect(plans.filter { $0.plans.contains(code) }.count == count, "\(code)") }
    #expect(plans.allSatisfy { $0.plans.contains("pay-as-you-go") == ($0.payAsYouGoZone != nil) })
    #expect(plans.allSatisfy { $0.sold == ($0.operator != nil) && $0.sold != $0.plans.isEmpty })
    #expect(PayAsYouGoZone.allCases.map { zone in plans.filter { $0.payAsYouGoZone == zone }.count } == [4, 28, 1])
  }

  @Test func `seven countries have Phone System without Audio Conferencing`() {
    let codes = Countries.all.filter { $0.availability?.audioConferencing.sold == false }.map(\.code)
    #expect(codes == ["BH", "BN", "IN", "KZ", "MK", "NI", "PK"])
  }

  @Test func `every page has its source and day`() {
    for page in Self.documented {
      #expect(page.source.asOf.count == 10 && page.source.asOf >= "2021-08-27" && page.source.asOf <= "2022-12-01")
      #expect(page.callingPlansSource.asOf == "2024-08-05")
      #expect(page.source.copy.contains("/availability-in-") && page.source.copy.contains(".md@"))
    }
  }

  @Test func `a country without a page is not documented`() throws {
    #expect(try #require(Country(code: "ZW")).availability == nil)
    #expect(try #require(Country(code: "CK")).availability == nil)
  }

  @Test func `Macao alone is said to be left out`() {
    let excluded = Countries.all.filter { $0.phoneSystemExclusion != nil }
    #expect(excluded.map(\.code) == ["MO"])
    #expect(excluded.first?.phoneSystemExclusion?.asOf == "2023-01")
  }

  @Test func `France is as its page says`() throws {
    let france = try #require(Country(code: "FR")?.availability)
    #expect(france.audioConferencing.autoNumberCities == ["Paris"])
    #expect(france.callingPlans.plans == ["pay-as-you-go", "domestic-120", "domestic-240", "domestic-1200", "international"])
    #expect(france.callingPlans.payAsYouGoZone == .two)
    #expect(france.tollNumbers == .yes && france.tollFreeNumbers == .yes)
    #expect(france.tollCities.count == 19)
    #expect(france.source.asOf == "2022-08-07")
  }
}
