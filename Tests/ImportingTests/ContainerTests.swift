import Readiness
import Tables
import Testing

@testable import Importing

/// Files as they come out of real machines.
///
/// Source of the forms: exports.md, sections 1.1 to 1.5.
@Suite struct ContainerTests {
  private static let csv = "UserPrincipalName,DisplayName,LineUri,AccountEnabled\nana@contoso.com,Zoé Žižka,tel:+33199000010,True\n"

  static let encodings: [(name: String, bytes: [UInt8])] = [
    ("UTF-8", Array(csv.utf8)),
    ("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + csv.utf8),
    ("UTF-16 little endian", [0xFF, 0xFE] + csv.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ("UTF-16 big endian", [0xFE, 0xFF] + csv.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
    ("UTF-16 without mark", csv.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ("Windows-1252", csv.unicodeScalars.map { $0 == "Ž" ? 0x8E : $0 == "ž" ? 0x9E : UInt8($0.value) }),
  ]

  @Test(arguments: encodings) func `text is read in the encoding it was written in`(name: String, bytes: [UInt8]) throws {
    let outcome = Samples.read(bytes: bytes)
    let table = try #require(outcome.plan.tables[.users])
    #expect(table[0, "DisplayName"] == "Zoé Žižka")
    #expect(outcome.files[0].remarks.contains { $0.kind == .windows1252 } == (name == "Windows-1252"))
  }

  @Test(arguments: [
    "sep=;\nUPN;TelephoneNumber\nana@contoso.com;+33199000010\n", "UPN\tTelephoneNumber\r\nana@contoso.com\t+33199000010\r\n",
    "#TYPE System.Object\r\n\"UPN\",\"TelephoneNumber\"\r\n\"ana@contoso.com\",\"+33199000010\"",
    " UPN , TelephoneNumber \nana@contoso.com, +33199000010 \n",
    "\"TELEPHONENUMBER\";\"upn\"\n\"+33199000010\";\"ana@contoso.com\"\n",
    "UPN,TelephoneNumber\n\n\nana@contoso.com,tel:+33 1 99 00 00 10\n\n",
    "UPN,TelephoneNumber\nana@contoso.com,0033199000010\n", "UPN,TelephoneNumber\nana@contoso.com,'+33199000010\n",
    "UPN,TelephoneNumber\nana@contoso.com,33199000010\n", "UPN;TelephoneNumber\r\"ana@contoso.com\";33199000010\r",
    "sep=;\rUPN;TelephoneNumber\rana@contoso.com;+33199000010",
  ]) func `a table is read whatever parts its cells, however its number is written`(text: String) throws {
    let table = try #require(Samples.read(text: text).plan.tables[.users])
    #expect(table[0, "LineUri"] == "+33199000010")
    #expect(table[0, "UserPrincipalName"] == "ana@contoso.com")
  }

  private static let returns = "UserPrincipalName;DisplayName;LineUri\rana@contoso.com;Zoé;3,3199E+10\rben@contoso.com;Ben;\r"

  private static let returned: [[UInt8]] = [
    Array(returns.utf8), returns.unicodeScalars.map { UInt8($0.value) },
    [0xFF, 0xFE] + returns.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
  ]

  @Test(arguments: returned) func `a fault is told by its line where returns alone end the lines`(bytes: [UInt8]) throws {
    let outcome = Samples.read(bytes: bytes)
    #expect(outcome.plan.names(of: "users") == ["ana@contoso.com", "ben@contoso.com"])
    let remark = try #require(outcome.files[0].remarks.first { $0.kind == .spreadsheetNumber })
    #expect(remark.places.map(\.line) == [2])
  }

  @Test func `line breaks, delimiters and doubled quotes in cells are text`() throws {
    let text =
      "UserPrincipalName,DisplayName,LineUri\r\nana@contoso.com,\"Ana \"\"A\"\"\r\nB; C, D\",\"+33199000000;ext=201\"\r\nben@contoso.com,Ben,\r\n"
    let outcome = Samples.read(text: text)
    let table = try #require(outcome.plan.tables[.users])
    #expect(table[0, "DisplayName"] == "Ana \"A\"\r\nB; C, D")
    #expect(table[0, "LineUri"] == "+33199000000;ext=201")
    #expect(table[1, "LineUri"] == "none")
  }

  @Test(arguments: ["VRAI", "WAHR", "TRUE", "true", "$true", "1"], ["FAUX", "FALSCH", "False", "0"])
  func `truth is understood in the languages of Excel`(yes: String, no: String) throws {
    let text = "UserPrincipalName,LineUri,EnterpriseVoiceEnabled,AccountEnabled\na@contoso.com,,\(yes),\(no)\n"
    let table = try #require(Samples.read(text: text).plan.tables[.users])
    #expect(table[0, "EnterpriseVoiceEnabled"] == "True")
    #expect(table[0, "AccountEnabled"] == "False")
  }

  private static let user = #"{"userPrincipalName":"ana@contoso.com","id":"1","usageLocation":"FR"}"#

  @Test(arguments: [
    user, "[\(user)]", "{\"value\":[\(user)]}", "{\"@odata.context\":\"x\",\"value\":[\(user)]}", "[{\"value\":[\(user)]},{\"value\":[]}]",
    "{\"value\":[]}\n{\"value\":[\(user)]}",
    "{\"@odata.context\":\"…/$entity\",\"userPrincipalName\":\"ana@contoso.com\",\"id\":\"1\",\"usageLocation\":\"FR\"}",
    "{\"value\":[],\"value\":[\(user)]}",
  ]) func `JSON is one object, an array, a page or several`(text: String) {
    let outcome = Samples.read(text: text)
    #expect(outcome.plan.names(of: "users") == ["ana@contoso.com"])
    #expect(outcome.files[0].isComplete == true)
  }

  @Test(arguments: [
    "PS C:\\> Get-MgUser -All | ConvertTo-Json\n\n", "WARNING: 3 users were skipped.\r\n", "[12:00] Connected\n  {ok}\n",
    "**********************\nWindows PowerShell transcript start\nStart time: 20261129\n**********************\n",
  ]) func `what PowerShell says above JSON is passed over and told, and lines are counted all the same`(above: String) throws {
    let lines = above.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    let outcome = Samples.read(text: "\(above)[\n\(Self.user),\n{\"userPrincipalName\":\"x#EXT#@contoso.com\"}\n]")
    #expect(outcome.plan.names(of: "users") == ["ana@contoso.com"])
    let remarks = outcome.files[0].remarks
    #expect(remarks.first?.kind == .otherText && remarks.first?.count == lines.count { $0.contains { $0 > 0x20 } })
    #expect(remarks.first { $0.kind == .guest }?.places.map(\.line) == [lines.count + 2])
  }

  @Test(arguments: [
    "UPN,PhoneNumber,Extension\nana@contoso.com,+33199000000,201\n",
    "UPN;Phone Number;UPN2;Poste;LineUri\nana@contoso.com;;;201;tel:+33 1 99 00 00 00\n",
    "UserPrincipalName,DisplayName,LineUri,Ext.,AccountEnabled\nana@contoso.com,Ana,tel:+33199000000, 201,True\n",
    "UPN,PhoneNumber,Extension\nana@contoso.com,+33199000000;ext=201,201\n",
    #"[{"UPN":"ana@contoso.com","PhoneNumber":"+33199000000","Extension":"201"}]"#,
    #"[{"Ext.":201,"UPN":"ana@contoso.com","Extension":null,"PhoneNumber":"\u002B33199000000"}]"#,
    #"[{"UserPrincipalName":"ana@contoso.com","LineURI":"tel:+33199000000;ext=201","AccountEnabled":true}]"#,
  ]) func `an extension in a column of its own belongs to the number`(text: String) throws {
    let table = try #require(Samples.read(text: text).plan.tables[.users])
    #expect(table[0, "LineUri"] == "+33199000000;ext=201")
  }

  @Test func `an extension that is none is told, and a number without one stays`() throws {
    let outcome = Samples.read(text: "UPN,PhoneNumber,Extension\nana@contoso.com,+33199000000,front desk\nben@contoso.com,+33199000001,\n")
    #expect(outcome.plan.tables[.users].map { $0[0, "LineUri"] } == "+33199000001")
    #expect(outcome.files[0].remarks.first { $0.kind == .notANumber }?.places.map(\.line) == [2])
  }

  @Test func `an extension beside a number of another type is a note in JSON too`() throws {
    let text = #"[{"TelephoneNumber":"+33199000000","NumberType":"CallingPlan","PstnAssignmentStatus":"Unassigned","Extension":"201"}]"#
    #expect(Samples.read(text: text).plan.numbers.map(\.text) == ["+33199000000"])
  }

  private static let number = #"{"TelephoneNumber":"+33199000010","PstnAssignmentStatus":"Unassigned","NumberType":"CallingPlan"}"#

  private static let snapshot = """
    {"exported": "2026-11-20", "users": [\(user)],
    "numbers": {"value": [\(number), {"TelephoneNumber":"x"}], "Count": 2}, "queues": [], "domains": ["contoso.com"],
    "meetings": [{"Subject": "x"}]}
    """
  private static let snapshots: [[UInt8]] = [
    Array(snapshot.utf8), [0xFF, 0xFE] + snapshot.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
  ]

  @Test(arguments: snapshots) func `a document of lists is read list by list, and those that nobody knows are told`(bytes: [UInt8]) {
    let outcome = Samples.read(bytes: bytes)
    #expect(outcome.plan.names(of: "users") == ["ana@contoso.com"])
    #expect(outcome.plan.numbers.map(\.text) == ["+33199000010"])
    let files = outcome.files
    #expect(files.map(\.name) == ["file, users", "file, numbers", "file, meetings"])
    #expect(files.map(\.format) == ["graphUsers", "phoneNumberAssignment", nil])
    #expect(files[1].remarks.first { $0.kind == .notANumber }?.places.map(\.line) == [2])
    #expect(files[2].remarks.first?.places.map(\.line) == [3])
    #expect(files[2].remarks.map(\.kind) == [ImportRemark.Kind.damaged(.unknownFormat(columns: ["Subject"]))])
  }

  // As `ConvertTo-Json` writes it: the first record begins on a line of its own.
  @Test(arguments: ["", "]}"]) func `a document of lists is one also where each record has a line of its own`(end: String) {
    let text = "{\n  \"day\": \"2026-11-20\",\n  \"users\": [\n    \(Self.user)\n  ],\n  \"numbers\": [\n    \(Self.number)\n  \(end)"
    let outcome = Samples.read(text: text)
    #expect(outcome.files.map(\.name).first == "file, users")
    #expect(outcome.plan.names(of: "users") == ["ana@contoso.com"])
    #expect(outcome.plan.numbers.map(\.text) == (end.isEmpty ? [] : ["+33199000010"]))
  }

  @Test(arguments: ["", "#TYPE Selected.System.Management.Automation.PSCustomObject\n"])
  func `where exports stand one behind the other, their headings are no rows`(type: String) {
    let page = type + "\"UserPrincipalName\",\"LineUri\",\"UsageLocation\"\n"
    let outcome = Samples.read(text: page + "\"ana@contoso.com\",,\"US\"\n" + page + "\"bo@contoso.com\",,\"US\"\n")
    #expect(outcome.plan.names(of: "users") == ["ana@contoso.com", "bo@contoso.com"])
    #expect(outcome.files[0].rows == 2 && outcome.files[0].isComplete == true)
    #expect(outcome.files[0].remarks.first { $0.kind == .otherText }?.places.map(\.line) == (type.isEmpty ? [3] : [4, 5]))
  }

  @Test func `of a document of lists that was cut off, what came before is read`() throws {
    let outcome = Samples.read(text: #"{"users": [\#(Self.user)], "numbers": [{"Teleph"#)
    #expect(outcome.plan.names(of: "users") == ["ana@contoso.com"])
    #expect(outcome.files.map(\.name) == ["file, users", "file"])
    #expect(outcome.files[1].remarks.map(\.kind) == [ImportRemark.Kind.damaged(.json)])
  }

  @Test func `the last page decides whether there are more`() {
    let more = "{\"@odata.nextLink\":\"https://graph.microsoft.com/x\",\"value\":[\(Self.user)]}"
    #expect(Samples.read(text: more).files[0].isComplete == false)
    #expect(Samples.read(text: "[\(more),{\"@odata.context\":\"x\",\"value\":[]}]").files[0].isComplete == true)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}rest", ImportDamage.Reason.archive), ("", .empty), ("null", .empty), ("<Objs Version=\"1.1\">", .clixml), ("[]", .empty),
    ("\r\nTelephoneNumber         : +14025551234\r\nNumberType              : CallingPlan\r\n", .screen),
    ("UserPrincipalName  LineUri\n-----------------  -------\nana@contoso.com    tel:+12065551234\n", .screen),
    ("PS C:\\> Get-CsPhoneNumberAssignment\n\nTelephoneNumber         : +14025551234\nNumberType              : CallingPlan\n", .screen),
    ("a,b\n1,2\n", .unknownFormat(columns: ["a", "b"])), ("UPN,upn\n", .duplicateColumn("upn")),
  ]) func `a file that cannot be taken says why, and leaves the plan as it was`(text: String, reason: ImportDamage.Reason) {
    let outcome = Samples.read(text: text)
    #expect(outcome.files[0].remarks.map(\.kind) == [.damaged(reason)])
    #expect(outcome.files[0].isDamaged)
    let isAsBefore = outcome.plan == Plan()
    #expect(isAsBefore)
  }

  @Test func `a file cut off in the middle gives what stands before, and is not whole`() {
    let outcome = Samples.read(text: "[\(Self.user),{\"userPrincipalName\":\"ben@con")
    #expect(outcome.plan.names(of: "users") == ["ana@contoso.com"])
    #expect(outcome.files[0].isComplete == false)
    #expect(outcome.files[0].remarks.map(\.kind).contains(.damaged(.json)))
  }

  @Test func `a quote that is never closed is named where it opens`() throws {
    let outcome = Samples.read(text: "UPN,TelephoneNumber\na@contoso.com,+33199000010\nb@contoso.com,\"+33199000011\nc@contoso.com,1\n")
    let remark = try #require(outcome.files[0].remarks.first { $0.kind == .damaged(.unclosedQuote) })
    #expect(remark.places.first == ImportRemark.Place(line: 3, column: 2, text: "", instead: nil))
    #expect(outcome.plan.names(of: "users") == ["a@contoso.com"])
  }

  @Test func `a last row that ends early is what is left of one, where the exporter fills every row`() throws {
    let heading = "\"TelephoneNumber\",\"NumberType\",\"PstnAssignmentStatus\"\r\n\"+33199000010\",\"CallingPlan\",\"Unassigned\"\r\n"
    for row in ["\"+33199000011\"", "\"+33199000011\",\"CallingPlan\"", "\"+33199000011\",\"CallingPlan\"\r"] {
      let outcome = Samples.read(text: heading + row)
      let remark = try #require(outcome.files[0].remarks.first { $0.kind == .damaged(.cutRow) })
      #expect(remark.places.first?.line == 3 && outcome.files[0].isComplete == false)
      #expect(outcome.plan.names(of: "numbers") == ["+33199000010"])
    }
    for text in [heading + "\"+33199000011\"\r\n", (heading + "\"+33199000011\"").replacing("\"", with: ""), heading] {
      #expect(Samples.read(text: text).files[0].isComplete == true)
    }
  }

  @Test(arguments: ["=\"+33199000011\"", "33199000011.0", "'+33199000011"])
  func `a number kept from a spreadsheet, or made a decimal by one without loss, is read`(text: String) {
    let cell = "\"" + text.replacing("\"", with: "\"\"") + "\""
    let outcome = Samples.read(text: "PhoneNumber;Operator\n+33199000010;Fabrikam\n\(cell);Fabrikam\n")
    #expect(outcome.plan.names(of: "numbers") == ["+33199000010", "+33199000011"])
  }

  @Test(arguments: [
    ("3,32E+10", ImportRemark.Kind.spreadsheetNumber), ("1.43E+10", .spreadsheetNumber), ("01 99 00 12 34", .nationalNumber),
    ("none of it", .notANumber),
    ("=1+1", .notANumber),
  ]) func `a cell that is no number refuses its row, and is named`(text: String, kind: ImportRemark.Kind) throws {
    let outcome = Samples.read(text: "PhoneNumber;Operator\n+33199000010;Fabrikam\n\(text);Fabrikam\n")
    let remark = try #require(outcome.files[0].remarks.first)
    #expect(remark.kind == kind)
    #expect(remark.places.first == ImportRemark.Place(line: 3, column: 1, text: text, instead: nil))
    #expect(outcome.plan.names(of: "numbers") == ["+33199000010"])
    #expect(outcome.files[0].isComplete == false)
  }
}
