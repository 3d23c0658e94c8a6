extension StringProtocol {
  /// The text with nothing in it that drives a terminal or turns the reading direction: shown, never obeyed.
  ///
  /// Control characters become their visible pictures (␛ for escape); bidirectional overrides and isolates, zero-width and other
  /// invisible format characters become U+FFFD. Line breaks and tabs become blanks.
  public var inert: String {
    guard unicodeScalars.contains(where: { $0.replacement != nil }) else { return String(self) }
    var output = String.UnicodeScalarView()
    for scalar in unicodeScalars { output.append(scalar.replacement ?? scalar) }
    return String(output)
  }
}

extension Unicode.Scalar {
  fileprivate var replacement: Unicode.Scalar? {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value)
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0x61C, 0xE0000...0xE007F: "\u{FFFD}"
    default: nil
    }
  }
}
