/// A colour of the customer's own, changed just as far as its reader needs on a light and on a dark page.
public struct Accent: Equatable, Sendable {
  /// Red, green and blue, 0 to 255.
  private let parts: [UInt8]

  /// A colour as style guides write it: `#1a5fb4` or `#15b`; nil for anything else.
  public init?(_ text: String) {
    let digits = text.hasPrefix("#") ? Array(text.dropFirst()) : Array(text)
    guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }), digits.count == 3 || digits.count == 6 else { return nil }
    let long = digits.count == 3 ? digits.flatMap { [$0, $0] } : digits
    parts = stride(from: 0, to: 6, by: 2).compactMap { UInt8(String(long[$0...($0 + 1)]), radix: 16) }
  }

  private init(parts: [UInt8]) { self.parts = parts }

  /// The colour as style sheets write it.
  var css: String { "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }

  /// The colour, darkened until it can be read on a white or tinted page.
  var onLight: Accent { readable(on: Accent(parts: [0xF4, 0xF6, 0xF8]), towards: 0) }

  /// The colour, lightened until it can be read on a dark page.
  var onDark: Accent { readable(on: Accent(parts: [0x1D, 0x22, 0x27]), towards: 255) }

  /// Text needs a contrast of 4.5 (WCAG 2.2, success criterion 1.4.3); a little more survives rounding.
  private static let leastContrast = 4.6

  private func readable(on page: Accent, towards end: UInt8) -> Accent {
    var share = 0
    var colour = self
    while colour.contrast(with: page) < Self.leastContrast, share < 100 {
      share += 2
      colour = Accent(parts: parts.map { UInt8((Int($0) * (100 - share) + Int(end) * share) / 100) })
    }
    return colour
  }

  /// The contrast of two colours, 1 to 21.
  ///
  /// Source: WCAG 2.2, "contrast ratio".
  func contrast(with other: Accent) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Source: WCAG 2.2, "relative luminance".
  private var luminance: Double {
    let linear = parts.map { Self.linear($0) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The curve of sRGB, ((value + 0.055) / 1.055) ^ 2.4, where no library with powers is at hand: x^2.4 is x² times the fifth root of x².
  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    guard value > 0.03928 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    // Newton's iteration for root^5 = square; it halves its error at least, so 30 rounds are exact to the last bit.
    for _ in 0..<30 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}
