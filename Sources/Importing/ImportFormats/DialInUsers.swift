extension ImportFormat {
  /// Who has a conference id: `Get-CsOnlineDialInConferencingUser`.
  ///
  /// The organizers' PINs are never read.
  ///
  /// Source: Get-CsOnlineDialInConferencingUser, read 2026-11-22.
  static let dialInUsers = ImportFormat(
    id: "dialInUsers", Signature(all: ["ConferenceId", "BridgeId"]),
    reading: ["Identity", "SipAddress", "DisplayName"]
  ) { record, discovery in
    discovery.bridge.isThere = true
    let address = record.text("SipAddress").map { $0.hasPrefix("sip:") ? String($0.dropFirst(4)) : $0 }
    guard let person = record.text("Identity") ?? address else {
      return discovery.files[record.origin.file].remark(.rowWithoutName(column: "Identity"), line: record.origin.line)
    }
    discovery.bridge.organizers.insert(person)
    discovery.files[record.origin.file].taken += 1
  }
}
