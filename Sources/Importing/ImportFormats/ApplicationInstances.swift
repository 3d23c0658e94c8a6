internal import Readiness

extension ImportFormat {
  /// Resource accounts: `Get-CsOnlineApplicationInstance`.
  ///
  /// Source: Get-CsOnlineApplicationInstance, read 2026-11-22.
  static let applicationInstances = ImportFormat(
    id: "applicationInstances", Signature(all: ["ApplicationId", "ObjectId", "UserPrincipalName"]), rank: 9, listsAll: "resource-accounts",
    reading: ["ObjectId", "UserPrincipalName", "ApplicationId", "DisplayName", "PhoneNumber"]
  ) { record, discovery in
    guard let name = record.text("UserPrincipalName") else {
      return discovery.files[record.origin.file].remark(.rowWithoutName(column: "UserPrincipalName"), line: record.origin.line)
    }
    var account = Draft(name, id: record.text("ObjectId"), from: record.origin)
    account.set("display-name", record.text("DisplayName"))
    account.set("application", record.text("ApplicationId").map { ResourceAccount.Application(id: $0).rawValue })
    account.set("number", discovery.number(of: record, "PhoneNumber"))
    discovery.add(account, to: "resource-accounts")
  }
}
