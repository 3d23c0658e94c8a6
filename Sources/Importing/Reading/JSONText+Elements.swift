internal import JSON

extension JSONText {
  /// The elements of a list, also where PowerShell wrote its only element alone (a calculated property does), or the list with its count
  /// (`{"value": [], "Count": 0}`, Windows PowerShell 5.1).
  var elements: [JSONText] {
    guard kind == .object else { return items }
    if let value = member("value"), value.kind == .array { return value.items }
    return [self]
  }
}
