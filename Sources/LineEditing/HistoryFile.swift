internal import Texts

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
    return lines.map { String(onOneLine: String(decoding: $0, as: UTF8.self)) }
  }

  /// Adds `line` to what the file holds by now: two sessions at once keep each other's entries.
  func append(_ line: String) {
    guard let path = path.map(Self.resolved), let draft = Self.draft(at: path + ".part") else { return }
    defer { close(draft) }
    var entries = self.entries() ?? [line]
    // The same again adds nothing, and a history that can't be read is left alone.
    let isNews = entries.last != line
    entries.append(line)
    let text = entries.suffix(Self.limit).map { $0.onOneLine + "\n" }.joined()
    // A reader sees the old entries or the new ones.
    if !isNews || !Self.write(Array(text.utf8), to: draft) || rename(path + ".part", path) != 0 { unlink(path + ".part") }
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

  /// The new file beside the one at `path`, open and held by a lock until it is closed; nil while another session holds it.
  ///
  /// It has one name for all sessions: what a killed one left behind is written over by the next.
  private static func draft(at path: String) -> Int32? {
    makeFolders(above: path)
    let file = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard file >= 0 else { return nil }
    var (opened, named) = (stat(), stat())
    // Renamed meanwhile, it is the other session's history and no draft.
    guard flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &opened) == 0, stat(path, &named) == 0, opened.st_ino == named.st_ino else {
      close(file)
      return nil
    }
    return file
  }

  /// Whether all bytes went into a file, from its start.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    guard ftruncate(file, 0) == 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let length = rest.withUnsafeBytes { unistdWrite(file, $0.baseAddress, $0.count) }
      guard length > 0 else { return false }
      rest = rest.dropFirst(length)
    }
    return true
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

#if canImport(Darwin)
  private let unistdWrite = Darwin.write
#else
  private let unistdWrite = Glibc.write
#endif
