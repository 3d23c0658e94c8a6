internal import Texts

/// A postal code against its country's form.
struct PostalCode {
  /// The code tidied: ASCII digits and capitals, single spaces, without what only an envelope shows (SE-, 〒).
  let tidy: [UInt8]
  /// Whether it has the country's form as it is written.
  let isWellFormed: Bool
  private let country: CountryRecord

  init(_ text: String, in country: CountryRecord) {
    let pattern = Pattern(source: country.postalPattern)
    var tidy = Self.tidied(text)
    var isWellFormed = tidy.withUnsafeBufferPointer(pattern.matchesAll)
    if !isWellFormed {
      // Spaces alone make no code wrong: India writes 110 001.
      let forms = [Self.withoutEnvelope(tidy, in: country), tidy.filter { $0 != .space }]
      if let inner = forms.lazy.compactMap({ $0 }).first(where: { $0.withUnsafeBufferPointer(pattern.matchesAll) }) {
        (tidy, isWellFormed) = (inner, true)
      }
    }
    self.tidy = tidy
    self.isWellFormed = isWellFormed
    self.country = country
  }

  /// The code as the country writes it; for a code that is not well formed, what it becomes when only its grouping was wrong.
  var canonical: String? {
    let grouped = Self.grouped(tidy, as: country.postalGroups, matching: Pattern(source: country.postalPattern))
    return (grouped ?? (isWellFormed ? tidy : nil)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The code with the zeros that a spreadsheet takes from its beginning; nil where they would make no code.
  var withLostZeros: PostalCode? {
    guard !isWellFormed, tidy.allSatisfy(\.isDigit), (2...6).contains(tidy.count) else { return nil }
    return ["0", "00"].lazy.map { PostalCode($0 + String(decoding: tidy, as: UTF8.self), in: country) }.first(where: \.isWellFormed)
  }

  /// The beginning that tells where a code is used: so many characters, or with 0 all before the space.
  func region(length: Int) -> [UInt8]? {
    guard isWellFormed else { return nil }
    if length > 0 { return Array(tidy.prefix(length)) }
    return canonical.flatMap { code in code.utf8.firstIndex(of: .space).map { Array(code.utf8[..<$0]) } }
  }

  private static func tidied(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let byte = ascii(scalar)
      if let byte {
        if byte != .space || (out.last ?? .space) != .space { out.append(byte) }
      } else {
        out.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
      }
    }
    if out.last == .space { out.removeLast() }
    return out
  }

  /// The scalar as the ASCII it stands for: capitals, digits of other scripts, any hyphen, any space.
  private static func ascii(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x61...0x7A: UInt8(scalar.value - 32)
    case 0x09...0x0D, 0xA0, 0x2000...0x200A, 0x202F: .space
    case 0x21...0x7E, 0x20: UInt8(scalar.value)
    case 0x2010...0x2015, 0x2212, 0x30FC: .hyphen
    case 0x0660...0x0669: UInt8(scalar.value - 0x0660 + 48)
    case 0x06F0...0x06F9: UInt8(scalar.value - 0x06F0 + 48)
    case 0x0966...0x096F: UInt8(scalar.value - 0x0966 + 48)
    default: UInt8(wide: scalar.value).flatMap { ascii(Unicode.Scalar($0)) }
    }
  }

  /// The code after a country's sign, as in SE-111 22 or 〒100-0001.
  private static func withoutEnvelope(_ code: [UInt8], in country: CountryRecord) -> [UInt8]? {
    for envelope in country.envelopes.split(separator: .space) where code.starts(with: envelope) {
      let rest = code.dropFirst(envelope.count).drop { $0 == .space || $0 == .hyphen }
      if rest.first?.isDigit == true { return Array(rest) }
    }
    return nil
  }

  /// Letters and digits set apart as the country does, when the result has its form.
  private static func grouped(_ code: [UInt8], as groups: Bytes, matching pattern: Pattern) -> [UInt8]? {
    let joined = code.filter { $0 != .space && $0 != .hyphen }
    for form in groups.split(separator: .space) {
      guard let candidate = apply(form, to: joined) else { continue }
      if candidate.withUnsafeBufferPointer(pattern.matchesAll) { return candidate }
    }
    return nil
  }

  /// 5-4 sets a hyphen after five characters; *_3 a space before the last three; letters are written as they are.
  private static func apply(_ form: Slice<Bytes>, to joined: [UInt8]) -> [UInt8]? {
    let known = form.reduce(0) { $0 + ($1.isDigit ? Int($1 - 48) : 0) }
    let isTwoDigits = form.allSatisfy(\.isDigit) && form.count == 2
    let fixed = isTwoDigits ? form.reduce(0) { $0 * 10 + Int($1 - 48) } : known
    let rest = joined.count - fixed
    guard form.first == UInt8(ascii: "*") ? rest > 0 : rest == 0 else { return nil }
    if isTwoDigits { return joined }
    var out: [UInt8] = []
    var next = joined.startIndex
    for symbol in form {
      switch symbol {
      case UInt8(ascii: "_"): out.append(.space)
      case .hyphen: out.append(.hyphen)
      case let letter where letter.isASCIILetter: out.append(letter)
      default:
        let count = symbol.isDigit ? Int(symbol - 48) : rest
        out += joined[next..<next + count]
        next += count
      }
    }
    return out
  }
}
