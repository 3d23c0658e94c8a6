internal import Readiness

/// A part of the script: what is looked up and changed together, in the order in which one thing needs another.
enum ScriptSection: String, CaseIterable {
  case usageLocations = "usage-locations"
  case licences
  case addresses
  case provisioning
  case userNumbers = "user-numbers"
  case resourceAccounts = "resource-accounts"
  case callQueues = "call-queues"
  case autoAttendants = "auto-attendants"
  case callTargets = "call-targets"
  case associations
  case conferencing
  case sharedCalling = "shared-calling"
  case policies

  /// The function of the script that finds what is still to do.
  var function: String {
    switch self {
    case .usageLocations: "Find-UsageLocation"
    case .licences: "Find-Licence"
    case .addresses: "Find-Address"
    case .provisioning: "Find-Provisioning"
    case .userNumbers: "Find-UserNumber"
    case .resourceAccounts: "Find-ResourceAccount"
    case .callQueues: "Find-CallQueue"
    case .autoAttendants: "Find-AutoAttendant"
    case .callTargets: "Find-CallTarget"
    case .associations: "Find-Association"
    case .conferencing: "Find-Conferencing"
    case .sharedCalling: "Find-SharedCalling"
    case .policies: "Find-Policy"
    }
  }

  /// The step of the checklist under which the section stands.
  var step: Step.ID {
    switch self {
    case .usageLocations, .licences, .provisioning: "licences"
    case .addresses, .userNumbers, .sharedCalling, .policies: "calling"
    case .resourceAccounts, .associations: "service-number-assignment"
    case .callQueues, .callTargets: "call-queues"
    case .autoAttendants: "auto-attendants"
    case .conferencing: "audio-conferencing"
    }
  }

  /// The steps whose blockers make the section refuse.
  private var blockingSteps: Set<Step.ID> {
    switch self {
    case .usageLocations, .addresses: ["availability"]
    case .licences, .provisioning: ["availability", "licences"]
    case .userNumbers: ["availability", "licences", "user-numbers", "calling"]
    case .sharedCalling: ["availability", "licences", "calling", "service-numbers", "service-number-assignment", "credits"]
    case .policies: ["availability", "calling"]
    case .resourceAccounts: ["availability", "service-numbers", "service-number-assignment", "credits"]
    case .callQueues: ["availability", "call-queues", "service-number-assignment"]
    case .autoAttendants: ["availability", "auto-attendants", "service-number-assignment"]
    case .callTargets, .associations: []
    case .conferencing: ["availability", "audio-conferencing", "service-numbers", "service-number-assignment", "credits"]
    }
  }

  /// The sections without which its first change may fail: where one refuses, it refuses too.
  var needs: [ScriptSection] {
    switch self {
    case .autoAttendants: [.callQueues]
    case .callTargets: [.callQueues, .autoAttendants]
    case .associations: [.resourceAccounts, .callQueues, .autoAttendants]
    case .sharedCalling: [.resourceAccounts]
    default: []
    }
  }

  /// What is wrong with orders, or with others than those who have everything: it keeps nobody from what is theirs.
  static let harmlessRules: Set<String> = [
    "user-numbers-short", "user-without-number", "user-number-quota", "toll-number-quota", "toll-free-number-quota", "voice-menu-hidden",
    "port-order-in-error", "port-letter-missing", "ports-of-one-account", "port-billing-number-format",
  ]

  /// What is wrong until people have made the Shared Calling policy, which they can only once the script has done its part.
  static let rulesOfLaterWork: Set<String> = ["shared-calling-policy-missing", "common-number-toll-free"]

  /// The required tasks that come before a number is given to anybody; the others come after.
  static let tasksBeforeNumbers: Set<String> = [
    "arrange-emergency-calls", "confirm-emergency-calls", "accept-emergency-terms", "check-address", "send-location-through-sbc",
  ]

  /// Whether a blocker makes the section refuse.
  func isBlocked(by finding: Finding, ofStep step: Step.ID) -> Bool {
    let isHarmless = Self.harmlessRules.contains(finding.rule) || Self.rulesOfLaterWork.contains(finding.rule)
    guard finding.severity == .blocker, !isHarmless else { return false }
    // The account and its attendant come before the address, but nobody's calls do.
    if finding.rule == "common-number-without-address" { return self == .sharedCalling }
    if finding.rule == "required-task-open" {
      return [.userNumbers, .sharedCalling].contains(self)
        && finding.subjects.contains { Self.tasksBeforeNumbers.contains(String($0.prefix { $0 != "[" })) }
    }
    // An address that the vendor has not validated is the very one to be made.
    if self == .addresses, step == "calling" { return finding.rule.hasPrefix("address-") && finding.rule != "address-not-validated" }
    return blockingSteps.contains(step)
  }

  /// The tasks that the section carries out; while all of them are recorded as done, it is left out.
  var tasks: Set<String> {
    switch self {
    case .usageLocations: ["set-usage-locations"]
    case .licences: ["assign-licences"]
    case .addresses: ["enter-address", "add-places"]
    case .provisioning, .userNumbers: ["assign-numbers"]
    case .resourceAccounts:
      [
        "create-queue-account", "create-attendant-account", "assign-resource-account-licences", "assign-queue-numbers",
        "assign-attendant-numbers",
      ]
    case .callQueues: ["create-call-queue"]
    case .autoAttendants: ["create-auto-attendant"]
    case .callTargets: ["set-queue-routing"]
    case .associations, .sharedCalling: []
    case .conferencing: ["assign-bridge-numbers", "set-bridge-default", "set-invitation-numbers", "set-pin-length"]
    case .policies: []
    }
  }

  /// The functions that it needs, as files of the folder `PowerShell`.
  var lookups: [String] {
    switch self {
    case .usageLocations, .licences: ["licence-lookups"]
    case .addresses: ["place-lookups"]
    case .userNumbers, .sharedCalling: ["lookups", "place-lookups", "locations"]
    case .resourceAccounts: ["lookups", "licence-lookups"]
    case .conferencing: []
    default: ["lookups"]
    }
  }

  /// Whether it asks for the phone numbers, whose cmdlets are documented for every cloud but that of 21Vianet.
  ///
  /// Source: Get- and Set-CsPhoneNumberAssignment, Notes.
  var readsNumbers: Bool { [.userNumbers, .resourceAccounts, .sharedCalling].contains(self) }

  /// Whether it works on accounts and licences, which Microsoft Graph keeps.
  var usesGraph: Bool { lookups.contains("licence-lookups") }
}
