import Checklists
import Locales
import Readiness
import YAML

/// The options of all subcommands, and what they lead to.
struct Options {
  /// The languages asked for: the interface speaks the first, a report may speak several.
  var lang: [String] = []
  var color = ColorChoice.auto
  var isPlain = false
  var quiet = false
  var verbose = false
  var checklist: String?
  var locale: String?
  var asOf: String?

  /// When colour is used.
  enum ColorChoice: String, CaseIterable { case auto, always, never }

  /// The day for which everything is judged.
  func today() throws(Failure) -> CalendarDate {
    guard let asOf else { return Surroundings.today }
    do throws(DateRefusal) {
      return try DateReading(asOf).date()
    } catch {
      throw Failure(.usage, error.message)
    }
  }

  /// Whether colour may be used on a descriptor.
  func isColored(_ descriptor: Int32) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      !isAccessible && Surroundings.isTerminal(descriptor) && Surroundings.variable("NO_COLOR") == nil
        && Surroundings.variable("TERM") != "dumb"
    }
  }

  /// One line at a time, nothing redrawn.
  var isAccessible: Bool { isPlain || Surroundings.variable("ACCESSIBLE") != nil }

  /// The words of the interface: the user's own, or a language that is compiled in.
  func localizer() throws(Failure) -> Localizer {
    // A language that is not spoken here is a mistake on the command line, not a silent guess.
    if lang.contains(where: { Language(tag: $0) == nil }) { throw Failure(.usage, .languagesAtHand(codes: Language.all.map(\.code))) }
    guard let locale else { return Surroundings.current.localizer }
    let bytes = try Path(locale).contents()
    do {
      return try Localizer(file: bytes, code: "en")
    } catch {
      throw Failure.damage(in: locale, line: error.mark.line, column: error.mark.column, error.reason.message)
    }
  }

  /// All languages at hand, the interface's first.
  func languages() throws(Failure) -> [Localizer] {
    let first = try localizer()
    return [first] + Surroundings.current.languages.filter { $0.language != first.language }
  }

  /// The languages of a report, each once, the interface's own where none is asked for.
  func reportLanguages() throws(Failure) -> [Localizer] {
    var found = [try localizer()]
    for other in lang.compactMap({ Language(tag: $0) }) where !found.contains(where: { $0.language == other }) {
      found.append(Localizer(other))
    }
    return found
  }

  /// The steps: the ten of Phone System, or the user's own.
  func steps() throws(Failure) -> Checklist {
    guard let checklist else { return .phoneSystem }
    let bytes = try Path(checklist).contents()
    do {
      return try Checklist(parsing: bytes)
    } catch {
      throw Failure.damage(in: checklist, line: error.mark.line, column: error.mark.column, error.reason.message)
    }
  }

  /// The plan in a folder, judged by every rule.
  func assessment(of folder: String, by checklist: Checklist) throws(Failure) -> Assessment {
    Assessment(of: try PlanFolderOnDisk(reading: Path(folder)).plan, by: Rule.all, on: try today(), checklist: checklist)
  }
}
