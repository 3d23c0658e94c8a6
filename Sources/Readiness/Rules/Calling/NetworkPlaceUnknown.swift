extension Rule {
  /// A subnet, switch or access point has an emergency place that is none of those listed: Teams does not check that it exists.
  static let networkPlaceUnknown = Rule(
    id: "network-place-unknown", step: "calling", severity: .warning, facts: ["emergency.dynamic.geocode"],
    passes: [
      .example {
        $0.addAddress("HQ", ["LocationId": Self.ana])
        $0.add("10.20.2.0", to: "network-places", ["kind": "subnet", "location": "HQ"])
      },
      // The places were not imported.
      .example {
        $0.addAddress("HQ")
        $0.add("10.20.2.0", to: "network-places", ["kind": "subnet", "location": "unknown:\(Self.bo)"])
      },
    ],
    fails: [
      .example {
        $0.addAddress("HQ", ["LocationId": Self.ana])
        $0.add("10.20.2.0", to: "network-places", ["kind": "subnet", "location": "unknown:\(Self.bo)"])
      }
    ],
    cannotTell: [
      .example {
        $0.addAddress("HQ", ["LocationId": Self.ana])
        $0.add("10.20.2.0", to: "network-places", ["kind": "subnet", "location": "unknown:\(Self.bo)"])
        $0.add("places.csv", to: "imports", ["format": "lisLocations", "complete": "no"])
      }
    ]
  ) { plan, _ in
    guard plan.addresses.contains(where: { $0.location != nil }), plan.namelessRows(of: .addresses).isEmpty else { return .holds }
    let stray = (plan.lists["network-places"] ?? []).filter { $0.fields["location"]?.hasPrefix(Plan.unexplained) == true }
    return plan.unlessCutOff(
      .addresses, stray.map { Violation($0.name, at: AnswerPath(list: "network-places", item: $0.name, field: "location").description) })
  }
}
