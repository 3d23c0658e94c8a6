import JSON
import Testing

@Suite struct JSONValueTests {
  @Test func `members keep their order, on one line or on several`() {
    let value = JSONValue.object(["b": .array([.number(-1), .bool(true), .null]), "a": .members([]), "c": .verbatim(Array("1e9".utf8))])
    #expect(value.line == #"{"b":[-1,true,null],"a":{},"c":1e9}"#)
    #expect(value.text == "{\n  \"b\": [\n    -1,\n    true,\n    null\n  ],\n  \"a\": {},\n  \"c\": 1e9\n}\n")
  }

  @Test(arguments: [
    ("a\"b\\c\n\u{1B}\u{7F}é\u{202E}\u{2028}😀", #""a\"b\\c\n\u001b\u007fé\u202e\u2028😀""#), ("\u{E0041}", #""\udb40\udc41""#),
  ]) func `strings are escaped as JSON wants it, and do nothing on a terminal`(text: String, expected: String) {
    #expect(JSONValue.string(text).line == expected)
  }
}
