internal import CivicAddresses

extension Rule {
  /// Finding people by their network needs coordinates, also where the number itself does not.
  static let addressCoordinatesMissing = Rule(
    id: "address-coordinates-missing", step: "calling", severity: .warning, facts: ["emergency.dynamic.geocode"],
    passes: [
      .example(connection: .directRouting, answers: ["emergency.dynamic": "yes"]) { $0.addAddress("HQ") },
      .example(connection: .directRouting, answers: ["emergency.dynamic": "no"]) { $0.addAddress("HQ", ["Latitude": ""]) },
      .example(answers: ["emergency.dynamic": "yes"]) { $0.addAddress("HQ", ["Latitude": ""]) },
    ],
    fails: [
      .example(connection: .directRouting, answers: ["emergency.dynamic": "yes"]) {
        $0.addAddress("HQ", ["Latitude": "", "Longitude": ""])
      }
    ]
  ) { plan, _ in
    guard plan.isYes("emergency.dynamic") else { return .holds }
    let rows = plan.addresses.filter { row in
      let isBlank = row.address[.latitude].isEmpty || row.address[.longitude].isEmpty
      // With Calling Plans the missing field itself is reported.
      let isReported = plan.connection == .callingPlan && AddressFormat.of(row.address.country).callingPlanRequired.contains(.latitude)
      return isBlank && !isReported
    }
    return .violated(
      by: rows.map { row in
        Violation(row.name, at: "addresses.csv:\(row.line)", question: AnswerPath(list: "addresses", item: row.name, field: "Latitude"))
      })
  }
}
