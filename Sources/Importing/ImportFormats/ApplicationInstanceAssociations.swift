extension ImportFormat {
  /// Which resource account serves which queue or attendant: `Get-CsOnlineApplicationInstanceAssociation`.
  ///
  /// Source: Get-CsOnlineApplicationInstanceAssociation, read 2026-11-22.
  static let applicationInstanceAssociations = ImportFormat(
    id: "applicationInstanceAssociations", Signature(all: ["ConfigurationType", "ConfigurationId"]),
    reading: ["Id", "ConfigurationType", "ConfigurationId"]
  ) { record, discovery in
    discovery.associationsAreKnown = true
    guard let account = record.text("Id"), let service = record.text("ConfigurationId") else { return }
    discovery.associations[account] = service
    discovery.files[record.origin.file].taken += 1
  }
}
