import Foundation
import TestSupport
import Testing

/// `ringready verify` as the built program does it.
@Suite struct VerifyTests {
  @Test(arguments: [
    ("--kind phone --country GB 02079460958", 0), ("--kind phone +33199001234 +331", 1), ("2026-11-22 Suisse", 0),
    ("--kind date 03/04/2026", 1),
    ("--kind country Germny", 1), ("--kind address --country Germany Hauptstr.5,10115,Berlin", 0), ("--kind address x", 64),
    ("--kind fax 1", 64), ("0123", 64), ("--kind phone --country Germny 1", 64),
  ]) func `the exit status says whether every value is fine`(arguments: String, status: Int32) throws {
    let folder = try Folder()
    #expect(try folder.ringready(["verify"] + arguments.split(separator: " ").map(String.init)).status == status)
  }

  @Test func `without values it answers a stream, and its verdicts are no failure`() throws {
    let lines = #"{"id":1,"kind":"phone","input":"+331"}"# + "\nx\n" + #"{"id":2,"kind":"country","input":"Suisse"}"#
    let result = try Folder().ringready(["verify", "--lang", "fr"], input: lines)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.split(separator: "\n").count == 3)
    #expect(result.output.contains("La ligne n’est pas du JSON (octet 1)."))
  }

  #if os(Linux)
    @Test func `memory stays flat over 200,000 lines`() throws {
      let line = #"{"id":"0123456789","kind":"phone","input":"+33 1 99 00 12 34","default_region":"FR"}"# + "\n"
      let (process, input) = (Process(), Pipe())
      process.executableURL = URL(fileURLWithPath: BuiltProducts.path(of: "ringready"))
      process.arguments = ["verify"]
      process.standardInput = input
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let lines = Data(String(repeating: line, count: 2_000).utf8)
      try input.fileHandleForWriting.write(contentsOf: lines)
      let before = try greatestMemory(of: process)
      for _ in 1..<100 { try input.fileHandleForWriting.write(contentsOf: lines) }
      #expect(try greatestMemory(of: process) - before < 8_000)
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }

    /// The most that a running process ever had resident, in KiB.
    private func greatestMemory(of process: Process) throws -> Int {
      let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
      return try #require(Int(line.filter(\.isNumber)))
    }
  #endif
}
