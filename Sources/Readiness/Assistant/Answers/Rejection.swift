public import Locales

/// Why an answer is not accepted: what was expected, in words, and what was perhaps meant.
public struct Rejection: Error, Equatable, Sendable {
  /// What is expected, with an example.
  public var message: Message
  /// What was perhaps meant, nearest first.
  public var suggestions: [String] = []
  /// The one answer that was probably meant, as it could be typed: Enter gives it.
  ///
  /// Nil where none is likely, or several are.
  public var instead: String?

  /// A refusal.
  init(_ message: Message, suggestions: [String] = [], instead: String? = nil) {
    (self.message, self.suggestions, self.instead) = (message, suggestions, instead)
  }

  /// The same of one among several elements: the answer that was probably meant is all of them, with what was meant by this one.
  func among(_ elements: [String], at element: String) -> Rejection {
    let whole = instead.map { instead in elements.map { $0 == element ? instead : $0 }.joined(separator: ", ") }
    return Rejection(message, suggestions: suggestions, instead: whole)
  }
}
