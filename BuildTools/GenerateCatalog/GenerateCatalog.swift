import Foundation
import YAML

/// Turns a target's folder into Swift before the target compiles: `generate-catalog messages|files|scripts|registry FOLDER OUTPUT`.
///
/// Every mistake in the data is reported as `file:line:column: error: …`, which the build shows and stops at.
@main struct GenerateCatalog {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { fail("usage: generate-catalog messages|files|scripts|registry FOLDER OUTPUT") }
    let folder = SourceFolder(URL(fileURLWithPath: arguments[2]))
    let output = URL(fileURLWithPath: arguments[3])
    switch arguments[1] {
    case "messages":
      let catalog = MessageCatalog(folder)
      write(catalog.messages, to: output.appendingPathComponent("Messages.swift"))
      write(catalog.words, to: output.appendingPathComponent("Words.swift"))
    case "files": write(embeddedFiles(of: folder), to: output.appendingPathComponent("EmbeddedFiles.swift"))
    case "scripts": write(embeddedScripts(of: folder), to: output.appendingPathComponent("EmbeddedScripts.swift"))
    case "registry": write(registry(of: folder), to: output.appendingPathComponent("Registry.swift"))
    case let job: fail("unknown job \(job)")
    }
  }

  /// A changed file only: an unchanged one must not cause a build.
  private static func write(_ text: String, to file: URL) {
    if let old = try? String(contentsOf: file, encoding: .utf8), old == text { return }
    do { try text.write(to: file, atomically: true, encoding: .utf8) } catch { fail("\(file.path): \(error)") }
  }
}

/// Reports a mistake the way compilers do and stops the build.
func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(1)
}

/// A target's folder and what lies in it.
struct SourceFolder {
  let url: URL
  /// Paths relative to the folder, sorted.
  let paths: [String]

  init(_ url: URL) {
    self.url = url
    paths = ((try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  /// The text of the file at a path of this folder.
  func text(_ path: String) -> String {
    let file = url.appendingPathComponent(path)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { fail("\(file.path): error: cannot be read as UTF-8") }
    return text
  }

  /// The parsed YAML file at a path of this folder.
  func yaml(_ path: String) -> Node {
    let file = url.appendingPathComponent(path)
    guard let data = try? Data(contentsOf: file) else { fail("\(file.path): error: cannot be read") }
    do {
      return try Node(parsing: Array(data))
    } catch {
      fail("\(file.path):\(error.mark.line):\(error.mark.column): error: \(error.reason)")
    }
  }
}

/// A Swift literal that holds `text` as it is.
func literal(_ text: String) -> String {
  "##\"\"\"\n\(text)\n\"\"\"##"
}
