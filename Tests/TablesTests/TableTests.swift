import Tables
import TestSupport
import Testing

@Suite struct TableTests {
  @Test(arguments: ["a,b;c\r;d\r\nx;y\r\n", "a,\"b;c;d\"\nx,y\n"])
  func `a delimiter is told from the names that are read, so that a header written again is read as the same`(text: String) throws {
    var table = try Table(parsing: Array(text.utf8))
    let cells = table.cells(ofRow: 0)
    let row = table.append([:])
    table.remove(row: row)
    #expect(try Table(parsing: table.serialized).cells(ofRow: 0) == cells)
  }

  @Test(arguments: [
    ("a,\"b;c;d;e\"\n1,2\n", ["1", "2"]), ("\"x \"\",,,\"\" y\";b\n1;2\n", ["1", "2"]), ("a;b\"c,d,e\n1;x,2,3\n", ["1;x", "2", "3"]),
  ]) func `a delimiter is told from what stands outside quotes`(text: String, cells: [String]) throws {
    #expect(try Table(parsing: Array(text.utf8)).cells(ofRow: 0) == cells)
  }

  @Test func `quotes inside a cell that none opens are letters, and its row ends where its line does`() throws {
    let table = try Table(parsing: Array("Name,Desk\nBob \"\"The\"\" Smith,1\n\"Ana \"\"A\"\" M\",2\n19\" rack,3\n".utf8))
    let rows = [["Bob \"\"The\"\" Smith", "1"], ["Ana \"A\" M", "2"], ["19\" rack", "3"]]
    #expect((0..<table.count).map { table.cells(ofRow: $0) } == rows)
  }

  @Test func `the names stay as they were written while the columns do`() throws {
    var table = try Table(parsing: Array("\u{FEFF}\"A\";\"B\"\r\n1;2\r\n".utf8))
    table.set(row: 0, "B", to: "3")
    #expect(String(decoding: table.serialized, as: UTF8.self) == "\u{FEFF}\"A\";\"B\"\r\n1;3\r\n")
  }

  @Test func `rows that a spreadsheet left behind are none, and stay in the file`() throws {
    var table = try Table(parsing: Array("A;B\n1;2\n;\n; ;;\n3;4\n".utf8), key: "A")
    #expect(table.rows.map { table[$0, 0] } == ["1", "3"])
    #expect(table.line(ofRow: table.rows[1]) == 5)
    table.set(row: table.rows[1], "B", to: "5")
    #expect(String(decoding: table.serialized, as: UTF8.self) == "A;B\n1;2\n;\n; ;;\n3;5\n")
  }

  private func table(_ text: String) throws -> Table { try Table(parsing: Array(text.utf8)) }
  private func text(_ table: Table) -> String { String(decoding: table.serialized, as: UTF8.self) }

  @Test func `an untouched table is written back byte for byte`() throws {
    let source = "\u{FEFF}A,\"B b\",Unknown\r\n1,\"two, \"\"2\"\"\",x\r\n\r\n3,\"line\nbreak\",y"
    #expect(text(try table(source)) == source)
  }

  @Test func `a changed cell leaves the other rows and unknown columns as they were`() throws {
    var table = try table("A,B,Mine\n1,\"2\",\"kept\"\n3,4,\"as is\"\n")
    table.set(row: 0, "b", to: "two, three")
    #expect(text(table) == "A,B,Mine\n1,\"two, three\",kept\n3,4,\"as is\"\n")
  }

  @Test func `cells are read through quotes, doubled quotes and line breaks`() throws {
    let table = try table("Name,Street\nAna,\"Rue \"\"X\"\"\n12\"\nBob,Y\n")
    #expect(table[0, "Street"] == "Rue \"X\"\n12")
    #expect(table[1, "name"] == "Bob")
    #expect(table.line(ofRow: 1) == 4)
  }

  @Test(arguments: [("A;B\n1;2,5\n", "2,5"), ("A\tB\n1\t2;3\n", "2;3"), ("A,B\n1,+33199000000;ext=201\n", "+33199000000;ext=201")])
  func `the header tells the delimiter`(source: String, expected: String) throws {
    #expect(try table(source)[0, "B"] == expected)
  }

