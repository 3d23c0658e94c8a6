/// The regular expression of a voice route: which dialled numbers it takes.
///
/// All ways through it are followed at once, and groups go only a few levels deep: no expression takes long, however it is written.
///
/// Source: New-CsOnlineVoiceRoute, NumberPattern, read 2026-11-28.
package struct NumberPattern: Sendable {
  private indirect enum Part: Sendable {
    case digit(Set<Character>), start, end
    case sequence([Part]), choice([Part])
    case repeated(Part, atLeast: Int, atMost: Int?)
  }

  private static let signs = Set("0123456789+*#")
  /// Longer and deeper ones are not judged, nor longer numbers than a policy can name.
  private static let longest = (pattern: 1_000, depth: 4, number: 10)

  private let whole: Part

  /// Reads an expression; nil for one with more in it than numbers need, such as a look ahead, of which nothing can be told here.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.longest.pattern else { return nil }
    var rest = text[...]
    guard let whole = Self.choice(&rest, depth: 0), rest.isEmpty else { return nil }
    self.whole = whole
  }

  /// Whether a number, as it is dialled, is taken; nil when that is not judged.
  package func takes(_ dialled: String) -> Bool? {
    let signs = Array(dialled)
    guard signs.count <= Self.longest.number else { return nil }
    return !Self.ends(of: whole, from: Set(0...signs.count), in: signs).isEmpty
  }

  // MARK: Matching

  /// Behind which signs a part can end that begins before some.
  private static func ends(of part: Part, from places: Set<Int>, in signs: [Character]) -> Set<Int> {
    switch part {
    case .digit(let fitting): Set(places.filter { $0 < signs.count && fitting.contains(signs[$0]) }.map { $0 + 1 })
    case .start: places.intersection([0])
    case .end: places.intersection([signs.count])
    case .sequence(let parts): parts.reduce(places) { ends(of: $1, from: $0, in: signs) }
    case .choice(let parts): parts.reduce(into: []) { $0.formUnion(ends(of: $1, from: places, in: signs)) }
    case .repeated(let part, let least, let most): ends(of: part, from: places, times: (least, most), in: signs)
    }
  }

  private static func ends(of part: Part, from places: Set<Int>, times: (least: Int, most: Int?), in signs: [Character]) -> Set<Int> {
    // More rounds than signs lead nowhere new.
    let (least, most) = (min(times.least, signs.count + 1), min(times.most ?? .max, signs.count + 1))
    var reached = least == 0 ? places : []
    var open = places
    for round in 0..<most where !open.isEmpty {
      open = ends(of: part, from: open, in: signs)
      if round + 1 >= least { reached.formUnion(open) }
    }
    return reached
  }

  // MARK: Reading

  private static func choice(_ rest: inout Substring, depth: Int) -> Part? {
    guard depth <= longest.depth else { return nil }
    var parts: [Part] = []
    repeat {
      guard let part = sequence(&rest, depth: depth) else { return nil }
      parts.append(part)
    } while take("|", from: &rest)
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private static func sequence(_ rest: inout Substring, depth: Int) -> Part? {
    var parts: [Part] = []
    while let next = rest.first, next != "|", next != ")" {
      guard let part = single(&rest, depth: depth), let repeated = repeated(part, &rest) else { return nil }
      parts.append(repeated)
    }
    return .sequence(parts)
  }

  private static func single(_ rest: inout Substring, depth: Int) -> Part? {
    switch rest.removeFirst() {
    case "^": return .start
    case "$": return .end
    case ".": return .digit(signs)
    case "[": return bracket(&rest)
    case "\\": return escaped(&rest).map(Part.digit)
    case "(":
      if take("?", from: &rest), !take(":", from: &rest) { return nil }
      guard let inner = choice(&rest, depth: depth + 1), take(")", from: &rest) else { return nil }
      return inner
    case "*", "+", "?", "{", ")": return nil
    case let sign: return sign.isLetter ? nil : .digit([sign])
    }
  }

  private static func repeated(_ part: Part, _ rest: inout Substring) -> Part? {
    let times: (least: Int, most: Int?)
    switch rest.first {
    case "*": times = (0, nil)
    case "+": times = (1, nil)
    case "?": times = (0, 1)
    case "{":
      let inside = rest.dropFirst().prefix { $0 != "}" }
      let bounds = inside.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      guard rest.dropFirst(inside.count + 1).first == "}", let least = Int(bounds[0]), least >= 0 else { return nil }
      if bounds.count == 1 {
        times = (least, least)
      } else if bounds[1].isEmpty {
        times = (least, nil)
      } else {
        guard let most = Int(bounds[1]), most >= least else { return nil }
        times = (least, most)
      }
      rest.removeFirst(inside.count + 1)
    default: return part
    }
    rest.removeFirst()
    // Whether it is to take few or many makes no difference to whether anything fits.
    _ = take("?", from: &rest)
    return .repeated(part, atLeast: times.least, atMost: times.most)
  }

  private static func bracket(_ rest: inout Substring) -> Part? {
    let isExcluding = take("^", from: &rest)
    var fitting: Set<Character> = []
    while let sign = rest.popFirst(), sign != "]" {
      if sign == "[" { return nil }
      if sign == "\\" {
        guard let signs = escaped(&rest) else { return nil }
        fitting.formUnion(signs)
      } else if rest.first == "-", let last = rest.dropFirst().first, last != "]" {
        guard sign <= last else { return nil }
        fitting.formUnion(signs.filter { (sign...last).contains($0) })
        rest.removeFirst(2)
      } else {
        fitting.insert(sign)
      }
      if rest.isEmpty { return nil }
    }
    return .digit(isExcluding ? signs.subtracting(fitting) : fitting)
  }

  private static func escaped(_ rest: inout Substring) -> Set<Character>? {
    guard let sign = rest.popFirst() else { return nil }
    switch sign {
    case "d": return Set("0123456789")
    case "D": return signs.subtracting("0123456789")
    case let letter where letter.isLetter || letter.isNumber: return nil
    default: return [sign]
    }
  }

  private static func take(_ sign: Character, from rest: inout Substring) -> Bool {
    guard rest.first == sign else { return false }
    rest.removeFirst()
    return true
  }
}
