/// Something that has to be said of a file: what was left out, what is damaged, what cannot be known.
struct ImportRemark: Equatable, Sendable {
  /// What there is to say, with the facts for it.
  enum Kind: Hashable, Sendable {
    /// A number that a spreadsheet ruined; the row is left out.
    case spreadsheetNumber
    /// A number in national form; the row is left out.
    case nationalNumber
    /// A text that is no number; the row is left out.
    case notANumber
    /// A row without what names it (a sign-in name, a number).
    case rowWithoutName(column: String)
    /// A row with more cells than the heading has columns; it is left out.
    case tooManyCells
    /// A record that has a name twice, in whatever case of letters; it is left out.
    case repeatedName(column: String)
    /// A guest account; it cannot have a number.
    case guest
    /// An account that was deleted and is kept for a while.
    case deletedAccount
    /// Somebody without number, calling and a licence for it.
    case withoutTelephony
    /// A text that is no country.
    case unknownCountry(column: String)
    /// A list or object that was lost on export: its content is not known.
    case lost(column: String)
    /// Service plans by name alone: whether they are in force is not known.
    case plansWithoutStates(column: String)
    /// Numbers where words of an enumeration were: what they stand for is not known.
    case numbersForWords(column: String)
    /// Question marks where letters with accents were.
    case questionMarks(column: String)
    /// The number of rows is that of a page: probably there are more.
    case pageLimit(rows: Int)
    /// The file says that there are more pages.
    case nextPage
    /// Read as Windows-1252, which is a guess.
    case windows1252
    /// Lines above or below the data that are none of it.
    case otherText
    /// A number whose holder is named by a display name that several have.
    case nameOfSeveral
    /// A heading and no rows.
    case noRows
    /// Products that have nothing to do with telephony; they are left out.
    case notTelephony
    /// A person whom no file knows by sign-in name.
    case unknownPerson
    /// A person whom no file knows yet; what is said is taken as soon as one does.
    case personAwaited
    /// A number that the tenant holds is missing in this inventory.
    case missingInInventory
    /// Columns that the rules need.
    case columnsMissing(names: [String])
    /// Users and numbers that are paired by their rows, but differ in count.
    case pairsDiffer(users: Int, numbers: Int)
    /// Of two files whose rows belong together one is missing.
    case pairMissing
    /// A list wants another number for somebody who has one; it is left out.
    case hasNumber
    /// A list gives one number to two people; the second is left out.
    case numberTaken
    /// Numbers that Microsoft shares among organizations; they are left out.
    case sharedNumber
    /// Another file says something else; that file is believed.
    case disagreement(column: String)
    /// The inventory gives a person's number to somebody else; both statements are kept.
    case heldByAnother
    /// The inventory has a number as free that somebody holds; both statements are kept.
    case heldYetFree
    /// Somebody's products contradict the service plans of another file; those are believed.
    case licencesDiffer
    /// The rest of the file cannot be read.
    case damaged(ImportDamage.Reason)
  }

  /// What there is to say.
  var kind: Kind
  /// The lines and columns to which it applies, the first few; from 1.
  var places: [Place]
  /// To how many rows it applies.
  var count: Int

  /// A place in a file, and what stands there.
  struct Place: Equatable, Sendable {
    /// The line, from 1; 0 for what has no line of the file.
    var line: Int
    /// The column of the table; nil for a whole row.
    var column: Int?
    /// What stands there, as it is written; not to be shown without care.
    var text: String
    /// What stands elsewhere instead.
    var instead: Instead?
  }

  /// A value of another file, or of the plan.
  struct Instead: Equatable, Sendable {
    /// The file's name; nil for the plan.
    var file: String?
    /// The line in the file.
    var line: Int
    /// The value.
    var text: String
  }

  /// How many places are told.
  static let placesTold = 3
}

/// What became of one file.
public struct FileReport: Equatable, Sendable {
  /// The file's name, without its folder.
  var name: String
  /// The id of its format; nil when it was not recognised.
  public var format: String?
  /// How many records it has.
  public var rows = 0
  /// How many of them were taken.
  public var taken = 0
  /// What there is to say.
  var remarks: [ImportRemark] = []
  /// Whether it lists all that there is; nil when that cannot be known.
  var isComplete: Bool? = true

  init(name: String) { self.name = name }

  /// Whether rows were refused, or the file could not be read to its end.
  public var isDamaged: Bool {
    format == nil
      || remarks.contains { remark in
        switch remark.kind {
        case .spreadsheetNumber, .nationalNumber, .notANumber, .rowWithoutName, .tooManyCells, .repeatedName, .damaged, .pairsDiffer: true
        default: false
        }
      }
  }

  mutating func remark(
    _ kind: ImportRemark.Kind, line: Int? = nil, column: Int? = nil, text: String = "", instead: ImportRemark.Instead? = nil
  ) {
    let hasPlace = line != nil || !text.isEmpty
    let place = hasPlace ? ImportRemark.Place(line: line ?? 0, column: column, text: String(text.prefix(80)), instead: instead) : nil
    guard let index = remarks.firstIndex(where: { $0.kind == kind }) else {
      remarks.append(ImportRemark(kind: kind, places: place.map { [$0] } ?? [], count: 1))
      return
    }
    remarks[index].count += 1
    if let place, remarks[index].places.count < ImportRemark.placesTold { remarks[index].places.append(place) }
  }
}

extension Refusal {
  func kind(_ column: String) -> ImportRemark.Kind {
    switch self {
    case .spreadsheetNumber: .spreadsheetNumber
    case .nationalNumber: .nationalNumber
    case .notANumber: .notANumber
    case .unknownCountry: .unknownCountry(column: column)
    case .plansWithoutStates: .plansWithoutStates(column: column)
    }
  }
}
