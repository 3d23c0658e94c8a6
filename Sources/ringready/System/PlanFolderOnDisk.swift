import Conversation
import Locales
import PlanFiles
import Readiness
import Texts

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A plan folder on disk: read once, written file by file, locked against a second writer.
struct PlanFolderOnDisk: PlanStore {
  private let path: Path
  private var folder: PlanFolder
  private var identities: [String: Identity]

  /// The plan in the folder.
  var plan: Plan { folder.plan }
  /// The lines of `plan.yaml` by path.
  var lines: [String: Int] { folder.lines }

  /// Reads a folder.
  ///
  /// - Throws: `Failure` when there is no plan, a file is damaged or cannot be read.
  init(reading path: Path, mayBeMissing: Bool = false) throws(Failure) {
    self.path = path
    guard mayBeMissing || path.holdsPlan else {
      throw Failure(.noInput, .noPlan(folder: path.text.inert))
    }
    identities = Dictionary(uniqueKeysWithValues: PlanFolder.fileNames.map { ($0, Identity(of: path.appending($0))) })
      .compactMapValues { $0 }
    let files = try Self.files(in: path)
    do {
      folder = try PlanFolder(reading: files)
    } catch {
      throw Failure(error, in: path)
    }
  }

  /// The files that a folder holds, by name.
  ///
  /// - Throws: `Failure` when one cannot be read.
  static func files(in path: Path) throws(Failure) -> [String: [UInt8]] {
    let isSaved = path.appending(saved).exists
    var files: [String: [UInt8]] = [:]
    for name in PlanFolder.fileNames {
      let file = path.appending(name)
      if isSaved, let bytes = try? file.prepared.read() {
        files[name] = bytes
        continue
      }
      guard Identity(of: file) != nil else { continue }
      files[name] = try file.contents()
    }
    return files
  }

  /// Stands in the folder from the moment that all files of a save are on the disk until they are in place.
  ///
  /// So a save that was killed in between is done: readers take what is prepared, and the next writer puts it in place.
  private static let saved = ".saved.ringready-part"

  /// Puts in place what a save that was killed had on the disk whole; what it had not is taken away.
  static func finishSave(in path: Path) {
    let isSaved = path.appending(saved).exists
    for name in PlanFolder.fileNames {
      if isSaved { try? path.appending(name).replace() } else { path.appending(name).discardPrepared() }
    }
    if isSaved {
      path.sync()
      path.appending(saved).remove()
    }
  }

  mutating func save(_ plan: Plan) throws(PortError) {
    let files: [String: [UInt8]]
    do {
      files = try folder.update(to: plan)
    } catch {
      throw PortError.cannotWrite(path: path.appending(error.file).text, code: EINVAL)
    }
    let changed = PlanFolder.fileNames.filter { files[$0] != nil }
    // Nothing is replaced before all is on the disk: a full one leaves the plan as it was.
    do throws(PortError) {
      for name in changed { try write(name) { file throws(Path.SystemError) in try file.prepare(files[name] ?? []) } }
      for name in changed where Identity(of: path.appending(name)) != identities[name] {
        throw .changedOutside(path: path.appending(name).text)
      }
      if changed.count > 1 { try write(Self.saved) { file throws(Path.SystemError) in try file.replace(with: []) } }
      for name in changed {
        try write(name) { file throws(Path.SystemError) in try file.replace() }
        identities[name] = Identity(of: path.appending(name))
      }
    } catch {
      path.appending(Self.saved).remove()
      for name in changed { path.appending(name).discardPrepared() }
      throw error
    }
    path.sync()
    if changed.count > 1 { path.appending(Self.saved).remove() }
  }

  private func write(_ name: String, _ body: (Path) throws(Path.SystemError) -> Void) throws(PortError) {
    let file = path.appending(name)
    do {
      try body(file)
    } catch {
      throw .cannotWrite(path: file.text, code: error.code)
    }
  }

  /// Beside the plan, for `:review` to tell what has changed since.
  private var reportedFile: Path { path.appending(".reported") }

  var reported: String? { (try? reportedFile.read()).map { String(decoding: $0, as: UTF8.self) } }

  func keepReported(_ answers: String) throws(PortError) {
    do {
      try reportedFile.replace(with: Array(answers.utf8))
    } catch {
      throw .cannotWrite(path: reportedFile.text, code: error.code)
    }
  }

  /// What tells one state of a file from another.
  private struct Identity: Equatable {
    var inode: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int

    init?(of path: Path) {
      var status = stat()
      guard lstat(path.text, &status) == 0 else { return nil }
      inode = UInt64(status.st_ino)
      size = Int64(status.st_size)
      #if canImport(Darwin)
        (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
      #else
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
      #endif
    }
  }
}

/// The right to write a plan folder, held until the program ends: a lock on the folder itself, which leaves no file behind.
struct FolderLock {
  /// Takes the lock.
  ///
  /// - Throws: `Failure` when another process holds it.
  static func take(on path: Path) throws(Failure) {
    let descriptor = open(path.text, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.reading(path, code: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw Failure(.inUse, .planInUse(folder: path.text.inert)) }
    PlanFolderOnDisk.finishSave(in: path)
  }
}

extension Path {
  /// Whether it is a folder with a plan.
  var holdsPlan: Bool { appending(Plan.fileName).exists }
}
