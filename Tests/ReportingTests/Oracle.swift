import Foundation

/// A program in Python that judges our output with somebody else's code.
struct Oracle {
  /// The Python packages it needs; tests that use it are skipped where they are not installed.
  let modules: String
  let script: String

  static let schema = Oracle(modules: "jsonschema", script: "check_schema.py")
  static let markdown = Oracle(modules: "cmarkgfm", script: "markdown_parts.py")

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let checkSchema = folder.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/check.schema.json")
    .path

  var isInstalled: Bool { (try? Self.python(["-c", "import \(modules)"], input: ""))?.status == 0 }

  /// What the program prints about a text.
  func judge(_ text: String, _ arguments: [String] = []) throws -> String {
    let script = Self.folder.appendingPathComponent("Oracles/\(script)").path
    let result = try Self.python([script] + arguments, input: text)
    guard result.status == 0 else { throw Failure(status: result.status) }
    return result.output
  }

  struct Failure: Error { let status: Int32 }

  private static func python(_ arguments: [String], input: String) throws -> (status: Int32, output: String) {
    // Through a file, so that neither side waits for the other to read.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardError = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
