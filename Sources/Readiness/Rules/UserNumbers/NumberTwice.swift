internal import PhoneNumbers

extension Rule {
  /// One number in two rows, perhaps written in two ways.
  static let numberTwice = Rule(
    id: "number-twice", step: "user-numbers", severity: .warning, facts: ["numbers.port.number-list-format"],
    passes: [.example(userNumbers: ["+14255550100", "+14255550101"])], fails: [.example(userNumbers: ["+14255550100", "+1 425 555 0100"])]
  ) { plan, _ in
    var seen: Set<String> = []
    return .violated(by: plan.numbers.filter { !seen.insert($0.number?.lineURI ?? $0.text).inserted }.map { $0.violation() })
  }
}
