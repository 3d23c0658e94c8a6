internal import JSON
internal import Texts

/// A kind of export; each stands in a file of its own in `ImportFormats/`.
struct ImportFormat: Sendable, Identifiable {
  /// The columns by which it is told, in any case of letters.
  struct Signature: Sendable {
    /// All of these.
    var all: [String] = []
    /// At least one of these, where any are named.
    var one: [String] = []
    /// None of these.
    var none: [String] = []
    /// No others.
    var isWhole = false
    /// Only in a page as Microsoft Graph sends it.
    var isPage = false
  }

  /// What its rows are.
  enum Content: Sendable {
    /// Rows of a table of the plan, column by column.
    case rows(Subject)
    /// Records that are read one by one.
    case records(@Sendable (Record, inout Discovery) -> Void)
  }

  /// What rows are about.
  enum Subject: String, Sendable, CaseIterable { case numbers, people, places }

  /// One column of the export, and the plan's column that it fills.
  struct Column: Sendable {
    var name: String
    var reader: ColumnReader
    var target: String?
    /// Whether an empty cell says that what was there before is no more.
    var isEndedByNothing = false

    init(_ name: String, _ reader: ColumnReader = .text, as target: String? = nil, isEndedByNothing: Bool = false) {
      (self.name, self.reader, self.target, self.isEndedByNothing) = (name, reader, target ?? name, isEndedByNothing)
    }

    /// A column that only `records` reads.
    init(reading name: String) { (self.name, reader, target) = (name, .text, nil) }
  }

  /// The id under which the format is documented, such as `phoneNumberAssignment`.
  let id: String
  let signature: Signature
  let content: Content
  let columns: [Column]
  /// Numbers of rows at which the export was probably cut off.
  let pageLimits: Set<Int>
  /// What a whole export of this kind lists without exception; what it lacks has disappeared.
  let listsAll: String?
  /// Files of higher rank are read first; what they say is believed.
  let rank: Int

  /// A format whose rows are rows of one of the plan's tables.
  init(
    id: String, _ signature: Signature, of subject: Subject, rank: Int = 5, pageLimits: Set<Int> = [], listsAll: String? = nil,
    _ columns: [Column]
  ) {
    (self.id, self.signature, self.rank, self.pageLimits) = (id, signature, rank, pageLimits)
    (self.listsAll, self.columns, content) = (listsAll, columns, .rows(subject))
  }

  /// A format whose records are read one by one.
  init(
    id: String, _ signature: Signature, rank: Int = 5, pageLimits: Set<Int> = [], listsAll: String? = nil, reading columns: [String],
    _ read: @escaping @Sendable (Record, inout Discovery) -> Void
  ) {
    (self.id, self.signature, self.rank, self.pageLimits) = (id, signature, rank, pageLimits)
    self.listsAll = listsAll
    self.columns = columns.map { Column(reading: $0) }
    content = .records(read)
  }

  /// Whether a file with these columns is of this format.
  func fits(_ columns: Set<String>, inPage: Bool = false) -> Bool {
    func has(_ name: String) -> Bool { columns.contains(name.lowercased()) }
    guard !signature.all.isEmpty, !signature.isPage || inPage, signature.all.allSatisfy(has), !signature.none.contains(where: has) else {
      return false
    }
    guard signature.one.isEmpty || signature.one.contains(where: has) else { return false }
    return !signature.isWhole || columns.count == signature.all.count
  }

  /// The format of a file with these columns: of those that fit, the one that names most of them.
  static func recognised(by columns: [String], inPage: Bool = false) -> ImportFormat? {
    let names = Set(columns.map { $0.lowercased() })
    let fitting = all.filter { $0.fits(names, inPage: inPage) }
    return fitting.max { left, right in left.weight(in: names) < right.weight(in: names) }
  }

  private func weight(in names: Set<String>) -> Int { signature.all.count + columns.count { names.contains($0.name.lowercased()) } }
}

/// One record of a file, by the names of its columns.
struct Record {
  let names: [String: Int]
  let cells: UnsafeBufferPointer<Cell>
  /// Where it stands.
  let origin: Gathered.Origin

  /// What the record says of a column, in any case of letters.
  subscript(name: String) -> Cell { names[name].map { cells[$0] } ?? .absent }

  /// A column's text; nil when nothing is said.
  func text(_ name: String) -> String? {
    let cell = self[name]
    guard !cell.isBlank, !cell.isLost else { return nil }
    let text = cell.string
    return text.isEmpty || text == "null" ? nil : text
  }

  /// A column's latitude or longitude.
  func coordinate(_ name: String) -> String? { if case .text(let text) = ColumnReader.coordinate.read(self[name]) { text } else { nil } }

  /// A column's truth value.
  func flag(_ name: String) -> Bool? { text(name)?.truth }

  /// A column's list; nil when nothing is said, or it was lost.
  func list(_ name: String) -> [String]? {
    let cell = self[name]
    guard cell.kind != .absent, !cell.isLost else { return nil }
    guard let words = WordCell.list(cell), !words.contains(where: { $0.hasPrefix("System.") || $0.hasPrefix("Microsoft.") }) else {
      return nil
    }
    return words
  }

  /// A column's JSON object or array; nil when there is none, or it was lost.
  func json(_ name: String) -> JSONText? {
    let cell = self[name]
    return cell.kind == .structure ? cell.json : nil
  }
}
