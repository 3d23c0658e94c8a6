public import ArgumentParser
import Conversation
import Facts
import Locales
import Texts
public import Verification

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `ringready verify`: verdicts on single values as arguments, or on a stream of JSON lines.
struct Verify: ParsableCommand {
  static let configuration = Ringready.subcommand(.verify)

  @Argument(help: Ringready.help("verify.values")) var values: [String] = []
  @Option(help: Ringready.help("verify.kind")) var kind: ValueKind?
  @Option(help: Ringready.help("verify.country"), completion: .countries) var country: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let localizer = try options.values.localizer()
    let country = try countryCode()
    guard values.isEmpty else { return try judge(values, country, localizer) }
    guard !Surroundings.isTerminal(0) else { throw Failure(.usage, .verifyNothingAsked) }
    try judgeStream(VerdictStream(kind: kind, country: country, localizer: localizer))
  }

  private func countryCode() throws(Failure) -> String? {
    guard let country else { return nil }
    guard case .exact(let known) = Countries.find(country) else { throw Failure(.usage, .answerCountry) }
    return known.code
  }

  private func judge(_ values: [String], _ country: String?, _ localizer: Localizer) throws(Failure) {
    var kinds: [ValueKind] = []
    // All are understood before the first is judged, so that wrong usage prints no half of a result.
    for value in values {
      guard let kind = kind ?? ValueKind(of: value) else {
        throw Failure(.usage, .verifyWhichKind(kinds: ValueKind.allCases.map(\.rawValue), value: value.inert))
      }
      if kind == .address, country == nil { throw Failure(.usage, .verifyCountryNeeded) }
      kinds.append(kind)
    }
    var areAllValid = true
    for (value, kind) in zip(values, kinds) {
      let verdict = SpokenVerdict(on: value, as: kind, country: country, localizer: localizer)
      try Output.write(verdict.text)
      areAllValid = areAllValid && verdict.isValid
    }
    if !areAllValid { throw Failure(.notReady) }
  }

  /// Verdicts of the stream are data: whatever they are, the exit status is 0 once every line has its answer.
  private func judgeStream(_ stream: consuming VerdictStream) throws(Failure) {
    let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { chunk.deallocate() }
    while true {
      let count = read(0, chunk.baseAddress, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure.reading(Path("-"), code: errno) }
      guard count > 0 else { return try stream.finish(write: Self.write) }
      try stream.read(UnsafeBufferPointer(rebasing: chunk[..<count]), write: Self.write)
    }
  }

  private static func write(_ answers: [UInt8]) throws(Failure) {
    do {
      try Path.write(answers[...], to: 1)
    } catch {
      // Whoever closes a pipe has read enough: nothing to say about it.
      throw error.code == EPIPE ? Failure(.ioFailed) : Failure(.cannotWrite(path: "-", code: error.code))
    }
  }
}

extension ValueKind: ExpressibleByArgument {}
