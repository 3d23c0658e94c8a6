public import Locales
internal import Texts

/// The PowerShell script that exports everything that an import can read, into one folder: it needs no plan, and changes nothing.
public struct CollectScript: Sendable {
  /// The script, with a byte order mark: Windows PowerShell 5.1 takes a file without one for ANSI.
  public let text: String

  /// The script in a language.
  public init(localizer: Localizer, programVersion: String) {
    let words = ScriptText(localizer: localizer)
    var head = words.comment(.collectHeadTitle(version: programVersion)) + ["#"] + words.comment(.collectHeadWhat) + ["#"]
    let modules: [ScriptModule] = [.teams, .graph, .graphUsers, .graphDirectory]
    head += words.needs(modules) + words.comment(.collectHeadRoles) + ["#Requires -Version 5.1"]
    let code = [words.code("paging"), words.code("collect")].joined(separator: "\n\n")
    let parts = [
      head.joined(separator: "\n"), words.code("collect-parameters"), words.table(for: code, [:]),
      "$Modules = \(PowerShellValue.list(modules.map(\.value)).written())", code,
    ]
    text = ByteOrderMark.text + parts.joined(separator: "\n\n") + "\n"
  }
}
