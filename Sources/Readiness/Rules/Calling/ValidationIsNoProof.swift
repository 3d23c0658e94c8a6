extension Rule {
  /// The vendor's validation passes misspelt cities: somebody must read the address again.
  static let validationIsNoProof = Rule(
    id: "validation-is-no-proof", step: "calling", severity: .info, facts: ["emergency.address.validation-not-proof"],
    passes: [
      .example {
        $0.addAddress("HQ")
        $0.tasks["check-address[HQ]"] = TaskRecord(.done)
      },
      // Where nobody calls, there is no such task.
      .example(answers: ["wishes.calling": "no"]) { $0.addAddress("HQ") },
    ],
    fails: [.example { $0.addAddress("HQ") }]
  ) { plan, _ in
    guard plan.peopleCall else { return .holds }
    let unread = plan.addressesInUse.filter { $0.isValidatedByMicrosoft == true && !plan.isSettled("check-address", for: $0.name) }
    return .violated(by: unread.map { $0.violation("", question: AnswerPath("tasks.calling")) })
  }
}
