internal import Readiness

/// Numbers whose holders are named by display name.
extension Discovery {
  /// A number, the name of who has it, and where a file says so; nil where only the plan does.
  typealias NamedHolder = (number: String, name: String, origin: Gathered.Origin?)

  /// Gives each such number to the one person or account of that name.
  ///
  /// - Returns: the numbers of names that nobody has yet.
  mutating func holdersByName(_ plan: Plan) -> [NamedHolder] {
    guard !namedHolders.isEmpty, let target = numbers.column("AssignedPstnTargetId"), let status = numbers.column("PstnAssignmentStatus")
    else { return [] }
    let bearers = bearersOfNames(plan)
    var nameless: [NamedHolder] = []
    for holder in namedHolders {
      let (number, name, origin) = holder
      guard let row = numbers.row(of: number), !numbers.isTold(row, target), !numbers.isTold(row, status) else { continue }
      guard let ids = bearers[name.lowercased()] else {
        nameless.append(holder)
        continue
      }
      guard ids.count == 1, let (id, isPerson) = ids.first else {
        if let origin { files[origin.file].remark(.nameOfSeveral, line: origin.line, text: name) }
        continue
      }
      numbers.set(row, target, id, file: origin?.file)
      numbers.set(row, status, isPerson ? "UserAssigned" : "VoiceApplicationAssigned", file: origin?.file)
    }
    return nameless
  }

  /// Lets the names of holders that nothing else has told meanwhile wait for a file of people.
  mutating func awaitHolders(_ nameless: [NamedHolder]) {
    guard let target = numbers.column("AssignedPstnTargetId") else { return }
    for (number, name, origin) in nameless {
      guard let row = numbers.row(of: number), !numbers.isKnown(row, target) else { continue }
      unexplained[number, default: [:]][Self.displayName] = name
      if let origin { files[origin.file].remark(.personAwaited, line: origin.line, text: name) }
    }
  }

  /// By display name in small letters the object ids of who has it, each with whether it is a person's.
  private func bearersOfNames(_ plan: Plan) -> [String: [String: Bool]] {
    var bearers: [String: [String: Bool]] = [:]
    for row in people.rows where !people.isExcluded(row) && !people[row, "Identity"].isEmpty {
      bearers[people[row, "DisplayName"].lowercased(), default: [:]][people[row, "Identity"].lowercased()] = true
    }
    for item in plan.lists["resource-accounts"] ?? [] {
      guard let id = item.fields["id"], let name = item.fields["display-name"] else { continue }
      bearers[name.lowercased(), default: [:]][id.lowercased()] = false
    }
    for account in drafts["resource-accounts"] ?? [] {
      guard let id = account.id, case .text(let name) = account.fields["display-name"] else { continue }
      bearers[name.lowercased(), default: [:]][id.lowercased()] = false
    }
    return bearers
  }
}
