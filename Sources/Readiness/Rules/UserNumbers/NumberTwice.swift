extension Rule {
  /// One number in two rows, perhaps written in two ways.
  static let numberTwice = Rule(
    id: "number-twice", step: "user-numbers", severity: .warning, facts: ["numbers.port.number-list-format"],
    passes: [
      .example(userNumbers: ["+14255550100", "+14255550101"]),
      .example(userNumbers: ["12", "13"]),
    ], fails: [.example(userNumbers: ["+14255550100", "+1 425 555 0100"])]
  ) { plan, _ in
    // A text that is no number is no other's number either.
    var seen: Set<String> = []
    let unreadable = plan.numbers.that(are: [], not: .readable).filter { !seen.insert($0.text).inserted }
    let repeated = plan.numbersByNumber.repeated + unreadable
    return .violated(by: repeated.sorted { $0.place < $1.place }.map { $0.violation() })
  }
}
