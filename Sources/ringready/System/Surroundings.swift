import Locales

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the program finds around it: arguments, environment, terminal, clock.
struct Surroundings {
  /// The language of the interface.
  var localizer: Localizer
  /// Whether the language was asked for; else it is a guess, and the assistant says how to change it.
  var languageIsCertain: Bool

  /// Found once, when the program starts: help and errors need the language before arguments are parsed.
  static let current = Surroundings(arguments: CommandLine.arguments)

  private init(arguments: [String]) {
    let asked = Self.value(of: "--lang", in: arguments).flatMap { Language(tag: $0) }
    let named = ["RINGREADY_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { Self.variable($0) }.first
    let found = named.flatMap { Language(tag: $0) }
    localizer = Localizer(asked ?? found ?? .english)
    languageIsCertain = asked != nil || found != nil
  }

  /// An environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func value(of option: String, in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() {
      if argument == option, arguments.indices.contains(index + 1) { return arguments[index + 1] }
      if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
    }
    return nil
  }

  /// All languages, the interface's first.
  var languages: [Localizer] {
    [localizer] + Language.all.filter { $0 != localizer.language }.map { Localizer($0) }
  }

  /// Today: `SOURCE_DATE_EPOCH` where it is set, else the local day.
  static var today: CalendarDate {
    if let epoch = variable("SOURCE_DATE_EPOCH").flatMap({ Int($0) }) { return CalendarDate(secondsSince1970: epoch) }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CalendarDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CalendarDate(secondsSince1970: now)
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }
}
