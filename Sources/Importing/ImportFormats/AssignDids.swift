internal import Readiness

extension ImportFormat {
  /// The numbers that go with a list of people, row by row.
  ///
  /// Source: Stratovate-Solutions/TeamsPhoneProvisioning, read 2026-11-22.
  static let assignDids = ImportFormat(
    id: "assignDids", Signature(all: ["Phone Number"], isWhole: true), rank: 1,
    reading: ["Phone Number"]
  ) { record, discovery in
    guard let number = discovery.number(of: record, "Phone Number"), number != Plan.none else { return }
    discovery.halves.numbers.append((number, record.origin))
  }
}
