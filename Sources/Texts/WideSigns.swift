extension UInt8 {
  /// The sign of ASCII that one as wide as a Chinese character stands for; nil for any other.
  public init?(wide scalar: UInt32) {
    switch scalar {
    case 0xFF01...0xFF5E: self = UInt8(scalar - 0xFF01 + 0x21)
    case 0x3000: self = UInt8(ascii: " ")
    default: return nil
    }
  }
}
