/// Sets French as a typesetter does, so that translators type plain blanks and straight apostrophes.
///
/// Narrow no-break space before `; ? ! :` and inside « »; no-break between a number and what it counts; ’ for '.
/// A colon glued to a word (`:aide`) is a command's name and stays.
func frenchTypography(_ text: String) -> String {
  let narrow: Character = "\u{202F}"
  var output: [Character] = []
  var inCode = false
  let characters = Array(text)
  for (index, character) in characters.enumerated() {
    let next = characters.indices.contains(index + 1) ? characters[index + 1] : " "
    let previous = output.last ?? " "
    if character == "`" { inCode.toggle() }
    switch character {
    case _ where inCode: output.append(character)
    case "'" where previous.isLetter && (next.isLetter || next.isNumber || next == "{" || next == "«" || next == "`"): output.append("’")
    case " " where previous == "«" || next == "»": output.append(narrow)
    case " " where isPunctuation(next) && endsWord(after: index + 2, characters): output.append(narrow)
    case " " where previous.isNumber && next.isNumber && isGroup(at: index, characters): output.append(narrow)
    default: output.append(character)
    }
  }
  return String(output)
}

private func isPunctuation(_ character: Character) -> Bool { ":;?!%".contains(character) }

private func endsWord(after index: Int, _ characters: [Character]) -> Bool {
  guard characters.indices.contains(index) else { return true }
  return characters[index].isWhitespace || ".,;:!?)»]".contains(characters[index])
}

/// A blank between digits groups thousands when just three digits follow.
private func isGroup(at index: Int, _ characters: [Character]) -> Bool {
  let following = characters[(index + 1)...].prefix { $0.isNumber }
  let preceding = characters[..<index].reversed().prefix { $0.isNumber }
  return following.count == 3 && preceding.count <= 3
}
