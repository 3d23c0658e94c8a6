public import Locales

/// The PowerShell script that exports everything that an import can read, into one folder: it needs no plan, and changes nothing.
public struct CollectScript: Sendable {
  /// The modules, with the least version that has what the script uses.
  static let modules = [
    ("MicrosoftTeams", "5.5.0"), ("Microsoft.Graph.Authentication", "2.0.0"), ("Microsoft.Graph.Users", "2.0.0"),
    ("Microsoft.Graph.Identity.DirectoryManagement", "2.0.0"),
  ]

  /// The script, with a byte order mark: Windows PowerShell 5.1 takes a file without one for ANSI.
  public let text: String

  /// The script in a language.
  public init(localizer: Localizer, programVersion: String) {
    let words = ScriptText(localizer: localizer)
    var head = words.comment(.collectHeadTitle(version: programVersion)) + ["#"] + words.comment(.collectHeadWhat) + ["#"]
    head += words.comment(.scriptHeadNeeds)
    head += Self.modules.map { name, version in "#   " + localizer.text(.scriptHeadModule(name: name, version: version)) }
    head += words.comment(.collectHeadRoles) + ["#Requires -Version 5.1"]
    let code = [words.code("paging"), words.code("collect")].joined(separator: "\n\n")
    let modules = Self.modules.map { name, version in
      PowerShellValue.table([("Name", .text(name)), ("Version", .text(version))])
    }
    let parts = [
      head.joined(separator: "\n"), words.code("collect-parameters"), words.table(for: code, [:]),
      "$Modules = \(PowerShellValue.list(modules).written())", code,
    ]
    text = "\u{FEFF}" + parts.joined(separator: "\n\n") + "\n"
  }
}
