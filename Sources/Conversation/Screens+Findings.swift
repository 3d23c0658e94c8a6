internal import Locales
internal import Readiness
internal import Texts

extension Screens {
  func findings(_ new: [Finding], _ mended: [Finding]) -> String {
    list(new) + mended.map { line(.mended(title: title(of: $0)), .good) }.joined()
  }

  /// Findings, with what to type for the question that would mend each.
  private func list(_ findings: [Finding]) -> String {
    let fixable = findings.count { $0.question != nil }
    var number = 0
    return findings.map { finding in
      guard finding.question != nil else { return self.finding(finding) }
      number += 1
      return self.finding(finding) + line(.fixBy(key: fixable == 1 ? "!" : "! \(number)"), .quiet, first: "  ", indent: "  ")
    }.joined()
  }

  /// What is wrong, why it matters, and how to mend it.
  private func finding(_ finding: Finding) -> String {
    let role: Layout.Role = finding.severity == .blocker ? .blocker : finding.severity == .warning ? .warning : .plain
    let message = localizer.text(words.words("message", of: finding).inert)
    var text = layout.paragraph(
      "\(localizer.text(.severity(finding.severity))) \(message)", role, first: "\n" + finding.severity.symbol + " ", indent: "  ")
    text += layout.paragraph(localizer.text(words.words("why", of: finding).inert), .quiet, first: "  ", indent: "  ")
    text += line(.mendBy(remedy: localizer.text(words.words("remedy", of: finding).inert)), first: "  ", indent: "  ")
    return text
  }

  private func title(of finding: Finding) -> String { localizer.text("rules.\(finding.rule).title") ?? finding.rule }

  /// The verdict and every finding.
  func check(_ assessment: Assessment) -> String {
    list(assessment.findings) + "\n" + verdict(of: assessment)
  }

  func verdict(of assessment: Assessment) -> String {
    line(.verdict(assessment.verdict), assessment.verdict == .ready ? .good : .heading)
      + (assessment.unverified.isEmpty ? "" : line(.notVerifiedCount(count: assessment.unverified.count)))
  }
}

extension Severity {
  /// A mark that also reads without colour.
  var symbol: String {
    switch self {
    case .blocker: "✗"
    case .warning: "!"
    case .advice: "*"
    case .info: "i"
    }
  }
}

extension Message {
  static func severity(_ severity: Severity) -> Message {
    switch severity {
    case .blocker: .severityBlocker
    case .warning: .severityWarning
    case .advice: .severityAdvice
    case .info: .severityInfo
    }
  }

  static func verdict(_ verdict: Assessment.Verdict) -> Message {
    switch verdict {
    case .ready: .verdictReady
    case .notReady: .verdictNotReady
    case .notVerified: .verdictNotVerified
    }
  }
}
