import PhoneNumbers
import TestSupport
import Testing

@Suite struct PhoneNumberTests {
  @Test(arguments: [
    "+33199001234", "01 99 00 12 34", "0033 1 99 00 12 34", "+33 (0)1 99 00 12 34", "tel:+33199001234", "TEL: +33-1-99-00-12-34",
    "(+33) 1.99.00.12.34", "＋３３１９９００１２３４", "+33\u{A0}1\u{202F}99\u{202F}00\u{202F}12\u{202F}34", "\u{202D}+33199001234\u{202C}",
    "33199001234", "  0199001234\t", "[01] 99/00/12/34",
  ])
  func `the same French number is read from every way to write it`(text: String) throws {
    let number = try PhoneNumber(text, region: "FR")
    #expect(number.e164 == "+33199001234")
    #expect(number.callingCode == 33)
    #expect(number.nationalNumber == "199001234")
    #expect(number.region == "FR")
    #expect(number.type == .fixedLine)
    #expect(number.nationalFormat == "01 99 00 12 34")
    #expect(number.internationalFormat == "+33 1 99 00 12 34")
  }

  @Test(arguments: [
    "tel:+33199000000;ext=201", "+33 1 99 00 00 00 ext. 201", "01 99 00 00 00 x201", "0199000000 poste 201", "0199000000,201",
    "0199000000;201", "0199000000 #201", "01 99 00 00 00 - 201#", "01 99 00 00 00 ｅｘｔ. 201", "01 99 00 00 00＃201",
  ])
  func `an extension is read from every way to write it`(text: String) throws {
    let number = try PhoneNumber(text, region: "FR")
    #expect(number.ext == "201")
    #expect(number.lineURI == "tel:+33199000000;ext=201")
    #expect(number.e164 == "+33199000000")
    #expect(number.internationalFormat == "+33 1 99 00 00 00 ext. 201")
  }

  @Test func `an extension keeps twenty digits and its zeros`() throws {
    let number = try PhoneNumber("+33199000000;ext=00123456789012345670")
    #expect(number.ext == "00123456789012345670")
    #expect(number != (try PhoneNumber("+33199000000;ext=0123456789012345670")))
  }

  @Test(
    arguments: [
      ("", .notANumber), ("n/a", .notANumber), ("12", .regionNeeded), ("1", .notANumber), ("+", .notANumber),
      ("0199001234", .regionNeeded), ("+999123456789", .invalidCallingCode), ("+3312345678901234567890", .tooLong),
      ("3,32E+10", .spreadsheetExponent), ("3.3199E+10", .spreadsheetExponent), ("3,32e10", .spreadsheetExponent),
      ("=+33199001234", .formula), ("1-800-FLOWERS", .letters), ("+33 1 99 00 I2 34", .letters),
      ("+33199001234，201", .textAfter), ("+33199001234；201", .textAfter),
      ("+33199001234 (Paris)", .textAfter), ("+33199001234;", .textAfter), ("+33199001234 / +33199001235", .textAfter),
      ("Standard : +33199001234", .textBefore), ("'+33199001234", .textBefore), ("\"+33199001234\"", .textBefore),
    ] as [(String, PhoneNumberError)])
  func `what is not a number alone is refused by name`(text: String, error: PhoneNumberError) {
    #expect(throws: error) { try PhoneNumber(text) }
  }

  @Test func `a number takes 32 bytes`() {
    #expect(MemoryLayout<PhoneNumber>.stride == 32)
  }

  @Test func `malformed UTF-8 is refused`() {
    let bytes: [UInt8] = [0x2B, 0x33, 0x33, 0x31, 0x39, 0x39, 0x30, 0x30, 0xE2, 0x80]
    _ = bytes.withUnsafeBufferPointer { bytes in
      #expect(throws: PhoneNumberError.textAfter) { try PhoneNumber(utf8: bytes) }
    }
  }

