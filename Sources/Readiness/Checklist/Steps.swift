internal import Synchronization

/// The steps of a checklist in order, each read when it is first looked at: the first prompt needs the first step alone.
public struct Steps: RandomAccessCollection, Sendable {
  private let shelf: Shelf

  /// Steps that are at hand.
  init(_ steps: [Step]) { shelf = Shelf(count: steps.count) { steps[$0] } }

  /// Steps that are made when first looked at, by their place counted from 0.
  public init(count: Int, reading step: @escaping @Sendable (Int) -> Step) { shelf = Shelf(count: count, make: step) }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of steps.
  public var endIndex: Int { shelf.count }
  /// The step at a place counted from 0.
  public subscript(position: Int) -> Step { shelf[position] }

  /// Shared by all copies of a checklist, so that a step is read once.
  private final class Shelf: Sendable {
    let count: Int
    private let make: @Sendable (Int) -> Step
    private let read: Mutex<[Step?]>

    init(count: Int, make: @escaping @Sendable (Int) -> Step) {
      (self.count, self.make) = (count, make)
      read = Mutex(Array(repeating: nil, count: count))
    }

    subscript(position: Int) -> Step {
      read.withLock { steps in
        if let step = steps[position] { return step }
        let step = make(position)
        steps[position] = step
        return step
      }
    }
  }
}

extension Steps: Equatable {
  /// Whether both are copies of one: what is read of them is the same.
  public static func == (left: Steps, right: Steps) -> Bool { left.shelf === right.shelf }
}
