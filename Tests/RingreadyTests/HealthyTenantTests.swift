import Foundation
import Testing

@Suite struct HealthyTenantTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../ReadinessTests/Tenants").standardized
  private static let tenants = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test func `there are healthy tenants of five countries and four ways to connect`() {
    #expect(Self.tenants.count == 8)
  }

  @Test(arguments: ["en", "fr"]) func `check ends with 0 for every healthy tenant`(language: String) throws {
    let folder = try Folder()
    for tenant in Self.tenants {
      let result = try folder.ringready("check", Self.folder.appending(path: tenant).path, "--lang", language, "--as-of", "2026-11-22")
      #expect(result.status == 0, "\(tenant): \(result.output)\(result.errors)")
    }
  }
}
