import Conversation
import LineEditing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A small program around the line editor, for the tests to type at: it tells what each line came to.
///
/// `--prompt TEXT`, `--prefill TEXT`, `--history FILE`, `--plain`; Tab completes countries.
@main struct Probe {
  private var options: [String: String] = [:]

  static func main() {
    var probe = Probe()
    var arguments = CommandLine.arguments.dropFirst()
    while let name = arguments.popFirst() { probe.options[name] = name == "--plain" ? "" : arguments.popFirst() ?? "" }
    probe.run()
  }

  private func run() {
    if options["--plain"] == nil, var editor = LibEditLineEditor(historyPath: options["--history"], more: { "… and \($0) more" }) {
      converse(with: &editor)
    } else {
      var reader = PlainLineReader()
      converse(with: &reader)
    }
  }

  private func converse(with editor: inout some LineEditor) {
    let prompt = options["--prompt"] ?? "> "
    while true {
      switch editor.readLine(prompt: prompt, prefill: options["--prefill"] ?? "", complete: Self.completions) {
      case .line(let text):
        print("line", text.debugDescription)
        if text == "quit" { return }
        editor.addHistory(text)
      case .interrupted: print("interrupted")
      case .endOfInput:
        print("end of input")
        return
      }
    }
  }

  private static let countries = [
    Completion("France", detail: "FR"), Completion("French Guiana", detail: "GF"), Completion("French Polynesia", detail: "PF"),
    Completion("États-Unis", detail: "US"), Completion("日本", detail: "JP"), Completion("Germany"), Completion("Norway"),
  ]

  /// Countries by the text after the last comma; "many" has 200 candidates, "leave" exits, "crash" traps.
  private static func completions(for text: String) -> CompletionAnswer {
    if text.hasPrefix("many") {
      return CompletionAnswer(start: 0, candidates: (1...200).map { Completion("many numbered \($0)") })
    }
    if text.hasPrefix("leave") { exit(3) }
    precondition(!text.hasPrefix("crash"), "asked to crash")
    let start = text.lastIndex(of: ",").map { text.distance(from: text.startIndex, to: $0) + 1 } ?? 0
    let typed = text.dropFirst(start).lowercased()
    return CompletionAnswer(start: start, candidates: countries.filter { $0.text.lowercased().hasPrefix(typed) })
  }
}
