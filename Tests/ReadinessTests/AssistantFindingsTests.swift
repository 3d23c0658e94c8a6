import Locales
import Testing

@testable import Readiness

/// When the assistant tells a finding, and when it tells that one is mended.
@Suite struct AssistantFindingsTests {
  @Test func `a finding is told the moment an answer causes it, and when it is mended`() throws {
    let rule = Rule(id: "no-france", step: "availability", severity: .warning, facts: [], passes: [], fails: []) { plan, _ in
      plan.country == "FR" ? .violated(by: [Violation("FR", question: AnswerPath("organization.country"))]) : .holds
    }
    var assistant = try Assistant.small(rules: [rule])
    _ = assistant.start()
    _ = assistant.handle(.answered("Contoso"))
    #expect(assistant.handle(.answered("fr")).trace == ["tell accepted", "save", "tell findings", "ask organization.other-countries"])
    #expect(assistant.handle(.goTo("no-france")).asked == "organization.country")
    #expect(assistant.handle(.answered("Belgique")).trace.contains("tell findings"))
    #expect(assistant.assessment.findings.isEmpty)
  }

  @Test func `a finding that can no longer be checked is not told as mended`() throws {
    let rule = Rule(id: "no-france", step: "availability", severity: .warning, facts: [], passes: [], fails: []) { plan, _ in
      guard plan.country == "FR" else { return .unverified(needs: ["organization.country"]) }
      return .violated(by: [Violation("FR", question: AnswerPath("organization.country"))])
    }
    var assistant = try Assistant.small(rules: [rule])
    _ = assistant.start()
    for answer in ["Contoso", "fr"] { _ = assistant.handle(.answered(answer)) }
    _ = assistant.handle(.back)
    #expect(!assistant.handle(.answered("Belgique")).trace.contains("tell findings"))
    _ = assistant.handle(.back)
    #expect(assistant.handle(.answered("France")).trace.contains("tell findings"))
  }

  @Test func `a finding that was told is not told again when the same rule finds something else`() throws {
    let rule = Rule(id: "no-neighbours", step: "availability", severity: .warning, facts: [], passes: [], fails: []) { plan, _ in
      let path = AnswerPath("organization.other-countries")
      return .violated(by: plan.values(path).map { Violation($0, ["country": .text($0)], question: path) })
    }
    func told(_ effects: [Assistant.Effect]) -> [[String]] {
      for case .tell(.findings(let new, _)) in effects { return new.map(\.subjects) }
      return []
    }
    var assistant = try Assistant.small(rules: [rule])
    _ = assistant.start()
    for answer in ["Contoso", "fr"] { _ = assistant.handle(.answered(answer)) }
    #expect(told(assistant.handle(.answered("Belgique"))) == [["BE"]])
    _ = assistant.handle(.back)
    #expect(told(assistant.handle(.answered("Belgique, Espagne"))) == [["ES"]])
  }

  @Test func `a rule is told as mended once, when nothing breaks it any more`() throws {
    let rule = Rule(id: "no-neighbours", step: "availability", severity: .warning, facts: [], passes: [], fails: []) { plan, _ in
      let path = AnswerPath("organization.other-countries")
      return .violated(by: plan.values(path).map { Violation($0, ["country": .text($0)], question: path) })
    }
    var assistant = try Assistant.small(rules: [rule])
    _ = assistant.start()
    for answer in ["Contoso", "fr", "Belgique, Espagne"] { _ = assistant.handle(.answered(answer)) }
    _ = assistant.handle(.back)
    #expect(assistant.handle(.answered("Belgique")).mended == [])
    _ = assistant.handle(.back)
    #expect(assistant.handle(.answered("aucun")).mended == ["no-neighbours"])
    _ = assistant.handle(.undo)
    _ = assistant.handle(.undo)
    _ = assistant.handle(.goTo("organization.other-countries"))
    #expect(assistant.handle(.answered("aucun")).mended == ["no-neighbours"])
  }
}

extension [Assistant.Effect] {
  /// The rules that are told as mended.
  fileprivate var mended: [String] {
    flatMap { effect -> [String] in
      guard case .tell(.findings(_, let mended)) = effect else { return [] }
      return mended.map(\.rule)
    }
  }
}
