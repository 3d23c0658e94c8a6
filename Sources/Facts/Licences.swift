public import Locales
internal import Texts
internal import YAML

/// The products that matter for Teams Phone, by identifier and by name.
public enum Licences {
  /// All, in the order of the data file: within a family, most usual first.
  public static let all: [Licence] = products.map(Licence.init)
  /// The service plans that have to do with telephony.
  public static let servicePlans: [ServicePlan] = file.part("service-plans").elements.map(ServicePlan.init)

  /// The service plan with this name, in any case, or this GUID; nil when it has nothing to do with telephony.
  public static func servicePlan(_ name: String) -> ServicePlan? {
    let wanted = name.lowercased()
    return servicePlans.first { $0.name.lowercased() == wanted || $0.id == wanted }
  }

  /// The product that a text stands for: GUID, part number (`contoso:MCOEV` too), name in either language, or what people say.
  ///
  /// A name that several share is ambiguous ("E5"), also a part number that the vendor gave twice (`MCOPSTN5`, two GUIDs);
  /// editions of one name with the same contents count as one, the first.
  public static func find(_ text: String) -> LicenceMatch {
    let found = onePerEdition(numbers(for: text))
    switch found.count {
    case 0:
      let near = names.values(near: text)
      return .suggestions(onePerEdition(near.isEmpty ? names.values(withWordsOf: text) : near))
    case 1: return .exact(found[0])
    default: return .ambiguous(found)
    }
  }

  /// The one product that a text stands for, as `find` tells it, without the search for what is near; nil for no product and for several.
  ///
  /// Of two with one part number, which plans and exports name alone, the first: both give the same right to call.
  public static func licence(_ text: String) -> Licence? {
    if let first = numbers(identifiedBy: text).first { return Licence(products[first]) }
    let found = onePerEdition(numbers(for: text))
    return found.count == 1 ? found[0] : nil
  }

  /// The products that have a word in their name, in one language, or a part number that begins with `prefix`, as listed in `all`.
  ///
  /// An empty prefix gives all.
  public static func matching(prefix: String, in language: Language) -> [Licence] {
    let wanted = FoldedName(prefix).spaced
    let partNumber = prefix.lowercased()
    return all.filter {
      FoldedName($0.name(in: language)).begins(with: wanted) || $0.partNumber.lowercased().hasPrefix(partNumber)
    }
  }

  private static let file = EmbeddedFiles.file("Licences")

  private static let products = file.part("products").elements

  private static let byIdentifier: [String: [Int]] = {
    var numbers: [String: [Int]] = [:]
    for (number, product) in products.enumerated() {
      numbers[Licence.partNumber(of: product).lowercased(), default: []].append(number)
      if let id = Licence.skuID(of: product) { numbers[id, default: []].append(number) }
    }
    return numbers
  }()

  /// An identifier wins over any name; "Microsoft" may be left out or put in anywhere.
  private static func numbers(for text: String) -> [Int] {
    let identified = numbers(identifiedBy: text)
    guard identified.isEmpty else { return identified }
    let named = names.values(named: text)
    return named.isEmpty ? names.values(named: withoutMicrosoft(text)) : named
  }

  /// What stands before a colon is the tenant's own.
  private static func numbers(identifiedBy text: String) -> [Int] {
    let whole = text.trimmed.lowercased()
    if let found = byIdentifier[whole] { return found }
    guard let colon = whole.firstIndex(of: ":") else { return [] }
    return byIdentifier[whole[whole.index(after: colon)...].trimmed] ?? []
  }

  private static let names: NameIndex = {
    var index = NameIndex()
    let numbers = Dictionary(all.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for (alias, ids) in file.part("aliases").fields {
      for number in ids.strings.compactMap({ numbers[$0] }) { index.add(alias, of: number, rank: 1) }
    }
    for (number, licence) in all.enumerated() {
      for name in licence.names.all {
        index.add(name, of: number, rank: 0)
        index.add(withoutMicrosoft(name), of: number, rank: 3)
      }
      for name in licence.formerNames + [licence.partNumber] { index.add(name, of: number, rank: 2) }
    }
    addShortNames(to: &index)
    return index
  }()

  /// "Microsoft Teams Shared Devices" is also called "Shared Devices"; an "E3 (no Teams)" is first Microsoft 365's, then Office 365's.
  private static func addShortNames(to index: inout NameIndex) {
    for family in ["Microsoft Teams ", "Microsoft 365 ", "Office 365 "] {
      for (number, licence) in all.enumerated() {
        for name in licence.names.all where name.hasPrefix(family) { index.add(String(name.dropFirst(family.count)), of: number, rank: 3) }
      }
    }
  }

  private static func withoutMicrosoft(_ name: String) -> String {
    FoldedName(name).words.filter { $0 != "microsoft" }.joined(separator: " ")
  }

  private static func onePerEdition(_ numbers: [Int]) -> [Licence] {
    var found: [Licence] = []
    for number in numbers {
      let licence = Licence(products[number])
      if !found.contains(where: { isEdition(licence, of: $0) }) { found.append(licence) }
    }
    return found
  }

  private static func isEdition(_ licence: Licence, of other: Licence) -> Bool {
    licence.names.english == other.names.english && licence.includes == other.includes && licence.segment == other.segment
  }
}
