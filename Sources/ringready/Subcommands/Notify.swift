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
    let round = NoticeRound(try options.values.assessment(of: folder, by: checklist), fallback: localizer)
    let files = format.files(of: round.notices, NoticeFormat.Envelope(sender: from, day: today))
    if !options.quiet { Output.complain([.notifyCount(count: round.notices.count)]) }
    if round.heldBack > 0 {
      let wording = Wording(checklist, localizer)
      Output.complain([.notifyHeldBack(count: round.heldBack)] + round.blockers.map { wording.words("message", of: $0) })
    }
    if round.stillMoving > 0 { Output.complain([.notifyStillMoving(count: round.stillMoving)]) }
    guard let output, format.hasFilePerPerson else { return try Output.write(files[0].bytes, to: output) }
    try FilesInFolder.write(files.map { ($0.name, $0.bytes) }, to: Path(output))
  }
}

/// Several files into one folder, which is made where it is missing.
enum FilesInFolder {
  static func write(_ files: [(name: String, bytes: [UInt8])], to folder: Path) throws(Failure) {
    try folder.makeFolder()
    for (name, bytes) in files { try folder.appending(name).put(bytes) }
  }
}
