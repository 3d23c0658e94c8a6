import YAML

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Turns a target's folder into Swift before the target compiles: `generate-catalog messages|files|scripts|registry FOLDER OUTPUT`.
///
/// Every mistake in the data is reported as `file:line:column: error: …`, which the build shows and stops at.
@main struct GenerateCatalog {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { fail("usage: generate-catalog messages|files|scripts|registry FOLDER OUTPUT") }
    let folder = SourceFolder(arguments[2])
    let output = arguments[3]
    switch arguments[1] {
    case "messages":
      let catalog = MessageCatalog(folder)
      write(catalog.messages, to: "\(output)/Messages.swift")
      write(catalog.words, to: "\(output)/Words.swift")
    case "files": write(embeddedFiles(of: folder), to: "\(output)/EmbeddedFiles.swift")
    case "scripts": write(embeddedScripts(of: folder), to: "\(output)/EmbeddedScripts.swift")
    case "registry": write(registry(of: folder), to: "\(output)/Registry.swift")
    case let job: fail("unknown job \(job)")
    }
  }

  /// A changed file only: an unchanged one must not cause a build.
  private static func write(_ text: String, to path: String) {
    let bytes = Array(text.utf8)
    guard contents(of: path) != bytes else { return }
    guard let file = fopen(path, "w") else { fail("\(path): error: cannot be written") }
    let written = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, written == bytes.count else { fail("\(path): error: cannot be written") }
  }
}

/// Reports a mistake the way compilers do and stops the build.
func fail(_ message: String) -> Never {
  let line = Array((message + "\n").utf8)
  _ = write(2, line, line.count)
  exit(1)
}

/// The bytes of a file; nil where there is none.
private func contents(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return ferror(file) == 0 ? bytes : nil
}

/// The name of the file at a path, without its ending.
func stem(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  return String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
}

/// A target's folder and what lies in it.
struct SourceFolder {
  let path: String
  /// Paths relative to the folder, sorted.
  let paths: [String]

  init(_ path: String) {
    self.path = path
    paths = Self.paths(in: path).sorted()
  }

  private static func paths(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      paths += [name] + Self.paths(in: "\(folder)/\(name)").map { "\(name)/\($0)" }
    }
    return paths
  }

  /// The text of the file at a path of this folder.
  func text(_ path: String) -> String {
    guard let text = String(validating: bytes(path), as: UTF8.self) else { fail("\(self.path)/\(path): error: cannot be read as UTF-8") }
    return text
  }

  /// The parsed YAML file at a path of this folder.
  func yaml(_ path: String) -> Node {
    do {
      return try Node(parsing: bytes(path))
    } catch {
      fail("\(self.path)/\(path):\(error.mark.line):\(error.mark.column): error: \(error.reason)")
    }
  }

  private func bytes(_ path: String) -> [UInt8] {
    guard let bytes = contents(of: "\(self.path)/\(path)") else { fail("\(self.path)/\(path): error: cannot be read") }
    return bytes
  }
}

/// A Swift literal that holds `text` as it is.
func literal(_ text: String) -> String {
  "##\"\"\"\n\(text)\n\"\"\"##"
}
