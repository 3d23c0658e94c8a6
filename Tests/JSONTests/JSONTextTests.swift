import TestSupport
import Testing

@testable import JSON

@Suite struct JSONTextTests {
  private func check(_ bytes: [UInt8]) -> JSONError? {
    bytes.withUnsafeBufferPointer { bytes in
      do throws(JSONError) {
        _ = try JSONText(checking: bytes)
        return nil
      } catch {
        return error
      }
    }
  }

  /// Calls back with a value; `#require` cannot be used in it.
  private func read<Result>(_ text: String, _ body: (JSONText) throws -> Result) throws -> Result {
    try Array(text.utf8).withUnsafeBufferPointer { try body(try JSONText(checking: $0)) }
  }

  // Source: RFC 8259, and the cases that JSONTestSuite (N. Seriot) names y_.
  @Test(arguments: [
    "null", " true ", "false", "0", "-0", "1E400", "-1.5e-7", "123456789012345678901234567890", "\"\"", "[]", "{}", "[[]\t,\r\n{}]",
    "{\"a\":1,\"a\":2}", "\"\\u0000\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\uD83D\\uDE00\"", "\"é😀\u{7F}\u{10FFFF}\"", "[1,{\"\":[null]}]",
  ]) func `is read`(text: String) { #expect(check(Array(text.utf8)) == nil) }

  // The cases that JSONTestSuite names n_.
  @Test(arguments: [
    "", " ", "nul", "truex", "01", "-", "1.", ".5", "1e", "+1", "0x1", "NaN", "Infinity", "'a'", "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"",
    "\"\\u00G0\"", "\"\t\"", "\"\u{0}\"", "[", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
    "{1:1}", "{\"a\" 1}", "1 2", "[]]", "{}}", "// c", "\u{FEFF}1", "\u{A0}1", "[1}", "{\"a\":1]",
  ]) func `is refused`(text: String) { #expect(check(Array(text.utf8))?.reason == .syntax) }

  // Source: Unicode 16, table 3-7; RFC 3629, section 3.
  @Test(arguments: [
    [0x80], [0xC0, 0xAF], [0xC2], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
    [0xFF], [0xE2, 0x28, 0xA1], [0xF0, 0x90, 0x80],
  ]) func `bytes that are not UTF-8 are refused where they stand`(bytes: [UInt8]) {
    #expect(check([0x22] + bytes + [0x22]) == JSONError(reason: .notUTF8, offset: 1))
  }

  @Test(arguments: ["\"\\uD800\"", "\"\\uDC00\"", "\"\\uD800\\uD800\"", "\"\\uD800x\""]) func `half a surrogate pair is refused`(
    text: String
  ) {
    #expect(check(Array(text.utf8))?.reason == .loneSurrogate)
  }

  @Test func `nesting is bounded, however deep the text`() {
    let brackets = { (count: Int) in [UInt8](repeating: 0x5B, count: count) + [UInt8](repeating: 0x5D, count: count) }
    #expect(check(brackets(JSONText.greatestDepth)) == nil)
    #expect(check(brackets(JSONText.greatestDepth + 1)) == JSONError(reason: .tooDeep, offset: JSONText.greatestDepth))
    #expect(check(brackets(1_000_000))?.reason == .tooDeep)
  }

  @Test func `members are told in their order, with every kind of value`() throws {
    let text = #" { "s" : "}\"," , "o":{"x":[1,{"y":2}]},"a":[ ] ,"n":-1.5e3,"t":true, "z" :null,"s":"again" } "#
    let members = try read(text) { object in
      var members: [String] = []
      object.forEachMember { members.append("\($0.string ?? "?")=\(String(decoding: $1.inert, as: UTF8.self)) \($1.kind)") }
      return members
    }
    #expect(
      members == [
        #"s="}\"," string"#, #"o={"x":[1,{"y":2}]} object"#, "a=[ ] array", "n=-1.5e3 number", "t=true bool", "z=null null",
        #"s="again" string"#,
      ])
  }

  @Test func `escapes stand for their characters`() throws {
    let string = try read(#""\u0041\u00e9\uD83D\uDE00\u0000\"\\\/\b\f\n\r\tz""#) { $0.string }
    #expect(string == "Aé😀\u{0}\"\\/\u{8}\u{C}\n\r\tz")
    #expect(try read(#""\u0069d""#) { $0.isString("id") })
    #expect(try read("5") { $0.string } == nil)
  }

  @Test func `a value is given back as it was written, and does nothing on a terminal`() throws {
    #expect(
      try read("[1 ,\t\r\n\"\u{9B}31m é\u{202E}\u{7F}😀\"]") { String(decoding: $0.inert, as: UTF8.self) }
        == #"[1 ,"\u009b31m é\u202e\u007f😀"]"#)
    #expect(try read("1234567890123456789012345678901234567890e99999") { $0.inert }.count == 46)
  }

  @Test func `random and damaged bytes are judged in time`() {
    var random = SplitMix(seed: 2026)
    let seed = Array(#"{"id":[1,{"a":"é\u00e9\ud83d\ude00"}],"n":-1.5e+7,"b":[true,false,null]}"#.utf8)
    for _ in 0..<20_000 {
      var bytes = seed
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 3))
        default: bytes.insert(contentsOf: bytes[..<place].suffix(7), at: place)
        }
        if bytes.isEmpty { bytes = seed }
      }
      bytes.withUnsafeBufferPointer { bytes in
        guard let text = try? JSONText(checking: bytes) else { return }
        text.forEachMember { _ = ($0.string, $1.string, $1.inert) }
      }
    }
  }
}
