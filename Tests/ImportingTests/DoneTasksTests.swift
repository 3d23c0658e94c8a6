import Readiness
import Testing

@testable import Importing

/// What the exports show to exist need not be made: its tasks are done, and no others.
@Suite struct DoneTasksTests {
  private func done(_ plan: Plan) -> Set<String> { Set(plan.tasks.filter { $0.value.state == .done }.keys) }

  @Test func `queues, attendants, their accounts and numbers that the tenant has are made`() throws {
    let outcome = try Samples.read("call-queues.ps7.json", "auto-attendants.ps7-depth10.json", "application-instances.ps7.json")
    // Nobody exported licences; the queue of the agency has no account, and that of Sales no number.
    #expect(
      done(outcome.plan) == [
        "create-call-queue[Sales]", "create-call-queue[Support de l'agence]", "create-queue-account[Sales]",
        "create-auto-attendant[Contoso main]", "create-auto-attendant[Accueil Paris]", "create-attendant-account[Contoso main]",
        "create-attendant-account[Accueil Paris]", "assign-attendant-numbers[Contoso main]", "assign-attendant-numbers[Accueil Paris]",
      ])
    #expect(outcome.changes.done == done(outcome.plan).sorted())
  }

  @Test func `a queue whose account no file knows has no account for certain`() throws {
    #expect(
      done(try Samples.read("call-queues.ps7.json").plan) == ["create-call-queue[Sales]", "create-call-queue[Support de l'agence]"])
  }

  @Test func `queues that a list wishes for are still to be made`() throws {
    #expect(done(try Samples.read("voice-apps.list-semicolon-bom.csv").plan).isEmpty)
  }

  @Test func `emergency addresses of the tenant are entered, those of a list are not`() throws {
    let tenant = done(try Samples.read("lis-locations.ps7.json").plan)
    #expect(tenant.contains("enter-address[Seattle office]"))
    #expect(!tenant.contains { $0.hasPrefix("check-address") })
    #expect(done(try Samples.read("emergency-bulk.e911automation.csv").plan).isEmpty)
  }

  @Test func `a gateway that is switched on, or an operator's numbers, show how calls reach the network`() throws {
    var plan = Plan()
    plan["connection"] = "direct-routing"
    #expect(done(try Samples.read("pstn-gateways.json", into: plan).plan) == ["connect-sbc"])
    #expect(done(try Samples.read("pstn-gateways.json").plan) == [])
    let numbers = { (type: String, capability: String) in
      "TelephoneNumber,NumberType,Capability,ActivationState,PstnAssignmentStatus\n+4989999980,\(type),\"\(capability)\",Activated,Unassigned\n"
    }
    #expect(done(Samples.read(text: numbers("OperatorConnect", "UserAssignment")).plan) == ["enable-operator"])
    #expect(done(Samples.read(text: numbers("OCMobile", "UserAssignment,TeamsPhoneMobile")).plan) == ["prepare-mobile-subscriptions"])
    #expect(done(Samples.read(text: numbers("CallingPlan", "UserAssignment")).plan) == [])
  }

  @Test func `a task that is done for all at once stays with people`() throws {
    let tenant = try Samples.read(
      "call-queues.ps7.json", "auto-attendants.ps7-depth10.json", "application-instances.ps7.json", "online-users.ps7.json",
      "dial-in-bridge.json"
    ).plan
    #expect(done(tenant).allSatisfy { $0.hasSuffix("]") })
  }

  @Test func `the tasks of a queue go with its new name`() throws {
    let queues = String(decoding: try Samples.bytes("call-queues.ps7.json"), as: UTF8.self)
    let plan = Samples.read(text: queues).plan
    let renamed = Samples.read(text: queues.replacing("\"Sales\"", with: "\"Service\""), into: plan).plan
    #expect(done(renamed) == ["create-call-queue[Service]", "create-call-queue[Support de l'agence]"])
  }

  @Test func `a task that was open when the plan was made is done once the files show it, until a person opens it again`() throws {
    var plan = Plan()
    plan.tasks["create-call-queue[Sales]"] = TaskRecord(.todo)
    var outcome = try Samples.read("call-queues.ps7.json", into: plan)
    #expect(done(outcome.plan).contains("create-call-queue[Sales]"))
    #expect(outcome.changes.done.contains("create-call-queue[Sales]"))
    plan = outcome.plan
    plan.tasks["create-call-queue[Sales]"] = TaskRecord(.todo)
    outcome = try Samples.read("call-queues.ps7.json", into: plan)
    outcome = try Samples.read("call-queues.ps7.json", into: outcome.plan)
    #expect(outcome.plan.tasks["create-call-queue[Sales]"] == TaskRecord(.todo))
  }

  @Test func `what a person said of a task stays`() throws {
    var plan = Plan()
    plan.tasks["create-call-queue[Sales]"] = TaskRecord(.todo, note: "again, in the new group")
    let outcome = try Samples.read("call-queues.ps7.json", into: plan)
    #expect(outcome.plan.tasks["create-call-queue[Sales]"] == plan.tasks["create-call-queue[Sales]"])
    #expect(outcome.changes.done == ["create-call-queue[Support de l'agence]"])
  }
}
