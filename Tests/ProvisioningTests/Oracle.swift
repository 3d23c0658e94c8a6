import Foundation

/// A program in Python that judges our output with somebody else's code.
struct Oracle {
  let script: String

  static let script = Oracle(script: "check_script.py")
  static let literals = Oracle(script: "literals.py")
  static let run = Oracle(script: "run_script.py")
  static let mail = Oracle(script: "read_mail.py")

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()
  static let catalogue = folder.appendingPathComponent("Catalogue/cmdlets.json").path
  /// The libraries are installed once, by the script that a person would run.
  private static let preparation = try? run(root.appendingPathComponent("Scripts/prepare-oracles").path, [], input: Data()).status

  /// What the program prints about some bytes.
  func judge(_ input: Data, _ arguments: [String] = []) throws -> String {
    let script = Self.folder.appendingPathComponent("Oracles/\(script)").path
    guard Self.preparation == 0 else { throw Failure.cannotPrepare(script: "Scripts/prepare-oracles") }
    let python = Self.root.appendingPathComponent(".build/oracles/bin/python").path
    let result = try Self.run(python, [script] + arguments, input: input)
    guard result.status == 0 else { throw Failure.refused(status: result.status, what: result.error) }
    return result.output
  }

  func judge(_ text: String, _ arguments: [String] = []) throws -> String { try judge(Data(text.utf8), arguments) }

  enum Failure: Error { case cannotPrepare(script: String), refused(status: Int32, what: String) }

  private static func run(_ program: String, _ arguments: [String], input: Data) throws -> (status: Int32, output: String, error: String) {
    // Through files, so that neither side waits for the other to read.
    let folder = FileManager.default.temporaryDirectory
    let (source, fault) = (folder.appendingPathComponent(UUID().uuidString), folder.appendingPathComponent(UUID().uuidString))
    try input.write(to: source)
    try Data().write(to: fault)
    defer { for file in [source, fault] { try? FileManager.default.removeItem(at: file) } }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardError = try FileHandle(forWritingTo: fault)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let error = (try? String(contentsOf: fault, encoding: .utf8)) ?? ""
    return (process.terminationStatus, String(decoding: data, as: UTF8.self), error)
  }
}
