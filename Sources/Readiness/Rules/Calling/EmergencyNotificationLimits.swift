internal import Locales

extension Rule {
  /// An emergency calling policy can tell ten addresses at most.
  static let emergencyNotificationLimits = Rule(
    id: "emergency-notification-limits", step: "calling", severity: .warning, facts: ["emergency.notification.limits"],
    passes: [
      .example {
        let group = (1...10).map { "desk\($0)@contoso.com" }.joined(separator: ", ")
        $0.add("Campus", to: "emergency-calling-policies", ["notification-group": group])
      }
    ],
    fails: [
      .example {
        let group = (1...11).map { "desk\($0)@contoso.com" }.joined(separator: ", ")
        $0.add("Campus", to: "emergency-calling-policies", ["notification-group": group])
      }
    ]
  ) { plan, _ in
    let items = (plan.items(of: "emergency-calling-policies") ?? []).filter { EmergencyCallingPolicy($0).notified.count > 10 }
    return .violated(
      by: items.map { item in
        let path = AnswerPath(list: "emergency-calling-policies", item: item.name, field: "notification-group")
        return Violation(item.name, at: path.description)
      })
  }
}
