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

  /// What is near is looked for by runs of names with one beginning; measured one by one, they must be the same.
  @Test func `what is near is near to a beginning of a word`() {
    let letters = Array("abc12")
    var random = SystemRandomNumberGenerator()
    func name(_ length: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: length, using: &random)).compactMap { _ in letters.randomElement() })
    }
    for _ in 0..<40 {
      let names = (0..<60).map { _ in (0..<Int.random(in: 1...2)).map { _ in name(1...12) }.joined(separator: " ") }
      let search = NameSearch(names)
      for typed in (0..<20).map({ _ in name(4...8) }) {
        let isFound = names.contains { $0.split(separator: " ").contains { $0.hasPrefix(typed) } }
        guard !isFound else { continue }
        let limit = typed.count < 6 ? 1 : 2
        let near = names.indices.compactMap { number -> (number: Int, slips: Int)? in
          let words = names[number].split(separator: " ")
          let rests = words.indices.map { words[$0...].joined(separator: " ") }
          let slips = rests.flatMap { rest in (0...rest.count).compactMap { String(rest.prefix($0)).editDistance(to: typed, limit: limit) }
          }
          return slips.min().map { (number, $0) }
        }
        let expected = near.sorted { ($0.slips, $0.number) < ($1.slips, $1.number) }.map(\.number)
        #expect(search.found(typed, limit: 60).places == expected, "\(typed) in \(names)")
      }
    }
  }
}
