extension StringProtocol {
  /// The text as one line that does nothing where it is shown: no escape sequences, no reversed writing, no hidden characters.
  ///
  /// Line breaks and tabs become a blank; control characters, bidirectional controls, other invisible format characters and private ones
  /// become visible, as `[U+202E]`. The joiners that several scripts and emoji need stay.
  public var inert: String {
    if utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return String(self) }
    var output = ""
    var endsInBreak = false
    for scalar in unicodeScalars {
      let isBreak = Inertness.isBreak(scalar)
      if isBreak {
        if !endsInBreak { output += " " }
      } else if Inertness.isHarmless(scalar) {
        output.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        output += "[U+\(String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)))\(digits)]"
      }
      endsInBreak = isBreak
    }
    return output
  }
}

extension StringProtocol {
  /// The text made inert for words in which backquotes mark what is to be typed: its own become accents, U+02CB, which look like them.
  public var shown: String { inert.replacing("`", with: "\u{2CB}") }
}

private enum Inertness {
  static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .surrogate: false
    case .format: scalar.value == 0x200C || scalar.value == 0x200D
    default: true
    }
  }
}
