import Foundation
import TestSupport

/// Bytes that somebody damaged, by chance.
enum Mutation {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// What hurts readers: ends of things, marks, numbers at the edge, text that acts.
  static let hostile: [[UInt8]] =
    [
      "\"", "'", "\"\"", "{[", "]}", "\\u0000", "\\ud83d", "&a *a", "!!x", "? ", ": ", "- ", "|\n", ">-\n", "#", "%", "---\n", "...\n",
      "\t", "\r\n",
      "\n\n", ",;\t", "\u{FEFF}", "\u{202E}", "\u{2028}", "\u{1B}[2J", "=cmd|' /C calc'!A0", "../../etc/passwd", "1e999", "-0",
      "99999999999999999999",
      "0x1F", "null", "true", "NO", "e\u{301}", "👩‍👩‍👧", "+33 1 99 00 12 34", ";ext=1", "İ", "ß", "]]>", "<!--", "@", "*", "\u{0}",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE], [0xFE, 0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80]]

  static func bytes(_ bytes: [UInt8], by random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0...4, using: &random) {
      let place = Int.random(in: 0...max(0, bytes.count - 1), using: &random)
      let length = min(Int.random(in: 1...48, using: &random), bytes.count - min(place, bytes.count))
      switch Int.random(in: 0..<7, using: &random) {
      case 0 where !bytes.isEmpty: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.removeSubrange(min(place, bytes.count)..<min(bytes.count, place + length))
      case 3: bytes.insert(contentsOf: bytes[min(place, bytes.count)..<min(bytes.count, place + length)], at: min(place, bytes.count))
      case 4: bytes.removeSubrange(min(place, bytes.count)...)
      default: bytes.insert(contentsOf: hostile.randomElement(using: &random) ?? [], at: min(place, bytes.count))
      }
    }
    return bytes
  }

  /// The files of a folder below `Tests`, by name.
  static func files(in folder: String, _ isMeant: (String) -> Bool = { _ in true }) throws -> [[UInt8]] {
    let url = tests.appendingPathComponent(folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted().filter(isMeant)
    return try names.compactMap { name in
      let file = url.appendingPathComponent(name)
      let isFile = try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile ?? false
      return isFile ? Array(try Data(contentsOf: file)) : nil
    }
  }
}