  @Test(arguments: ["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "\tx", "\rx"])
  func `a formula is made inert in the file and comes back unchanged`(formula: String) throws {
    var written = Table(header: ["A"])
    _ = written.append(["A": formula])
    let file = written.serialized
    #expect(!file.contains(Array("\n\(formula)".utf8)))
    #expect(try Table(parsing: file)[0, "A"] == formula)
  }

  @Test(arguments: ["+33199001234", "-122.34", "+33199000000;ext=201", "'quoted'"])
  func `numbers and phone numbers stay as they are`(value: String) throws {
    var written = Table(header: ["A"])
    _ = written.append(["A": value])
    #expect(text(written) == "A\n\(value)\n")
    #expect(try Table(parsing: written.serialized)[0, "A"] == value)
  }

  @Test(arguments: [
    ("A,B\n1,\"open\n2,3\n", TableError.Reason.unclosedQuote, 2),
    ("A,B\n1,2\n1,2,3\n", .tooManyCells, 3),
    ("A,a\n1,2\n", .duplicateColumn("a"), 1),
  ])
  func `damage is named with its line`(source: String, reason: TableError.Reason, line: Int) {
    let error = #expect(throws: TableError.self) { try table(source) }
    #expect(error?.reason == reason)
    #expect(error?.line == line)
  }

  @Test func `bytes of an older encoding are named, not guessed`() {
    let error = #expect(throws: TableError.self) { try Table(parsing: Array("City\nParis\nOrl".utf8) + [0xE9] + Array("ans\n".utf8)) }
    #expect(error?.reason == .notUTF8)
    #expect(error?.line == 3)
  }

  @Test(
    arguments: [[0xFF, 0xFE, 0x61, 0, 0x0A, 0], [0xFE, 0xFF, 0, 0x61, 0, 0x0A], [0x61, 0, 0x0A, 0], [0, 0x61, 0, 0x0A]] as [[UInt8]])
  func `UTF-16 is called so, with its mark and without`(bytes: [UInt8]) {
    let error = #expect(throws: TableError.self) { try Table(parsing: bytes) }
    #expect(error?.reason == .utf16)
    #expect(error?.line == 1)
  }

  @Test func `removed rows are gone and added ones stand at the end`() throws {
    var table = try table("A\n1\n2\n3")
    table.remove(row: 1)
    let row = table.append(["A": "4", "New": "n"])
    #expect(table.rows == [0, 2, 3])
    #expect(table[row, "New"] == "n")
    #expect(text(table) == "A,New\n1\n3\n4,n\n")
  }

  @Test func `rows read in part are the rows read whole, whatever the quotes`() throws {
    var generator = SplitMix(seed: 7)
    let pieces = ["a", "é", ",", ",", "\"", "\"\"", "\"x\"", "'+", "=1", " ", "\n", "\r\n"]
    var compared = 0
    for _ in 0..<4000 {
      let body = (0..<Int.random(in: 1...14, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard let table = try? table("A,B,C,D,E,F\n" + body) else { continue }
      let read = table.rows(of: ["C", "missing", "A", "C"]) { cells, _ in cells }
      #expect(read == table.rows.map { [table[$0, "C"], "", table[$0, "A"], table[$0, "C"]] }, "\(body.debugDescription)")
      compared += read.count
    }
    #expect(compared > 2000)
  }

  @Test func `a copy finds its own rows by key`() throws {
    let table = try Table(parsing: Array("A,B\n1,x\n2,y\n1,z\n".utf8), key: "A")
    #expect(table.row(named: "1") == 0)
    var copy = table
    copy.set(row: 1, "A", to: "3")
    #expect(copy.append(["A": "4"]) == 3)
    copy.remove(row: 0)
    #expect([table.row(named: "2"), table.row(named: "3"), table.row(named: "4")] == [1, nil, nil])
    #expect([copy.row(named: "2"), copy.row(named: "3"), copy.row(named: "4"), copy.row(named: "1")] == [nil, 1, 3, nil])
    #expect(copy != table)
  }

  @Test func `a row that was renamed or added is found however the key's column is written`() throws {
    var table = try Table(parsing: Array("name,B\nAna,x\n".utf8), key: "Name")
    #expect(table.row(named: "Ana") == 0)
    table.set(row: 0, "NAME", to: "Bea")
    #expect(table.append(["name": "Eva"]) == 1)
    #expect([table.row(named: "Ana"), table.row(named: "Bea"), table.row(named: "Eva")] == [nil, 0, 1])
  }
}
