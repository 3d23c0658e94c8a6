import Conversation
import Importing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A file to import, lent as memory: exports of large tenants are larger than what is kept of them.
final class MappedFile: ImportSource {
  let name: String
  private let descriptor: Int32
  private var memory: UnsafeMutableRawPointer?
  private var forgotten = 0
  let size: Int

  /// Opens an ordinary file.
  ///
  /// - Throws: the system's error; links at the end of the path are followed, devices and pipes are not waited for.
  init(_ path: Path) throws(Path.SystemError) {
    name = String(path.text.split(separator: "/").last ?? "")
    descriptor = open(path.text, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Path.SystemError(code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Path.SystemError(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Path.SystemError(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL) }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard size > 0, let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    madvise(memory, size, MADV_SEQUENTIAL)
    (self.memory, forgotten) = (memory, 0)
    body(UnsafeBufferPointer(start: memory.assumingMemoryBound(to: UInt8.self), count: size))
    self.memory = nil
    munmap(memory, size)
  }

  /// Gives back what was read: a file larger than the plan it makes takes no memory of its own.
  func forget(before place: Int) {
    let page = Int(getpagesize())
    // Some pages behind are kept: text may lie a little before its place in the bytes, behind a mark or in another encoding.
    let end = min(place, size) / page * page - 16 * page
    guard let memory, end > forgotten else { return }
    madvise(memory + forgotten, end - forgotten, MADV_DONTNEED)
    forgotten = end
  }
}

/// Exports on disk.
struct DiskDesk: ExportDesk {
  func open(_ path: String) throws(PortError) -> any ImportSource {
    do {
      return try MappedFile(Path(path))
    } catch {
      throw .cannotRead(path: path, code: error.code)
    }
  }

  func paths(beginning text: String) -> [String] {
    let folder = text.lastIndex(of: "/").map { String(text[...$0]) } ?? ""
    let beginning = text.dropFirst(folder.count)
    guard let directory = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(directory) }
    var found: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(beginning), !name.hasPrefix(".") || beginning.hasPrefix(".") else { continue }
      found.append(folder + name + (entry.pointee.d_type == UInt8(DT_DIR) ? "/" : ""))
    }
    return found.sorted()
  }
}