  @Test func `no bytes stop the reader, and a valid number is read again from its own forms`() throws {
    var random = SplitMix(seed: 1)
    let words = "+ 00 ( ) - . / ~ x ext ;ext= , # E 0 1 2 3 33 44 199001234 6502530000 tel: = é ０ ０１".split(separator: " ")
    let malformed: [[UInt8]] = [[0x80], [0xE2, 0x80], [0xE0, 0x80, 0xAB], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0]]
    let pieces = words.map { Array($0.utf8) } + malformed + [[0x20], [0xC2, 0xA0]]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...9, using: &random)).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let number = bytes.withUnsafeBufferPointer { try? PhoneNumber(utf8: $0, region: "FR") }
      guard let number, number.isValid else { continue }
      #expect(try PhoneNumber(number.lineURI) == number, "\(bytes)")
      #expect(try PhoneNumber(number.internationalFormat) == number, "\(bytes)")
    }
  }

  @Test func `bytes are read as the string they are`() throws {
    var text = "06 12 34 56 78"
    let number = try text.withUTF8 { try PhoneNumber(utf8: $0, region: "fr") }
    #expect(number.e164 == "+33612345678")
    #expect(number.type == .mobile)
  }

  // ARCEP's numbering plan (decision 2018-0881 as amended) and the North American Numbering Plan's toll-free and premium codes.
  @Test(
    arguments: [
      ("+33801234567", .tollFree), ("+33891123456", .premiumRate), ("+33812345678", .premiumRate), ("+33912345678", .voip),
      ("+18005550100", .tollFree), ("+19005551234", .premiumRate), ("+442079460000", .fixedLine), ("+447400123456", .mobile),
      ("+8001234567", .unknown), ("+80012345678", .tollFree),
    ] as [(String, PhoneNumberType)])
  func `the type comes from the numbering plan`(text: String, type: PhoneNumberType) throws {
    #expect(try PhoneNumber(text).type == type)
  }

  @Test(
    arguments: [
      ("+3319900123", .tooShort), ("+331990012345", .tooLong), ("+33199001234", .possible), ("+15550100", .possibleLocalOnly),
      ("+15550", .tooShort), ("+4612345678901", .invalidLength),
    ] as [(String, Possibility)])
  func `the length is judged by the calling code's plan`(text: String, possibility: Possibility) throws {
    #expect(try PhoneNumber(text).possibility == possibility)
  }

  @Test func `a number of no country has the region 001`() throws {
    #expect(try PhoneNumber("+80012345678").region == "001")
  }

  @Test func `a number that no sharing region has is of no region`() throws {
    let number = try PhoneNumber("+15550100")
    #expect(number.region == nil)
    #expect(!number.isValid)
  }

  @Test func `an Italian number keeps its zero`() throws {
    let number = try PhoneNumber("06 1234 5678", region: "IT")
    #expect(number.e164 == "+390612345678")
    #expect(number.nationalNumber == "0612345678")
  }
}

@Suite struct NumberingPlanTests {
  @Test func `the regions have valid example numbers`() {
    let letters = (0x41...0x5A).map { String(UnicodeScalar($0)) }
    let examples = letters.flatMap { first in letters.map { first + $0 } }.map { region in
      PhoneNumberType.allCases.compactMap { NumberingPlan.exampleNumber(region: region, type: $0) }
    }
    #expect(examples.count { !$0.isEmpty } >= 245)
    #expect(examples.joined().allSatisfy { $0.isValid })
  }

  @Test func `an example number is of its region and type`() throws {
    let number = try #require(NumberingPlan.exampleNumber(region: "CA", type: .tollFree))
    #expect(number.type == .tollFree)
    #expect(NumberingPlan.exampleNumber(region: "FR", type: .mobile)?.e164 == "+33612345678")
    #expect(NumberingPlan.exampleNumber(region: "FR", type: .voicemail) == nil)
  }

  @Test func `a region is known in either case and nothing else is`() {
    #expect(NumberingPlan.exampleNumber(region: "fr", type: .mobile)?.callingCode == 33)
    for name in ["XX", "", "F", "FRA", "001", "É"] { #expect(NumberingPlan.exampleNumber(region: name, type: .mobile) == nil) }
  }
}
