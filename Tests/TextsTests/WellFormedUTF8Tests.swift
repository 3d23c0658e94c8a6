import Testing
import Texts

@Suite struct WellFormedUTF8Tests {
  private static func length(_ bytes: [UInt8]) -> Int { bytes.withUnsafeBufferPointer { $0.lengthOfUTF8(at: 0) } }

  /// Every two first bytes, with two more that fit: what Swift's own decoder takes as the first character.
  @Test func `bytes are a character just where Swift's decoder says so`() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let bytes = [first, second, 0xBF, 0x80]
        var decoder = UTF8()
        var units = bytes.makeIterator()
        let expected: Int
        if case .scalarValue(let scalar) = decoder.decode(&units) { expected = UTF8.encode(scalar)?.count ?? 0 } else { expected = 0 }
        #expect(Self.length(bytes) == expected, "\(bytes)")
      }
    }
  }

  @Test(arguments: [[0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xE2, 0x82, 0x41], [0xF0, 0x9F, 0x98, 0xC0]] as [[UInt8]])
  func `a character that is cut off or goes on as another is none`(bytes: [UInt8]) {
    #expect(Self.length(bytes) == 0)
  }
}
