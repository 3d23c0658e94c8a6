internal import JSON
internal import Locales
internal import Readiness

/// What one check said, as far as checks can be compared: of a plan just checked, or of a document that `check --format json` wrote.
public struct CheckRecord: Sendable {
  /// One finding.
  struct Entry: Sendable {
    let id: String
    let rule: String
    let step: Int
    let severity: Severity
    let subjects: [String]
    let message: Inline
    let remedy: Inline
    let places: [String]
  }

  /// The folder or file, as it was named.
  let name: String
  let organization: String?
  let asOf: String
  let verdict: Assessment.Verdict
  let findings: [Entry]
  /// Findings that a waiver accepts.
  let accepted: [Entry]
  /// Rules of which something could not be told.
  let undecided: Set<String>
  /// Rules that were left out.
  let skipped: Set<String>

  /// What the check of a plan said.
  public init(of plan: CheckedPlan, in run: CheckRun) {
    let assessment = plan.report.assessment
    (name, organization, asOf, verdict) = (plan.folder, plan.report.organization, assessment.today.iso, assessment.verdict)
    findings = plan.report.findings.map(Entry.init)
    accepted = plan.report.waived.map(Entry.init)
    (undecided, skipped) = (Set(assessment.undecided), Set(run.skipped.map(\.id)))
  }

  /// Reads what `check --format json` wrote for one plan.
  ///
  /// - Throws: where the text is no JSON, or what makes the document none of ours.
  public init(reading bytes: [UInt8], named name: String) throws(CheckRecordError) {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<CheckRecord, CheckRecordError> in
      do throws(JSONError) {
        let document = try JSONText(checking: buffer)
        do throws(CheckRecordError) {
          return .success(try CheckRecord(document.members, named: name))
        } catch {
          return .failure(error)
        }
      } catch {
        return .failure(CheckRecordError(.notJSON, at: error.offset, in: buffer))
      }
    }
    self = try result.get()
  }

  private init(_ document: [String: JSONText], named name: String) throws(CheckRecordError) {
    if document["plans"]?.kind == .array { throw CheckRecordError(.severalPlans) }
    guard let version = document["version"]?.integer else { throw CheckRecordError(.noCheck) }
    guard version == 1 else { throw CheckRecordError(.version(version)) }
    guard let verdict = document["overall"]?.string.flatMap(Assessment.Verdict.init), let findings = document["findings"]?.items,
      let asOf = document["asOf"]?.string
    else { throw CheckRecordError(.noCheck) }
    (self.name, self.asOf, self.verdict, organization) = (name, asOf, verdict, document["organization"]?.string)
    self.findings = try findings.map(Entry.init)
    accepted = try (document["accepted"]?.items ?? []).map(Entry.init)
    let unverified = (document["unverified"]?.items ?? []).compactMap { $0.members["rule"]?.string }
    undecided = Set((document["undecided"]?.items ?? []).compactMap(\.string) + unverified)
    skipped = Set((document["skipped"]?.items ?? []).compactMap(\.string))
  }
}

/// Why a file cannot be compared.
public struct CheckRecordError: Error, Equatable {
  /// What is wrong with it.
  public enum Reason: Equatable, Sendable {
    case notJSON
    /// JSON, but not what `check --format json` writes.
    case noCheck
    /// Of a version that is not known here.
    case version(Int)
    /// A document of several plans.
    case severalPlans
  }

  /// What is wrong.
  public let reason: Reason
  /// The line, counted from 1.
  public let line: Int
  /// The column in bytes, counted from 1.
  public let column: Int

  init(_ reason: Reason) { (self.reason, line, column) = (reason, 1, 1) }

  init(_ reason: Reason, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let before = bytes.prefix(offset)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    (self.reason, line, column) = (reason, before.count { $0 == UInt8(ascii: "\n") } + 1, offset - lineStart + 1)
  }
}

extension CheckRecord.Entry {
  fileprivate init(_ entry: FindingEntry) {
    let finding = entry.finding
    self.init(
      id: finding.id, rule: finding.rule, step: finding.step, severity: finding.severity, subjects: finding.subjects,
      message: entry.message,
      remedy: entry.remedy, places: finding.places)
  }

  fileprivate init(_ text: JSONText) throws(CheckRecordError) {
    let members = text.members
    func texts(_ name: String) -> [String] { (members[name]?.items ?? []).compactMap(\.string) }
    guard let id = members["id"]?.string, let rule = members["rule"]?.string, let step = members["step"]?.integer,
      let severity = members["severity"]?.string.flatMap(Severity.init), let message = members["message"]?.string
    else { throw CheckRecordError(.noCheck) }
    self.init(
      id: id, rule: rule, step: step, severity: severity, subjects: texts("subjects"), message: .data(message),
      remedy: .data(members["remedy"]?.string ?? ""), places: texts("places"))
  }
}
