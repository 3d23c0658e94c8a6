internal import Readiness
internal import YAML

/// Where in `plan.yaml` things stand, from the same keys that `PlanDecoder` reads.
struct PlanLines {
  private(set) var lines: [String: Int] = [:]

  init(_ root: Node) {
    for (key, value) in root.entries {
      guard let name = key.string else { continue }
      switch Plan.RecordKey(rawValue: name) {
      case .drafts:
        note(name, key)
        for (path, _) in value.entries { path.string.map { note($0, path) } }
      case nil: collect(value, at: name, key)
      default: note(name, key)
      }
    }
  }

  /// A draft stands in for the answer, so the first place counts.
  private mutating func note(_ path: String, _ node: Node) { lines[path] = lines[path] ?? node.start.line }

  private mutating func collect(_ node: Node, at path: String, _ key: Node) {
    let list = PlanEncoder.list(keptAt: path)
    note(list, key)
    for (key, value) in node.entries { key.string.map { collect(value, at: "\(path).\($0)", key) } }
    for element in node.elements {
      guard let name = element["name"]?.string else { continue }
      note("\(list)[\(name)]", element)
      for (field, _) in element.entries { field.string.map { note("\(list)[\(name)].\($0)", field) } }
    }
  }
}
