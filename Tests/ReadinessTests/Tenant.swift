import Foundation
import Locales
import PlanFiles
import Readiness

/// A plan folder in `Tenants/`: an organization in good order, as its exports and answers would tell it.
///
/// Addresses are public buildings; numbers are reserved for fiction or examples, none of them is anyone's.
enum Tenant: String, CaseIterable {
  case unitedStates = "united-states", france, canada, unitedKingdom = "united-kingdom", germany
  case directRouting = "direct-routing", operatorConnect = "operator-connect", threeCountries = "three-countries"
  case teamsPhoneMobile = "teams-phone-mobile"

  /// The day for which they are judged.
  static let today = CalendarDate(daysSince1970: 20_779)

  var folder: URL { URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Tenants/\(rawValue)") }

  func plan() throws -> Plan {
    var files: [String: [UInt8]] = [:]
    for name in PlanFolder.fileNames where FileManager.default.fileExists(atPath: folder.appending(path: name).path) {
      files[name] = Array(try Data(contentsOf: folder.appending(path: name)))
    }
    return try PlanFolder(reading: files).plan
  }
}
