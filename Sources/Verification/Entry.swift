internal import JSON

/// The language in which a value is written.
enum EntryLanguage: String, CaseIterable { case en, fr, any }

/// One line of the stream, taken apart but not yet judged.
///
/// Of members with one name the last counts, as in JavaScript and Python.
struct Entry {
  private(set) var id: JSONText?
  private(set) var kind: JSONText?
  private(set) var input: JSONText?
  private(set) var defaultRegion: JSONText?
  private(set) var country: JSONText?
  private(set) var fields: JSONText?
  private(set) var lang: JSONText?

  /// Takes a line apart where it lies.
  init(_ line: UnsafeBufferPointer<UInt8>) throws(EntryError) {
    let object: JSONText
    do throws(JSONError) {
      object = try JSONText(checking: line)
    } catch {
      // An empty line is told as what it lacks, not as a fault in its JSON.
      throw line.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } ? .notAnObject : .json(error)
    }
    guard object.kind == .object else { throw .notAnObject }
    object.forEachMember { name, value in take(value, named: name) }
  }

  private mutating func take(_ value: JSONText, named name: JSONText) {
    if name.isString("id") {
      id = value
    } else if name.isString("kind") {
      kind = value
    } else if name.isString("input") {
      input = value
    } else if name.isString("default_region") {
      defaultRegion = value
    } else if name.isString("country") {
      country = value
    } else if name.isString("fields") {
      fields = value
    } else if name.isString("lang") {
      lang = value
    }
  }

  /// The kind that the line names, or the one that holds for all lines without.
  func kind(else standard: ValueKind?) throws(EntryError) -> ValueKind {
    guard let kind else {
      guard let standard else { throw .unknownKind }
      return standard
    }
    guard let named = ValueKind.allCases.first(where: { $0.rawValue.utf8.elementsEqual(kind.string?.utf8 ?? "".utf8) }) else {
      throw .unknownKind
    }
    return named
  }

  /// The language of the value; any where the line names none.
  func language() throws(EntryError) -> EntryLanguage {
    guard let lang, lang.kind != .null else { return .any }
    guard let language = lang.string.flatMap(EntryLanguage.init) else { throw .unknownLanguage }
    return language
  }

  /// The value as text.
  func inputText() throws(EntryError) -> String {
    guard let text = input?.string else { throw .notText(member: "input") }
    return text
  }
}
