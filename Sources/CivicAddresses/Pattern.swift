/// A postal pattern, followed through in its written form: literals, `\d`, classes, groups, alternatives and the counts ? {m} {m,n}.
///
/// It moves all places reached so far at once, a bit each, so no input makes it slow; codes are shorter than 64 bytes.
struct Pattern {
  let source: Bytes

  func matchesAll(of text: Bytes) -> Bool {
    text.count < 63 && reached(in: text) & (1 << UInt64(text.count)) != 0
  }

  func matchesBeginning(of text: Bytes) -> Bool {
    text.count < 63 && reached(in: text) != 0
  }

  private func reached(in text: Bytes) -> UInt64 {
    var run = Run(source: source, text: text)
    return run.alternatives(from: 1)
  }

  private struct Run {
    let source: Bytes
    let text: Bytes
    var position = 0

    mutating func alternatives(from start: UInt64) -> UInt64 {
      var ends = sequence(from: start)
      while position < source.count, source[position] == UInt8(ascii: "|") {
        position += 1
        ends |= sequence(from: start)
      }
      return ends
    }

    private mutating func sequence(from start: UInt64) -> UInt64 {
      var places = start
      while position < source.count, source[position] != UInt8(ascii: "|"), source[position] != UInt8(ascii: ")") {
        // Nothing is reached any more: what is left of this alternative can't change that.
        guard places != 0 else {
          skipAlternative()
          return 0
        }
        places = counted(from: places)
      }
      return places
    }

    private mutating func skipAlternative() {
      var depth = 0
      while position < source.count {
        switch source[position] {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "|"):
          guard depth > 0 else { return }
          if source[position] == UInt8(ascii: ")") { depth -= 1 }
        default: break
        }
        position += 1
      }
    }

    private mutating func counted(from start: UInt64) -> UInt64 {
      let atom = position
      var places = step(from: start)
      let (least, most) = count()
      let after = position
      var ends = least == 0 ? start : 0
      if least <= 1 { ends |= places }
      var times = 1
      while times < most, places != 0 {
        position = atom
        places = step(from: places)
        times += 1
        if times >= least { ends |= places }
      }
      position = after
      return ends
    }

    private mutating func count() -> (least: Int, most: Int) {
      guard position < source.count else { return (1, 1) }
      if source[position] == UInt8(ascii: "?") {
        position += 1
        return (0, 1)
      }
      guard source[position] == UInt8(ascii: "{") else { return (1, 1) }
      position += 1
      let least = number()
      var most = least
      if source[position] == UInt8(ascii: ",") {
        position += 1
        most = number()
      }
      position += 1
      return (least, most)
    }

    private mutating func number() -> Int {
      var value = 0
      while source[position].isDigit {
        value = value * 10 + Int(source[position] - 48)
        position += 1
      }
      return value
    }

    private mutating func step(from places: UInt64) -> UInt64 {
      switch source[position] {
      case UInt8(ascii: "("): return group(from: places)
      case UInt8(ascii: "["): return characterClass(from: places)
      case UInt8(ascii: "\\"):
        position += 2
        return advance(places) { $0.isDigit }
      default:
        let literal = source[position]
        position += 1
        return advance(places) { $0 == literal }
      }
    }

    private mutating func group(from places: UInt64) -> UInt64 {
      position += source[position + 1] == UInt8(ascii: "?") ? 3 : 1
      let ends = alternatives(from: places)
      position += 1
      return ends
    }

    private mutating func characterClass(from places: UInt64) -> UInt64 {
      let start = position + 1
      while source[position] != UInt8(ascii: "]") { position += 1 }
      let members = Bytes(rebasing: source[start..<position])
      position += 1
      return advance(places) { Self.contains($0, in: members) }
    }

    private static func contains(_ byte: UInt8, in members: Bytes) -> Bool {
      var index = 0
      while index < members.count {
        if members[index] == UInt8(ascii: "\\") {
          index += 1
          if members[index] == UInt8(ascii: "d") ? byte.isDigit : byte == members[index] { return true }
          index += 1
        } else if index + 2 < members.count, members[index + 1] == .hyphen {
          if members[index] <= byte, byte <= members[index + 2] { return true }
          index += 3
        } else {
          if members[index] == byte { return true }
          index += 1
        }
      }
      return false
    }

    private func advance(_ places: UInt64, _ accepts: (UInt8) -> Bool) -> UInt64 {
      var ends: UInt64 = 0
      var left = places
      while left != 0 {
        let place = left.trailingZeroBitCount
        left &= left - 1
        if place < text.count, accepts(text[place]) { ends |= 1 << UInt64(place + 1) }
      }
      return ends
    }
  }
}
