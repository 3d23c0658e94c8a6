internal import Readiness

extension ImportFormat {
  /// Numbers to move here, for the port wizard of the Teams admin center: one column headed `PhoneNumber`, 999 at most.
  ///
  /// Source: transfer-phone-numbers-to-teams, read 2026-11-22.
  static let portOrder = ImportFormat(
    id: "portOrder", Signature(all: ["PhoneNumber"], isWhole: true), rank: 2,
    reading: ["PhoneNumber"]
  ) { record, discovery in
    guard let number = discovery.number(of: record, "PhoneNumber"), number != Plan.none else { return }
    discovery.portOrders[record.origin.file, default: []].append(number)
    discovery.files[record.origin.file].taken += 1
  }
}
