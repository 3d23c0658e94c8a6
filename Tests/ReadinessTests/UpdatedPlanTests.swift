import Checklists
import Tables
import Testing

@testable import Readiness

/// What is remembered of a plan from one answer to the next must not show.
@Suite struct UpdatedPlanTests {
  @Test(arguments: Tenant.allCases) func `judged after every change, a plan is found as if judged once`(tenant: Tenant) throws {
    var random = Random(seed: UInt64(tenant.rawValue.utf8.count) &* 7919)
    var updated = try tenant.plan()
    var changes: [(inout Plan) -> Void] = []
    for turn in 0..<30 {
      let change = Self.change(of: updated, &random)
      changes.append(change)
      change(&updated)
      var fresh = try tenant.plan()
      for change in changes { change(&fresh) }
      #expect(Told(of: updated) == Told(of: fresh), "change \(turn)")
    }
  }

  @Test(arguments: Tenant.allCases) func `taken back and made again, a change leaves what was found before it`(tenant: Tenant) throws {
    var random = Random(seed: UInt64(tenant.rawValue.utf8.count) &* 104_729)
    var plan = try tenant.plan()
    var past: [(plan: Plan, told: Told)] = []
    for turn in 0..<30 {
      past.append((plan, Told(of: plan)))
      Self.change(of: plan, &random)(&plan)
      _ = Told(of: plan)
      let earlier = random.pick(past)
      #expect(Told(of: earlier.plan) == earlier.told, "change \(turn)")
    }
  }

  @Test func `an imported table takes the place of another`() throws {
    var plan = try Tenant.unitedStates.plan()
    _ = Told(of: plan)
    for id in TableID.allCases {
      plan.tables[id] = Table(header: id.standardHeader, key: id.keyColumn)
      var fresh = try Tenant.unitedStates.plan()
      for emptied in TableID.allCases where plan.tables[emptied]?.count == 0 { fresh.tables[emptied] = plan.tables[emptied] }
      #expect(Told(of: plan) == Told(of: fresh))
    }
  }

  @Test func `a table of many blocks is brought up to date in any of its rows`() throws {
    let people = (0..<5000).map { "user\($0)@contoso.com,US,tel:+1425\(5_550_000 + $0),User,True\n" }.joined()
    let text = "UserPrincipalName,UsageLocation,LineUri,AccountType,AccountEnabled\n" + people
    var random = Random(seed: 5)
    var updated = try Tenant.unitedStates.plan()
    updated.tables[.users] = try Table(parsing: Array(text.utf8), key: "UserPrincipalName")
    var fresh = updated
    fresh.tables[.users] = try Table(parsing: Array(text.utf8), key: "UserPrincipalName")
    _ = Told(of: updated)
    for _ in 0..<6 {
      let (user, column, cell) = (random.below(5000), random.pick(Self.cells.keys.sorted()), random.below(100))
      for _ in 0..<3 {
        let path = AnswerPath(list: "users", item: "user\(user)@contoso.com", field: column)
        let value = Self.cells[column]?[cell % (Self.cells[column]?.count ?? 1)]
        updated[path] = value
        fresh[path] = value
      }
      updated.removeItem("user\(user + 1)@contoso.com", from: "users")
      fresh.removeItem("user\(user + 1)@contoso.com", from: "users")
      _ = Told(of: updated)
    }
    #expect(Told(of: updated) == Told(of: fresh))
  }

  /// All that an assessment tells.
  private struct Told: Equatable {
    let findings: [Finding]
    let unverified: [Assessment.Unverified]

    init(of plan: Plan) {
      let assessment = Assessment(of: plan, by: Rule.all, on: Tenant.today, checklist: .phoneSystem)
      (findings, unverified) = (assessment.findings, assessment.unverified)
    }
  }

  private static let cells: [String: [String]] = [
    "UsageLocation": ["US", "FR", "DE", "", "none"], "LineUri": ["", "none", "tel:+14255550100", "tel:+14255550101;ext=5", "abc"],
    "EmergencyAddress": ["", "none", "HQ", "Nowhere"], "AccountType": ["User", "Guest", "ResourceAccount", ""],
    "AccountEnabled": ["True", "False", ""],
    "AssignedPlans": ["MCOEV;MCOPSTN1;TEAMS1", "TEAMS1", "MCOEV=Suspended", "", "System.Object[]"],
    "TeamsUpgradeEffectiveMode": ["TeamsOnly", "Islands", ""], "OnlineVoiceRoutingPolicy": ["none", "Everyone", "Nobody", ""],
  ]

