extension ImportFormat {
  /// The numbers of the conferencing bridge: `Get-CsOnlineDialInConferencingServiceNumber`.
  ///
  /// Source: Get-CsOnlineDialInConferencingServiceNumber, read 2026-11-22.
  static let dialInServiceNumbers = ImportFormat(
    id: "dialInServiceNumbers", Signature(all: ["Number", "PrimaryLanguage"]),
    reading: ["Number", "City", "BridgeId", "IsShared", "Type"]
  ) { record, discovery in
    discovery.bridge.isThere = true
    discovery.bridge.numbersAreKnown = true
    discovery.files[record.origin.file].taken += 1
    discovery.addBridgeNumber(
      record.text("Number") ?? "", type: record.text("Type"), isShared: record.flag("IsShared"), city: record.text("City"),
      bridge: record.text("BridgeId"), record.origin)
  }
}
