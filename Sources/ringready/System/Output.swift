import Conversation
import Locales
import Reporting
import Texts

/// Results go to standard output, everything else to standard error.
enum Output {
  /// Writes a result.
  static func write(_ text: String) throws(Failure) {
    var console = StandardConsole(descriptor: 1)
    do throws(PortError) {
      try console.write(text)
    } catch {
      throw Failure(error)
    }
  }

  /// Writes a result to a file; to standard output where none is named, or `-`.
  static func write(_ bytes: [UInt8], to file: String?) throws(Failure) {
    guard let file, file != "-" else { return try write(String(decoding: bytes, as: UTF8.self)) }
    try Path(file).put(bytes)
  }

  /// Columns of a line of a result: the window's, or 80 where there is none.
  static var width: Int {
    ReportFormat.width(nearest: Surroundings.isTerminal(1) ? StandardConsole(descriptor: 1).width : ReportFormat.defaultWidth)
  }

  /// Writes help; nobody minds when it is cut short.
  static func print(_ text: String) {
    var console = StandardConsole(descriptor: 1)
    try? console.write(text)
  }

  /// Says what went wrong.
  static func complain(_ messages: [Message]) {
    guard !messages.isEmpty else { return }
    complain(text: messages.map { Surroundings.current.localizer.text($0) }.joined(separator: "\n"))
  }

  /// Whatever came from outside, an argument that the parser quotes too, is inert here.
  static func complain(text: String) {
    var console = StandardConsole(descriptor: 2)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "ringready: " + $0.inert.withoutBackquotes }
    try? console.write(lines.joined(separator: "\n") + "\n")
  }
}
