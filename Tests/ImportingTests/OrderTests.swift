import PlanFiles
import Readiness
import Tables
import Testing

@testable import Importing

/// Imports one by one come to what one import of all files comes to, whatever their order.
@Suite struct OrderTests {
  /// Numbers alone need a plan that says what they are; the people and numbers of two lists belong into one import, and that is told.
  private static let names = Samples.names.filter {
    !["port-order.no-header.csv", "direct-routing-upload.csv", "assign.users.csv", "assign.dids.csv", "formats.json"].contains($0)
  }

  /// Cells and fields of a plan by their paths, such as `users/ada@contoso.com/LineUri`.
  private static func contents(of plan: Plan) -> [String: String] {
    var contents: [String: String] = [:]
    for (id, table) in plan.tables {
      for row in table.rows {
        for (column, name) in table.header.enumerated() where !table[row, column].isEmpty {
          contents["\(id.rawValue)/\(table[row, id.keyColumn])/\(name)"] = table[row, column]
        }
      }
    }
    for (list, items) in plan.lists where list != "imports" {
      for item in items {
        contents["\(list)/\(item.name)"] = ""
        for (field, text) in item.fields { contents["\(list)/\(item.name)/\(field)"] = text }
      }
    }
    for (id, task) in plan.tasks { contents["tasks/\(id)"] = task.state.rawValue }
    for (id, answer) in plan.answers { contents["answers/\(id)"] = answer }
    return contents
  }

  /// What an import told as another value, or as left out: a row, or a value.
  private static func told(_ outcome: Importer.Outcome) -> Set<String> {
    var told: Set<String> = []
    for change in outcome.changes.updated + outcome.changes.conflicts {
      // What was not known is explained: that is no news, except from a list in which people wrote a place's name.
      guard change.old != "none", !change.old.contains("unknown:") || change.list == "network-places" else { continue }
      told.insert("\(change.list)/\(change.item)/\(change.field)")
      told.formUnion([change.old, change.new])
    }
    for remark in outcome.files.flatMap(\.remarks) {
      switch remark.kind {
      case .unknownPerson, .hasNumber: told.insert("wishes.users")
      default: break
      }
      switch remark.kind {
      case .unknownPerson, .personAwaited, .hasNumber, .numberTaken, .disagreement:
        told.formUnion(remark.places.flatMap { $0.text.split(separator: " ").map(String.init) })
      default: break
      }
      guard case .disagreement = remark.kind else { continue }
      told.formUnion(remark.places.compactMap { place in place.instead.map { "\(place.text)|\($0.text)" } })
    }
    return told
  }

  /// Where imports of groups of files, one by one, come to something else than one import of all, without having told so.
  private static func differences(_ groups: [[String]]) throws -> [String] {
    func read(_ names: [String], into plan: Plan) throws -> Importer.Outcome {
      Importer.read(try names.map { Source($0, try Samples.bytes($0)) }, into: plan, on: Samples.day)
    }
    let together = try read(groups.flatMap { $0 }, into: Plan())
    var told = told(together)
    var plan = Plan()
    for group in groups {
      let outcome = try read(group, into: plan)
      plan = outcome.plan
      told.formUnion(Self.told(outcome))
    }
    let (one, other) = (contents(of: together.plan), contents(of: plan))
    return Set(one.keys).union(other.keys).filter { path in
      guard one[path] != other[path], !told.contains(path) else { return false }
      let values = [one[path] ?? "", other[path] ?? ""]
      guard !told.contains(values.joined(separator: "|")), !told.contains(values.reversed().joined(separator: "|")) else { return false }
      return path.split(separator: "/").allSatisfy { !told.contains(String($0)) }
    }.sorted().map { "\($0): together \(one[$0] ?? "-"), one by one \(other[$0] ?? "-"), of \(groups)" }
  }

