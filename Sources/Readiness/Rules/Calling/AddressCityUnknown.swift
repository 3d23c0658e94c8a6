internal import CivicAddresses
internal import Locales

extension Rule {
  /// A city that is not among the known places of its country; no such list is complete.
  static let addressCityUnknown = Rule(
    id: "address-city-unknown", step: "calling", severity: .warning, facts: ["emergency.address.validation-not-proof"],
    passes: [.example { $0.addAddress("HQ") }], fails: [.example { $0.addAddress("HQ", ["City": "Redmnod"]) }]
  ) { plan, _ in
    .violated(
      by: plan.addresses.flatMap { row in
        row.verdicts(callingPlan: false).filter { $0.problem == .unknownCity }.map { verdict in
          let hint =
            verdict.suggestion.map { Message("address-hints.perhaps", ["place": .text($0)]) } ?? Message("address-hints.small-place")
          return Violation(
            row.name, ["city": .text(row.address[.city]), "hint": .message(hint)], at: "addresses.csv:\(row.line)",
            question: AnswerPath(list: "addresses", item: row.name, field: verdict.field.rawValue))
        }
      })
  }
}
