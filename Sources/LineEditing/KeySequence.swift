/// Tells which characters belong to a key that began with another one: ESC [ 3 ~, ESC b, Ctrl-X Ctrl-X, Ctrl-V and any.
struct KeySequence {
  private enum State { case outside, afterPrefix, inParameters }

  private var state = State.outside

  /// True when `scalar`, the next one read, continues a key.
  mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    let isPrefix = ["\u{1B}", "\u{18}", "\u{16}"].contains(scalar)
    switch state {
    case .outside:
      if isPrefix { state = .afterPrefix }
      return false
    case .afterPrefix:
      state = isPrefix ? .afterPrefix : scalar == "[" || scalar == "O" ? .inParameters : .outside
    case .inParameters:
      if (0x40...0x7E).contains(scalar.value) { state = .outside }
    }
    return true
  }
}
