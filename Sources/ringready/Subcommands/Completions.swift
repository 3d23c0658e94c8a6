import ArgumentParser
import Facts
import Locales
import Readiness
import Texts

/// `ringready completions bash|zsh|fish`: a script that completes the command line.
struct Completions: ParsableCommand {
  static let configuration = Ringready.subcommand(.completions)

  enum Shell: String, ExpressibleByArgument, CaseIterable { case bash, zsh, fish }

  @Argument(help: Ringready.help("completions.shell")) var shell: Shell
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    // The parser does not know that a folder alone is a command too: where nothing else fits, bash offers folders.
    let script = Ringready.completionScript(for: kind).replacing("complete -o filenames -F", with: "complete -o filenames -o dirnames -F")
    try Output.write(script + "\n")
  }
}

/// What is completed from what the program knows.
extension CompletionKind {
  /// The ids of rules; behind a comma another.
  static let rules = custom { words, index, _ in
    let typed = words.indices.contains(index) ? words[index] : ""
    let before = typed.lastIndex(of: ",").map { typed[...$0] } ?? ""
    return Rule.all.map { before + $0.id }
  }

  /// Countries and regions by code, and by name where one was begun that is no code.
  static let countries = custom { words, index, _ in countries(like: words.indices.contains(index) ? words[index] : "") }

  /// What `facts` can be asked, after its subject.
  static let facts = custom { words, index, _ in
    let typed = words.indices.contains(index) ? words[index] : ""
    if words.contains("licence") { return Licences.all.map(\.partNumber) }
    return words.contains("country") ? countries(like: typed) : []
  }

  private static func countries(like typed: String) -> [String] {
    let language = Surroundings.current.localizer.language
    let names = typed.count > 2 ? Countries.all.map { $0.name(in: language) } : []
    return Countries.all.map(\.code) + names.filter { $0.folded.hasPrefix(typed.folded) }
  }
}
