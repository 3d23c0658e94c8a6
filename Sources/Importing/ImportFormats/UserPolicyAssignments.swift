extension ImportFormat {
  /// The policies in effect for one person: `Get-CsUserPolicyAssignment`, the person's id put beside them by the exporter.
  ///
  /// Source: Get-CsUserPolicyAssignment, read 2026-11-22.
  static let userPolicyAssignments = ImportFormat(
    id: "userPolicyAssignments", Signature(all: ["PolicyType", "PolicyName", "PolicySource"]),
    reading: ["Identity", "PolicyType", "PolicyName"]
  ) { record, discovery in
    guard let person = record.text("Identity"), let kind = record.text("PolicyType"), let policy = record.text("PolicyName") else {
      return discovery.files[record.origin.file].remark(.rowWithoutName(column: "Identity"), line: record.origin.line)
    }
    discovery.remarksOnPeople.append(Discovery.Attribution(identity: person, column: kind, text: policy, origin: record.origin))
  }
}
