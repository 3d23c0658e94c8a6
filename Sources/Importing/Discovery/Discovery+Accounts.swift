internal import Readiness

/// Resource accounts: accounts that answer for queues and attendants, not people.
extension Discovery {
  /// Takes the accounts out of the people.
  mutating func setAccountsApart(_ plan: Plan) {
    guard let type = people.column("AccountType"), let plans = people.column("AssignedPlans") else { return }
    var names = Set((drafts["resource-accounts"] ?? []).map { $0.name.lowercased() })
    names.formUnion((plan.lists["resource-accounts"] ?? []).map { $0.name.lowercased() })
    var isOfAccount = CellQuestion(column: type) { $0 == "ResourceAccount" }
    var hasAccountPlan = CellQuestion(column: plans) { $0.contains("MCOEV_VIRTUALUSER") }
    for row in people.rows
    where isOfAccount(row, in: people) || (!names.isEmpty && names.contains(people[row, 0].lowercased()))
      || hasAccountPlan(row, in: people)
    {
      setApart(row)
    }
  }

  private mutating func setApart(_ row: Int) {
    people.excluded.insert(row)
    let line = people.column("LineUri") ?? 0
    let origin = people.origin(row, 0) ?? Gathered.Origin(file: 0, line: 1)
    var account = Draft(people[row, 0], id: nil, from: origin)
    let identity = people[row, "Identity"]
    if !identity.isEmpty { account.id = identity }
    account.set("display-name", people[row, "DisplayName"])
    if people.isKnown(row, line) { account.set("number", people[row, line]) }
    account.set("licensed", isLicensed(row))
    account.set("sign-in", people[row, "AccountEnabled"].isEmpty ? nil : people[row, "AccountEnabled"] == "True")
    let known = drafts["resource-accounts"]?.firstIndex {
      ($0.id != nil && $0.id == account.id) || $0.name.lowercased() == account.name.lowercased()
    }
    guard let known else {
      drafts["resource-accounts", default: []].append(account)
      return
    }
    drafts["resource-accounts"]?[known].add(account)
  }

  private func isLicensed(_ row: Int) -> Bool? {
    let plans = people[row, "AssignedPlans"].split(separator: ";")
    if !plans.isEmpty { return plans.contains { $0 == "MCOEV_VIRTUALUSER" || $0 == "MCOEV_VIRTUALUSER_GOV" || $0 == "MCOEV" } }
    let features = people[row, "FeatureTypes"]
    if !features.isEmpty { return features.contains("VoiceApp") || features.contains("PhoneSystem") }
    let products = people[row, "AssignedLicenses"]
    return products.isEmpty ? nil : products.contains("VIRTUALUSER") || products.contains("MCOEV")
  }

  /// Numbers and services of the accounts.
  mutating func concludeAccounts(_ directory: Directory) {
    guard drafts["resource-accounts"]?.isEmpty == false else { return }
    let byTarget = CellIndex(numbers, column: "AssignedPstnTargetId")
    var serviceOf = associations
    for list in ["call-queues", "auto-attendants"] {
      for draft in drafts[list] ?? [] {
        guard case .accounts(let ids) = draft.fields["resource-account"], let service = draft.id else { continue }
        for id in ids { serviceOf[id] = serviceOf[id] ?? service }
      }
    }
    let servicesAreKnown = associationsAreKnown
    for index in (drafts["resource-accounts"] ?? []).indices {
      guard var account = drafts["resource-accounts"]?[index] else { continue }
      if account.name.isEmpty, case .text(let name) = account.fields["display-name"] { account.name = ItemName.plain(name) }
      account.set("id", account.id)
      if let id = account.id {
        if account.fields["number"] == nil, let row = byTarget.row(id, in: numbers) { account.set("number", numbers[row, 0]) }
        if let service = serviceOf[id] {
          account.set("service", directory.services[service.lowercased()] ?? "unknown:" + service)
        } else if let service = directory.serviceOfAccount[id.lowercased()] {
          account.set("service", service)
        } else if servicesAreKnown {
          account.set("service", "none")
        }
      }
      drafts["resource-accounts"]?[index] = account
    }
  }
}
