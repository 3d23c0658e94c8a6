import Foundation

/// One list per folder of values: `Rules/…/TollFreeNeedsCredits.swift` registers `Rule.tollFreeNeedsCredits` in `Rule.all`.
///
/// The folder's name is the type's in the plural; deeper folders only sort the files. Other folders are no registries.
func registry(of folder: SourceFolder) -> String {
  let files = folder.paths.filter { path in registries.contains { path.hasPrefix($0 + "/") } && path.hasSuffix(".swift") }
  let byType = Dictionary(grouping: files) { String($0.prefix { $0 != "/" }.dropLast()) }
  let lists = byType.keys.sorted().map { type in
    let members = (byType[type] ?? []).map { member(of: $0) }
    return """
      extension \(type) {
        /// Every \(type) of the folder `\(type)s`, in the order of its files.
        public static let all: [\(type)] = [
      \(members.map { "    .\($0)," }.joined(separator: "\n"))
        ]
      }

      """
  }
  return lists.joined(separator: "\n")
}

private let registries = ["Rules", "ReportFormats", "CheckFormats", "ImportFormats"]

private func member(of path: String) -> String {
  let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  return name.prefix(1).lowercased() + name.dropFirst()
}
