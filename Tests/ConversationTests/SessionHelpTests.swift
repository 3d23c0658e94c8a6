import Facts
import Locales
import Reporting
import Testing

/// How a session explains: words, tasks, steps, and what a question is for.
@Suite struct SessionHelpTests {
  @Test func `at the tasks of a step, ? with a number says how that task is done`() throws {
    let stage = Stage()
    stage.talk([":goto open-admin-centers", "? 2", "?1", "? 77"], on: .french())
    let how = try #require(Localizer(.english).text("tasks.open-admin-centers.how"))
    #expect(stage.said.contains(Stage.plain(how)))
    #expect(stage.said.contains("Look up what is sold: France On Microsoft"))
    #expect(stage.shown.contains("learn.microsoft.com"))
    #expect(stage.said.contains(Stage.words(.termUnknown(term: "77"))))
    // The list is not shown again: what was explained would leave a small screen.
    #expect(stage.said.matches(of: /1 \[ \] Open both admin centers/).count == 1)
  }

  @Test func `goto alone names the steps`() throws {
    let stage = Stage()
    stage.talk([":aller"], in: .french)
    let title = try #require(Localizer(.french).text("steps.credits.title"))
    #expect(stage.said.contains("10 " + title))
  }

  /// The date and source are those of the fact `numbers.user.required-before-calls`.
  @Test func `a word of the field is explained with its source, one of the program's own without`() throws {
    let stage = Stage()
    stage.talk(["? DID"])
    let fact = try #require(FieldFact(id: "numbers.user.required-before-calls"))
    #expect(stage.said.contains("User number A telephone number for a person."))
    #expect(fact.sources.allSatisfy { stage.said.contains(Stage.plain(Localizer(.english).citation(of: $0))) })
    let other = Stage()
    other.talk(["? checklist"])
    #expect(other.said.contains("Checklist") && !other.said.contains("As of "))
  }

  @Test func `:why at tasks tells what they are for`() throws {
    let stage = Stage()
    stage.talk([":goto open-admin-centers", ":why"], on: .french())
    #expect(stage.said.contains(Stage.words(.tasksWhy)))
  }

  @Test(arguments: [false, true]) func `hints and examples come once, or every time where more is asked for`(isVerbose: Bool) {
    let stage = Stage()
    stage.isVerbose = isVerbose
    stage.talk(["Contoso", "nowhere land", "nowhere else", ":back", "Contoso"])
    let hint = Stage.words(.mayKeepDraft)
    let example = Stage.words(.exampleIs(example: "Contoso"))
    #expect(stage.said.ranges(of: hint).count == (isVerbose ? 2 : 1))
    #expect(stage.said.ranges(of: example).count == (isVerbose ? 2 : 1))
  }
}
