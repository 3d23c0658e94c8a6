public import Locales
public import Readiness
public import Tables
internal import Texts

/// The file of `report --format actions`, filled in: who does what until when.
///
/// Its columns are found by their names in any language that is compiled in; columns and rows may be moved, added and taken out.
public struct ActionsFile: Sendable {
  /// The column that names the task or finding; no language changes it.
  static let idColumn = "ringready-id"

  /// The columns in the order in which they are written.
  enum Column: CaseIterable {
    case step, kind, task, how, state, owner, due, done, comment

    var title: Message {
      switch self {
      case .step: .reportColumnStep
      case .kind: .sheetKind
      case .task: .sheetTask
      case .how: .sheetHow
      case .state: .reportColumnState
      case .owner: .sheetOwner
      case .due: .sheetDue
      case .done: .sheetDoneOn
      case .comment: .sheetComment
      }
    }
  }

  /// A cell that could not be taken.
  public struct Refusal: Equatable, Sendable {
    /// The line of the file, from 1.
    public let line: Int
    /// The row's task or finding.
    public let id: String
    /// What is wrong and what is expected.
    public let message: Message
  }

  /// What the file says, by the ids under which a plan keeps it in `tasks`.
  public private(set) var records: [String: TaskRecord] = [:]
  /// What was not understood; everything else was taken.
  public private(set) var refusals: [Refusal] = []

  /// Whether a file is one of these, by its first line.
  public static func recognizes(_ bytes: [UInt8]) -> Bool {
    bytes.prefix { $0 != 0x0A }.split { $0 == 0x2C || $0 == 0x3B || $0 == 0x09 }.contains { cell in
      cell.filter { $0 != 0x22 && $0 != 0x0D && $0 < 0x80 }.elementsEqual(idColumn.utf8)
    }
  }

  /// Reads a file that `recognizes` knows.
  ///
  /// - Throws: `TableError` for bytes that are no table.
  public init(_ bytes: [UInt8]) throws(TableError) {
    let table = try Table(parsing: bytes, key: Self.idColumn)
    let localizers = Language.all.map { Localizer($0) }
    func place(_ column: Column) -> Int? { localizers.lazy.compactMap { table.column($0.text(column.title)) }.first }
    let places = [Column.state, .owner, .due, .done, .comment].map(place)
    // Day and month in their order: a French file has French dates, where the other order is not used.
    let isFrench = table.column(Localizer(.french).text(Column.due.title)) != nil
    for row in table.rows {
      let id = table[row, Self.idColumn].trimmed
      guard !id.isEmpty else { continue }
      let cells = places.map { $0.map { Self.bare(table[row, $0].trimmed) } ?? "" }
      read(cells, of: id, line: table.line(ofRow: row), dayFirst: isFrench, localizers)
    }
  }

  /// A cell without the apostrophe that kept its digits; that before a sign is off already.
  private static func bare(_ cell: String) -> String {
    cell.utf8.first == UInt8(ascii: "'") && Spreadsheet.losesDigits(String(cell.dropFirst())) ? String(cell.dropFirst()) : cell
  }

  private mutating func read(_ cells: [String], of id: String, line: Int, dayFirst: Bool, _ localizers: [Localizer]) {
    guard let state = Self.state(cells[0], localizers) else {
      refusals.append(Refusal(line: line, id: id, message: .actionsState(text: cells[0])))
      return
    }
    var date = ""
    let said = state == .todo ? cells[2] : cells[3]
    if !said.isEmpty {
      do throws(DateRefusal) {
        date = try DateReading(said).date(dayFirst: dayFirst).iso
      } catch {
        refusals.append(Refusal(line: line, id: id, message: error.message))
      }
    }
    let record = TaskRecord(state, by: cells[1], on: date, note: cells[4])
    // A row that nobody touched says nothing.
    if record != TaskRecord(.todo) { records[id] = record }
  }

  /// A state by its word in any language, or by its id; an empty cell is still to do.
  private static func state(_ text: String, _ localizers: [Localizer]) -> TaskRecord.State? {
    let words: [(TaskRecord.State, Message)] = [(.todo, .sheetTodo), (.done, .sheetDone), (.notNeeded, .reportTaskNotNeeded)]
    if text.isEmpty { return .todo }
    return words.first { state, word in
      text == state.rawValue || localizers.contains { $0.text(word).folded == text.folded }
    }?.0
  }

  /// The plan with what the file says; tasks that it doesn't name stay as they are.
  public func applied(to plan: Plan) -> Plan {
    var plan = plan
    plan.tasks.merge(records) { $1 }
    return plan
  }
}
