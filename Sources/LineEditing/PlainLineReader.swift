import CLibEdit
public import Conversation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Lines from any file descriptor, with no editing but the terminal driver's own: for pipes, `--plain` and dumb terminals.
public struct PlainLineReader: LineEditor {
  /// The longest line that is kept whole, in bytes.
  public static let limit = 1 << 20

  /// The bytes that the latest line had over `limit` and that were dropped; 0 for a line that was kept whole.
  public private(set) var droppedBytes = 0

  private let input: Int32
  private let promptOutput: Int32
  private var keyboard: Keyboard?

  /// A reader of `input` that writes its prompts to `promptOutput` (standard error unless told, so that results stay alone).
  public init(input: Int32 = 0, promptOutput: Int32 = 2) {
    self.input = input
    self.promptOutput = promptOutput
    keyboard = Keyboard(input: input)
  }

  /// Asks for one line and waits for it.
  ///
  /// CR LF ends a line as LF does; the end of the input ends the last one. Bytes that aren't UTF-8 are U+FFFD, NUL is kept.
  ///
  /// - Parameters:
  ///   - prompt: written as it is.
  ///   - prefill: shown in brackets after the prompt; an empty line takes it.
  ///   - complete: never called.
  /// - Returns: the line, or how the person declined to give one.
  public mutating func readLine(prompt: String, prefill: String, complete: (String) -> CompletionAnswer) -> LineInput {
    signals_catch(input, -1)
    defer { signals_release() }
    show(prefill.isEmpty ? prompt : "\(prompt)[\(prefill)] ")
    switch readBytes() {
    case .line(""): return .line(prefill)
    case .line(let text): return .line(text)
    case let refusal:
      show("\n")
      return refusal
    }
  }

  /// Does nothing: there is no key to bring an entry back.
  public func addHistory(_ line: String) {}

  private mutating func readBytes() -> LineInput {
    var line: [UInt8] = []
    droppedBytes = 0
    while true {
      switch keyboard?.unit(readingAhead: 65536) {
      case .byte(UInt8(ascii: "\n")): return finished(line)
      case .byte(let byte) where line.count < Self.limit: line.append(byte)
      case .byte: droppedBytes += 1
      case .end where !line.isEmpty: return finished(line)
      case .end, .signal(SIGHUP), .none: return .endOfInput
      case .signal(SIGINT): return .interrupted(hadText: !line.isEmpty)
      case .signal(SIGTSTP): signals_stop_process()
      case .signal: break
      }
    }
  }

  private func finished(_ line: [UInt8]) -> LineInput {
    let ended = droppedBytes == 0 && line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...]
    return .line(String(decoding: ended, as: UTF8.self))
  }

  private func show(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let length = rest.withUnsafeBytes { write(promptOutput, $0.baseAddress, $0.count) }
      if length < 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(0, length))
    }
  }
}
