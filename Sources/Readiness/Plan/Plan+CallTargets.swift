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
        case .callQueue: ["overflow"]
        case .autoAttendant: ["menu", "operator", "after-hours"]
        }
      return fields.flatMap { field in
        let path = AnswerPath(list: service.kind.rawValue, item: service.name, field: field)
        return values(path).map { entry in
          // A menu's entry begins with its key: `1=queue:Support`.
          let target = field == "menu" ? String(entry.drop { $0 != "=" }.dropFirst()) : entry
          return CallTarget(service: service, path: path, target: target)
        }
      }
    }
  }
}
