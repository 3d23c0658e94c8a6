import Foundation

/// A program in Python that judges our output with somebody else's code.
struct Oracle {
  let script: String

  static let schema = Oracle(script: "check_schema.py")
  static let markdown = Oracle(script: "markdown_parts.py")

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()
  static let checkSchema = root.appendingPathComponent("docs/check.schema.json").path
  /// The libraries are installed once, by the script that a person would run.
  private static let preparation = try? run(root.appendingPathComponent("Scripts/prepare-oracles").path, [], input: "").status

  /// What the program prints about a text.
  func judge(_ text: String, _ arguments: [String] = []) throws -> String {
    let script = Self.folder.appendingPathComponent("Oracles/\(script)").path
    guard Self.preparation == 0 else { throw Failure.cannotPrepare(script: "Scripts/prepare-oracles") }
    let python = Self.root.appendingPathComponent(".build/oracles/bin/python").path
    let result = try Self.run(python, [script] + arguments, input: text)
    guard result.status == 0 else { throw Failure.refused(status: result.status) }
    return result.output
  }

  enum Failure: Error { case cannotPrepare(script: String), refused(status: Int32) }

  private static func run(_ program: String, _ arguments: [String], input: String) throws -> (status: Int32, output: String) {
    // Through a file, so that neither side waits for the other to read.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
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
