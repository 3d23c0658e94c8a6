import TestSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The probe at its first prompt.
func probe(_ options: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    [BuiltProducts.path(of: "line-editing-probe")] + options, environment: environment, columns: columns, rows: rows)
  try terminal.wait("the first prompt") { $0.cursor.column > 0 }
  return terminal
}

/// A folder that goes away with its test.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/line-editing-XXXXXX".utf8CString)
    mkdtemp(&template)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { remove(in: path) }

  private func remove(in folder: String) {
    for name in Self.names(in: folder) where unlink("\(folder)/\(name)") != 0 { remove(in: "\(folder)/\(name)") }
    rmdir(folder)
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func write(_ text: String, to name: String) {
    guard let file = fopen("\(path)/\(name)", "w") else { return }
    fwrite(Array(text.utf8), 1, text.utf8.count, file)
    fclose(file)
  }

  func read(_ name: String) -> String? {
    guard let file = fopen("\(path)/\(name)", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let length = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<length], as: UTF8.self)
  }
}
