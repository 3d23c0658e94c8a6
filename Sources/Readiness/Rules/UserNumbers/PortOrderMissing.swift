internal import Tables

extension Rule {
  /// Porting is chosen and no order is in the plan: numbers that the inventory does not tell of may be with the old operator.
  static let portOrderMissing = Rule(
    id: "port-order-missing", step: "user-numbers", severity: .blocker,
    facts: ["numbers.user.three-ways", "numbers.port.one-order-per-carrier-and-type"],
    passes: [
      .example(userNumbers: ["+14255550100"], answers: ["ordering.user-numbers": "admin-center"]),
      .example(userNumbers: ["+14255550100"], answers: ["ordering.user-numbers": "port"]) { $0.add("Move", to: "user-ports") },
      // The numbers are there already.
      .example(answers: ["ordering.user-numbers": "admin-center, port", "user-ports": "none"]) {
        $0.addNumber("+14255550100", [.status: "Unassigned"])
      },
      // Numbers that are not there at all are told as missing.
      .example(answers: ["ordering.user-numbers": "port", "wishes.users": "2", "user-numbers": "none"]),
      .example(connection: .operatorConnect, userNumbers: ["+14255550100"], answers: ["ordering.user-numbers": "port"]),
    ],
    fails: [],
    cannotTell: [
      .example(userNumbers: ["+14255550100"], answers: ["ordering.user-numbers": "port", "user-ports": "none"]),
      .example(userNumbers: ["+14255550100"], answers: ["ordering.user-numbers": "admin-center, port"]),
      .example(serviceNumbers: ["+14255550100"], answers: ["wishes.service-numbers": "yes", "ordering.service-numbers": "port"]),
      // An order that was called off brings nothing.
      .example(userNumbers: ["+14255550100"], answers: ["ordering.user-numbers": "port"]) {
        $0.add("Move", to: "user-ports", ["status": "cancelled"])
      },
    ]
  ) { plan, _ in
    guard plan.connection == .callingPlan else { return .holds }
    let ofPeople = plan.numbers.that(are: .forPeople, not: .forServices)
    let ofServices = plan.numbers.that(are: .forServices)
    let lists = [
      ("user-ports", plan.peopleCall && plan.userNumbersMissing == 0 && plan.mayBePorted("user-numbers", ofPeople)),
      ("service-ports", plan.isYes("wishes.service-numbers") && plan.mayBePorted("service-numbers", ofServices)),
    ]
    let needs = lists.filter { list, isOpen in isOpen && !plan.portOrders.contains { $0.list == list && $0.status != "cancelled" } }.map(
      \.0)
    return needs.isEmpty ? .holds : .unverified(needs: needs + [TableID.numbers.fileName + ":PstnAssignmentStatus"])
  }
}

extension Plan {
  /// Whether porting is chosen for a list of numbers, of which no inventory shows that Microsoft has them all.
  fileprivate func mayBePorted(_ list: String, _ numbers: Rows<NumberRecord>) -> Bool {
    values(AnswerPath("ordering.\(list)")).contains("port")
      && !numbers.whoseStatus { $0.assignment == nil && $0.activation == nil }.isEmpty
  }
}
