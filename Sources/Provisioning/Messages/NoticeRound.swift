public import Locales
internal import PhoneNumbers
public import Readiness

/// The messages that can be sent, and who is told nothing yet: a number that something blocks would be announced too early, or wrongly.
public struct NoticeRound: Sendable {
  /// The messages.
  public private(set) var notices: [Notice] = []
  /// How many people are left out because their number still rings at another operator.
  public private(set) var stillMoving = 0
  /// How many people with a number are left out because of blockers.
  public private(set) var heldBack = 0
  /// The blockers for which they are: each names the person, the number or its emergency address, or keeps their calls from leaving.
  public private(set) var blockers: [Finding] = []

  /// The messages to the people of a plan that was judged; `fallback` is the language of those whose own this program does not speak.
  public init(_ assessment: Assessment, fallback: Localizer) {
    let found = assessment.findings.filter { $0.severity == .blocker }
    var bySubject: [String: Set<Int>] = [:]
    var byPlace: [String: Set<Int>] = [:]
    for (index, finding) in found.enumerated() {
      for subject in finding.subjects { bySubject[Self.key(subject), default: []].insert(index) }
      for place in finding.places { byPlace[place, default: []].insert(index) }
    }
    let routing = assessment.plan.routingPlaces
    let moving = Set(assessment.plan.numbersStillMoving.map(\.lineURI))
    var reasons: Set<Int> = []
    for notice in Notice.all(of: assessment.plan, fallback: fallback) {
      let subjects = [notice.userPrincipalName, notice.number.lineURI, notice.place]
      let places = routing[notice.userPrincipalName.lowercased()] ?? []
      let against = subjects.compactMap { bySubject[Self.key($0)] } + places.compactMap { byPlace[$0] }
      if !against.isEmpty {
        heldBack += 1
      } else if moving.contains(notice.number.lineURI) {
        stillMoving += 1
      } else {
        notices.append(notice)
      }
      against.forEach { reasons.formUnion($0) }
    }
    blockers = reasons.sorted().map { found[$0] }
  }

  /// A number with its extension, whatever way it is written; any other text in small letters.
  private static func key(_ subject: String) -> String {
    (try? PhoneNumber(subject))?.lineURI ?? subject.lowercased()
  }
}
