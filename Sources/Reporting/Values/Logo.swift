/// A picture that a page carries within itself.
public struct Logo: Equatable, Sendable {
  /// The picture as a `data:` address.
  let address: String

  /// Why bytes don't become a logo.
  public enum Problem: Error, Equatable, Sendable {
    /// Neither PNG nor SVG.
    case unknownKind
    /// More bytes than a logo needs.
    case tooLarge
    /// The picture breaks off or contradicts itself.
    case damaged
  }

  /// The most bytes of a logo: every report carries it.
  public static let greatestSize = 1 << 20

  /// A logo from the bytes of a PNG or SVG file; of an SVG only what draws is kept.
  public init(_ bytes: [UInt8]) throws(Problem) {
    guard bytes.count <= Self.greatestSize else { throw .tooLarge }
    if bytes.starts(with: Self.signature) {
      guard Self.isWhole(png: bytes) else { throw .damaged }
      address = "data:image/png;base64," + Digest.base64(bytes)
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self), text.contains("<svg") else { throw .unknownKind }
    guard let safe = DrawnSVG(text)?.text else { throw .damaged }
    address = "data:image/svg+xml;base64," + Digest.base64(Array(safe.utf8))
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// Whether chunk follows chunk from the header to the end.
  ///
  /// Source: PNG, third edition, section 5.
  private static func isWhole(png bytes: [UInt8]) -> Bool {
    var place = signature.count
    while place + 12 <= bytes.count {
      let length = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
      let kind = bytes[(place + 4)..<(place + 8)]
      if place == signature.count, !kind.elementsEqual("IHDR".utf8) { return false }
      place += 12 + length
      if kind.elementsEqual("IEND".utf8) { return place <= bytes.count }
    }
    return false
  }
}
