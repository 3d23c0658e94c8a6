/// One thing Tab can put in place of what is being typed.
public struct Completion: Equatable, Sendable {
  /// The whole text that replaces the typed part.
  public var text: String
  /// A word of explanation shown beside the text in the list; never inserted.
  public var detail: String?
  /// What it is one of; a list of several kinds shows each under its name.
  public var group: String?

  /// A candidate, with a word of explanation for the list where one helps.
  public init(_ text: String, detail: String? = nil, group: String? = nil) {
    (self.text, self.detail, self.group) = (text, detail, group)
  }
}

/// What Tab offers for the text left of the cursor.
public struct CompletionAnswer: Equatable, Sendable {
  /// Where the replaced part starts, in characters (`Character`) from the start of the line; it ends at the cursor.
  public var start: Int
  /// In the order of the list; what these have in common, all have, also where there are more than are given.
  public var candidates: [Completion]
  /// How many candidates there are.
  public var total: Int

  /// Candidates for the part of the line from `start` to the cursor.
  public init(start: Int, candidates: [Completion], total: Int? = nil) {
    self.start = start
    self.candidates = candidates
    self.total = total ?? candidates.count
  }
}

/// What a person answered to a prompt.
public enum LineInput: Equatable, Sendable {
  /// A line without its line end; pasted text may hold "\n" inside.
  case line(String)
  /// Ctrl-C, and whether it threw text away.
  case interrupted(hadText: Bool)
  /// Ctrl-D on an empty line, the end of a file, or a terminal that went away.
  case endOfInput
}

/// Where answers are typed.
public protocol LineEditor {
  /// Asks for one line and waits for it.
  ///
  /// - Parameters:
  ///   - prompt: may hold ANSI colour escapes and line breaks.
  ///   - prefill: editable text that already stands on the line.
  ///   - complete: called for each Tab with the text left of the cursor.
  /// - Returns: the line, or why there is none.
  mutating func readLine(prompt: String, prefill: String, complete: (String) -> CompletionAnswer) -> LineInput

  /// Makes `line` the newest entry that Up brings back.
  mutating func addHistory(_ line: String)
}
