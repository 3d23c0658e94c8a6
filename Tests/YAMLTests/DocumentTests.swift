import Testing
import YAML

@Suite struct DocumentTests {
  @Test(arguments: ["a:\n  b:", "a:\n  b:\n", "a:\n  b: \n\n"]) func `a value that was empty is set behind a blank`(text: String) throws {
    var document = try Document(parsing: Array(text.utf8))
    try document.set([.key("a"), .key("b")], to: "é\n- z")
    #expect(try Node(parsing: document.bytes)["a"]?["b"]?.string == "é\n- z")
  }

  private func edited(_ source: String, _ edit: (inout Document) throws -> Void) throws -> String {
    var document = try Document(parsing: Array(source.utf8))
    try edit(&document)
    return String(decoding: document.bytes, as: UTF8.self)
  }

  @Test func `a changed value keeps comments, order and unknown keys`() throws {
    let source = "# ours\nversion: 1 # format\nmine: {a: 1}\norganization:\n  name: \"Café\"  # was Bar\n  country: FR\n"
    let result = try edited(source) { try $0.set([.key("organization"), .key("name")], to: "Zoë's: #1") }
    #expect(result == source.replacing("\"Café\"", with: "\"Zoë's: #1\""))
  }

  @Test func `a new key stands at the end of its mapping, behind the last comment of the line`() throws {
    let source = "organization:\n  name: A # note\n\nconnection: x\n"
    let result = try edited(source) { try $0.set([.key("organization"), .key("country")], to: "NO") }
    #expect(result == "organization:\n  name: A # note\n  country: \"NO\"\n\nconnection: x\n")
  }

