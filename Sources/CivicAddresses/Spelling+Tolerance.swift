internal import Texts

extension Spelling {
  /// How many slips still suggest the same word: none in a short one, since another word would be as near.
  var tolerance: Int {
    // A syllable or a word a sign: one wrong sign is a slip sooner.
    switch letters.count * (letters.first.map { $0 >= 0x2E80 } == true ? 2 : 1) {
    case ..<4: 0
    case 4..<8: 1
    default: 2
    }
  }
}
