/// A part of a page, without a format.
enum Block: Equatable, Sendable {
  /// A heading of level 1 to 3.
  case heading(Int, Inline)
  case paragraph(Inline)
  /// A paragraph that must be seen.
  case strong(Inline)
  case table(header: [Inline], rows: [[Inline]])
  case items([Item])
  /// A call flow, drawn where the format can draw; the words stand in the blocks behind it.
  case picture(CallFlow)

  /// One of several things, with details below it.
  struct Item: Equatable, Sendable {
    /// What stands before it.
    enum Mark: Equatable, Sendable {
      case bullet
      case number(Int)
      /// A task; one that is not needed is struck off rather than done.
      case box(Box)
    }

    /// The ways to mark a box.
    enum Box: Equatable, Sendable { case empty, done, notNeeded }

    var mark: Mark = .bullet
    var text: Inline
    var details: [Inline] = []
  }
}
