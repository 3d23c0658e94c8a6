import ArgumentParser
import Locales

/// What every subcommand understands.
struct GlobalOptions: ParsableArguments {
  @Option(help: Ringready.help("options.lang"), completion: .list(Language.all.map(\.code))) var lang: [String] = []
  @Option(help: Ringready.help("options.color")) var color: Options.ColorChoice = .auto
  @Flag(name: [.customLong("plain"), .customLong("accessible")], help: Ringready.help("options.plain")) var isPlain = false
  @Flag(help: Ringready.help("options.quiet")) var quiet = false
  @Flag(help: Ringready.help("options.verbose")) var verbose = false
  @Option(help: Ringready.help("options.checklist"), completion: .file(extensions: ["yaml"])) var checklist: String?
  @Option(help: Ringready.help("options.locale"), completion: .file(extensions: ["yaml"])) var locale: String?
  @Option(help: Ringready.help("options.as-of")) var asOf: String?

  /// The options without the parser.
  var values: Options {
    Options(
      lang: lang, color: color, isPlain: isPlain, quiet: quiet, verbose: verbose, checklist: checklist, locale: locale, asOf: asOf)
  }
}

extension Options.ColorChoice: ExpressibleByArgument {}
