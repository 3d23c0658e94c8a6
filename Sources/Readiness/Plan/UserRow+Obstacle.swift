internal import Locales

/// Why a person can be given no number whatever else is in order.
///
/// A person is named for the first of them only, and by no rule that would merely see its consequences.
enum Obstacle: Sendable {
  case notAPerson, onPremises, disabled, noUsageLocation, noPhoneSystem, suspended
}

extension UserRow {
  /// The first thing that keeps the person from calling; nil when none is known.
  var obstacle: Obstacle? {
    switch account.kind {
    case .resourceAccount, .guest, .ineligible: return .notAPerson
    case .onPremises: return .onPremises
    case .person, nil: break
    }
    if isEnabled == false { return .disabled }
    guard let licensing else { return nil }
    guard let phoneSystem = licensing.phoneSystem else { return usageLocation == nil ? .noUsageLocation : .noPhoneSystem }
    return phoneSystem == .suspended ? .suspended : nil
  }
}

extension Plan {
  /// Judges people by a column that only an export fills.
  ///
  /// Of people without a value it is enough that somebody settled the task.
  func people(
    in users: [UserRow], tell value: (UserRow) -> Bool?, column: String, orSettled task: String, field: String = "number",
    _ arguments: (UserRow) -> [String: Message.Argument] = { _ in [:] }
  ) -> Rule.Outcome {
    var outcome = Rule.Outcome()
    var told = 0
    for user in users {
      switch value(user) {
      case true: told += 1
      case false:
        told += 1
        outcome.violations.append(user.violation(field, arguments(user)))
      default: continue
      }
    }
    guard told < users.count, !isSettled(task) else { return outcome }
    outcome.needs = [TableID.users.fileName + ":" + column]
    return outcome
  }
}
