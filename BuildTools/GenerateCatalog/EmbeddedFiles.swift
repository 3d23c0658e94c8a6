import YAML

/// Every YAML file of a folder in the embedded form, by its path without ending.
func embeddedFiles(of folder: SourceFolder) -> String {
  let files = folder.paths.filter { $0.hasSuffix(".yaml") }
  let entries = files.map { path in
    "    (\"\(path.dropLast(5))\",\n\(literal(folder.yaml(path).compact))),\n"
  }
  return """
    /// The data files of this target, compiled in; sorted by path.
    enum EmbeddedFiles {
      static let all: [(path: StaticString, compact: StaticString)] = [
    \(entries.joined())  ]
    }

    """
}
