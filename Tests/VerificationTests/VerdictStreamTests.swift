import JSON
import Locales
import TestSupport
import Testing
import Verification

@Suite struct VerdictStreamTests {
  /// The answers to lines, given in chunks of some bytes.
  private func answers(
    _ lines: [UInt8], chunk: Int = 1 << 16, kind: ValueKind? = nil, country: String? = nil, _ language: Language = .english
  ) -> [String] {
    var stream = VerdictStream(kind: kind, country: country, localizer: Localizer(language))
    var output: [UInt8] = []
    for start in stride(from: 0, to: lines.count, by: chunk) {
      Array(lines[start..<min(lines.count, start + chunk)]).withUnsafeBufferPointer { stream.read($0) { output += $0 } }
    }
    stream.finish { output += $0 }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func answer(_ line: String) -> String { answers(Array(line.utf8)).joined(separator: "\n") }

  // MARK: Kinds

  // Expected: phonenumbers 9.0 (is_valid_number, format_number, region_code_for_number, number_type).
  @Test(arguments: [
    (#"{"id":"1","kind":"phone","input":"0800 123 4567","default_region":"GB"}"#, "+448001234567", "GB", "TOLL_FREE", true),
    (#"{"id":"1","kind":"phone","input":"+1 425 555 0100","default_region":null}"#, "+14255550100", "US", "FIXED_LINE_OR_MOBILE", true),
    (#"{"id":"1","kind":"phone","input":"+800 1234 5678"}"#, "+80012345678", "001", "TOLL_FREE", true),
    (#"{"id":"1","kind":"phone","input":"06 12 34 56 78","default_region":"fr"}"#, "+33612345678", "FR", "MOBILE", true),
    (#"{"id":"1","kind":"phone","input":"+1 425 555 010"}"#, "+1425555010", "001", "UNKNOWN", false),
  ]) func `a number is told with region and type`(line: String, e164: String, region: String, type: String, valid: Bool) {
    #expect(answer(line) == #"{"id":"1","valid":\#(valid),"normalized":"\#(e164)","region":"\#(region)","type":"\#(type)"}"#)
  }

  @Test(arguments: ["hello", "", "=1+1", "3,32E+10", #"\u0000"#, "01 99 00 12 34", "+999 123456"]) func `what is no number has none`(
    input: String
  ) {
    #expect(
      answer(#"{"id":1,"kind":"phone","input":"\#(input)"}"#)
        == #"{"id":1,"valid":false,"normalized":null,"region":"001","type":"UNKNOWN"}"#)
  }

  // Source: ISO 3166-1; CLDR names; former names by ISO 3166-3.
  @Test(arguments: [
    ("de", "DE"), ("DEU", "DE"), ("Germany", "DE"), ("Allemagne", "DE"), ("etats unis", "US"), ("États-Unis", "US"), ("USA", "US"),
    ("UK", "GB"), ("Côte d’Ivoire", "CI"), ("ivory coast", "CI"), ("Pays-Bas", "NL"), ("Swaziland", "SZ"), ("Burma", "MM"),
    ("Turkey", "TR"),
    ("Türkiye", "TR"), (" suisse ", "CH"), ("GUINEE EQUATORIALE", "GQ"), ("Czech Republic", "CZ"),
  ]) func `a country is known by codes, names and aliases of both languages`(input: String, code: String) {
    for lang in ["en", "fr", "any"] {
      #expect(
        answer(#"{"id":"c","kind":"country","input":"\#(input)","lang":"\#(lang)"}"#) == #"{"id":"c","valid":true,"normalized":"\#(code)"}"#
      )
    }
  }

  @Test func `a slip of the pen is answered with suggestions, never with a country`() {
    let answer = answer(#"{"id":"c","kind":"country","input":"Germny","lang":"any"}"#)
    #expect(answer.hasPrefix(#"{"id":"c","valid":false,"normalized":null,"suggestions":["DE""#))
    #expect(self.answer(#"{"id":"c","kind":"country","input":"qqqqqqqqqq"}"#) == #"{"id":"c","valid":false,"normalized":null}"#)
  }

  @Test(arguments: [
    ("2026-11-22", "any", "2026-11-22"), ("22/11/2026", "any", "2026-11-22"), ("11/22/2026", "en", "2026-11-22"),
    ("November 22, 2026", "en", "2026-11-22"), ("22 nov. 2026", "any", "2026-11-22"), ("1er août 2026", "fr", "2026-08-01"),
    ("29/02/2028", "fr", "2028-02-29"), ("03/04/2026", "fr", "2026-04-03"), ("04/04/2026", "en", "2026-04-04"),
  ]) func `a date is told as year, month, day`(input: String, lang: String, iso: String) {
    #expect(
      answer(#"{"id":"d","kind":"date","input":"\#(input)","lang":"\#(lang)"}"#) == #"{"id":"d","valid":true,"normalized":"\#(iso)"}"#)
  }

  @Test(arguments: ["en", "any"]) func `a date of two readings is refused with both`(lang: String) {
    #expect(
      answer(#"{"id":"d","kind":"date","input":"03/04/2026","lang":"\#(lang)"}"#)
        == #"{"id":"d","valid":false,"normalized":null,"suggestions":["2026-03-04","2026-04-03"]}"#)
  }

  @Test(arguments: ["2026-02-30", "29/02/2027", "22/11/26", "tomorrow", "", "2026-11-22T10:00"]) func `no day is made up`(input: String) {
    #expect(answer(#"{"id":"d","kind":"date","input":"\#(input)"}"#) == #"{"id":"d","valid":false,"normalized":null}"#)
  }

  // Source of the address: the vendor's own head office.
  @Test func `a good address is told as it is best stored`() {
    let line =
      #"{"id":"a","kind":"address","country":"us","fields":{"house_number":"1","street":" Microsoft  Way ","city":"Redmond","state":"washington","postal_code":"98052"}}"#
    #expect(
      answer(line)
        == #"{"id":"a","valid":true,"fields":[],"normalized":{"house_number":"1","street":"Microsoft Way","city":"Redmond","state":"WA","postal_code":"98052"}}"#
    )
  }

  @Test(arguments: [
    (#""line1":"1 Microsoft Way","city":"Redmond","state":"WA","postal_code":"90210""#, #"["postal_code"]"#),
    (#""line1":"1 Microsoft Way","city":"Redmond","state":"WA","postal_code":"9805""#, #"["postal_code"]"#),
    (#""line1":"1 Microsoft Way","city":"","postal_code":null"#, #"["city","state","postal_code"]"#),
    (#""line1":"PO Box 12","city":"Redmond","state":"WA","postal_code":"98052""#, #"["line1"]"#),
    (#""house_number":"1","city":"Redmond","state":"WA","postal_code":"98052""#, #"["street"]"#),
    (#""line1":"1 Microsoft Way","city":"Redmond","state":"Washingtonia","postal_code":"98052""#, #"["state"]"#),
  ]) func `the offending fields are named as they were given`(fields: String, wrong: String) {
    let answer = answer(#"{"id":"a","kind":"address","country":"US","fields":{\#(fields)}}"#)
    #expect(answer.hasPrefix(#"{"id":"a","valid":false,"fields":\#(wrong),"normalized":{"#), "\(answer)")
  }

  @Test func `a city that no list has is a doubt, not a fault`() {
    let answer = answer(
      #"{"id":"a","kind":"address","country":"US","fields":{"line1":"1 Microsoft Way","city":"Redmnd","state":"WA","postal_code":"98052"}}"#
    )
    #expect(answer.hasPrefix(#"{"id":"a","valid":true,"fields":[],"#))
    #expect(answer.hasSuffix(#","warnings":["city"],"suggestions":{"city":"Redmond, Washington"}}"#), "\(answer)")
  }

  @Test func `a postal code that is used far from the city is a doubt, not a fault`() {
    let answer = answer(
      #"{"id":"a","kind":"address","country":"FR","fields":{"line1":"12 rue de Rivoli","city":"Paris","postal_code":"69001"}}"#)
    #expect(answer.hasPrefix(#"{"id":"a","valid":true,"fields":[],"#) && answer.hasSuffix(#","warnings":["postal_code"]}"#), "\(answer)")
  }

  @Test func `an unknown country is the offending field`() {
    #expect(
      answer(#"{"id":"a","kind":"address","country":"ZZ","fields":{"city":"X"}}"#)
        == #"{"id":"a","valid":false,"fields":["country"],"normalized":{"city":"X"}}"#)
  }

  // MARK: Lines

  @Test(arguments: ["null", "true", "-1.50e400", #""é\u00e9\"""#, #"[1,{"a":[]}]"#, #"{"x":"}"}"#, "123456789012345678901234567890"])
  func `an id of any type is given back as it came`(id: String) {
    let line = #"{"kind":"date","id":\#(id),"input":"2026-11-22"}"#
    #expect(answer(line) == #"{"id":\#(id),"valid":true,"normalized":"2026-11-22"}"#)
  }

  @Test(arguments: [
    "", "   ", "x", "[]", "\"id\"", "{}", #"{"id":"1"}"#, #"{"id":"1","kind":"fax","input":"1"}"#, #"{"id":"1","kind":7,"input":"1"}"#,
    #"{"id":"1","kind":"phone"}"#, #"{"id":"1","kind":"phone","input":33199001234}"#, #"{"id":"1","kind":"phone","input":null}"#,
    #"{"id":"1","kind":"phone","input":"1","default_region":33}"#, #"{"id":"1","kind":"date","input":"2026-11-22","lang":"de"}"#,
    #"{"id":"1","kind":"country","input":["FR"]}"#, #"{"id":"1","kind":"address","fields":{}}"#,
    #"{"id":"1","kind":"address","country":"FR"}"#,
    #"{"id":"1","kind":"address","country":"FR","fields":[]}"#,
    #"{"id":"1","kind":"address","country":"FR","fields":{"postal_code":75002}}"#,
    #"{"id":"1","kind":"phone","input":"\ud800"}"#, #"{"id":"1","kind":"phone","input":"1"} {}"#,
  ]) func `a line that is no such object is named, and the stream goes on`(line: String) {
    let fine = #"{"id":"z","kind":"country","input":"FR"}"#
    let answers = answers(Array("\(fine)\n\(line)\n\(fine)".utf8))
    #expect(answers.count == 3)
    #expect(answers[1].hasPrefix(#"{"id":null,"error":""#) && answers[1].hasSuffix(#"","line":2}"#), "\(answers[1])")
    #expect(answers[0] == answers[2])
  }

  @Test func `errors are told in the language asked for`() {
    #expect(answers(Array("[]".utf8), .french) == [#"{"id":null,"error":"La ligne n’est pas un objet JSON.","line":1}"#])
  }

  @Test func `lines end anywhere in a chunk, with or without return, and the last needs no end`() {
    let text = "\u{FEFF}" + (1...40).map { #"{"id":\#($0),"kind":"phone","input":"+331990012\#($0 + 10)"}"# }.joined(separator: "\r\n")
    let whole = answers(Array(text.utf8))
    #expect(whole.count == 40)
    #expect(whole[39] == #"{"id":40,"valid":true,"normalized":"+33199001250","region":"FR","type":"FIXED_LINE"}"#)
    for chunk in [1, 2, 3, 7, 61, 100] { #expect(answers(Array(text.utf8), chunk: chunk) == whole) }
  }

  @Test(arguments: [1 << 12, 1 << 22]) func `a line of more than a mebibyte is refused, and the next is read`(chunk: Int) {
    let fine = #"{"id":1,"kind":"country","input":"FR"}"#
    let longest = fine + String(repeating: " ", count: VerdictStream.longestLine - fine.utf8.count)
    let answers = answers(Array("\(longest)\n\(longest) \n\(fine)\n\(longest)  ".utf8), chunk: chunk)
    let verdict = #"{"id":1,"valid":true,"normalized":"FR"}"#
    #expect(answers.count == 4)
    #expect(answers[0] == verdict && answers[2] == verdict)
    #expect(answers[1] == #"{"id":null,"error":"The line is longer than 1,048,576 bytes.","line":2}"#)
    #expect(answers[3].hasSuffix(#""line":4}"#))
  }

  @Test func `of members with one name the last counts`() {
    #expect(
      answer(#"{"id":1,"id":2,"kind":"phone","kind":"country","input":"x","input":"FR"}"#) == #"{"id":2,"valid":true,"normalized":"FR"}"#)
  }

  @Test func `a kind and a country of the whole stream hold where a line has none`() {
    let lines = #"{"id":1,"input":"01 99 00 12 34"}"# + "\n" + #"{"id":2,"kind":"phone","input":"01 99 00 12 34","default_region":null}"#
    let answers = answers(Array(lines.utf8), kind: .phone, country: "FR")
    #expect(answers[0].contains(#""normalized":"+33199001234""#))
    #expect(answers[1].contains(#""normalized":null"#))
  }

  @Test(.timeLimit(.minutes(1))) func `a value of a mebibyte costs no more than a line`() {
    let long = String(repeating: "Île 3 ", count: 140_000)
    for kind in ["phone", "country", "date"] {
      #expect(answer(#"{"id":1,"kind":"\#(kind)","input":"\#(long)"}"#).hasPrefix(#"{"id":1,"valid":false,"#))
    }
    let address = answer(#"{"id":1,"kind":"address","country":"US","fields":{"city":"\#(long)","state":"WA"}}"#)
    #expect(address == #"{"id":1,"valid":false,"fields":["city"],"normalized":{}}"#)
  }

  @Test(.timeLimit(.minutes(1))) func `damaged lines never stop the stream, and every answer is JSON`() {
    let seeds = [
      #"{"id":"é1","kind":"phone","input":"+33 1 99 00 12 34","default_region":"FR"}"#,
      #"{"id":2,"kind":"address","country":"JP","fields":{"line1":"1-1 丸の内","city":"千代田区","state":"東京都","postal_code":"100-0005"}}"#,
      #"{"id":[3],"kind":"country","input":"Corée","lang":"fr"}"#, #"{"id":null,"kind":"date","input":"1er août 2026","lang":"any"}"#,
    ]
    var random = SplitMix(seed: 7)
    var lines: [UInt8] = []
    for round in 0..<4_000 {
      var line = Array(seeds[round % seeds.count].utf8)
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let place = Int.random(in: 0..<line.count, using: &random)
        let byte = UInt8.random(in: 0...255, using: &random)
        line[place] = byte == 0x0A ? 0x00 : byte
      }
      lines += line + [0x0A]
    }
    let answers = answers(lines, chunk: 1000)
    #expect(answers.count == 4_000)
    let isJSON = answers.allSatisfy { line in Array(line.utf8).withUnsafeBufferPointer { (try? JSONText(checking: $0)) != nil } }
    #expect(isJSON)
  }
}
