import Foundation

/// A program in Python that judges our output with somebody else's code.
struct Oracle {
  let script: String
  /// What installs its libraries, the same that a person would run, and where to.
  var kit = Kit.oracles

  static let schema = Oracle(script: "check_schema.py")
  static let markdown = Oracle(script: "markdown_parts.py")
  static let browser = Oracle(script: "browse.py", kit: .browser)

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()
  static let checkSchema = root.appendingPathComponent("docs/check.schema.json").path

  /// Libraries in Python, installed once.
  struct Kit {
    let preparation: String
    let folder: String
    let status: Int32?

    static let oracles = Kit(preparation: "Scripts/prepare-oracles", folder: ".build/oracles")
    static let browser = Kit(preparation: "Scripts/prepare-browser", folder: ".build/browser")

    private init(preparation: String, folder: String) {
      (self.preparation, self.folder) = (preparation, folder)
      status = try? Oracle.run(Oracle.root.appendingPathComponent(preparation).path, [], input: "").status
    }
  }

  /// What the program prints about a text.
  func judge(_ text: String, _ arguments: [String] = []) throws -> String {
    let script = Self.folder.appendingPathComponent("Oracles/\(script)").path
    guard kit.status == 0 else { throw Failure.cannotPrepare(script: kit.preparation) }
    let python = Self.root.appendingPathComponent(kit.folder + "/bin/python").path
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
