extension Rule {
  /// A number's emergency place is none of those listed: whether it is validated and right nobody can tell.
  static let numberLocationUnknown = Rule(
    id: "number-location-unknown", step: "calling", severity: .warning,
    facts: ["emergency.location.on-every-number", "emergency.address.validation-not-proof"],
    passes: [
      .example {
        $0.addAddress("HQ", ["LocationId": Self.ana])
        $0.addNumber("+14255550100", [.location: Self.ana])
      },
      .example {
        $0.addAddress("HQ")
        $0.addNumber("+14255550100", [.location: Self.ana])
      },
    ],
    fails: [
      .example {
        $0.addAddress("HQ", ["LocationId": Self.ana])
        $0.addNumber("+14255550100", [.location: Self.bo])
      }
    ],
    cannotTell: [
      .example {
        $0.addAddress("HQ", ["LocationId": Self.ana])
        $0.addNumber("+14255550100", [.location: Self.bo])
        $0.add("places.csv", to: "imports", ["format": "lisLocations", "complete": "no"])
      }
    ]
  ) { plan, _ in
    let places = Set(plan.addresses.compactMap(\.location))
    guard !places.isEmpty, plan.namelessRows(of: .addresses).isEmpty else { return .holds }
    let stray = plan.numbers.whoseLocation { !places.contains($0) }
    return plan.unlessCutOff(.addresses, stray.map { $0.violation(question: AnswerPath("addresses")) })
  }
}

extension Plan {
  /// Violations for want of something in a list; while the list was cut off on export, it cannot be told.
  func unlessCutOff(_ content: ImportedFile.Content, _ violations: [Violation]) -> Rule.Outcome {
    guard !violations.isEmpty else { return .holds }
    let files = cutOffImports(of: content)
    return files.isEmpty ? .violated(by: violations) : .unverified(needs: files)
  }
}
