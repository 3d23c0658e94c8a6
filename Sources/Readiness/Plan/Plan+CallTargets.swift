/// Where a service sends a call on.
struct CallTarget: Sendable {
  /// The call queue or auto attendant.
  var service: Service
  /// The question that names the target.
  var path: AnswerPath
  /// `queue:Support`, `attendant:Main`, `user:ana@contoso.com`, `voicemail:…`, `number:+33…`, `disconnect`, or `operator` in a menu.
  var target: String
}

extension Plan {
  /// Every target that call queues and auto attendants name, in their order.
  var callTargets: [CallTarget] {
    services.flatMap { service -> [CallTarget] in
      let fields =
        switch service.kind {
        case .bridge: [String]()
        case .callQueue: ["overflow", "timeout", "no-agents"]
        case .autoAttendant: ["menu", "operator", "after-hours", "after-hours-menu", "default-action", "holidays"]
        }
      return fields.flatMap { field in
        let path = AnswerPath(list: service.kind.rawValue, item: service.name, field: field)
        return values(path).map { entry in
          CallTarget(service: service, path: path, target: Self.target(of: entry, in: field))
        }
      }
    }
  }

  /// A menu's entry begins with its key (`1=queue:Support`), a holiday's with name and dates (`Christmas=2026-12-25=disconnect`).
  private static func target(of entry: String, in field: String) -> String {
    let leading =
      switch field {
      case "menu", "after-hours-menu": 1
      case "holidays": 2
      default: 0
      }
    return String(entry.split(separator: "=", maxSplits: leading, omittingEmptySubsequences: false).dropFirst(leading).joined())
  }
}
