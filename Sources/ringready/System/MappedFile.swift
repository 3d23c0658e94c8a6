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
  private init(_ path: Path) throws(Path.SystemError) {
    name = path.name
    (descriptor, size) = try path.opened()
  }

  /// Opens an ordinary file, those of a folder, or those that a pattern in the last part of the path fits: sorted by name, hidden ones not.
  static func all(at path: Path) throws(Path.SystemError) -> [MappedFile] {
    let folder = path.isFolder ? path : path.folder
    guard path.isFolder || !path.exists && path.name.contains(where: { "*?".contains($0) }) else { return [try MappedFile(path)] }
    var files: [MappedFile] = []
    for entry in folder.entries() where !entry.isFolder && !entry.name.hasPrefix(".") {
      if path.isFolder || fnmatch(path.name, entry.name, 0) == 0 { files.append(try MappedFile(folder.appending(entry.name))) }
    }
    return files
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
