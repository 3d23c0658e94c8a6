extension ImportFormat {
  /// Emergency addresses with the network objects at them, as TeamsE911Automation reads them; house number and street are one text.
  ///
  /// Source: adthom/TeamsE911Automation, read 2026-11-22.
  static let emergencyBulkE911Automation = ImportFormat(
    id: "emergencyBulkE911Automation", Signature(all: ["NetworkObjectType", "NetworkObjectIdentifier"]), rank: 2,
    reading: [
      "CompanyName", "Description", "Location", "Address", "City", "StateOrProvince", "PostalCode", "CountryOrRegion", "Latitude",
      "Longitude", "ELIN", "NetworkDescription", "NetworkObjectType", "NetworkObjectIdentifier",
      "Warning",
    ]
  ) { record, discovery in
    let place = discovery.addPlaceOfList(record)
    let kinds = ["subnet": "subnet", "switch": "switch", "port": "port", "wirelessaccesspoint": "access-point"]
    let kind = record.text("NetworkObjectType").flatMap { kinds[$0.lowercased()] }
    if let kind { discovery.addNetworkPlace(record.text("NetworkObjectIdentifier"), kind: kind, record, place: place) }
  }
}
