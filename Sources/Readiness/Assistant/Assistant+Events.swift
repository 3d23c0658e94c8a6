public import Locales

/// What the assistant hears and says.
extension Assistant {
  /// What the user did.
  public enum Event: Sendable {
    /// Typed an answer (Enter alone is an empty one).
    case answered(String)
    /// To the question before this one.
    case back
    /// Put the question off.
    case skip
    /// Leave the refused answer as a draft.
    case keep
    /// To a step (its number), a question (its path) or a finding (its rule).
    case goTo(String)
    /// Take back the last change; make it again.
    case undo, redo
    /// Record where a task stands; empty parts of the record keep what was there.
    case task(String, TaskRecord)
    /// A remark on the question at hand.
    case note(String)
    /// Use other words from now on.
    case spoke([Localizer])
    /// The plan was changed from outside the interview, by an import.
    case planChanged(Plan)
    /// Ask the question again.
    case again
    /// Ask the question again, in short: something about it was explained.
    case askedBack
    /// Leave.
    case leave
  }

  /// What is to be done, in order.
  public enum Effect: Sendable {
    /// Put the plan on disk.
    case save(Plan)
    /// Say something.
    case tell(Notice)
    /// Ask, and send the answer as an event.
    case ask(Asking)
    /// Nothing is left to ask: wait for a command, or for Enter to leave.
    case rest
    /// The user leaves.
    case finish(isComplete: Bool)
  }

  /// What is told between questions.
  public enum Notice: Sendable {
    /// A step begins.
    case step(Step)
    /// The answer was understood as this canonical value.
    case accepted(Prompt, value: String)
    /// A list was changed: how many items came and went, and how many there are.
    case listed(Prompt, added: Int, removed: Int, total: Int)
    /// The answer is not accepted.
    case rejected(Rejection, mayKeep: Bool)
    /// Somebody asked back instead of answering.
    case asked(Prompt)
    /// The answer looks like a slip of the pen: what was probably meant is to be confirmed, or the answer to be kept.
    case correct(typed: String, suggestion: String)
    /// What was typed as one name may be several: to be confirmed, or kept as one.
    case part(typed: String, names: [String])
    /// The taken-apart answer is to be confirmed.
    case confirm([(path: AnswerPath, value: String)])
    /// Findings that the answer caused, and those that it mended.
    case findings(new: [Finding], mended: [Finding])
    /// Answers that no longer apply, and how many new questions there are.
    case touched(noLonger: [AnswerPath], new: Int)
    /// Tasks that an answer has added to a step whose tasks were told before.
    case newTasks([TaskInstance])
    /// The tasks of a step, to choose from.
    case tasks([TaskInstance])
    /// The answer that a question had is taken back, as it is not known.
    case withdrawn(Prompt, value: String)
    case kept(Prompt), skipped(Prompt), noted, undone, redone, nothingToUndo, nothingToRedo, atStart, nothingToKeep
    /// Nothing is called that.
    case unknownPlace(String)
    /// Every question has an answer, or was put off: how the plan stands.
    case complete(Assessment)
    /// Nothing is asked, so there is nothing to answer.
    case nothingAsked
  }

  /// A question as it is asked.
  public struct Asking: Sendable {
    /// What is asked.
    public var prompt: Prompt
    /// What Enter answers; nil for nothing.
    public var proposal: String?
    /// Whether Enter answers that there is nothing, where nothing is proposed.
    public var mayBeNothing: Bool
    /// Whether the prompt has an answer already.
    public var isAnswered: Bool
    /// How many prompts of the step have an answer.
    public var answered: Int
    /// How many prompts the step has.
    public var asked: Int
    /// Whether a change waits to be confirmed with yes or no.
    public var isConfirmation: Bool
    /// Whether the same question was asked just before, and its answer refused.
    public var isRepeated: Bool
  }
}
