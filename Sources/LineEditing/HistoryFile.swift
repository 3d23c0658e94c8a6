#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The answers of earlier runs: a UTF-8 file, one entry a line, oldest first, "\n" and "\\" escaped.
///
/// History is a comfort: what goes wrong with its file is never told and never stops a session.
struct HistoryFile {
  /// Entries kept; older ones are forgotten.
  static let limit = 1000

  let path: String?

  func load() -> [String] { entries() ?? [] }

  /// Nil for a file that is there and can't be read.
  private func entries() -> [String]? {
    guard let path else { return nil }
    guard let bytes = Self.contents(of: path) else { return errno == ENOENT ? [] : nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n")).suffix(Self.limit)
    return lines.map { Self.unescaped(String(decoding: $0, as: UTF8.self)) }
  }

  /// Adds `line` to what the file holds by now: two sessions at once keep each other's entries.
  func append(_ line: String) {
    guard let path, var entries = entries(), entries.last != line else { return }
    entries.append(line)
    let text = entries.suffix(Self.limit).map { Self.escaped($0) + "\n" }.joined()
    Self.replace(Self.resolved(path), with: Array(text.utf8))
  }

  private static func escaped(_ line: String) -> String {
    var result = ""
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    var escaping = false
    for scalar in line.unicodeScalars {
      if scalar == "\\", !escaping {
        escaping = true
      } else {
        result.append(escaping && scalar == "n" ? "\n" : scalar)
        escaping = false
      }
    }
    return String(result)
  }

  private static func contents(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let length = read(file, &chunk, chunk.count)
      guard length > 0 else { return length == 0 ? result : nil }
      result += chunk[..<length]
    }
  }

  /// Writes beside the file and renames: a reader sees the old entries or the new ones.
  private static func replace(_ path: String, with bytes: [UInt8]) {
    makeFolders(above: path)
    let temporary = "\(path).\(getpid())"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { return }
    var written = 0
    while written < bytes.count {
      let length = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if length <= 0 { break }
      written += length
    }
    let closed = close(file) == 0
    if written < bytes.count || !closed || rename(temporary, path) != 0 { unlink(temporary) }
  }

  private static func makeFolders(above path: String) {
    for (index, character) in zip(path.indices, path).dropFirst() where character == "/" {
      mkdir(String(path[..<index]), 0o777)
    }
  }

  /// The file behind a symbolic link, so that a rename doesn't replace the link.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
