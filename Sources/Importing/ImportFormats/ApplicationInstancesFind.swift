extension ImportFormat {
  /// Resource accounts found by a search: `Find-CsOnlineApplicationInstance`; it finds 10 unless asked for more.
  ///
  /// Source: Find-CsOnlineApplicationInstance, read 2026-11-22.
  static let applicationInstancesFind = ImportFormat(
    id: "applicationInstancesFind", Signature(all: ["Id", "Name", "TelephoneNumber"], none: ["InventoryType"]), rank: 4, pageLimits: [10],
    reading: ["Id", "Name", "TelephoneNumber"]
  ) { record, discovery in
    // It knows display names only; the sign-in name comes from another file.
    var account = Draft("", id: record.text("Id"), from: record.origin)
    account.set("display-name", record.text("Name"))
    account.set("number", discovery.number(of: record, "TelephoneNumber"))
    discovery.add(account, to: "resource-accounts")
  }
}
