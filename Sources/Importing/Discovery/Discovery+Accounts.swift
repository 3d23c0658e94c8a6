internal import Facts
internal import Readiness

/// Resource accounts: accounts that answer for queues and attendants, not people.
extension Discovery {
  /// Takes the accounts out of the people.
  mutating func setAccountsApart(_ plan: Plan) {
    guard let type = people.column("AccountType"), let plans = people.column("AssignedPlans"),
      let products = people.column("AssignedLicenses")
    else { return }
    var names = Set((drafts["resource-accounts"] ?? []).map { $0.name.lowercased() })
    names.formUnion((plan.lists["resource-accounts"] ?? []).map { $0.name.lowercased() })
    let ids = Set(
      (drafts["resource-accounts"] ?? []).compactMap(\.id) + (plan.lists["resource-accounts"] ?? []).compactMap { $0.fields["id"] })
    var isOfAccount = CellQuestion(column: type) { $0 == "ResourceAccount" }
    var hasAccountPlan = CellQuestion(column: plans) { $0.contains("MCOEV_VIRTUALUSER") }
    var hasAccountLicence = CellQuestion(column: products, Self.isLicenceOfAccount)
    for row in people.rows
    where isOfAccount(row, in: people) || (!names.isEmpty && names.contains(people[row, 0].lowercased()))
      || (!ids.isEmpty && ids.contains(people[row, "Identity"])) || hasAccountPlan(row, in: people)
      || hasAccountLicence(row, in: people)
    {
      // What a person wrote of somebody stays among the people; only files tell that it is an account.
      guard people.isTold(row) || people.isOfImports(row) else { continue }
      setApart(row)
    }
  }

  /// Whether products are those of a resource account: its licence, without Teams for a person.
  private static func isLicenceOfAccount(_ products: String) -> Bool {
    let licences = products.split(separator: ";").compactMap { Licences.licence(String($0)) }
    return licences.contains { $0.kind == .resourceAccount } && !licences.contains { $0.includes.teams }
  }

  private mutating func setApart(_ row: Int) {
    people.excluded.insert(row)
    let line = people.column("LineUri") ?? 0
    var account = Draft(people[row, 0], from: people.origin(row, 0))
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

  /// A number that an account holds is assigned, also where the inventory does not tell.
  private mutating func assign(_ number: Int, to account: String) {
    guard let status = numbers.column("PstnAssignmentStatus"), let target = numbers.column("AssignedPstnTargetId"),
      !numbers.isExcluded(number), !numbers.isKnown(number, status),
      !numbers.isKnown(number, target) || numbers[number, target] == account
    else { return }
    numbers.set(number, status, "VoiceApplicationAssigned", file: nil)
    numbers.set(number, target, account, file: nil)
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
  mutating func concludeAccounts(_ directory: Directory, _ plan: Plan) {
    let known = plan.lists["resource-accounts"] ?? []
    let oldByID = Dictionary(known.compactMap { item in item.fields["id"].map { ($0, item) } }) { first, _ in first }
    var ids = Set((drafts["resource-accounts"] ?? []).compactMap(\.id))
    for item in known {
      guard let id = item.fields["id"], ids.insert(id).inserted else { continue }
      drafts["resource-accounts", default: []].append(Draft(item.name, id: id, from: nil))
    }
    for (account, service) in associations where !ids.contains(account) {
      unexplained[ItemName.plain(account), default: [:]][Self.service] = service
    }
    guard drafts["resource-accounts"]?.isEmpty == false else { return }
    let byTarget = CellIndex(numbers, column: "AssignedPstnTargetId")
    let serviceOf = servicesOfAccounts
    let areAllNamed = servicesNameAccounts(plan)
    for index in (drafts["resource-accounts"] ?? []).indices {
      guard var account = drafts["resource-accounts"]?[index] else { continue }
      let old = account.id.flatMap { oldByID[$0] }
      // A search knows display names only; the sign-in name is the better one.
      if account.name.isEmpty, let old { account.name = old.name }
      if account.name.isEmpty, case .text(let name) = account.fields["display-name"] { account.name = ItemName.plain(name) }
      account.set("id", account.id)
      if let id = account.id {
        if account.fields["number"] == nil, old?.fields["number"] == nil, let row = byTarget.row(id, in: numbers) {
          account.set("number", numbers[row, 0])
        }
        if case .text(let number) = account.fields["number"] ?? .text(old?.fields["number"] ?? Plan.none), number != Plan.none {
          numbers.row(of: number).map { assign($0, to: id) }
        }
        if let service = serviceOf[id] {
          account.set("service", (directory.services[service.lowercased()] ?? .unknown(service)).text)
        } else if let service = directory.serviceOfAccount[id.lowercased()] {
          account.set("service", service.text)
        } else if associationsAreKnown || areAllNamed && account.isMadeForService(old), old?.fields["service"] == nil {
          account.set("service", Plan.none)
        }
      }
      drafts["resource-accounts"]?[index] = account
    }
  }

  /// The id of the service that each account answers for, by the account's.
  private var servicesOfAccounts: [String: String] {
    var services = associations
    for draft in Self.callLists.flatMap({ drafts[$0] ?? [] }) {
      guard case .accounts(let ids) = draft.fields["resource-account"], let service = draft.id else { continue }
      for id in ids { services[id] = services[id] ?? service }
    }
    return services
  }

  /// Whether all queues and attendants are there and say which accounts lead to them: any other account leads to none.
  private func servicesNameAccounts(_ plan: Plan) -> Bool {
    Self.callLists.allSatisfy { list in
      let (drafts, field) = (drafts[list] ?? [], "resource-account")
      let ids = Set(drafts.compactMap(\.id))
      let others = (plan.lists[list] ?? []).filter { $0.fields["id"].map(ids.contains) != true }
      return isWhole(list, plan) && drafts.allSatisfy { $0.fields[field] != nil } && others.allSatisfy { $0.fields[field] != nil }
    }
  }

  /// Whether a file that lists something without exception is whole, of this import or an earlier one: a part does not speak for the rest.
  func isWhole(_ list: String, _ plan: Plan) -> Bool {
    let formats = Set(ImportFormat.all.filter { $0.listsAll == list }.map(\.id))
    return files.contains { file in file.isComplete == true && file.format.map(formats.contains) == true }
      || plan.lists["imports"]?.contains { $0.fields["complete"] == "yes" && $0.fields["format"].map(formats.contains) == true } == true
  }
}

extension Draft {
  /// Whether an account was made for a queue or an attendant, as a file or the plan tells: others serve programs that no export lists.
  fileprivate func isMadeForService(_ known: Plan.Item?) -> Bool {
    guard case .text(let application) = fields["application"] ?? .text(known?.fields["application"] ?? "") else { return false }
    return application == "call-queue" || application == "auto-attendant"
  }
}
