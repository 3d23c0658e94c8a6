internal import Locales

/// A PowerShell module, with the least version in which every cmdlet that the scripts use has the parameters that they use.
struct ScriptModule {
  let name: String
  let version: String

  static let teams = ScriptModule(name: "MicrosoftTeams", version: "5.5.0")
  static let graph = ScriptModule(name: "Microsoft.Graph.Authentication", version: "2.0.0")
  static let graphUsers = ScriptModule(name: "Microsoft.Graph.Users", version: "2.0.0")
  static let graphActions = ScriptModule(name: "Microsoft.Graph.Users.Actions", version: "2.0.0")
  static let graphDirectory = ScriptModule(name: "Microsoft.Graph.Identity.DirectoryManagement", version: "2.0.0")

  /// The module as data of a script.
  var value: PowerShellValue { .table([("Name", .text(name)), ("Version", .text(version))]) }
}

extension ScriptText {
  /// What a script needs, at its head.
  func needs(_ modules: [ScriptModule]) -> [String] {
    comment(.scriptHeadNeeds)
      + modules.map { "#   " + localizer.text(.scriptHeadModule(name: $0.name, version: $0.version)) }
  }
}
