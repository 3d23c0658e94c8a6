internal import JSON
internal import Texts

extension ImportFormat {
  /// The conferencing bridge with its numbers: `Get-CsOnlineDialInConferencingBridge`.
  ///
  /// Source: Get-CsOnlineDialInConferencingBridge, read 2026-11-22.
  static let dialInBridge = ImportFormat(
    id: "dialInBridge", Signature(all: ["DefaultServiceNumber", "Region"]),
    reading: ["Identity", "ServiceNumbers", "DefaultServiceNumber"]
  ) { record, discovery in
    discovery.noteLoss(record, "ServiceNumbers", listsObjects: true)
    discovery.bridge.isThere = true
    discovery.files[record.origin.file].taken += 1
    let listed = record.json("ServiceNumbers").flatMap { $0.kind == .array ? $0.items : nil }
    if let listed, listed.allSatisfy({ $0.kind == .object }) { discovery.bridge.numbersAreKnown = true }
    for number in listed ?? [record.json("DefaultServiceNumber")].compactMap({ $0 }) where number.kind == .object {
      discovery.addBridgeNumber(
        number.text("Number") ?? "", type: number.text("Type"), isShared: number.text("IsShared")?.truth,
        city: number.text("City"),
        bridge: record.text("Identity"), record.origin)
    }
  }
}
