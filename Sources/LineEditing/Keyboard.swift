import CLibEdit

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Bytes and signals as they come, from one file descriptor.
struct Keyboard {
  enum Event: Equatable {
    case scalar(Unicode.Scalar)
    case signal(Int32)
    case end
  }

  enum Unit { case byte(UInt8), signal(Int32), end }

  private let input: Int32
  private let signals: Int32
  private var bytes: [UInt8] = []
  private var next = 0
  private var delayedSignal: Int32?

  /// Reads `input`, with the signals that `signals_catch` tells; nil when no pipe can be had.
  init?(input: Int32) {
    let pipe = signal_pipe_open()
    guard pipe >= 0 else { return nil }
    self.input = input
    signals = pipe
  }

  /// Waits for one character, decoded from UTF-8 whatever the locale; bytes that are none are U+FFFD.
  mutating func event() -> Event {
    switch unit() {
    case .signal(let number): return .signal(number)
    case .end: return .end
    case .byte(let first):
      var units = [first]
      while units.count < Self.length(of: first), let following = continuation() { units.append(following) }
      return .scalar(String(decoding: units, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}")
    }
  }

  /// Waits for everything up to `terminator`, which is left out.
  ///
  /// - Returns: nil when a signal or the end came first; it is then the next event.
  mutating func text(upTo terminator: [UInt8]) -> String? {
    var result: [UInt8] = []
    while true {
      switch unit(readingAhead: 4096) {
      case .byte(let byte):
        result.append(byte)
        guard byte == terminator.last, result.suffix(terminator.count).elementsEqual(terminator) else { continue }
        return String(decoding: result.dropLast(terminator.count), as: UTF8.self)
      case .signal(let number):
        delayedSignal = number
        return nil
      case .end: return nil
      }
    }
  }

  private mutating func continuation() -> UInt8? {
    switch unit() {
    case .byte(let byte) where 0x80...0xBF ~= byte: return byte
    case .byte: next -= 1
    case .signal(let number): delayedSignal = number
    case .end: break
    }
    return nil
  }

  /// Waits for one byte.
  ///
  /// Takes more than one byte from the terminal only where asked: what is typed ahead stays there for other programs.
  mutating func unit(readingAhead count: Int = 1) -> Unit {
    if let number = delayedSignal {
      delayedSignal = nil
      return .signal(number)
    }
    while next == bytes.count {
      if let number = wait() { return .signal(number) }
      var length = 0
      bytes = [UInt8](unsafeUninitializedCapacity: count) {
        length = read(input, $0.baseAddress, count)
        $1 = max(0, length)
      }
      next = 0
      if length == 0 || length < 0 && errno != EINTR && errno != EAGAIN { return .end }
    }
    next += 1
    return .byte(bytes[next - 1])
  }

  /// Waits until `input` has bytes (or has ended): nil; or until a signal came: its number.
  private func wait() -> Int32? {
    var descriptors = [pollfd(fd: signals, events: Int16(POLLIN), revents: 0), pollfd(fd: input, events: Int16(POLLIN), revents: 0)]
    while poll(&descriptors, 2, -1) >= 0 || errno == EINTR {
      var number: UInt8 = 0
      if read(signals, &number, 1) == 1 { return Int32(number) }
      if descriptors[1].revents != 0 { return nil }
    }
    return nil
  }

  private static func length(of first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
