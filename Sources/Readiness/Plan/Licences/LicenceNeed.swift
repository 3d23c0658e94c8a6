internal import Facts
internal import Locales

/// Licences of one kind: who of the people listed has none, how many are owned, and how many are free.
///
/// Too few licences and licences not given out are two causes: people are named only as far as licences to give them exist.
struct LicenceNeed {
  /// The licences that are needed for calling.
  enum Kind: String { case phoneSystem = "MCOEV", callingPlan = "MCOPSTN", phoneMobile = "Operator_Connect_Mobile" }

  /// The kind.
  let kind: Kind
  /// Who is known to have none and is kept from calling by nothing else.
  let lacking: Rows<UserRecord>
  /// How many people need one.
  let callers: Int
  /// How many are owned; nil when not known.
  let owned: Int?
  /// How many nobody has; nil when not known.
  let free: Int?
  /// Whether it is for numbers that go another way than the organization's own: of these, people are named rather than totals.
  private let isOfOthers: Bool

  init(_ kind: Kind, in plan: Plan) {
    self.kind = kind
    let fits = Self.fits(kind)
    switch kind {
    case .phoneSystem:
      lacking = plan.peopleCall ? plan.users.that(are: .withoutPhoneSystem) : plan.users.none
      (callers, isOfOthers) = (plan.callers, false)
    case .callingPlan, .phoneMobile:
      let connection: Connection = kind == .callingPlan ? .callingPlan : .teamsPhoneMobile
      let users = plan.peopleCall ? plan.users(over: connection) : plan.users.none
      lacking = users.that(are: .unobstructed).whoseAccount { $0.lacks(kind) }
      (callers, isOfOthers) = (plan.callers(over: connection), connection != plan.connection)
    }
    let total = plan.quantity(ofUsableLicences: fits) { $0.standing(of: kind) }
    // What is not recognized may be what is missing: then people are named.
    let isSure = total.map { [callers] in $0 >= callers || !plan.mayOwnUnrecognized(callers - $0) } == true
    owned = isSure ? total : nil
    let products = plan.licences.filter { owned in
      owned.licence.map { $0.kind != .deviceOrRoom && $0.kind != .resourceAccount && fits($0.includes) } == true
    }
    let left = products.map { product in product.assigned.flatMap { assigned in product.quantity.map { max(0, $0 - assigned) } } }
    free = left.contains(nil) || owned == nil ? nil : left.reduce(0) { $0 + ($1 ?? 0) }
  }

  private static func fits(_ kind: Kind) -> (LicenceContents) -> Bool {
    switch kind {
    case .phoneSystem: \.phoneSystem
    case .callingPlan: { $0.callingPlan != .none }
    case .phoneMobile: \.teamsPhoneMobile
    }
  }

  /// How many licences fewer are owned than people call.
  var missing: Int { max(0, callers - (owned ?? callers)) }
  /// How many licences are left to give for those who have none, too few by this.
  var missingFree: Int { free.map { max(0, lacking.count - $0) } ?? 0 }

  /// Whether people are named for all licences that are missing.
  var isSaidOfPeople: Bool { isOfOthers && !lacking.isEmpty && lacking.count >= missing }

  /// Those who have none although there would be licences for some of them.
  var unserved: Rows<UserRecord> { isSaidOfPeople || lacking.count > max(missing, missingFree) ? lacking : lacking.none }

  /// What the message says of licences that are left.
  var hint: [String: Message.Argument] {
    ["hint": .message(free.map { Message("licence-hints.free", ["free": .number($0)]) } ?? Message("licence-hints.unknown"))]
  }
}

/// What rules that compare totals say of licences that are missing.
extension Plan {
  /// Whether licences that are missing are those with Teams Phone that are missing: all products that give the one give the other too.
  ///
  /// - Parameters:
  ///   - missing: how many are missing.
  ///   - fits: whether a product gives what is needed.
  /// - Returns: false also while it is not known how many licences there are.
  func isSaidOfTeamsPhone(_ missing: Int, giving fits: (LicenceContents) -> Bool) -> Bool {
    let phones = quantity(ofUsableLicences: \.phoneSystem, heldAs: \.phoneSystem)
    guard peopleCall, let phones, missing <= callers - phones else { return false }
    let givers = licences.compactMap(\.licence).filter { fits($0.includes) && $0.kind != .deviceOrRoom && $0.kind != .resourceAccount }
    return !givers.isEmpty && givers.allSatisfy(\.includes.phoneSystem)
  }

  /// How many of the people listed have a licence that is suspended: of them that is said, not that licences are missing.
  func countOfSuspended(_ standing: (Licensing) -> Licensing.Standing?) -> Int {
    users.whoseAccount { $0.licensing.flatMap(standing) == .suspended }.count
  }

  /// Why licences are missing: their subscription was suspended, or too few were bought.
  func reason(_ missing: Int, areMissing fits: (LicenceContents) -> Bool) -> Message {
    let suspended = licences.filter { $0.standing == .suspended && $0.licence.map { fits($0.includes) } == true }.map(\.name)
    guard suspended.isEmpty else { return Message("licence-hints.suspended", ["names": .list(suspended)]) }
    return Message("licence-hints.missing", ["missing": .number(missing)])
  }
}

extension UserAccount {
  fileprivate func lacks(_ kind: LicenceNeed.Kind) -> Bool { licensing.map { $0.standing(of: kind) == nil } == true }
}

extension Licensing {
  fileprivate func standing(of kind: LicenceNeed.Kind) -> Standing? {
    switch kind {
    case .phoneSystem: phoneSystem
    case .callingPlan: callingPlan
    case .phoneMobile: phoneMobile
    }
  }
}
