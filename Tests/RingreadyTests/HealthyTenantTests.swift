import Foundation
import Testing

@Suite struct HealthyTenantTests {
  private static let folder = URL(filePath: Tool.root + "/Tests/ReadinessTests/Tenants")
  private static let tenants = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test func `every healthy tenant is found`() {
    #expect(Self.tenants.count == 9)
  }

  @Test(arguments: ["en", "fr"]) func `check ends with 0 for every healthy tenant`(language: String) throws {
    let folder = try Folder()
    for tenant in Self.tenants {
      let result = try folder.ringready("check", Self.folder.appending(path: tenant).path, "--lang", language, "--as-of", "2026-11-22")
      #expect(result.status == 0, "\(tenant): \(result.output)\(result.errors)")
    }
  }

  @Test(arguments: tenants)
  func `a tenant's finished report, told again in another language, is what it would have been`(tenant: String) throws {
    let folder = try Folder()
    let (plan, saved) = (folder.plan, folder.root + "/saved.json")
    try FileManager.default.copyItem(atPath: Self.folder.appending(path: tenant).path, toPath: plan)
    #expect(try folder.ringready("report", plan, "--lang", "en", "-o", saved).status == 0)
    for format in ["html", "csv"] {
      let fresh = try folder.ringready("report", plan, "--lang", "fr", "--format", format)
      let again = try folder.ringready("report", saved, "--lang", "fr", "--format", format)
      #expect(fresh.status == 0 && again.status == 0)
      let lines = zip(fresh.output.split(separator: "\n"), again.output.split(separator: "\n"))
      #expect(lines.first { $0 != $1 }.map { "\($1) instead of \($0)" } == nil)
      #expect(again.output == fresh.output)
    }
  }
}
