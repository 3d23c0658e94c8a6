import Conversation
import Importing
import Locales

/// Exports on disk.
struct DiskDesk: ExportDesk {
  func open(_ path: String) throws(PortError) -> [any ImportSource] {
    do {
      return try MappedFile.all(at: Path(typed: path))
    } catch {
      throw .cannotRead(path: path, code: error.code)
    }
  }

  func words(for error: PortError) -> Message { Failure(error).messages.first ?? .outputClosed }

  func paths(beginning text: String) -> [String] {
    let folder = text.lastIndex(of: "/").map { String(text[...$0]) } ?? ""
    let beginning = text.dropFirst(folder.count)
    return Path(typed: folder.isEmpty ? "." : folder).entries()
      .filter { $0.name.hasPrefix(beginning) && (!$0.name.hasPrefix(".") || beginning.hasPrefix(".")) }
      .map { folder + $0.name + ($0.isFolder ? "/" : "") }
  }
}

/// Files for reports.
struct DiskShelf: ReportShelf {
  mutating func write(_ text: String, to path: String) throws(PortError) {
    do {
      try Path(typed: path).fill(with: Array(text.utf8))
    } catch {
      throw .cannotWrite(path: path, code: error.code)
    }
  }
}
