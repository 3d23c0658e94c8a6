internal import Locales
internal import Readiness

/// The first screen: the verdict, how many findings, how far each step is.
extension HTMLPage {
  var summary: String { section("summary", say(.reportSummary), verdict + counts + progress) }

  private var verdict: String {
    let paragraphs = each(\.meanings).map { "<p>\(html($0))</p>\n" }.joined()
    return """
      <div class="verdict \(first.assessment.verdict.cssClass)">
      <p class="call">\(Icon.of(first.assessment.verdict))\(html(texts(\.verdict)))</p>
      \(paragraphs)</div>

      """
  }

  /// Each weight with its number, leading to its findings.
  private var counts: String {
    let tiles = Severity.allCases.filter { first.assessment.count(of: $0) > 0 }.map { severity in
      let count = first.assessment.count(of: severity)
      return
        "<li class=\"\(severity.rawValue)\"><a href=\"#findings-\(severity.rawValue)\">\(Icon.of(severity))<span>\(label(severity.counted(count)))</span></a></li>\n"
    }
    return tiles.isEmpty ? "" : "<ul class=\"counts\">\n\(tiles.joined())</ul>\n"
  }

  private var progress: String {
    let header: [Message] = [.reportColumnStep, .reportColumnState, .reportColumnAnswered, .reportColumnTasks]
    let heads = header.map { "<th scope=\"col\" role=\"columnheader\">\(label($0))</th>" }.joined()
    let rows = each(\.steps).map { step in
      """
      <tr role="row"><th scope="row" role="rowheader"><a href="#step-\(step[0].number)">\(label(stepName(step)))</a></th>\
      <td role="cell">\(chip(step[0].state))</td>\
      <td role="cell">\(bar(step[0].answered, step[0].asked, .reportColumnAnswered))</td>\
      <td role="cell">\(bar(step[0].tasksDone, step[0].tasks.count, .reportColumnTasks))</td></tr>

      """
    }
    return """
      <table class="progress" role="table">
      <caption>\(label(.pageProgress))</caption>
      <thead role="rowgroup"><tr role="row">\(heads)</tr></thead>
      <tbody role="rowgroup">
      \(rows.joined())</tbody>
      </table>

      """
  }

  /// A step's state as a word with a sign, so that colour alone says nothing.
  func chip(_ state: StepState.State) -> String {
    "<span class=\"chip \(state.cssClass)\">\(Icon.of(state))\(label(state.word))</span>"
  }

  /// How much of something is done: in words, and as a bar for the eye.
  private func bar(_ done: Int, _ total: Int, _ column: Message) -> String {
    guard total > 0 else { return "<span class=\"none\" aria-hidden=\"true\">–</span><span class=\"unseen\">\(label(.reportNone))</span>" }
    let share = done * 100 / total
    return """
      <span class="column" aria-hidden="true">\(label(column)) </span>\(label(.reportProgress(done: done, total: total)))\
      <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
      <rect class="rail" width="100" height="4"/><rect class="fill\(done == total ? " full" : "")" width="\(share)" height="4"/></svg>
      """
  }
}

extension Assessment.Verdict {
  var cssClass: String {
    switch self {
    case .ready: "ready"
    case .notReady: "not-ready"
    case .notVerified: "not-verified"
    }
  }
}

extension StepState.State {
  var cssClass: String { self == .notNeeded ? "not-needed" : rawValue }
}

/// Signs that tell states apart without colour; words stand beside every one.
enum Icon {
  static func of(_ severity: Severity) -> String {
    switch severity {
    case .blocker: stop
    case .warning: warning
    case .advice: hint
    case .info: note
    }
  }

  static func of(_ verdict: Assessment.Verdict) -> String {
    switch verdict {
    case .ready: check
    case .notReady: stop
    case .notVerified: open
    }
  }

  static func of(_ state: StepState.State) -> String {
    switch state {
    case .done: check
    case .open: open
    case .blocked: stop
    case .notNeeded: dash
    }
  }

  private static let stop = drawn("<circle cx=\"8\" cy=\"8\" r=\"7\"/><path class=\"cut\" d=\"M5 5l6 6M11 5l-6 6\"/>")
  private static let warning = drawn("<path d=\"M8 1L15.5 14.5H.5z\"/><path class=\"cut\" d=\"M8 6v4M8 12v.5\"/>")
  private static let hint = drawn(
    "<rect x=\"1\" y=\"1\" width=\"14\" height=\"14\" rx=\"3\"/><path class=\"cut\" d=\"M5 8h6M8 5l3 3-3 3\"/>")
  private static let note = drawn("<circle cx=\"8\" cy=\"8\" r=\"7\"/><path class=\"cut\" d=\"M8 7v5M8 4v.5\"/>")
  private static let check = drawn("<circle cx=\"8\" cy=\"8\" r=\"7\"/><path class=\"cut\" d=\"M4.5 8.5l2.5 2.5 4.5-5.5\"/>")
  private static let open = drawn("<circle class=\"ring\" cx=\"8\" cy=\"8\" r=\"6\"/>")
  private static let dash = drawn("<path class=\"stroke\" d=\"M3 8h10\"/>")

  private static func drawn(_ shapes: String) -> String {
    "<svg class=\"icon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\">\(shapes)</svg>"
  }
}
