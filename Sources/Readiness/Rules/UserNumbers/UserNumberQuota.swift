internal import Facts
internal import Locales

extension Rule {
  /// More new user numbers than the vendor's quota allows, even once everybody who calls has a Calling Plan.
  static let userNumberQuota = Rule(
    id: "user-number-quota", step: "user-numbers", severity: .blocker, facts: ["numbers.user.quantity-limit"],
    passes: [
      .example(licences: ["MCOPSTN1": 50], answers: ["ordering.user-numbers": "admin-center", "wishes.user-numbers": "65"]),
      .example(
        connection: .operatorConnect, licences: [:], answers: ["ordering.user-numbers": "admin-center", "wishes.user-numbers": "65"]),
      .example(
        connection: .operatorConnect, licences: ["MCOPSTN1": 50],
        answers: ["ordering.user-numbers": "admin-center", "wishes.user-numbers": "66"]),
      .example(licences: ["MCOPSTN1": 50], answers: ["ordering.user-numbers": "port", "wishes.user-numbers": "66"]),
      // Without a licence there is no quota, and that they are missing is said.
      .example(licences: [:], answers: ["ordering.user-numbers": "admin-center", "wishes.user-numbers": "5"]),
    ],
    fails: [
      .example(licences: ["MCOPSTN1": 50], answers: ["ordering.user-numbers": "admin-center", "wishes.user-numbers": "66"]),
      .example(
        licences: ["MCOPSTN1": 30, "MCOPSTN_PAYG_1": 20], answers: ["ordering.user-numbers": "admin-center", "wishes.user-numbers": "64"]),
    ]
  ) { plan, _ in
    guard plan.connection == .callingPlan, plan.values(AnswerPath("ordering.user-numbers")).contains("admin-center") else { return .holds }
    guard let wanted = plan["wishes.user-numbers"].flatMap({ Int($0) }) else { return .holds }
    let payAsYouGo = plan.quantity(ofLicences: \.includes.isPayAsYouGo)
    let plans = plan.quantity(ofPersonalLicences: { $0.callingPlan != .none })
    guard let payAsYouGo, let plans else { return .holds }
    let quota = NumberLimits.userNumbers(callingPlanLicences: max(plans, plan.callers) - payAsYouGo, payAsYouGoLicences: payAsYouGo)
    guard quota > 0, wanted > quota else { return .holds }
    let path = AnswerPath("wishes.user-numbers")
    return .violated(by: [
      Violation("numbers.csv", ["wanted": .number(wanted), "quota": .number(quota)], at: path)
    ])
  }
}
