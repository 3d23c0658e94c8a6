public import Locales
public import Readiness

/// A file to import.
public protocol ImportSource {
  /// Its name, without the folder.
  var name: String { get }
  /// Lends its bytes; called twice for a file.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void)
  /// Told now and then that the bytes before a place will not be read again until they are lent anew.
  func forget(before place: Int)
}

/// Reads exports of a tenant and merges them into a plan.
public enum Importer {
  /// What an import comes to.
  public struct Outcome: Sendable {
    /// The plan with what the files tell.
    public var plan: Plan
    /// What became of each file, or each list of one, in the order in which they were given.
    public var files: [FileReport]
    /// What the import changes in the plan.
    var changes: ImportChanges
    /// How much of each kind of thing the files brought.
    var found: Found
  }

  /// A file's text in UTF-8 without mark, whatever it was saved in: spreadsheets write another encoding without asking.
  public static func utf8(of bytes: [UInt8]) -> [UInt8] {
    let text = bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(ImportDamage) in try TextEncoding.told(from: bytes).encoding.withUTF8(bytes) { Array($0) } }
    }
    return (try? text.get()) ?? bytes
  }

  /// Imports files.
  ///
  /// - Parameters:
  ///   - sources: the files, in any order.
  ///   - plan: what is known already.
  ///   - day: the day of the import, which the plan keeps.
  ///   - progress: called now and then with the number of the file and the bytes of it that are read.
  /// - Returns: the plan with what the files tell, and what there is to say.
  public static func read(
    _ sources: [any ImportSource], into plan: Plan, on day: CalendarDate, progress: (_ file: Int, _ bytes: Int) -> Void = { _, _ in }
  ) -> Outcome {
    var discovery = Discovery()
    let parts = parts(of: sources)
    discovery.files = uniqueNames(parts.map(\.name)).map { FileReport(name: $0) }
    var recognised: [Int: Recognition] = [:]
    for (number, part) in parts.enumerated() {
      do throws(ImportDamage) {
        recognised[number] = try part.told.get()
      } catch {
        discovery.files[number].remark(.damaged(error.reason), line: error.line, column: error.column)
        discovery.files[number].isComplete = false
      }
    }
    settle(&recognised, in: plan, &discovery)
    // What a file of higher rank says is believed, whatever the order on the command line.
    let order = recognised.keys.sorted { left, right in
      (-(recognised[left]?.format?.rank ?? 0), left) < (-(recognised[right]?.format?.rank ?? 0), right)
    }
    for number in order {
      guard let recognition = recognised[number], let format = recognition.format else { continue }
      discovery.files[number].format = format.id
      withoutActuallyEscaping(progress) { progress in
        let source = parts[number].source
        sources[source].withBytes { bytes in
          let reader = FileReader(format, file: number) { place in
            progress(source, place)
            sources[source].forget(before: place)
          }
          read(bytes, recognition, reader, into: &discovery)
        }
      }
      judgeCompleteness(number, format, &discovery)
    }
    for (number, recognition) in recognised { recognition.format.map { forgetColumnsOfOthers(number, $0, &discovery) } }
    let record = ImportRecord(plan.importRecord)
    discovery.conclude(with: plan, record, on: day)
    var merge = Merge(into: plan, record, on: day)
    return merge.outcome(of: &discovery)
  }

  /// A file, or one of several lists in it.
  private struct Part {
    /// The file's number.
    var source: Int
    var name: String
    var told: Result<Recognition, ImportDamage>
  }

  private static func parts(of sources: [any ImportSource]) -> [Part] {
    var parts: [Part] = []
    for (number, name) in uniqueNames(sources.map(\.name)).enumerated() {
      sources[number].withBytes { bytes in
        parts += Recognition.all(in: bytes).map { list, told in
          Part(source: number, name: list.map { "\(name), \($0)" } ?? name, told: told)
        }
      }
    }
    return parts
  }

  private static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ recognition: Recognition, _ reader: FileReader, into discovery: inout Discovery
  ) {
    if recognition.encoding == .windows1252 { discovery.files[reader.file].remark(.windows1252) }
    do throws(ImportDamage) {
      try recognition.encoding.withUTF8(bytes) { text throws(ImportDamage) in
        switch recognition.container {
        case .csv(let hasHeading, let linesAbove):
          try reader.readCSV(text, hasHeading: hasHeading, linesAbove: linesAbove, into: &discovery)
        case .json(let start, let end): try reader.readJSON(text, from: start, to: end, into: &discovery)
        }
      }
      if discovery.numbers.isFull || discovery.people.isFull || discovery.places.isFull { throw ImportDamage(.tooLarge) }
    } catch {
      discovery.files[reader.file].remark(.damaged(error.reason), line: error.line, column: error.column)
      discovery.files[reader.file].isComplete = false
    }
  }

  /// Numbers without a heading are a port order or an upload; how the organization is connected tells which.
  private static func settle(_ recognised: inout [Int: Recognition], in plan: Plan, _ discovery: inout Discovery) {
    for (number, recognition) in recognised where recognition.format == nil {
      switch plan.connection {
      case .directRouting: recognised[number]?.format = .directRoutingUpload
      case .callingPlan: recognised[number]?.format = .portOrder
      default:
        recognised[number] = nil
        discovery.files[number].remark(.damaged(.numbersWithoutHeading), line: 1, column: 1)
        discovery.files[number].isComplete = nil
      }
    }
  }

  private static func judgeCompleteness(_ number: Int, _ format: ImportFormat, _ discovery: inout Discovery) {
    let file = discovery.files[number]
    if file.rows == 0 { discovery.files[number].remark(.noRows) }
    if file.isDamaged {
      discovery.files[number].isComplete = false
    } else if format.pageLimits.contains(file.rows), file.isComplete == true {
      discovery.files[number].remark(.pageLimit(rows: file.rows))
      discovery.files[number].isComplete = nil
    }
  }

  /// A column that another file of the import has is not missing.
  private static func forgetColumnsOfOthers(_ number: Int, _ format: ImportFormat, _ discovery: inout Discovery) {
    guard case .rows(let subject) = format.content, let told = discovery.columnsTold[subject] else { return }
    let targets = Dictionary(format.columns.map { ($0.name, $0.target ?? $0.name) }) { first, _ in first }
    discovery.files[number].remarks = discovery.files[number].remarks.compactMap { remark in
      guard case .columnsMissing(let names) = remark.kind else { return remark }
      var rest = remark
      let missing = names.filter { !told.contains(targets[$0] ?? $0) }
      rest.kind = .columnsMissing(names: missing)
      return missing.isEmpty ? nil : rest
    }
  }

  /// Two files of one name, from two folders, are told apart.
  private static func uniqueNames(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    return names.map { name in
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      return count == 1 ? name : "\(name) (\(count))"
    }
  }
}
