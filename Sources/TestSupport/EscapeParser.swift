/// Takes a terminal's byte stream apart: UTF-8 text, controls, escape sequences.
struct EscapeParser: Sendable {
  enum Action: Equatable, Sendable {
    case print(Unicode.Scalar)
    case control(UInt8)
    /// ESC and one character.
    case escape(Character)
    /// ESC [ parameters final; private ones ("?25h") are left out.
    case sequence(Character, [Int])
  }

  private enum State { case text, escape, sequence, command, commandEscape, charset }

  private var state = State.text
  private var pending: [UInt8] = []

  mutating func actions(for byte: UInt8) -> [Action] {
    switch state {
    case .text: return text(byte)
    case .escape: return escape(byte)
    case .sequence: return sequence(byte)
    case .command:
      state = byte == 7 ? .text : byte == 0x1B ? .commandEscape : .command
    case .commandEscape, .charset:
      state = .text
    }
    return []
  }

  private mutating func text(_ byte: UInt8) -> [Action] {
    if byte == 0x1B {
      pending = []
      state = .escape
      return []
    }
    if byte < 0x20 || byte == 0x7F { return [.control(byte)] }
    pending.append(byte)
    let expected = byte < 0x80 ? 1 : Self.length(of: pending[0])
    guard pending.count >= expected else { return [] }
    defer { pending = [] }
    return String(decoding: pending, as: UTF8.self).unicodeScalars.map(Action.print)
  }

  private mutating func escape(_ byte: UInt8) -> [Action] {
    state = .text
    switch byte {
    case UInt8(ascii: "["): state = .sequence
    case UInt8(ascii: "]"), UInt8(ascii: "P"): state = .command
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
    default: return [.escape(Character(Unicode.Scalar(byte)))]
    }
    return []
  }

  private mutating func sequence(_ byte: UInt8) -> [Action] {
    guard (0x40...0x7E).contains(byte) else {
      pending.append(byte)
      return []
    }
    defer {
      pending = []
      state = .text
    }
    if let first = pending.first, (0x3C...0x3F).contains(first) { return [] }
    let parameters = pending.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    return [.sequence(Character(Unicode.Scalar(byte)), parameters.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 })]
  }

  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
