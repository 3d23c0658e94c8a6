public import Locales

/// A task as it is done: once, or once for an item.
public struct TaskInstance: Sendable, Identifiable {
  /// The task.
  public var task: Task
  /// The item (a country, a port order, an address) that it is done for; nil when it is done once, or for all rows of a long table.
  public var item: String?

  /// A task done once, or for an item.
  public init(task: Task, item: String?) { (self.task, self.item) = (task, item) }

  /// Whose task it is where it is done for all rows of a table at once; nil for any other.
  public var everyRow: Message? {
    guard item == nil, let table = task.each.flatMap({ TableID(list: $0) }) else { return nil }
    switch table {
    case .numbers: return .everyNumber(file: table.fileName)
    case .users: return .everyPerson(file: table.fileName)
    case .addresses: return .everyAddress(file: table.fileName)
    }
  }

  /// The id under which its state is kept: `accept-emergency-terms[FR]`.
  public var id: String { item.map { "\(task.id)[\($0)]" } ?? task.id }
}
