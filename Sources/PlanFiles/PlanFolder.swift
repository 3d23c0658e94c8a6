public import Readiness
internal import Tables
internal import YAML

/// A plan as the files of its folder: reading gives the plan, writing gives back only the files that changed.
///
/// `plan.yaml` keeps its comments, order and unknown keys; tables keep unknown columns and untouched rows byte for byte.
public struct PlanFolder: Sendable {
  /// The file of the answers.
  public static let planFile = "plan.yaml"
  /// The file by which an import knows what earlier ones wrote.
  static let importRecordFile = ".imported"
  /// Every file that a plan folder may hold.
  public static let fileNames = [planFile] + TableID.allCases.map(\.fileName) + [importRecordFile]

  /// The plan that the files hold.
  public private(set) var plan: Plan
  private var document: Document
  private var tableBytes: [TableID: [UInt8]]

  /// Reads the files of a folder, by name; files that are missing are empty.
  ///
  /// - Throws: `PlanFileError` with the first damage found.
  public init(reading files: [String: [UInt8]]) throws(PlanFileError) {
    document = try Self.document(files[Self.planFile] ?? [])
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
      return try Document(parsing: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    } catch {
      throw PlanFileError(file: planFile, line: error.mark.line, column: error.mark.column, reason: .yaml(error.reason))
    }
  }

  private static func table(_ bytes: [UInt8], _ id: TableID) throws(PlanFileError) -> Table {
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
      // An item goes with its last key, its name; so names go last.
      for entry in old.order.reversed() where new.values[entry] == nil { try document.remove(entry.steps) }
      if document.bytes.isEmpty { try document.set([.key("version")], to: "1") }
      try write(new.order.filter { old.values[$0] != new.values[$0] }, of: new, without: old)
    } catch {
      throw PlanFileError(file: Self.planFile, line: error.mark.line, column: error.mark.column, reason: .yaml(error.reason))
    }
    if document.bytes != before { files[Self.planFile] = document.bytes }
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

  /// Writes entries one by one, but the items that a list gains all at once.
  private mutating func write(_ entries: [PlanEncoder.Entry], of new: PlanEncoder, without old: PlanEncoder) throws(YAMLError) {
    var rest = entries[...]
    while let entry = rest.first {
      let gained = rest.prefix { $0.list != nil && $0.list == entry.list && old.values[$0.name] == nil }
      let items = Dictionary(grouping: gained.indices) { rest[$0].path.count > 1 ? rest[$0].name : rest[$0] }
      let fields = items.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }.map { indices in
        indices.map { (key: rest[$0].path.last ?? "", text: new.values[rest[$0]] ?? "") }
      }
      if items.count > 1, let list = entry.list, try document.append(fields, to: list.map { .key($0) }) {
        rest = rest.dropFirst(gained.count)
      } else {
        // The first item makes the list that the others are added to.
        let count = gained.isEmpty ? 1 : gained.prefix { $0.name == entry.name }.count
        for entry in rest.prefix(count) { try document.set(entry.steps, to: new.values[entry] ?? "", order: PlanEncoder.precedes) }
        rest = rest.dropFirst(count)
      }
    }
  }
}
