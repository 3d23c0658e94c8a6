internal import CivicAddresses

extension Rule {
  /// Finding people by their network needs coordinates.
  static let addressCoordinatesMissing = Rule(
    id: "address-coordinates-missing", step: "calling", severity: .warning, facts: ["emergency.dynamic.geocode"],
    passes: [
      .example(connection: .directRouting, answers: ["emergency.dynamic": "yes"]) { $0.addAddress("HQ") },
      .example(connection: .directRouting, answers: ["emergency.dynamic": "no"]) { $0.addAddress("HQ", ["Latitude": ""]) },
    ],
    fails: [
      .example(answers: ["emergency.dynamic": "yes"]) { $0.addAddress("HQ", ["Latitude": ""]) },
      .example(connection: .directRouting, answers: ["emergency.dynamic": "yes"]) {
        $0.addAddress("HQ", ["Latitude": "", "Longitude": ""])
      },
    ]
  ) { plan, _ in
    guard plan.isYes("emergency.dynamic") else { return .holds }
    let rows = plan.addressesInUse.filter { $0.address[.latitude].isEmpty || $0.address[.longitude].isEmpty }
    return .violated(by: rows.map { $0.violation("Latitude") })
  }
}
