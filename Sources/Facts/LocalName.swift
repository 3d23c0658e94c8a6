internal import Locales
internal import YAML

/// What something is called in the languages of the facts; a language that they don't have takes the English.
struct LocalName: Hashable, Sendable {
  let english: String
  let french: String

  /// A name under the codes of its languages; without a French one, the English is used there too.
  init(_ node: CompactNode) {
    english = node.text("en")
    french = node["fr"]?.string ?? english
  }

  /// An English and a French name in this order; nil for any other list.
  init?(_ names: [String]) {
    guard names.count == 2 else { return nil }
    (english, french) = (names[0], names[1])
  }

  var all: [String] { [english, french] }

  subscript(language: Language) -> String { language == .french ? french : english }
}
