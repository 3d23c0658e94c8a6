import Readiness
import Testing

@testable import Importing

/// Every sample file: recognised by its content, and read as the catalogue of the formats says.
@Suite struct SamplesTests {
  /// Numbers alone: what they are for is not in the file.
  private static let ambiguous: Set = ["port-order.no-header.csv", "direct-routing-upload.csv"]

  @Test func `there is a format for every entry of the catalogue and no other`() {
    #expect(Set(ImportFormat.all.map(\.id)) == Set(Samples.formatIDs))
    #expect(ImportFormat.all.count == 47)
    #expect(Samples.names.count == 65)
  }

  @Test(arguments: Samples.names.filter { !ambiguous.contains($0) })
  func `a sample is recognised by its content, whatever it is called, and all its rows are read`(name: String) throws {
    let entry = try #require(Samples.entries[name])
    let outcome = Samples.read(bytes: try Samples.bytes(name))
    #expect(outcome.files[0].format == entry.format)
    #expect(outcome.files[0].rows == entry.rows)
  }

  @Test(arguments: [("port-order.no-header.csv", "calling-plan", 2), ("direct-routing-upload.csv", "direct-routing", 3)])
  func `numbers without heading are what the organization's connection says`(name: String, connection: String, rows: Int) throws {
    var plan = Plan()
    let alone = try Samples.read(name, into: plan)
    #expect(alone.files[0].format == nil)
    #expect(alone.files[0].remarks.map(\.kind) == [.damaged(.numbersWithoutHeading)])
    plan["connection"] = connection
    let outcome = try Samples.read(name, into: plan)
    #expect(outcome.files[0].format == Samples.entries[name]?.format)
    #expect(outcome.files[0].taken == rows)
  }

