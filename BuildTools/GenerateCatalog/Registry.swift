/// One list per folder of values: `Rules/…/TollFreeNeedsCredits.swift` registers `Rule.tollFreeNeedsCredits` in `Rule.all`.
///
/// The folder's name is the type's in the plural; deeper folders only sort the files. Other folders are no registries.
func registry(of folder: SourceFolder) -> String {
  let files = folder.paths.filter { path in registries.contains { path.hasPrefix($0 + "/") } && path.hasSuffix(".swift") }
  let byType = Dictionary(grouping: files) { String($0.prefix { $0 != "/" }.dropLast()) }
  let lists = byType.keys.sorted().map { type in
    let members = (byType[type] ?? []).map { member(of: type, in: $0) }
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

private let registries = ["Rules", "ReportFormats", "CheckFormats", "ImportFormats", "NoticeFormats"]

/// The member that a file declares: `TollFreeNeedsCredits.swift` has `tollFreeNeedsCredits`.
///
/// Two files of a target can't share a name, so a format's file may end with what it is a format of: `ReportFormats/TextReport.swift` has
/// `ReportFormat.text`, `CheckFormats/TextCheck.swift` has `CheckFormat.text`.
private func member(of type: String, in path: String) -> String {
  var name = stem(of: path)
  let subject = type.hasSuffix("Format") ? String(type.dropLast("Format".count)) : ""
  if !subject.isEmpty, name.hasSuffix(subject), name != subject { name.removeLast(subject.count) }
  return name.prefix(1).lowercased() + name.dropFirst()
}
