import CivicAddresses
import Testing

@Suite struct PublicBuildingTests {
  @Test func `the buildings stand in sixty countries and more`() {
    #expect(Set(PublicBuildings.all.map(\.address.country)).count >= 60)
  }

  @Test(arguments: PublicBuildings.all) func `a real address raises no alarm`(building: PublicBuildings.Building) {
    #expect(building.address.verdicts() == [])
  }

  @Test(arguments: PublicBuildings.all) func `a real address is still right once it is normalised`(building: PublicBuildings.Building) {
    let normalized = building.address.normalized()
    #expect(normalized.verdicts() == [])
    #expect(normalized.normalized() == normalized)
  }
}
