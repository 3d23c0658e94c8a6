#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The same numbers for the same seed on every machine.
///
/// Source: splitmix64 (S. Vigna, public domain).
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Numbers that a seed gives.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// How long a test may try at random, and from which seed: `RANDOM_SECONDS` for each such test, else its own budget; `RANDOM_SEED`, else 1.
public struct Chance: Sendable {
  private let first: UInt64
  private var tries: UInt64 = 0
  /// The numbers.
  public var random: SplitMix
  private let end: ContinuousClock.Instant

  /// Chances for some seconds, unless the environment says how many.
  public init(seconds: Double) {
    first = Self.variable("RANDOM_SEED").flatMap { UInt64($0) } ?? 1
    random = SplitMix(seed: first)
    end = .now + .seconds(Self.variable("RANDOM_SECONDS").flatMap { Double($0) } ?? seconds)
  }

  /// The seed of the next try while there is time for one: given as `RANDOM_SEED`, it is the first.
  public mutating func nextSeed() -> UInt64? {
    guard .now < end || tries == 0 else {
      print("\(tries) tries from RANDOM_SEED=\(first)")
      return nil
    }
    defer { tries += 1 }
    random = SplitMix(seed: first &+ tries)
    return first &+ tries
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
