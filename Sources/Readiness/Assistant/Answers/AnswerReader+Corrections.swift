internal import CivicAddresses
internal import Texts

/// Answers that were probably a slip.
extension AnswerReader {
  /// A likely slip of the pen, and what was probably meant.
  struct Correction {
    var change: Change
    var notice: Assistant.Notice
    /// The field of an address in which it is; nil for one in another answer.
    var path: AnswerPath?
  }

  /// What an answer probably was meant to be; nil where nothing suggests that it is a slip.
  func correction(of change: Change, at prompt: Prompt, in plan: Plan) -> Correction? {
    guard case .question(let id) = prompt.subject else { return correction(ofAddress: change, at: prompt, in: plan) }
    if checklist.question(id)?.kind == .names { return partedNames(change, in: plan) }
    guard checklist.question(id)?.kind == .agents, case .set(let path, let typed) = change, typed != Plan.none else { return nil }
    let meant = typed.split(separator: ",").map(\.trimmed).map { element in
      let people = languages.partedByAnd(element).map { person(called: $0, in: plan) }
      return people.contains(nil) ? element : people.compactMap(\.self).joined(separator: ", ")
    }.joined(separator: ", ")
    return meant == typed ? nil : Correction(change: .set(path, meant), notice: .correct(typed: typed, suggestion: meant))
  }

  /// The names on the sides of "and": "Sales and Support" is one name or two, which nobody but who typed it can say.
  private func partedNames(_ change: Change, in plan: Plan) -> Correction? {
    guard case .items(let list, let added, let removed, let fields) = change else { return nil }
    let known = plan.names(of: list)
    let parts = added.map { known.contains($0) ? [$0] : languages.partedByAnd($0) }
    guard let index = parts.firstIndex(where: { $0.count > 1 }) else { return nil }
    return Correction(
      change: .items(list: list, add: parts.flatMap(\.self), remove: removed, fields: fields),
      notice: .part(typed: added[index], names: parts[index]))
  }

  private func correction(ofAddress change: Change, at prompt: Prompt, in plan: Plan) -> Correction? {
    guard case .addressField = prompt.subject, case .set = change else { return nil }
    return correction(in: [change], besides: [], of: plan)
  }

  /// The first slip in an address that was typed or pasted as a whole.
  func correction(within change: Change, besides told: Set<AnswerPath>, in plan: Plan) -> Correction? {
    guard case .several(let parts) = change, var slip = correction(in: parts, besides: told, of: plan) else { return nil }
    slip.change = .several(parts.map { $0.setting?.path == slip.path ? slip.change : $0 })
    return slip
  }

  private func correction(in parts: [Change], besides told: Set<AnswerPath>, of plan: Plan) -> Correction? {
    guard let item = parts.first?.setting?.path.item,
      let row = Change.several(parts).applied(to: plan, of: checklist).addresses.first(where: { $0.name == item })
    else { return nil }
    for verdict in row.verdicts(callingPlan: plan.connection == .callingPlan) {
      guard let value = verdict.replacement,
        case (let path, let typed)? = parts.lazy.compactMap(\.setting).first(where: { $0.path.field == verdict.field.rawValue }),
        value != typed, !told.contains(path)
      else { continue }
      // What is shown tells the value from others of its name: "Redmond, Washington".
      return Correction(
        change: .set(path, value), notice: .correct(typed: typed, suggestion: verdict.suggestion ?? value), path: path)
    }
    return nil
  }
}
