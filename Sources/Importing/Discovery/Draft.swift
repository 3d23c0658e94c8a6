internal import Readiness

/// An item of a list of the plan, as far as a file tells of it; ids are not yet names.
struct Draft {
  /// What a field says.
  enum Value {
    case text(String)
    case target(Target)
    /// Keys and what they lead to.
    case menu([(key: String, target: Target)])
    /// Object ids of people.
    case people([String])
    /// Object ids of resource accounts.
    case accounts([String])
    /// Days off: schedule and where calls go then.
    case holidays([(schedule: String, target: Target)])
    /// The hours of a schedule.
    case hours(schedule: String)
  }

  /// Where calls go.
  enum Target: Equatable {
    case person(String)
    /// A resource account, a queue or an attendant.
    case service(String)
    case number(String)
    case voicemail(String)
    case disconnect
    case operatorOfMenu
    case announcement
    case unknown(String)
  }

  /// The item's name in the tenant.
  var name: String
  /// Its object id; nil where the export has none.
  var id: String?
  var fields: [String: Value] = [:]
  /// Where a file tells of it; nil when only the plan does.
  var origin: Gathered.Origin?

  init(_ name: String, id: String? = nil, from origin: Gathered.Origin?) { (self.name, self.id, self.origin) = (name, id, origin) }

  /// Adds what another draft of the same item knows; what is known already stays.
  mutating func add(_ other: Draft) {
    fields.merge(other.fields) { known, _ in known }
    if name.isEmpty { name = other.name }
    id = id ?? other.id
  }

  /// The ids of resource accounts, queues and attendants to which it sends calls.
  var serviceTargets: [String] {
    fields.values.flatMap { value -> [Target] in
      switch value {
      case .target(let target): [target]
      case .menu(let keys): keys.map(\.target)
      case .holidays(let days): days.map(\.target)
      default: []
      }
    }.compactMap { if case .service(let id) = $0 { id } else { nil } }
  }

  /// Sets a field unless nothing is known of it.
  mutating func set(_ field: String, _ text: String?) { if let text, !text.isEmpty { fields[field] = .text(text) } }
  mutating func set(_ field: String, _ flag: Bool?) { if let flag { fields[field] = .text(flag ? "yes" : "no") } }
  /// A list; an empty one is known to be empty.
  mutating func set(_ field: String, _ list: [String]?) {
    if let list { fields[field] = .text(list.isEmpty ? Plan.none : list.joined(separator: ", ")) }
  }
}
