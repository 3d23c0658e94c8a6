internal import PhoneNumbers

/// People who are pasted from a spreadsheet.
extension AnswerReader {
  /// The person of a row pasted from a spreadsheet: a sign-in name among other cells, which may be the person's name and number.
  func personOfRow(_ row: String, in plan: Plan) -> (name: String, fields: [String: String])? {
    let words = row.split(whereSeparator: \.isWhitespace).map(String.init)
    let names = words.filter { $0.contains("@") }
    guard words.count > 1, names.count == 1, let name = try? userPrincipalName(names[0]) else { return nil }
    let others = words.filter { $0 != names[0] }
    let digits = others.filter { $0.contains(where: \.isNumber) }
    let called = others.filter { !digits.contains($0) }
    guard called.allSatisfy({ $0.allSatisfy { $0.isLetter || "-'’.".contains($0) } }) else { return nil }
    var fields: [String: String] = [:]
    if !digits.isEmpty {
      guard let number = numberAmongWords(digits.joined(separator: " "), region: plan.country) else { return nil }
      fields["number"] = number.e164
    }
    if !called.isEmpty { fields["DisplayName"] = called.joined(separator: " ") }
    return (name, fields)
  }

  /// The sign-in names of `Brown, Ana <ana@contoso.com>; ben@contoso.com`, as mail programs copy recipients; any other text as it is.
  static func withoutDisplayNames(_ answer: String) -> String {
    guard answer.contains("<") else { return answer }
    let recipients = answer.split { $0 == ";" || $0.isNewline }
    return recipients.map { $0.wholeMatch(of: /[^<>@]*,[^<>@]*<([^<>\s]+)>\s*/)?.1 ?? $0 }.joined(separator: "\n")
  }

  /// The sign-in names between the blanks of a text.
  func people(_ text: String) throws(Rejection) -> [String] {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.allSatisfy({ $0.contains("@") && !$0.contains("<") }) else { return [try userPrincipalName(text)] }
    return try parts.map { part throws(Rejection) in try userPrincipalName(part) }
  }

  /// Whether a row is what stands above the columns of a pasted table of people.
  func isHeading(_ row: String, of rows: [String]) -> Bool {
    rows.count > 1 && row == rows[0] && row.contains("\t") && !row.contains("@") && !row.contains(where: \.isNumber)
  }
}
