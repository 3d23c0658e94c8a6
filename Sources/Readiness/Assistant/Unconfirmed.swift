/// A change that waits for a yes.
struct Unconfirmed: Sendable {
  let change: Change
  /// What happens on a no: nothing, or what was typed is kept.
  var otherwise: Change?
  /// Where a slip was told already: in a whole address, one is asked after the other.
  var told: Set<AnswerPath> = []
}
