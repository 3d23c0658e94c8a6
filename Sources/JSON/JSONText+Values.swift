extension JSONText {
  /// The members of an object by name, of several with one name the last; empty for other kinds.
  public var members: [String: JSONText] {
    var members: [String: JSONText] = [:]
    forEachMember { name, value in members[name.string ?? ""] = value }
    return members
  }

  /// The values of an array; empty for other kinds.
  public var items: [JSONText] {
    var items: [JSONText] = []
    forEachElement { items.append($0) }
    return items
  }

  /// The whole number; nil for other kinds, and for numbers that are not whole or beyond 64 bits.
  public var integer: Int? { kind == .number ? Int(String(decoding: bytes, as: UTF8.self)) : nil }
}
