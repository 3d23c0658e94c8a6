public import Foundation

/// A program in Python, in `Oracles/` beside the tests, that judges our output with somebody else's code.
public struct Oracle: Sendable {
  /// Libraries in Python, installed once by the script that a person would run.
  public struct Kit: Sendable {
    fileprivate let preparation: String
    fileprivate let folder: String
    fileprivate let status: Int32?

    /// What judges documents and scripts.
    public static let oracles = Kit(preparation: "Scripts/prepare-oracles", folder: ".build/oracles")
    /// What opens pages.
    public static let browser = Kit(preparation: "Scripts/prepare-browser", folder: ".build/browser")

    private init(preparation: String, folder: String) {
      (self.preparation, self.folder) = (preparation, folder)
      status = try? Oracle.run(Oracle.root.appendingPathComponent(preparation).path, [], input: Data()).status
    }
  }

  /// Why nothing was judged.
  public enum Failure: Error {
    /// The libraries cannot be installed.
    case cannotPrepare(script: String)
    /// The program ended with a status, and these words.
    case refused(status: Int32, what: String)
  }

  /// The folder of the repository.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private let script: String
  private let kit: Kit

  /// A program beside the file that names it.
  public init(_ script: String, kit: Kit = .oracles, beside file: String = #filePath) {
    self.script = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Oracles/\(script)").path
    self.kit = kit
  }

  /// What the program prints about a text.
  public func judge(_ text: String, _ arguments: [String] = []) throws -> String { try judge(Data(text.utf8), arguments) }

  /// What the program prints about some bytes.
  public func judge(_ input: Data, _ arguments: [String] = []) throws -> String {
    guard kit.status == 0 else { throw Failure.cannotPrepare(script: kit.preparation) }
    let python = Self.root.appendingPathComponent(kit.folder + "/bin/python").path
    let result = try Self.run(python, [script] + arguments, input: input)
    guard result.status == 0 else { throw Failure.refused(status: result.status, what: result.error) }
    return result.output
  }

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
