import Foundation
import TestSupport

/// A place of one test's own, taken away with it, and the built program to run there.
final class Folder {
  let root: String
  /// Where the plan goes; not made yet.
  var plan: String { root + "/plan" }
  /// A home, so that no history of the developer's is touched.
  var home: String { root + "/home" }
  /// How standard input is written.
  var encoding = String.Encoding.utf8

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("ringready-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: root + "/home", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs the program off a terminal.
  func ringready(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws -> Result {
    try ringready(arguments, input: input, environment: environment)
  }

  /// As `ringready(_:input:environment:)`, with the arguments in a list, and perhaps a disk on which no file is longer than some blocks.
  func ringready(_ arguments: [String], input: String = "", environment: [String: String] = [:], fileLimit: Int? = nil) throws -> Result {
    let process = try start(arguments, input: input, environment: environment, fileLimit: fileLimit)
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(name)")), as: UTF8.self)
    }
    return Result(status: process.terminationStatus, output: try text("out"), errors: try text("err"))
  }

  /// Starts the program off a terminal.
  func start(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], fileLimit: Int? = nil
  ) throws -> Process {
    let process = Process()
    let program = BuiltProducts.path(of: "ringready")
    process.executableURL = URL(fileURLWithPath: fileLimit == nil ? program : "/bin/sh")
    // The file's end is an error there, not a signal.
    process.arguments =
      (fileLimit.map { ["-c", "trap '' XFSZ; ulimit -f \($0); exec \"$@\"", "sh", program] } ?? []) + arguments
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": home, "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795305600"].merging(
      environment.merging(BuiltProducts.environment) { $1 }
    ) { $1 }
    let files = try ["in", "out", "err"].map { name in
      let url = URL(fileURLWithPath: root + "/" + name)
      try ((name == "in" ? input : "").data(using: encoding) ?? Data()).write(to: url)
      return url
    }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    return process
  }

  /// Writes a file of the plan.
  func write(_ text: String, to file: String) throws {
    try FileManager.default.createDirectory(atPath: plan, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: plan + "/" + file))
  }
}
