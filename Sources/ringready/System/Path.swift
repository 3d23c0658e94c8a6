#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A place in the file system, and the few things done there.
struct Path: Equatable {
  let text: String

  init(_ text: String) { self.text = text }

  /// A path that was typed where no shell has read it: `~/` is the home folder.
  init(typed text: String) {
    let home = text.hasPrefix("~/") ? getenv("HOME").map { String(cString: $0) } : nil
    self.text = home.map { $0 + text.dropFirst() } ?? text
  }

  func appending(_ name: String) -> Path { Path(text == "." ? name : text.hasSuffix("/") ? text + name : "\(text)/\(name)") }

  /// What went wrong, as the system numbers it.
  struct SystemError: Error { var code: Int32 }

  /// The largest file that is read: 256 MiB.
  private static let limit = 256 << 20

  /// The bytes of a regular file; links at the end of the path are not followed, devices and pipes not waited for.
  func read() throws(SystemError) -> [UInt8] {
    let (descriptor, size) = try opened(O_NOFOLLOW)
    defer { close(descriptor) }
    guard size <= Self.limit else { throw SystemError(code: EFBIG) }
    return try Self.readAll(from: descriptor, expecting: size)
  }

  /// Opens a regular file to be read, and tells how many bytes it has; devices and pipes are not waited for.
  func opened(_ flags: Int32 = 0) throws(SystemError) -> (descriptor: Int32, size: Int) {
    let descriptor = open(text, O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    var status = stat()
    var code: Int32 = 0
    if fstat(descriptor, &status) != 0 {
      code = errno
    } else if status.st_mode & S_IFMT != S_IFREG {
      code = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
    }
    guard code == 0 else {
      close(descriptor)
      throw SystemError(code: code)
    }
    return (descriptor, Int(status.st_size))
  }

  /// Everything that can be read from a descriptor, at most 256 MiB; `count` bytes are expected.
  static func readAll(from descriptor: Int32, expecting count: Int = 0) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unistdRead(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        guard errno == EINTR else { throw SystemError(code: errno) }
        continue
      }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw SystemError(code: EFBIG) }
    }
  }

  /// Whether something is there.
  var exists: Bool { access(text, F_OK) == 0 }

  /// Whether it is a folder.
  var isFolder: Bool {
    var status = stat()
    return stat(text, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What lies in a folder, sorted by name; nothing where it cannot be read.
  func entries() -> [(name: String, isFolder: Bool)] {
    guard let directory = opendir(text) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted().map { ($0, appending($0).isFolder) }
  }

  /// Makes a folder; one that is there is fine.
  func makeFolder() throws(Failure) {
    guard mkdir(text, 0o777) == 0 || errno == EEXIST else { throw Failure.making(self, code: errno) }
  }

  /// Puts a whole file in place of the old one, or leaves the old one.
  func replace(with bytes: [UInt8]) throws(SystemError) {
    try prepare(bytes)
    try replace()
    folder.sync()
  }

  /// Puts bytes where somebody named: a file is replaced whole, behind a link too; a device or a pipe is written to and stays.
  func fill(with bytes: [UInt8]) throws(SystemError) {
    var status = stat()
    guard stat(text, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return try replace(with: bytes) }
    guard status.st_mode & S_IFMT != S_IFREG else { return try withoutLinks.replace(with: bytes) }
    let descriptor = open(text, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    defer { close(descriptor) }
    try Self.write(bytes[...], to: descriptor)
  }

  /// The file itself, behind all links.
  private var withoutLinks: Path {
    guard let resolved = realpath(text, nil) else { return self }
    defer { free(resolved) }
    return Path(String(cString: resolved))
  }

  /// Writes a new file whole to the disk, beside the one that it is to replace; what cannot be written leaves nothing.
  func prepare(_ bytes: [UInt8]) throws(SystemError) {
    let descriptor = open(prepared.text, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    do throws(SystemError) {
      defer { close(descriptor) }
      keepMode(on: descriptor)
      try Self.fill(descriptor, with: bytes)
      guard fsync(descriptor) == 0 else { throw SystemError(code: errno) }
    } catch {
      discardPrepared()
      throw error
    }
  }

  /// Puts what was prepared in place of the old file.
  func replace() throws(SystemError) {
    guard rename(prepared.text, text) == 0 else {
      let code = errno
      discardPrepared()
      throw SystemError(code: code)
    }
  }

  /// Takes away what was prepared, also by a save that was killed.
  func discardPrepared() { prepared.remove() }

  /// Takes a file away; one that is not there is fine.
  func remove() { unlink(text) }

  /// Makes sure that the folder's names outlive a loss of power.
  func sync() {
    let descriptor = open(text, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Where a new file stands until it is put in place.
  var prepared: Path { folder.appending(".\(name).ringready-part") }
  /// Its last part.
  var name: String { String(text.split(separator: "/").last ?? "") }
  /// What it lies in.
  var folder: Path {
    guard let slash = text.lastIndex(of: "/") else { return Path(".") }
    return Path(slash == text.startIndex ? "/" : String(text[..<slash]))
  }

  private func keepMode(on descriptor: Int32) {
    var old = stat()
    if stat(text, &old) == 0 { fchmod(descriptor, old.st_mode & 0o777) }
  }

  /// As much of a large file as is on the disk before more of it is written.
  private static let piece = 16 << 20

  /// Fills a new file.
  ///
  /// The system's memory of one piece serves the next one: fresh memory takes most of the time of writing a large file.
  private static func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(SystemError) {
    for start in stride(from: 0, to: bytes.count, by: piece) {
      let end = min(start + piece, bytes.count)
      try write(bytes[start..<end], to: descriptor)
      #if os(Linux)
        guard end < bytes.count else { return }
        guard fdatasync(descriptor) == 0 else { throw SystemError(code: errno) }
        posix_fadvise(descriptor, 0, off_t(end), POSIX_FADV_DONTNEED)
      #endif
    }
  }

  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(SystemError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { unistdWrite(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR else { throw SystemError(code: errno) }
        continue
      }
      rest = rest.dropFirst(count)
    }
  }
}

#if canImport(Darwin)
  private let unistdRead = Darwin.read
  private let unistdWrite = Darwin.write
#else
  private let unistdRead = Glibc.read
  private let unistdWrite = Glibc.write
#endif
