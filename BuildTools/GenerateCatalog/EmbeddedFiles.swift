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

/// Every PowerShell file of a folder as it is, by its name without ending.
func embeddedScripts(of folder: SourceFolder) -> String {
  let files = folder.paths.filter { $0.hasSuffix(".ps1") }
  let entries = files.map { path in
    "    \"\(stem(of: path))\":\n\(literal(folder.text(path))),\n"
  }
  return """
    /// The PowerShell of this target, compiled in, by name.
    enum EmbeddedScripts {
      static let all: [String: StaticString] = [
    \(entries.joined())  ]
    }

    """
}