  /// Sample, rows taken, what is said of it; from exports.md and the files themselves.
  static let told: [(name: String, taken: Int, remarks: [ImportRemark.Kind])] = [
    ("acquired-phone-numbers.csv", 17, []),
    ("application-instance-associations.json", 3, []),
    ("application-instances.find.csv", 4, []),
    ("application-instances.ps7.csv", 4, []),
    ("application-instances.ps7.json", 4, []),
    ("assign.dids.csv", 0, [.pairMissing]),
    ("assign.cmdlet-parameters.csv", 2, []),
    ("assign.upn-number.csv", 2, [.numberTaken]),
    ("assign.users.csv", 0, [.pairMissing]),
    ("auto-attendant-holidays.csv", 2, []),
    ("auto-attendants.ps7-depth10.json", 2, []),
    (
      "auto-attendants.ps7-depth2.json", 2,
      [
        .lost(column: "CallFlows"), .lost(column: "Schedules"), .lost(column: "CallHandlingAssociations"), .lost(column: "DefaultCallFlow"),
      ]
    ),
    ("call-queues.ps51-depth2.txt", 2, [.lost(column: "Agents")]),
    ("call-queues.ps7.json", 2, []),
    ("dial-in-bridge.json", 1, [.sharedNumber]),
    ("dial-in-service-numbers.csv", 2, [.sharedNumber]),
    ("dial-in-users.csv", 1, []),
    ("emergency-bulk.cmdlet-parameters.csv", 1, []),
    ("emergency-bulk.e911automation.csv", 3, []),
    ("emergency-call-routing-policies.json", 2, []),
    ("emergency-calling-policies.json", 2, []),
    ("graph-number-assignments.json", 17, []),
    ("graph-subscribed-skus.json", 7, []),
    ("graph-teams-user-configurations.json", 14, [.withoutTelephony]),
    ("graph-users.json", 15, []),
    ("graph-users.page1.json", 3, [.columnsMissing(names: ["usageLocation", "assignedPlans"]), .nextPage]),
    ("lis-civic-addresses.ps51.csv", 4, [.questionMarks(column: "Description")]),
    ("lis-civic-addresses.ps7.csv", 4, []),
    ("lis-locations.ps7.csv", 5, []),
    ("lis-locations.ps7.json", 5, []),
    ("lis-ports.csv", 1, []),
    ("lis-subnets.csv", 2, []),
    ("lis-switches.csv", 1, []),
    ("lis-wireless-access-points.csv", 1, []),
    ("m365-users.variant-a.csv", 11, []),
    ("m365-users.variant-b.csv", 11, []),
    ("mg-subscribed-skus.naive.csv", 7, [.lost(column: "prepaidUnits")]),
    ("mg-subscribed-skus.ps7.json", 7, []),
    ("network-subnets.csv", 2, []),
    ("numbers.number-operator-semicolon.csv", 2, []),
    ("online-telephone-number.legacy-ps51.csv", 10, [.columnsMissing(names: ["LocationId"])]),
    (
      "online-users.naive.csv", 13,
      [
        .columnsMissing(names: ["AssignedPlan"]), .lost(column: "FeatureTypes"), .questionMarks(column: "DisplayName"), .withoutTelephony,
      ]
    ),
    ("online-users.ps51-utf16-depth2.json", 4, []),
    // Kim Young has neither number, nor calling, nor a licence for it.
    ("online-users.ps7.json", 14, [.withoutTelephony]),
    ("online-users.select-joined.csv", 14, [.columnsMissing(names: ["AssignedPlan"]), .withoutTelephony]),
    ("phone-number-assignment.excel-fr.csv", 1, [.windows1252, .spreadsheetNumber]),
    ("phone-number-assignment.joined-semicolon-bom.csv", 17, []),
    ("phone-number-assignment.ps51-utf16.json", 3, []),
    ("phone-number-assignment.ps51.csv", 17, [.lost(column: "Capability")]),
    ("phone-number-assignment.ps7.csv", 17, [.lost(column: "Capability")]),
    ("phone-number-assignment.ps7.json", 17, []),
    ("phone-number-assignment.sep-line.csv", 2, []),
    ("phone-number-assignment.single-object.json", 1, []),
    ("port-order.with-header.csv", 3, []),
    ("pstn-gateways.json", 1, []),
    ("schedules.json", 2, []),
    ("shared-calling-policies.json", 2, []),
    ("tac-phone-numbers.unverified.csv", 17, [.personAwaited]),
    ("user-policy-assignments.json", 0, [.personAwaited]),
    ("users-lineuri.per-number-type.csv", 0, [.personAwaited]),
    ("voice-apps.list-semicolon-bom.csv", 1, []),
    ("voice-routes.json", 2, []),
    ("voice-routing-policies.json", 3, []),
  ]

  @Test func `what each sample gives is written down here`() {
    #expect(Set(Self.told.map(\.name)).union(Self.ambiguous) == Set(Samples.names))
  }

  @Test(arguments: Self.told)
  func `a sample gives what its exporter wrote, and what it lost is said`(name: String, taken: Int, remarks: [ImportRemark.Kind]) throws {
    let outcome = try Samples.read(name)
    #expect(outcome.files[0].taken == taken)
    #expect(outcome.files[0].remarks.map(\.kind) == remarks)
    #expect(outcome.plan.lists["imports"]?.first?.fields["format"] == Samples.entries[name]?.format)
  }

  @Test func `who has nothing to do with telephony is left out`() throws {
    let outcome = try Samples.read("online-users.ps7.json")
    #expect(outcome.plan.names(of: "users").count == 10)
    #expect(!outcome.plan.names(of: "users").contains("kim.young@contoso.com"))
  }

  @Test func `a ruined cell is named with its line, column and text`() throws {
    let outcome = try Samples.read("phone-number-assignment.excel-fr.csv")
    let remark = try #require(outcome.files[0].remarks.first { $0.kind == .spreadsheetNumber })
    #expect(remark.count == 16)
    #expect(remark.places.first == ImportRemark.Place(line: 2, column: 1, text: "1,43E+10", instead: nil))
    #expect(outcome.files[0].isComplete == false)
    #expect(outcome.plan.names(of: "numbers") == ["+33199000000;ext=201"])
  }
}
