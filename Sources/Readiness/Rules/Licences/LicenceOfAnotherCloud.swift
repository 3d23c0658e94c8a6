internal import Facts
internal import Locales

extension Rule {
  /// GCC High and DoD have products of their own; others are of no use there, and theirs nowhere else.
  ///
  /// Of GCC, which shares the worldwide cloud, and of the cloud that 21Vianet runs no such separation is documented.
  static let licenceOfAnotherCloud = Rule(
    id: "licence-of-another-cloud", step: "licences", severity: .warning, facts: ["licences.gov-high.own-products"],
    passes: [
      .example(licences: ["MCOEV": 5], answers: ["organization.cloud": "worldwide"]),
      .example(licences: ["MCOEV": 5, "MCOEV_GOV": 5], answers: ["organization.cloud": "gcc"]),
      .example(licences: ["MCOEV": 5], answers: ["organization.cloud": "21vianet"]),
      .example(licences: ["MCOEV_USGOV_GCCHIGH": 5], answers: ["organization.cloud": "gcc-high"]),
      .example(licences: ["MCOEV_DOD": 5]),
    ],
    fails: [
      .example(licences: ["MCOEV": 5, "MCOEV_USGOV_GCCHIGH": 5], answers: ["organization.cloud": "gcc-high"]),
      .example(licences: ["MCOEV_GOV": 5], answers: ["organization.cloud": "dod"]),
      .example(licences: ["MCOEV_DOD": 5], answers: ["organization.cloud": "gcc-high"]),
      .example(licences: ["SPE_E5_USGOV_GCCHIGH": 5], answers: ["organization.cloud": "worldwide"]),
    ]
  ) { plan, _ in
    guard let cloud = plan["organization.cloud"] else { return .holds }
    let separate: [Licence.Segment] = [.gccHigh, .dod]
    let strangers = plan.ownedLicences { licence in
      licence.segment.rawValue != cloud && (separate.contains(licence.segment) || separate.contains { $0.rawValue == cloud })
    }
    return .violated(
      by: strangers.map { licence in
        let shown = Message.Argument.message(Message("questions.organization.cloud.choice.\(cloud).name"))
        return Violation(licence.name, ["cloud": shown], at: AnswerPath("licences"))
      })
  }
}
