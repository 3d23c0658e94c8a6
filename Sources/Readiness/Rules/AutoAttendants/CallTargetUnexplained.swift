internal import Locales

extension Rule {
  /// A branch leads to an account or group that no imported file explains: deleted, or in a list that was not imported.
  static let callTargetUnexplained = Rule(
    id: "call-target-unexplained", step: "auto-attendants", severity: .warning,
    facts: ["auto-attendant.staff-leave", "auto-attendant.operator.advised"],
    passes: [.example { $0.add("Main", to: "auto-attendants", ["operator": "user:ana@contoso.com", "menu": "1=disconnect"]) }],
    fails: [
      .example { $0.add("Main", to: "auto-attendants", ["operator": "unknown:\(Self.ana)"]) },
      .example { $0.add("Main", to: "auto-attendants", ["menu": "1=unknown:\(Self.ana)"]) },
      .example { $0.add("Support", to: "call-queues", ["timeout": "unknown:\(Self.ana)"]) },
      .example { $0.add("Support", to: "call-queues", ["timeout": "unknown:none"]) },
      .example { $0.add("Support", to: "call-queues", ["agents": "unknown:\(Self.ana)"]) },
    ]
  ) { plan, _ in
    var outcome = Outcome()
    let exits = plan.serviceExits.map { (target: $0.target, path: $0.path) }
    let agents = plan.queues { _ in true }.flatMap { item in
      let path = AnswerPath(list: "call-queues", item: item.name, field: "agents")
      return plan.values(path).map { (target: CallTarget($0), path: path) }
    }
    for case (.unknown(let id), let path) in exits + agents {
      // The export may name nobody at all.
      let subject = id == Plan.none ? path.description : "\(path) (\(id))"
      outcome.violations.append(Violation(subject, at: path.description, question: path))
    }
    // Whether callers are dropped there, only the file can tell that was not imported yet; where both were, newer ones.
    let files = [(ImportedFile.Content.users, TableID.users.fileName), (.resourceAccounts, "resource-accounts")]
    let missing = files.filter { file in !plan.imports.contains { $0.content == file.0 } }
    if !outcome.violations.isEmpty { outcome.needs = (missing.isEmpty ? files : missing).map(\.1) }
    return outcome
  }
}
