internal import Locales
internal import Texts

/// Answers that choose among what a question offers.
extension AnswerReader {
  func choice(_ answer: String, of question: Question) throws(Rejection) -> String {
    if question.choices.contains(answer) { return answer }
    if let number = Int(answer), question.choices.indices.contains(number - 1) { return question.choices[number - 1] }
    let named = question.choices.map { (id: $0, names: [$0.folded] + choiceNames($0, of: question)) }
    if let exact = named.first(where: { $0.names.contains(answer.folded) }) { return exact.id }
    let beginning = named.filter { choice in
      choice.names.contains { $0.hasPrefix(answer.folded) || $0.contains(" " + answer.folded) && agree(answer, $0) }
    }
    if beginning.count == 1 { return beginning[0].id }
    let (said, held) = (named.filter { isSaid(answer, by: $0.names) }, named.filter { isNamed($0.names, in: answer, of: question) })
    let near =
      [said.map(\.id), beginning.map(\.id), choices(near: answer, of: question), held.map(\.id)].first { !$0.isEmpty } ?? []
    throw refusal(
      of: near.map { wording.choiceName($0, of: question) }, meaning: near.first,
      none: .answerOneOf(choices: quoted(question.choices.map { wording.choiceName($0, of: question) })),
      several: { .answerOneOf(choices: quoted($0)) })
  }

  /// Names with commas of their own stand in quotes, or nobody sees where one ends.
  private func quoted(_ names: [String]) -> [String] {
    guard names.contains(where: { $0.contains(",") }) else { return names }
    return names.map { languages.ofInterface.text(.reportQuoted(text: $0)) }
  }

  func choices(_ answer: String, of question: Question) throws(Rejection) -> String {
    let all = question.choices.joined(separator: ", ")
    guard !means("all", answer), question.choices.count != 2 || !means("both", answer) else { return all }
    do throws(Rejection) {
      return try list(answer) { item throws(Rejection) in try choice(item, of: question) }
    } catch {
      // What every choice has in its name or hint, such as a role that may do everything, means all of them.
      guard !answer.folded.isEmpty, choices(near: answer, of: question) == question.choices else {
        throw meaning(elements(of: answer), of: question) ?? error
      }
      throw Rejection(.answerMeantAll(names: question.choices.map { wording.choiceName($0, of: question) }), instead: all)
    }
  }

  /// What elements mean where not all of them are names: all of what they mean, or the one that is told.
  ///
  /// "Teams admin and license admin" means two roles; "our present numbers, from Proximus" means one way.
  private func meaning(_ elements: [String], of question: Question) -> Rejection? {
    let parts = elements.flatMap { element in
      (try? choice(element, of: question)) == nil ? languages.partedByAnd(element) : [element]
    }
    var meant: [String?] = []
    for part in parts {
      do throws(Rejection) { meant.append(try choice(part, of: question)) } catch { meant.append(error.instead) }
    }
    let told = question.choices.filter(meant.contains)
    guard parts.count > 1, told.count == 1 || !meant.contains(nil) else { return nil }
    let names = told.map { wording.choiceName($0, of: question) }
    return Rejection(names.count == 1 ? .answerMeant(name: names[0]) : .answerMeantAll(names: names), instead: told.joined(separator: ", "))
  }

  /// The choices of which a name, hint or other word, in any language, begins as what was typed, or as its last words: "I am global administrator".
  ///
  /// No slip is allowed for: what is near a word of a hint by chance was not meant.
  private func choices(near answer: String, of question: Question) -> [String] {
    let words = answer.folded.split(separator: " ").suffix(10)
    let endings = words.indices.prefix { $0 == words.startIndex || $0 + 1 < words.endIndex }.map { words[$0...] }
    let small = languages.foldedWords("choice-filler")
    let telling = words.filter { !small.contains(String($0)) }[...]
    return (endings + (telling.isEmpty ? [] : [telling])).lazy.map { choices(naming: $0, of: question) }.first { !$0.isEmpty } ?? []
  }

  private func choices(naming typed: ArraySlice<Substring>, of question: Question) -> [String] {
    question.choices.filter { choice in
      languages.contains { language in
        let text = { (key: String) in language.text("questions.\(question.id).choice.\(choice).\(key)") }
        let others = text("words")?.split(separator: ",").map(String.init) ?? []
        let told = ([text("name"), text("hint")].compactMap(\.self) + others).map(\.folded)
        let words = told.filter { agree(typed.joined(separator: " "), $0) }.flatMap { $0.split(separator: " ") }
        return typed.allSatisfy { beginning in words.contains { $0.hasPrefix(beginning) } }
      }
    }
  }

  /// Whether an answer holds a whole name among other words, or begins with the word with which one begins, or says yes or no as it does.
  private func isNamed(_ names: [String], in answer: String, of question: Question) -> Bool {
    // Of two choices "not" tells one; of more it tells none.
    let first = firstWord(of: answer.folded)
    let tells = first.count > 1 && (question.choices.count == 2 || !denies(first))
    let said = ["yes", "no"].first { means($0, answer) }
    return names.contains { name in
      let own = firstWord(of: name)
      return " \(answer.folded) ".contains(" \(name) ") && agree(answer, name) || tells && own == first
        || said.map { means($0, own) } == true
    }
  }

  /// Whether two texts deny something or neither does: "sent" is no part of "not sent".
  private func agree(_ one: String, _ other: String) -> Bool { denies(one) == denies(other) }

  private func denies(_ text: String) -> Bool {
    let denials = languages.foldedWords("denial")
    return text.folded.split(separator: " ").contains { denials.contains(String($0)) }
  }

  /// Whether an answer is a yes or no with which one of the names begins.
  private func isSaid(_ answer: String, by names: [String]) -> Bool {
    ["yes", "no"].contains { word in means(word, answer) && names.contains { means(word, firstWord(of: $0)) } }
  }

  func firstWord(of text: String) -> String { String(text.prefix { $0.isLetter || $0.isNumber }) }

  private func choiceNames(_ choice: String, of question: Question) -> [String] {
    languages.compactMap { $0.text("questions.\(question.id).choice.\(choice).name")?.folded }
  }
}
