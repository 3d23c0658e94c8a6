import Testing
import Texts

@Suite struct NameSearchTests {
  private static let names = [
    "Åsa Öberg", "Jean-Luc Picard", "Ana Núñez", "ana.smith@contoso.com", "Support", "Support de nuit", "Le support", "+14255550101",
    "+14255550102",
  ]
  private let search = NameSearch(Self.names)

  private func found(_ typed: String) -> [String] { search.found(typed, limit: 50).places.map { Self.names[$0] } }

  @Test(arguments: [
    ("as", ["Åsa Öberg"]), ("oberg", ["Åsa Öberg"]), ("picard jean", ["Jean-Luc Picard"]), ("PICARD", ["Jean-Luc Picard"]),
    ("nunez a", ["Ana Núñez"]), ("ana", ["Ana Núñez", "ana.smith@contoso.com"]), ("+1425555010", ["+14255550101", "+14255550102"]),
    ("sup", ["Support", "Support de nuit", "Le support"]), ("support n", ["Support de nuit"]), ("zz", []),
    ("supprot", ["Support", "Support de nuit", "Le support"]),
    ("suport", ["Support", "Support de nuit", "Le support"]),
    ("Picrd", ["Jean-Luc Picard"]), ("jaen", ["Jean-Luc Picard"]), ("jxen", []),
  ])
  func `names are found by the beginnings of their words`(typed: String, expected: [String]) {
    #expect(found(typed) == expected)
  }

  @Test func `nothing typed gives all names as they are listed`() {
    #expect(found(" ") == Self.names)
    #expect(NameSearch([]).found("", limit: 5).places.isEmpty)
  }

  @Test func `a long list is cut so that what is common stays common to all`() {
    let numbers = (0..<1000).map { "+1425555\(1000 + $0)" }
    let answer = NameSearch(numbers).found("+1425", limit: 10)
    #expect(answer.total == 1000)
    #expect(answer.places == Array(0..<9) + [999])
    let all = NameSearch(numbers).found("", limit: 10)
    #expect(all.places == Array(0..<9) + [999])
  }
}
