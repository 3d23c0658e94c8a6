internal import Texts

extension String {
  /// The text for an element or attribute of XML 1.0: nothing in it is markup, and no character that XML forbids is left.
  ///
  /// Line breaks stay; in an attribute they are written so that a reader gets them back.
  func xml(inAttribute: Bool = false) -> String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) && !"&<>\"".utf8.contains($0) }) { return self }
    var output = ""
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if !output.isEmpty || line.startIndex != startIndex { output += inAttribute ? "&#10;" : "\n" }
      for scalar in line.inert.unicodeScalars {
        switch scalar {
        case "&": output += "&amp;"
        case "<": output += "&lt;"
        case ">": output += "&gt;"
        case "\"": output += "&quot;"
        case "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
        default: output.unicodeScalars.append(scalar)
        }
      }
    }
    return output
  }
}
