public import Readiness
internal import Tables
internal import Texts
internal import YAML

/// A plan as the files of its folder: reading gives the plan, writing gives back only the files that changed.
///
/// `plan.yaml` keeps its comments, order and unknown keys; tables keep unknown columns and untouched rows byte for byte.
public struct PlanFolder: Sendable {
  /// The file by which an import knows what earlier ones wrote.
  static let importRecordFile = ".imported"
  /// Every file that a plan folder may hold.
  public static let fileNames = [Plan.fileName] + TableID.allCases.map(\.fileName) + [importRecordFile]

  /// The plan that the files hold.
  public private(set) var plan: Plan
  private var document: Document
  private var tableBytes: [TableID: [UInt8]]

  /// Reads the files of a folder, by name; files that are missing are empty.
  ///
  /// - Throws: `PlanFileError` with the first damage found.
  public init(reading files: [String: [UInt8]]) throws(PlanFileError) {
    document = try Self.document(files[Plan.fileName] ?? [])
    plan = try PlanDecoder(document.root).plan()
    plan.importRecord = files[Self.importRecordFile] ?? []
    tableBytes = [:]
    for id in TableID.allCases {
      guard let bytes = files[id.fileName], !bytes.isEmpty else { continue }
      plan.tables[id] = try Self.table(bytes, id)
      tableBytes[id] = bytes
    }
  }

  /// The lines of `plan.yaml`, from 1, on which answers, lists, their items and fields stand, by the paths that findings name.
  public var lines: [String: Int] { PlanLines(document.root).lines }

  private static func document(_ bytes: [UInt8]) throws(PlanFileError) -> Document {
    do {
      return try Document(parsing: Array(bytes.withoutByteOrderMark))
    } catch {
      throw PlanFileError(file: Plan.fileName, line: error.mark.line, column: error.mark.column, reason: .yaml(error.reason))
    }
  }

  private static func table(_ bytes: [UInt8], _ id: TableID) throws(PlanFileError) -> Table {
    guard !bytes.withoutByteOrderMark.starts(with: Array("sep=".utf8)) else {
      throw PlanFileError(file: id.fileName, line: 1, column: 1, reason: .separatorLine)
    }
    let table: Table
    do {
      table = try Table(parsing: bytes, key: id.keyColumn)
    } catch {
      throw PlanFileError(file: id.fileName, line: error.line, column: error.column, reason: .table(error.reason))
    }
    guard table.column(id.keyColumn) != nil else {
      throw PlanFileError(file: id.fileName, line: 1, column: 1, reason: .columnMissing(id.keyColumn))
    }
    return table
  }

  /// Takes over a changed plan and returns the files to write, by name.
  ///
  /// - Throws: `PlanFileError` when the file's shape leaves no place for an answer.
  public mutating func update(to changed: Plan) throws(PlanFileError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    let before = document.bytes
    let old = PlanEncoder.entries(of: plan)
    let new = PlanEncoder.entries(of: changed)
    do {
      try remove(old.order.reversed().filter { new.values[$0] == nil }, without: new)
      if document.bytes.isEmpty { try document.set([.key("version")], to: "1") }
      try write(new.order.filter { old.values[$0] != new.values[$0] }, of: new, without: old)
    } catch {
      throw PlanFileError(file: Plan.fileName, line: error.mark.line, column: error.mark.column, reason: .yaml(error.reason))
    }
    if document.bytes != before { files[Plan.fileName] = document.bytes }
    for (id, table) in changed.tables {
      let bytes = table.serialized
      if tableBytes[id] != bytes, tableBytes[id] != nil || table.count > 0 {
        files[id.fileName] = bytes
        tableBytes[id] = bytes
      }
    }
    if changed.importRecord != plan.importRecord { files[Self.importRecordFile] = changed.importRecord }
    plan = changed
    return files
  }

  /// Takes entries out; items, and lists that have none left, as a whole.
  private mutating func remove(_ entries: [PlanEncoder.Entry], without new: PlanEncoder) throws(YAMLError) {
    let lists = Set(new.order.compactMap(\.list))
    var removed: Set<PlanEncoder.Entry> = []
    for entry in entries {
      var whole = entry
      if let list = entry.list, new.values[entry.name] == nil { whole.path = lists.contains(list) ? entry.path.dropLast() : list }
      if removed.insert(whole).inserted { try document.remove(whole.steps) }
    }
  }

  /// Writes entries: the items that a list gains, and what others say, each all at once.
  private mutating func write(_ entries: [PlanEncoder.Entry], of new: PlanEncoder, without old: PlanEncoder) throws(YAMLError) {
    func values(_ entries: ArraySlice<PlanEncoder.Entry>) -> [(path: [Document.Step], text: String)] {
      entries.map { ($0.steps, new.values[$0] ?? "") }
    }
    var rest = entries[...]
    while !rest.isEmpty {
      let said = rest.prefix { $0.list == nil || old.values[$0.name] != nil }
      try document.set(values(said), order: PlanEncoder.precedes)
      rest = rest.dropFirst(said.count)
      guard let first = rest.first, let list = first.list else { return }
      let gained = rest.prefix { $0.list == list && old.values[$0.name] == nil }
      let items = Dictionary(grouping: gained.indices) { rest[$0].name }
      let fields = items.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }.map { indices in
        indices.map { (key: rest[$0].path.last ?? "", text: new.values[rest[$0]] ?? "") }
      }
      if items.count > 1, try document.append(fields, to: list.map { .key($0) }) {
        rest = rest.dropFirst(gained.count)
      } else {
        // The first item makes the list that the others are added to.
        let item = gained.prefix { $0.name == first.name }
        try document.set(values(item), order: PlanEncoder.precedes)
        rest = rest.dropFirst(item.count)
      }
    }
  }
}
