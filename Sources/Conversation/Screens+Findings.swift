internal import Locales
internal import Readiness
internal import Reporting
internal import Texts

extension Screens {
  /// What an answer has caused and mended; of many findings the first, for the others would push them off the screen.
  func findings(_ new: [Finding], _ mended: [Finding]) -> String {
    let told = new.count > Self.mostFindings ? Array(new.prefix(Self.mostFindings - 1)) : new
    return list(told) + (told.count < new.count ? "\n" + line(.moreFindings(count: new.count - told.count)) : "")
      + mended.map { line(.mended(title: title(of: $0)), .good) }.joined()
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
    let message = localizer.text(words.words("message", of: finding).shown)
    var text = layout.paragraph(
      "\(localizer.text(finding.severity.label)) \(message)", finding.severity.role, first: "\n" + finding.severity.mark + " ",
      indent: "  ")
    text += layout.paragraph(localizer.text(words.words("why", of: finding).shown), .quiet, first: "  ", indent: "  ")
    text += line(.mendBy(remedy: localizer.text(words.words("remedy", of: finding).shown)), first: "  ", indent: "  ")
    return text
  }

  private func title(of finding: Finding) -> String { localizer.text("rules.\(finding.rule).title") ?? finding.rule }

  /// The verdict and every finding.
  func check(_ assessment: Assessment) -> String {
    list(assessment.findings) + "\n" + verdict(of: assessment)
  }

  /// The verdict and what was found: many findings, each told before when its answer was given, in short.
  func summary(of assessment: Assessment) -> String {
    let findings = assessment.findings
    guard findings.count > Self.mostFindings else { return check(assessment) }
    var number = 0
    let lines = findings.map { finding in
      if finding.question != nil { number += 1 }
      let key = finding.question.map { _ in " (`! \(number)`)" } ?? ""
      return layout.paragraph(
        localizer.text(finding.severity.label) + " " + localizer.text(words.words("message", of: finding).shown) + key,
        finding.severity.role, first: finding.severity.mark + " ", indent: "  ")
    }
    return "\n" + lines.joined() + line(.checkTellsMore) + "\n" + verdict(of: assessment)
  }

  /// More findings than this, each with why and how, leave the screen.
  private static let mostFindings = 3

  func verdict(of assessment: Assessment) -> String {
    let counts = Severity.allCases.map { (severity: $0, count: assessment.count(of: $0)) }.filter { $0.count > 0 }
      .map { localizer.text($0.severity.counted($0.count)) }
    return line(.verdict(assessment.verdict, counts: counts), assessment.verdict == .ready ? .good : .heading)
      + (assessment.unverified.isEmpty ? "" : line(.notVerifiedCount(count: assessment.unverified.count)))
  }
}

extension Message {
  static func verdict(_ verdict: Assessment.Verdict, counts: [String]) -> Message {
    switch verdict {
    case .ready: counts.isEmpty ? .reportReady : .reportReadyWith(counts: counts)
    case .notReady: .reportNotReady(counts: counts)
    case .notVerified: .verdictNotVerified
    }
  }
}