  /// Repeats on every machine: the arrangements that are tried are always the same.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64 = 20_261_129
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 33) &* 0xFF51_AFD7_ED55_8CCD
    }
  }

  @Test func `two files, one after the other, tell what they tell together`() throws {
    var generator = Generator()
    for _ in 0..<500 {
      let pair = Self.names.shuffled(using: &generator).prefix(2)
      let found = try Self.differences(pair.map { [$0] })
      #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }
  }

  @Test func `files in any order, singly or some at once, tell what all tell together`() throws {
    var generator = Generator()
    for count in [4, 8, 12, 60] {
      for round in 0..<12 {
        var names = Array(Self.names.shuffled(using: &generator).prefix(count))
        var groups: [[String]] = []
        while !names.isEmpty {
          let size = min(names.count, round < 4 ? 1 : Int.random(in: 1...3, using: &generator))
          groups.append(Array(names.prefix(size)))
          names.removeFirst(size)
        }
        let found = try Self.differences(groups)
        #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
      }
    }
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `people have the emergency address of their number, whichever file comes last`(order: [Int]) throws {
    let names = ["phone-number-assignment.ps7.json", "online-users.ps7.json", "lis-locations.ps7.csv"]
    var plan = Plan()
    for number in order { plan = try Samples.read(names[number], into: plan).plan }
    let contents = Self.contents(of: plan)
    #expect(contents["users/ada.brown@contoso.com/EmergencyAddress"] == "Seattle office")
    #expect(contents["users/ines.lopez@contoso.com/EmergencyAddress"] == "Seattle office, Floor 2")
    #expect(contents["users/hugo.petit@contoso.com/EmergencyAddress"] == "none")
  }

  @Test func `a schedule that comes after its attendant tells its hours and days`() throws {
    let attendant = """
      [{"Name": "Main", "Identity": "a12a979a-ac64-5d9c-ae7f-1a4482829d6a", "LanguageId": "en-US", "TimeZoneId": "UTC", "Schedules": [],
      "DefaultCallFlow": {"Menu": {"MenuOptions": []}}, "CallFlows": [], "CallHandlingAssociations": [
      {"Type": "AfterHours", "ScheduleId": "e8407b08-acf1-5cb8-b702-ab999e437c6b", "CallFlowId": "1", "Enabled": true},
      {"Type": "Holiday", "ScheduleId": "90f438ef-dce1-58be-828e-cb5c7ba83550", "CallFlowId": "2", "Enabled": true}]}]
      """
    let before = Samples.read(text: attendant).plan
    #expect(Self.contents(of: before)["auto-attendants/Main/hours"] == "unknown:e8407b08-acf1-5cb8-b702-ab999e437c6b")
    let contents = Self.contents(of: try Samples.read("schedules.json", into: before).plan)
    #expect(contents["auto-attendants/Main/hours"]?.hasPrefix("Mon 09:00-17:00; Tue 09:00-17:00") == true)
    #expect(contents["auto-attendants/Main/holidays"] == "New Year 2025=2025-01-01=announcement")
  }

  @Test func `what waits for its person is written and read back the same, whatever its id`() throws {
    let policies = """
      [{"Identity": "a]b, [c: d", "PolicyType": "TenantDialPlan", "PolicyName": "FR: Paris", "PolicySource": []},
      {"Identity": "x", "PolicyType": "a: [b", "PolicyName": "c", "PolicySource": []}]
      """
    let outcome = Samples.read(text: policies)
    let plan = outcome.plan
    #expect(!outcome.changes.isEmpty && Samples.read(text: policies, into: plan).changes.isEmpty)
    #expect(plan.lists["unexplained"]?.map(\.fields) == [["TenantDialPlan": "FR: Paris"]])
    var folder = try PlanFolder(reading: [:])
    #expect(try PlanFolder(reading: folder.update(to: plan)).plan == plan)
  }

  @Test func `people who have nothing to do with telephony stay out when a file of licences comes later`() throws {
    let others = (1...3).map { "user\($0)@contoso.com" }
    let teams =
      "UserPrincipalName,LineUri,EnterpriseVoiceEnabled\nada@contoso.com,tel:+14255550101,True\n"
      + others.map { "\($0),,False\n" }.joined()
    let licences =
      "["
      + (others + ["ada@contoso.com"]).map { #"{"userPrincipalName": "\#($0)", "id": "\#($0)", "usageLocation": "US"}"# }.joined(
        separator: ",")
      + "]"
    for files in [[teams, licences], [licences, teams]] {
      let plan = files.reduce(Plan()) { Samples.read(text: $1, into: $0).plan }
      #expect(plan.names(of: "users") == ["ada@contoso.com"])
    }
  }

  @Test func `agents who do not call are named, whichever file comes first`() throws {
    let people = """
      UserPrincipalName,DisplayName,UsageLocation,Identity,LineUri,EnterpriseVoiceEnabled
      ada@contoso.com,Ada,US,11111111-0000-4000-8000-000000000001,tel:+14255550101,True
      bo@contoso.com,Bo,CH,11111111-0000-4000-8000-000000000002,,False
      """
    let queue = """
      [{"Name": "Desk", "Identity": "q", "RoutingMethod": "Serial", "AgentAlertTime": 20, "DistributionLists": [], "Users": [], "Agents": [
      {"ObjectId": "11111111-0000-4000-8000-000000000001", "OptIn": true}, {"ObjectId": "11111111-0000-4000-8000-000000000002", "OptIn": true}]}]
      """
    for files in [[people, queue], [queue, people]] {
      let plan = files.reduce(Plan()) { Samples.read(text: $1, into: $0).plan }
      #expect(plan.names(of: "users") == ["ada@contoso.com"])
      #expect(Self.contents(of: plan)["call-queues/Desk/agents"] == "ada@contoso.com, bo@contoso.com")
      // Whoever is to call after all comes with everything that is known.
      let wish = Self.contents(of: Samples.read(text: "UPN,PhoneNumber\nbo@contoso.com,+41445550100\n", into: plan).plan)
      #expect(wish["users/bo@contoso.com/DisplayName"] == "Bo" && wish["users/bo@contoso.com/UsageLocation"] == "CH")
      #expect(wish["users/bo@contoso.com/LineUri"] == "+41445550100")
    }
  }

  @Test func `an account that a file of people named first is no person as soon as it is told`() throws {
    let people = try Samples.read("graph-users.json").plan
    #expect(people.names(of: "users").contains("ra-sales@contoso.com"))
    let plan = try Samples.read("application-instances.ps7.json", into: people).plan
    #expect(!plan.names(of: "users").contains { $0.hasPrefix("ra-") })
    #expect(plan.names(of: "resource-accounts").contains("ra-main@contoso.com"))
  }

  @Test func `a person whom somebody typed stays one of the plan, whatever a file of accounts says`() throws {
    var plan = Plan()
    plan.addItem("ra-main@contoso.com", to: "users")
    plan = try Samples.read("application-instances.ps7.json", into: plan).plan
    #expect(plan.names(of: "users") == ["ra-main@contoso.com"])
  }

  @Test func `a number that a list gives to somebody is not taken back by an export from before`() throws {
    let wish = "UPN,PhoneNumber\nkim@contoso.com,+14255550104\n"
    let teams = "UserPrincipalName,LineUri,EnterpriseVoiceEnabled\nkim@contoso.com,,False\n"
    let plan = Samples.read(text: teams, into: Samples.read(text: wish).plan).plan
    #expect(Self.contents(of: plan)["users/kim@contoso.com/LineUri"] == "+14255550104")
  }

  @Test func `the attendants lead to a queue by its new name`() throws {
    let plan = try Samples.read("auto-attendants.ps7-depth10.json", "application-instances.ps7.json", "call-queues.ps7.json").plan
    #expect(Self.contents(of: plan)["auto-attendants/Contoso main/menu"]?.hasPrefix("1=queue:Sales,") == true)
    let queues = String(decoding: try Samples.bytes("call-queues.ps7.json"), as: UTF8.self)
    let renamed = Samples.read(text: queues.replacing("\"Sales\"", with: "\"Sales and Service\""), into: plan).plan
    #expect(Self.contents(of: renamed)["auto-attendants/Contoso main/menu"]?.hasPrefix("1=queue:Sales and Service,") == true)
  }
}
