internal import Locales
internal import PhoneNumbers

extension Rule {
  /// A number by which emergency services are to call back whoever shares a number cannot do that.
  static let callBackNumberUnfit = Rule(
    id: "call-back-number-unfit", step: "service-number-assignment", severity: .blocker,
    facts: ["emergency.shared-calling.call-back", "assign-service-number.shared-calling"],
    passes: [
      .example(connection: .sharedCalling) {
        $0.addNumber("+14255550101", [.type: "CallingPlan", .capability: "UserAssignment", .status: "PolicyAssigned"])
        $0.addPolicy(callBack: "+14255550101")
      },
      // Nothing is known of it.
      .example(connection: .sharedCalling) { $0.addPolicy(callBack: "+14255550101") },
      // Nobody shares a number; nobody calls.
      .example { $0.addPolicy(callBack: "+442079460101") },
      .example(connection: .sharedCalling, answers: ["wishes.calling": "no"]) { $0.addPolicy(callBack: "+442079460101") },
    ],
    fails: [
      // Somebody's, a service's, of another country, of another kind.
      .example(connection: .sharedCalling) {
        $0.addNumber("+14255550101", [.status: "UserAssigned"])
        $0.addPolicy(callBack: "+14255550101")
      },
      .example(connection: .sharedCalling, userNumbers: ["+14255550101"]) {
        $0.addUser("ana@contoso.com", number: "+14255550101")
        $0.addPolicy(callBack: "+14255550101")
      },
      .example(connection: .sharedCalling) {
        $0.addNumber("+14255550101", [.type: "CallingPlan", .capability: "VoiceApplicationAssignment"])
        $0.addPolicy(callBack: "+14255550101")
      },
      .example(connection: .sharedCalling) { $0.addPolicy(callBack: "+442079460101") },
      .example(connection: .sharedCalling, serviceNumbers: ["+14255550100"]) {
        $0.addNumber("+14255550101", [.type: "OperatorConnect"])
        $0[AnswerPath(list: "numbers", item: "+14255550100", field: "NumberType")] = "CallingPlan"
        $0.addPolicy(callBack: "+14255550101")
      },
      .example(connection: .sharedCalling) {
        $0.addPolicy(callBack: "+14255550101")
        $0.addPolicy("Boston", callBack: "+14255550101, +14255550102")
      },
    ]
  ) { plan, _ in
    guard let policies = plan.sharedCallingPolicies else { return .holds }
    let uses = Dictionary(policies.flatMap { $0.callBackNumbers ?? [] }.map { ($0, 1) }, uniquingKeysWith: +)
    return .violated(
      by: policies.flatMap { policy in
        (policy.callBackNumbers ?? []).compactMap { number in
          let fault = uses[number] == 1 ? plan.fault(ofCallBackNumber: number, of: policy) : .shared
          return fault.map { fault in
            let reason = Message.Argument.message(Message("call-back-faults.\(fault.rawValue)"))
            return Violation(number, ["policy": .text(policy.name), "reason": reason], at: policy.path.description, question: nil)
          }
        }
      })
  }
}

private enum CallBackFault: String { case assigned, service, elsewhere, kind, shared }

extension Plan {
  /// Why nobody can be called back by a number; nil where nothing speaks against it.
  fileprivate func fault(ofCallBackNumber text: String, of policy: SharedCallingPolicy) -> CallBackFault? {
    let (number, row) = (try? PhoneNumber(text), row(ofNumber: text))
    let common = policy.numbers ?? []
    if let number, peopleByPhone.row(of: number) != nil { return .assigned }
    if row?.status.assignment == .person || row?.status.assignment == .service || common.contains(text) { return .assigned }
    let regions = common.compactMap { (try? PhoneNumber($0))?.region }
    if let region = number?.region, !regions.isEmpty, !regions.contains(region) { return .elsewhere }
    let ways = Set(common.compactMap { self.row(ofNumber: $0)?.status.connection })
    if let way = row?.status.connection, !ways.isEmpty, !ways.contains(way) { return .kind }
    return row?.status.connection == .callingPlan && row?.status.uses == .service ? .service : nil
  }

  /// A policy with a common number of the United States.
  fileprivate mutating func addPolicy(_ name: String = "Seattle", callBack: String) {
    let fields = ["resource-account": "main@contoso.com", "numbers": "+14255550100", "call-back-numbers": callBack]
    add(name, to: "shared-calling-routing-policies", fields)
  }
}
