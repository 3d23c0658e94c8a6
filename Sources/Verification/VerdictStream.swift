internal import JSON
public import Locales
internal import Texts

/// Verdicts for a stream of JSON lines, one line for one line, in their order.
///
/// It holds at most one line that has not ended yet and a few pages of answers, however long the stream is.
public struct VerdictStream {
  /// The longest line that is read, in bytes without its end: 1 MiB.
  public static let longestLine = 1 << 20

  private let localizer: Localizer
  private let kind: ValueKind?
  private let country: String?
  private var number = 0
  private var pending: [UInt8] = []
  /// The line is too long: what comes of it is dropped.
  private var isSkipping = false
  private var answers: [UInt8] = []
  private var countries = CountryMemory()
  private static let page = 1 << 16

  /// A stream that has not begun.
  ///
  /// - Parameters:
  ///   - kind: the kind of lines that name none.
  ///   - country: ISO 3166-1 alpha-2 code for addresses without a country and numbers without `default_region`.
  ///   - localizer: in whose words errors are told.
  public init(kind: ValueKind? = nil, country: String? = nil, localizer: Localizer) {
    (self.kind, self.country, self.localizer) = (kind, country, localizer)
    answers.reserveCapacity(2 * Self.page)
  }

  /// Reads on; lines may begin and end anywhere in a chunk.
  ///
  /// - Parameters:
  ///   - chunk: the next bytes of the stream.
  ///   - write: takes answers, all that are known by the end of the call.
  /// - Throws: what `write` throws; the stream is then at an end.
  public mutating func read<Problem: Error>(
    _ chunk: UnsafeBufferPointer<UInt8>, write: ([UInt8]) throws(Problem) -> Void
  ) throws(Problem) {
    var start = 0
    while let end = chunk[start...].firstIndex(of: UInt8(ascii: "\n")) {
      endLine(with: UnsafeBufferPointer(rebasing: chunk[start..<end]))
      start = end + 1
      if answers.count >= Self.page { try flush(write) }
    }
    keep(chunk[start...])
    try flush(write)
  }

  /// Answers a last line without a line break.
  ///
  /// - Throws: what `write` throws.
  public mutating func finish<Problem: Error>(write: ([UInt8]) throws(Problem) -> Void) throws(Problem) {
    if !pending.isEmpty || isSkipping { endLine(with: UnsafeBufferPointer(start: nil, count: 0)) }
    try flush(write)
  }

  private mutating func flush<Problem: Error>(_ write: ([UInt8]) throws(Problem) -> Void) throws(Problem) {
    guard !answers.isEmpty else { return }
    try write(answers)
    answers.removeAll(keepingCapacity: answers.capacity <= 4 * Self.page)
  }

  private mutating func keep(_ piece: Slice<UnsafeBufferPointer<UInt8>>) {
    guard !isSkipping else { return }
    guard pending.count + piece.count <= Self.longestLine else {
      isSkipping = true
      pending = []
      return
    }
    pending += piece
  }

  private mutating func endLine(with piece: UnsafeBufferPointer<UInt8>) {
    number += 1
    if pending.isEmpty, !isSkipping { return answer(piece) }
    keep(piece[...])
    let line = pending
    pending.removeAll(keepingCapacity: line.count <= Self.page)
    line.withUnsafeBufferPointer { answer($0) }
    isSkipping = false
  }

  private mutating func answer(_ line: UnsafeBufferPointer<UInt8>) {
    do throws(EntryError) {
      guard !isSkipping, line.count <= Self.longestLine else { throw .tooLong }
      let entry = try Entry(number == 1 ? UnsafeBufferPointer(rebasing: line.withoutByteOrderMark) : line)
      let verdict = try entry.verdict(as: entry.kind(else: kind), country: country, countries: &countries)
      JSONValue.members([("id", entry.id.map { .verbatim($0.inert) } ?? .null)] + verdict).write(to: &answers)
    } catch {
      JSONValue.members([("id", .null), ("error", .string(localizer.text(error.message))), ("line", .number(number))]).write(to: &answers)
    }
    answers.append(UInt8(ascii: "\n"))
  }
}
