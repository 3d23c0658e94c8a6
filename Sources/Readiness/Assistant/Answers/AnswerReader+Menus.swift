internal import Locales
internal import Texts

/// Answers that say where the keys of an auto attendant lead.
extension AnswerReader {
  /// The keys of an attendant: `1=Support, 2=ana@contoso.com, 0=operator`; what is said in sentences is offered so.
  func menu(_ answer: String, in plan: Plan) throws(Rejection) -> String {
    do throws(Rejection) { return try keys(answer, in: plan) } catch {
      guard let spelled = spelledKeys(of: answer), let meant = mended(spelled, in: plan) else { throw error }
      throw Rejection(.answerMeant(name: wording.keys(meant)), instead: meant)
    }
  }

  /// The keys of a menu in which slips were mended, one after the other; nil where one can't be.
  private func mended(_ menu: String, in plan: Plan) -> String? {
    var menu = menu
    for _ in Self.keyNames {
      do throws(Rejection) { return try keys(menu, in: plan) } catch {
        guard let instead = error.instead else { return nil }
        menu = instead
      }
    }
    return nil
  }

  private static let keyNames = "0123456789*#"

  /// "Press 1 for Support, 2 for Sales" and "for Support press 1, for Sales press 2" as `1=for Support, 2=for Sales`.
  ///
  /// Nil where keys stand neither all before nor all behind where they lead.
  private func spelledKeys(of answer: String) -> String? {
    let small = languages.foldedWords("press").union(languages.foldedWords("and"))
    let words = answer.replacing(/->|[=→>;,]|[:.](?=\s|$)/, with: " ").split(whereSeparator: \.isWhitespace).map(String.init)
    let places = words.indices.filter { words[$0].count == 1 && Self.keyNames.contains(words[$0]) }
    guard let first = places.first, let last = places.last else { return nil }
    let isSmall = { (word: String) in word.folded.isEmpty || small.contains(word.folded) }
    let areBefore = words[..<first].allSatisfy(isSmall)
    guard areBefore || last == words.endIndex - 1 else { return nil }
    let bounds = areBefore ? places + [words.endIndex] : [words.startIndex - 1] + places
    let names = zip(bounds, bounds.dropFirst()).map { start, end in
      words[(start + 1)..<end].drop(while: isSmall).reversed().drop(while: isSmall).reversed().joined(separator: " ")
    }
    guard !names.contains("") else { return nil }
    return zip(places, names).map { "\(words[$0])=\($1)" }.joined(separator: ", ")
  }

  private func keys(_ answer: String, in plan: Plan) throws(Rejection) -> String {
    var keys: [String] = []
    // "1=Sales 2=Support": the next key parts as well as a comma does.
    let parted = answer.replacing(/\s+([0-9*#]\s*(?:=|[:).-]\s*\p{L}))/) { "," + $0.1 }
    let entries = parted.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }).map(\.trimmed)
    for entry in entries {
      // "1=Sales", "1: Sales", "1 Sales", "1) Sales", "1-Sales", "1 → Sales".
      guard let match = entry.wholeMatch(of: /([0-9*#])(?:\s*(?:->|[=:→>).-])\s*|\s+)(\S.*)/) else { throw Rejection(.answerMenu) }
      let (key, name) = (String(match.1), String(match.2))
      guard !keys.contains(where: { $0.hasPrefix(key) }) else { throw Rejection(.answerMenuKeyTwice(key: key)) }
      do throws(Rejection) {
        keys.append("\(key)=\(try keyTarget(name, in: plan))")
      } catch {
        var refusal = named(error, entry, among: entries)
        refusal.instead = refusal.instead.map { "\(key)=\($0)" }
        throw refusal.among(entries, at: entry)
      }
    }
    guard !keys.isEmpty else { throw Rejection(.answerMenu) }
    return keys.joined(separator: ", ")
  }

  /// Where a key leads: the operator, or a target; "for the" and the like count only where they are part of a name.
  private func keyTarget(_ name: String, in plan: Plan) throws(Rejection) -> String {
    let bare = languages.withoutLeading("before-target", name)
    if means("operator", name) || means("operator", bare) { return CallTarget.operator.text }
    if let found = try? target(name, in: plan) { return found }
    return try target(bare.isEmpty ? name : bare, in: plan)
  }
}