  @Test func `missing mappings and items are made on the way`() throws {
    let result = try edited("") {
      try $0.set([.key("organization"), .key("country")], to: "FR")
      try $0.set([.key("call-queues"), .item(named: "Support"), .key("routing")], to: "serial")
      try $0.set([.key("call-queues"), .item(named: "Sales, EU"), .key("name")], to: "Sales, EU")
      try $0.set([.key("call-queues"), .item(named: "Support"), .key("number")], to: "+33199001234")
    }
    #expect(
      result == """
        organization:
          country: FR
        call-queues:
          - name: Support
            routing: serial
            number: "+33199001234"
          - name: Sales, EU

        """)
  }

  @Test(arguments: ["a:\n", "a: {}\n", "a: []\n", "a: ~\n"]) func `a key without a value gets a block`(source: String) throws {
    let result = try edited(source + "b: 1\n") { try $0.set([.key("a"), .item(named: "x"), .key("k")], to: "z") }
    #expect(result == "a:\n  - name: x\n    k: z\nb: 1\n")
  }

  @Test func `flow collections grow in place`() throws {
    let result = try edited("a: {b: 1}\nc: [{name: x, y: 1}] # c\n") {
      try $0.set([.key("a"), .key("d")], to: "2")
      try $0.set([.key("c"), .item(named: "x"), .key("z")], to: "3")
      try $0.set([.key("c"), .item(named: "w"), .key("z")], to: "4")
    }
    #expect(result == "a: {b: 1, d: 2}\nc: [{name: x, y: 1, z: 3}, {name: w, z: 4}] # c\n")
  }

  @Test func `removing takes whole lines and empty parents along`() throws {
    let source = "a:\n  b: 1 # gone\nc:\n  - name: x\n    y: 1\n  - name: z\n    w:\n      v: 2\n# end\n"
    let result = try edited(source) {
      try $0.remove([.key("a"), .key("b")])
      try $0.remove([.key("c"), .item(named: "x")])
      try $0.remove([.key("c"), .item(named: "z"), .key("w"), .key("v")])
    }
    #expect(result == "c:\n  - name: z\n# end\n")
  }

  @Test func `removing the first key of an item keeps its dash`() throws {
    let result = try edited("c:\n  - q: 1\n    name: x\n") { try $0.remove([.key("c"), .item(named: "x"), .key("q")]) }
    #expect(result == "c:\n  - name: x\n")
  }

  @Test func `block texts are replaced whole`() throws {
    let result = try edited("a: |\n  one\n  two\nb: é\nc: 3\n") {
      try $0.set([.key("a")], to: "x")
      try $0.set([.key("c")], to: "4")
    }
    #expect(result == "a: x\nb: é\nc: 4\n")
  }

  @Test(arguments: [
    "NO", "", "on", "+33", "007", "a: b", "x # y", "é ", "two\nlines", "\u{1B}[31m", "\u{202E}abc", "'q'", "\"", "null", "-", "a,b", "{x}",
    "yes", "=1",
  ])
  func `any text comes back as it was`(text: String) throws {
    var document = try Document(parsing: [])
    try document.set([.key("k"), .key("v")], to: text)
    #expect(try Node(parsing: document.bytes)["k"]?["v"]?.string == text)
  }

  @Test(arguments: ["", "z: 1\n", "z: {y: 1}\n", "z:\n"]) func `a key of any length is set, changed and removed`(source: String) throws {
    for length in [1000, 1020, 1021, 1022, 1023, 1024, 1025, 5000] {
      let key = String(repeating: "k", count: length - 1) + "é"
      var document = try Document(parsing: Array(source.utf8))
      let parent: [Document.Step] = source.contains("y") || source.hasSuffix(":\n") ? [.key("z")] : []
      for (name, value) in [("v", "1"), ("v", "2"), ("w", "3")] { try document.set(parent + [.key(key), .key(name)], to: value) }
      try document.set(parent + [.key("next")], to: "4")
      var node = try Node(parsing: document.bytes)
      if let first = parent.first, case .key(let name) = first { node = node[name] ?? node }
      #expect(node[key]?["v"]?.string == "2")
      #expect(node[key]?["w"]?.string == "3")
      #expect(node["next"]?.string == "4")
      try document.remove(parent + [.key(key)])
      #expect(!String(decoding: document.bytes, as: UTF8.self).contains("kk"))
      try document.remove(parent + [.key("next")])
      #expect(String(decoding: document.bytes, as: UTF8.self) == (source == "z:\n" ? "" : source))
    }
  }

  @Test func `a long key without a value gets a block`() throws {
    let key = String(repeating: "k", count: 2000)
    let result = try edited("? \(key)\n:\nb: 1\n") { try $0.set([.key(key), .key("v")], to: "x") }
    #expect(try Node(parsing: Array(result.utf8))[key]?["v"]?.string == "x")
  }

  /// Keys are sorted, so where each goes does not depend on which is set first.
  @Test(arguments: [
    "b: 1\n# about c\nc:\n  - name: x\n    k: 1\n  - name: y\nm: {p: 1}\nz: |\n  text\n", "c:\n  - name: x\n    k:\n  - name: y", "",
    "r:\n  c:\n    - name: x",
  ])
  func `values set together stand where they would be if set one by one`(source: String) throws {
    let order: Document.KeyOrder = { left, right, _ in (left == "name" ? 0 : 1, left) < (right == "name" ? 0 : 1, right) }
    func item(_ name: String, _ key: String) -> [Document.Step] { [.key("c"), .item(named: name), .key(key)] }
    let values: [(path: [Document.Step], text: String)] = [
      ([.key("a")], "0"), (item("x", "k"), "2"), (item("x", "l"), "3"), (item("y", "k"), "4"), (item("y", "l"), "5"),
      ([.key("d"), .key("e")], "6"), ([.key("d"), .key("f")], "7"), ([.key("m"), .key("q")], "8"), ([.key("r"), .key("b")], "9"),
      ([.key("r"), .key("c"), .item(named: "x"), .key("k")], "10"), ([.key("r"), .key("d")], "11"), ([.key("z")], "more\nlines\n"),
      ([.key("zz")], "12"),
    ]
    var together = try Document(parsing: Array(source.utf8))
    var single = together
    try together.set(values, order: order)
    for value in values { try single.set(value.path, to: value.text, order: order) }
    #expect(String(decoding: together.bytes, as: UTF8.self) == String(decoding: single.bytes, as: UTF8.self))
  }
}
