/// Digits 0 to 9, one a byte, in memory that outlives them.
struct Digits {
  let start: UnsafePointer<UInt8>
  let count: Int

  subscript(place: Int) -> UInt8 { start[place] }

  func dropping(_ dropped: Int) -> Digits {
    Digits(start: start + dropped, count: count - dropped)
  }

  /// Whether they begin with the decimal digits of `number`, and how many those are; nil when they don't.
  func lengthOfPrefix(_ number: Int) -> Int? {
    let length = number < 10 ? 1 : number < 100 ? 2 : 3
    guard count >= length else { return nil }
    var value = 0
    for place in 0..<length { value = value * 10 + Int(start[place]) }
    return value == number ? length : nil
  }
}

/// Digits kept as a number: 1 to 18 of them, leading zeros included.
struct PackedDigits: Hashable {
  private(set) var value: UInt64 = 0
  private(set) var count: UInt8 = 0

  init() {}

  init(value: UInt64, count: UInt8) {
    self.value = value
    self.count = count
  }

  mutating func append(_ digit: UInt8) {
    value = value &* 10 &+ UInt64(digit)
    count &+= 1
  }

  /// Writes the digits with `zero` added to each.
  func write(to target: UnsafeMutablePointer<UInt8>, zero: UInt8) {
    var rest = value
    for place in stride(from: Int(count) - 1, through: 0, by: -1) {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      target[place] = UInt8(truncatingIfNeeded: digit) &+ zero
      rest = quotient
    }
  }
}
