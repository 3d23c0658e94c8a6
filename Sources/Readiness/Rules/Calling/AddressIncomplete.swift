internal import CivicAddresses
internal import Locales

extension Rule {
  /// Fields that the post or, for Calling Plan numbers, the vendor requires and that are empty.
  ///
  /// An address that was only named so far is not judged yet.
  static let addressIncomplete = Rule(
    id: "address-incomplete", step: "calling", severity: .blocker,
    facts: ["emergency.address.fields", "emergency.address.country-extra-fields"],
    passes: [
      .example { $0.addAddress("HQ") }, .example { $0.addAddress("HQ", ["Latitude": "", "Longitude": ""]) },
      // Only Microsoft as the telephone company asks for the company.
      .example(connection: .directRouting) { $0.addAddress("HQ", ["CompanyName": ""]) },
      // The map knows streets without a type and places without a state.
      .example { $0.addAddress("HQ", ["StateOrProvince": "", "StreetSuffix": ""]) },
      // Numbers in use carry it: Microsoft has taken it without the company's tax number.
      .example(country: "BE") {
        $0.addAddress("HQ", country: "BE", ["StateOrProvince": "", "PostalCode": "1000", "City": "Bruxelles", "LocationId": Self.ana])
        $0.addNumber("+3225123456", [.activation: "Activated", .location: Self.ana])
      },
    ],
    fails: [
      .example { $0.addAddress("HQ", validation: nil, ["StateOrProvince": ""]) },
      .example { $0.addAddress("HQ", ["CompanyName": ""]) },
      .example(country: "BE") { $0.addAddress("HQ", country: "BE", ["StateOrProvince": "", "PostalCode": "1000", "City": "Bruxelles"]) },
      .example { $0.addAddress("HQ", ["PostalCode": ""]) }, .example { $0.addAddress("HQ", ["StreetName": "", "HouseNumber": "12"]) },
    ],
    cannotTell: [.example { $0.add("HQ", to: "addresses", ["country": "US"]) }, .example { $0.addAddress("HQ", country: "") }]
  ) { plan, _ in
    var outcome = Outcome()
    lazy var carried = Set(plan.numbers.whoseStatus { $0.activation == .activated }.compactMap(\.location))
    for row in plan.addressesOfTheirCountry {
      guard row.hasFields, !row.address.country.isEmpty else {
        outcome.needs.append(AnswerPath(list: "addresses", item: row.name, field: row.hasFields ? "country" : "").description)
        continue
      }
      outcome.violations += row.violations(of: plan) { verdict in
        guard verdict.problem == .missing, row.isValidatedByMicrosoft == true else {
          return [.missing, .numberOnly].contains(verdict.problem)
        }
        switch verdict.field {
        case .stateOrProvince, .streetSuffix: return false
        case .companyName, .companyTaxID: return row.location.map { !carried.contains($0) } ?? true
        default: return true
        }
      }
    }
    if outcome.needs.count > 10 { outcome.needs = [TableID.addresses.fileName] }
    return outcome
  }
}

extension AddressRow {
  /// Whether anything of the address itself is known.
  fileprivate var hasFields: Bool { AddressField.allCases.contains { $0 != .description && !address[$0].isEmpty } }

  /// What is wrong with the address, one violation a field, so that addresses with the same fault become one finding.
  func violations(of plan: Plan, where fits: (AddressVerdict) -> Bool) -> [Violation] {
    verdicts(callingPlan: plan.connection == .callingPlan).filter(fits).map { verdict in
      var arguments: [String: Message.Argument] = ["field": .message(Message("address-fields.\(verdict.field.rawValue)"))]
      // Elsewhere it would only keep apart what is said in the same words.
      if verdict.problem == .numericStreet, let suggestion = verdict.suggestion { arguments["suggestion"] = .text(suggestion) }
      return violation(verdict.field.rawValue, arguments)
    }
  }
}
