internal import Facts
internal import PhoneNumbers

extension Rule {
  /// Numbers that can never move to Microsoft: universal freephone, and the United Kingdom's shared-cost ranges.
  static let numberNotPortable = Rule(
    id: "number-not-portable", step: "user-numbers", severity: .blocker, facts: ["numbers.port.not-portable"],
    passes: [
      .example(country: "GB", userNumbers: ["+442079460101"]),
      .example(country: "GB", connection: .directRouting, serviceNumbers: ["+448451234567"]),
    ],
    fails: [.example(country: "GB", serviceNumbers: ["+448451234567"]), .example(serviceNumbers: ["+80012345678"])]
  ) { plan, _ in
    let suspect = plan.numbers(over: .callingPlan).whoseKind { $0.callingCode == 800 || $0.callingCode == 44 }
    return .violated(by: suspect.filter(\.isNeverPortable).map { $0.violation() })
  }
}

extension NumberRow {
  /// Whether no number of the kind can move to the vendor.
  var isNeverPortable: Bool {
    guard let number else { return false }
    if number.callingCode == 800 { return true }
    return number.callingCode == 44 && ["843", "844", "845", "870", "871", "872"].contains { number.nationalNumber.hasPrefix($0) }
  }
}
