import ArgumentParser
import Locales
import Provisioning
import Readiness
import Texts

/// `ringready notify [FOLDER]`: a message to each person with their new number, in their language.
struct Notify: ParsableCommand {
  static let configuration = Ringready.subcommand(.notify)

  @Argument(help: Ringready.help("folder"), completion: .directory) var folder = "."
  @Option(help: Ringready.help("notify.format"), completion: .list(NoticeFormat.all.map(\.id))) var format = "markdown"
  @Option(help: Ringready.help("notify.from")) var from: String?
  @Option(name: .shortAndLong, help: Ringready.help("notify.output"), completion: .file()) var output: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    guard let format = NoticeFormat.all.first(where: { $0.id == format }) else {
      throw Failure(.usage, .formatsAtHand(formats: NoticeFormat.all.map(\.id)))
    }
    if let from, !from.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) || !from.contains("@") {
      throw Failure(.usage, .notifySender(text: from.inert))
    }
    if format.hasFilePerPerson, output == nil || output == "-" { throw Failure(.usage, .notifyNeedsFolder) }
    let (checklist, localizer, today) = (try options.values.steps(), try options.values.localizer(), try options.values.today())
    let plan = try PlanFolderOnDisk(reading: Path(folder)).plan
    let round = NoticeRound(Assessment(of: plan, by: Rule.all, on: today, checklist: checklist), fallback: localizer)
    let files = format.files(of: round.notices, NoticeFormat.Envelope(sender: from, day: today))
    if !options.quiet { Output.complain([.notifyCount(count: round.notices.count)]) }
    if round.heldBack > 0 {
      let wording = Wording(checklist, localizer)
      Output.complain([.notifyHeldBack(count: round.heldBack)] + round.blockers.map { wording.words("message", of: $0) })
    }
    guard let output, format.hasFilePerPerson else { return try write(files[0].bytes) }
    try FilesInFolder.write(files.map { ($0.name, $0.bytes) }, to: Path(output))
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output, output != "-" else { return try Output.write(String(decoding: bytes, as: UTF8.self)) }
    do {
      try Path(output).replace(with: bytes)
    } catch {
      throw Failure.making(Path(output), code: error.code)
    }
  }
}

/// Several files into one folder, which is made where it is missing.
enum FilesInFolder {
  static func write(_ files: [(name: String, bytes: [UInt8])], to folder: Path) throws(Failure) {
    try folder.makeFolder()
    for (name, bytes) in files {
      do {
        try folder.appending(name).replace(with: bytes)
      } catch {
        throw Failure.making(folder.appending(name), code: error.code)
      }
    }
  }
}
