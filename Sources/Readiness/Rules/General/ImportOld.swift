internal import Locales

extension Rule {
  /// An export that is older than a month says how the tenant was, not how it is.
  static let importOld = Rule(
    id: "import-old", step: "availability", severity: .warning, facts: ["users.new-people.latency"],
    passes: [.example { $0.add("users.json", to: "imports", ["format": "onlineUsers", "on": "2026-10-23"]) }],
    fails: [.example { $0.add("users.json", to: "imports", ["format": "onlineUsers", "on": "2026-10-22"]) }]
  ) { plan, context in
    .violated(
      by: plan.imports.compactMap { file in
        guard let date = file.date, context.today.daysSince1970 - date.daysSince1970 > 30 else { return nil }
        let place = AnswerPath(list: "imports", item: file.name, field: "on").description
        return Violation(file.name, ["date": .date(date)], at: place)
      })
  }
}
