/// Where a call is sent on.
public enum CallTarget: Hashable, Sendable {
  /// A call queue, an auto attendant, by name.
  case queue(String), attendant(String)
  /// A person, by sign-in name.
  case user(String)
  /// The voicemail of a person, by sign-in name, or of a group, by id.
  case voicemail(String)
  /// A telephone number outside.
  case number(String)
  /// Something that no imported file explains, by id.
  case unknown(String)
  /// Nobody; whom an auto attendant has as its operator; what it says before it ends the call.
  case disconnect, `operator`, announcement
  /// A text that names none of these.
  case unclear(String)

  /// Reads a target as plans write it: `queue:Support`, `user:ana@contoso.com`, `number:+33…`, `disconnect`.
  public init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    self =
      switch (parts[0], parts.count > 1 ? parts[1] : nil) {
      case ("disconnect", nil): .disconnect
      case ("operator", nil): .operator
      case ("announcement", nil): .announcement
      case (_, nil), (_, ""): .unclear(text)
      case ("queue", let name?): .queue(name)
      case ("attendant", let name?): .attendant(name)
      case ("user", let name?): .user(name)
      case ("voicemail", let name?): .voicemail(name)
      case ("number", let number?): .number(number)
      case ("unknown", let id?): .unknown(id)
      default: .unclear(text)
      }
  }

  /// The target as plans write it.
  public var text: String {
    switch self {
    case .queue(let name): "queue:\(name)"
    case .attendant(let name): "attendant:\(name)"
    case .user(let name): "user:\(name)"
    case .voicemail(let name): "voicemail:\(name)"
    case .number(let number): "number:\(number)"
    case .unknown(let id): Plan.unexplained + id
    case .disconnect: "disconnect"
    case .operator: "operator"
    case .announcement: "announcement"
    case .unclear(let text): text
    }
  }

  /// What the target is called, without its kind; nil where the kind says all.
  public var name: String? {
    switch self {
    case .queue(let name), .attendant(let name), .user(let name), .voicemail(let name), .number(let name), .unknown(let name): name
    case .disconnect, .operator, .announcement, .unclear: nil
    }
  }
}
