/// A Shared Calling policy, as only an export tells of it: the numbers of its resource account, and those by which people are called back.
struct SharedCallingPolicy: Sendable {
  /// The policy's name.
  let name: String
  /// The numbers of its resource account, in E.164; empty without account, nil when not known.
  let numbers: [String]?
  /// The numbers for call-backs; nil when an export has lost them.
  let callBackNumbers: [String]?

  init(_ item: Plan.Item) {
    name = item.name
    numbers = item.fields["resource-account"] == Plan.none ? [] : item.fields["numbers"].map { _ in item.elements("numbers") }
    callBackNumbers = item.fields["call-back-numbers"].map { _ in item.elements("call-back-numbers") }
  }

  /// Where the plan keeps the numbers for call-backs.
  var path: AnswerPath { AnswerPath(list: "shared-calling-routing-policies", item: name, field: "call-back-numbers") }
}

extension Plan {
  /// The policies that have a number to call with; none where nobody shares a number, nil while an export has not told all their numbers.
  var sharedCallingPolicies: [SharedCallingPolicy]? {
    guard peopleCall, Derived.sharedCalling.holds(in: self) else { return [] }
    guard let policies = items(of: "shared-calling-routing-policies")?.map(SharedCallingPolicy.init),
      policies.allSatisfy({ $0.numbers != nil })
    else { return nil }
    return policies.filter { $0.numbers?.isEmpty == false }
  }

  /// The people listed who call over a common number, whether all do or some.
  var sharers: Rows<UserRecord> { connection == .sharedCalling ? users : peopleWhoShareNumber }

  /// The numbers by which people call who have none of their own: those of the policies, or while these are not known, of all attendants.
  var commonNumbers: [String] {
    remembered("common numbers") { plan in
      guard plan.peopleCall, Derived.sharedCalling.holds(in: plan) else { return [] }
      let told = plan.sharedCallingPolicies?.flatMap { $0.numbers ?? [] } ?? []
      return told.isEmpty ? plan.services.filter { $0.kind == .autoAttendant }.flatMap(\.numbers) : Set(told).sorted()
    }
  }

  /// Those of which no export tells a place: their addresses are asked for.
  var commonNumbersToPlace: Set<String> {
    remembered("common numbers to place") { plan in
      Set(plan.commonNumbers.filter { plan.row(ofNumber: $0)?.traits.isDisjoint(with: [.withLocation, .knownWithoutLocation]) != false })
    }
  }

  /// A violation of one of those numbers, which the inventory need not list.
  func violation(ofCommonNumber number: String, question: AnswerPath) -> Violation {
    row(ofNumber: number)?.violation(question: question) ?? Violation(number, at: question)
  }

  /// How calls over those numbers reach the network, each way once; `sharedCalling` stands for a number of which it is not told.
  var commonNumberWays: Set<Connection> { Set(commonNumbers.map(commonNumberWay)) }

  /// How calls over one of them reach the network.
  func commonNumberWay(_ number: String) -> Connection { row(ofNumber: number)?.status.connection ?? carrier ?? .sharedCalling }
}
