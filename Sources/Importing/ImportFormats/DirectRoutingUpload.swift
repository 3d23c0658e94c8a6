internal import Readiness

extension ImportFormat {
  /// Numbers to be loaded for Direct Routing with `New-CsOnlineDirectRoutingTelephoneNumberUploadOrder`; 10,000 at most.
  ///
  /// Its heading is not documented; `TelephoneNumber` alone is taken for one.
  ///
  /// Source: New-CsOnlineDirectRoutingTelephoneNumberUploadOrder, read 2026-11-22.
  static let directRoutingUpload = ImportFormat(
    id: "directRoutingUpload", Signature(all: ["TelephoneNumber"], isWhole: true), rank: 2,
    reading: ["TelephoneNumber"]
  ) { record, discovery in
    guard let number = discovery.number(of: record, "TelephoneNumber"), number != Plan.none else { return }
    discovery.addNumber(number, ["NumberType": "DirectRouting"], record.origin)
    discovery.files[record.origin.file].taken += 1
  }
}
