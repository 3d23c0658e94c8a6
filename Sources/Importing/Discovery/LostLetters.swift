/// Texts that lost letters on their way.
enum LostLetters {
  /// The columns in which question marks stand where Windows PowerShell 5.1 wrote ASCII instead of letters with accents.
  static let columns: Set<String> = ["DisplayName", "Description", "StreetName", "City", "CompanyName"]

  /// Whether a text is another one with letters instead of question marks.
  static func isRepaired(_ damaged: String, by text: String) -> Bool {
    guard damaged.contains("?"), damaged.count == text.count else { return false }
    return zip(damaged, text).allSatisfy { $0 == "?" || $0 == $1 }
  }

  /// Whether two texts say the same: other case, other order of a list, trailing zeros of coordinates.
  static func isSame(_ left: String, _ right: String) -> Bool {
    if left.lowercased() == right.lowercased() || isRepaired(left, by: right) || isRepaired(right, by: left) { return true }
    if left.contains(";") || right.contains(";") { return Set(left.split(separator: ";")) == Set(right.split(separator: ";")) }
    if let first = Double(left), let second = Double(right) { return first == second }
    return false
  }
}
