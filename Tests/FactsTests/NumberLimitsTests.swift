import Facts
import Testing

@Suite struct NumberLimitsTests {
  /// The vendor's examples, and ours where the arithmetic leaves one answer.
  @Test(arguments: [(50, 0, 65), (30, 20, 63), (0, 20, 20), (1, 0, 11), (25, 0, 37), (0, 0, 0), (-3, -1, 0)])
  func `user numbers follow the licences`(callingPlan: Int, payAsYouGo: Int, numbers: Int) {
    #expect(NumberLimits.userNumbers(callingPlanLicences: callingPlan, payAsYouGoLicences: payAsYouGo) == numbers)
  }

  @Test(arguments: [
    (51, 20), (1001, 125), (0, 0), (1, 5), (25, 5), (26, 10), (49, 10), (50, 20), (49_999, 1000), (50_000, 1500), (9_999_999, 1500),
  ])
  func `service numbers come in bands`(licences: Int, numbers: Int) {
    #expect(NumberLimits.serviceNumbers(licences: licences) == numbers)
  }

  @Test func `no count of licences overflows`() {
    #expect(NumberLimits.userNumbers(callingPlanLicences: .max, payAsYouGoLicences: .max) > 1_000_000_000)
    #expect(NumberLimits.userNumbers(callingPlanLicences: .min, payAsYouGoLicences: .min) == 0)
  }

  @Test(arguments: NumberLimits.Limit.allCases)
  func `every limit has a value`(limit: NumberLimits.Limit) { #expect(NumberLimits.value(limit) > 0) }

  @Test func `a port order takes 999 numbers`() { #expect(NumberLimits.value(.portOrderMaximum) == 999) }
}