  private static let numberCells: [String: [String]] = [
    "Capability": ["UserAssignment", "VoiceApplicationAssignment", ""],
    "NumberType": ["CallingPlan", "DirectRouting", "OperatorConnect", ""],
    "ActivationState": ["Activated", "UpdateFailed", ""], "PstnAssignmentStatus": ["UserAssigned", "Unassigned", ""],
    "LocationId": ["", "none", "00000002-0000-0000-0000-000000000001"], "TelephoneNumber": ["+14255550100", "12", "+33199001234"],
  ]

  private static let answers: [String: [String?]] = [
    "connection": ["calling-plan", "direct-routing", "operator-connect", "shared-calling"], "organization.country": ["US", "FR", nil],
    "organization.other-countries": ["none", "DE, FR", nil], "wishes.calling": ["yes", "no"], "billing": ["credits", "post-usage", nil],
    "organization.hybrid": ["yes", "no"], "emergency.dynamic": ["yes", "no", nil], "wishes.users": ["1", "500", nil],
  ]

  /// A change such as people make: an answer, an item, a task, a row.
  private static func change(of plan: Plan, _ random: inout Random) -> (inout Plan) -> Void {
    let (users, numbers, addresses) = (plan.names(of: "users"), plan.names(of: "numbers"), plan.names(of: "addresses"))
    switch random.below(11) {
    case 0:
      let id = random.pick(answers.keys.sorted())
      let value = random.pick(answers[id] ?? [])
      return { $0[id] = value }
    case 9:
      let question = random.pick(Checklist.phoneSystem.steps.flatMap(\.questions).filter { !$0.makesItems && $0.kind != .address })
      let value = random.pick((question.choices.isEmpty ? ["yes", "no", "12", "2026-11-20", "none"] : question.choices) + [nil])
      guard let list = question.list else { return { $0[question.id] = value } }
      let name = random.pick(plan.names(of: list) + ["Another"])
      return { plan in
        plan.addItem(name, to: list)
        plan[AnswerPath(list: list, item: name, field: question.field)] = value
      }
    case 10:
      let path = random.pick(["organization.other-countries", "billing", "wishes.users"])
      return { plan in
        plan.drafts[path] = plan.drafts[path] == nil ? "?" : nil
        plan.skipped.formSymmetricDifference([path])
      }
    case 1:
      let (name, quantity) = (random.pick(["MCOEV", "MCOPSTN1", "SPE_E5"]), String(random.below(900)))
      return { plan in
        plan.addItem(name, to: "licences")
        plan[AnswerPath(list: "licences", item: name, field: "quantity")] = quantity
      }
    case 2:
      let (task, state) = (random.pick(["assign-numbers", "assign-licences", "check-address"]), random.pick(TaskRecord.State.allCases))
      return { $0.tasks[task] = TaskRecord(state) }
    case 3:
      let (list, name) = (random.pick(["user-numbers", "service-numbers"]), random.pick(["+14255550100", "+18005550100", "+33199001234"]))
      return { $0.addItem(name, to: list) }
    case 4:
      let name = "new\(random.below(4))@contoso.com"
      return { $0.addItem(name, to: "users") }
    case 5:
      let (list, name) = random.below(2) == 0 ? ("users", random.pick(users)) : ("numbers", random.pick(numbers))
      return min(users.count, numbers.count) < 3 ? { _ in } : { $0.removeItem(name, from: list) }
    case 6:
      let (name, field) = (random.pick(addresses), random.pick(["City", "PostalCode", "country", "validation", "LocationId"]))
      let value = random.pick(["", "Paris", "75001", "FR", "validated", "98052"])
      return { $0[AnswerPath(list: "addresses", item: name, field: field)] = value }
    case 7:
      let (name, column) = (random.pick(numbers), random.pick(numberCells.keys.sorted()))
      let value = random.pick(numberCells[column] ?? [])
      return { $0[AnswerPath(list: "numbers", item: name, field: column)] = value }
    default:
      let (name, column) = (random.pick(users), random.pick(cells.keys.sorted()))
      let value = random.pick(cells[column] ?? [])
      return { $0[AnswerPath(list: "users", item: name, field: column)] = value }
    }
  }

  /// Numbers that are the same at every run.
  private struct Random {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
  }
}
