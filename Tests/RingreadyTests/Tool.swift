import Foundation
import TestSupport

/// Programs of others that judge or use ours.
enum Tool {
  static let root = Oracle.root.path
  static let ringready = BuiltProducts.path(of: "ringready")

  /// Runs a program; its errors follow its output.
  static func run(_ program: String, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil) throws
    -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let base = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1795305600"]) { $1 }
    process.environment = base.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardInput = FileHandle.nullDevice
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forWritingTo: file)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }

  /// Where a program of the system is; nil when it is not installed.
  static func find(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }.first(where: FileManager.default.isExecutableFile)
  }
}
