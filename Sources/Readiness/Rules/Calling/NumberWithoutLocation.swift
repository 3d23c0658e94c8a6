internal import Facts
internal import PhoneNumbers

extension Rule {
  /// A number from Microsoft or an operator that people call with carries no emergency place.
  ///
  /// Where the place is given with the person, a person without address is named instead. Queues and attendants call nobody for help. Of
  /// mobile numbers the operator decides whether one can be set.
  static let numberWithoutLocation = Rule(
    id: "number-without-location", step: "calling", severity: .blocker,
    facts: [
      "emergency.location.on-every-number", "emergency.location.phone-mobile", "emergency.address.outside-us-already-set",
    ],
    passes: [
      .example(country: "FR") {
        $0.addNumber("+33199001234", [.location: Self.ana])
        $0.addUser("ana@contoso.com", in: "FR", number: "+33199001234")
      },
      .example(country: "FR") {
        $0.addNumber("+33199001234", [.location: Self.nowhere, .type: "DirectRouting"])
        $0.addUser("ana@contoso.com", in: "FR", number: "+33199001234")
      },
      .example {
        $0.addNumber("+14255550100", [.location: Self.nowhere])
        $0.addUser("ana@contoso.com", number: "+14255550100", address: "none")
      },
      .example(country: "FR") { $0.addNumber("+33199001234", [.location: Self.nowhere]) },
      .example(country: "DE", connection: .operatorConnect, serviceNumbers: ["+492214710100"]) {
        $0[AnswerPath(list: "numbers", item: "+492214710100", field: "LocationId")] = Self.nowhere
        $0.add("Support", to: "call-queues", ["numbers": "+492214710100"])
      },
      .example(country: "DE", connection: .operatorConnect, serviceNumbers: ["+492214710100"]) {
        $0[AnswerPath(list: "numbers", item: "+492214710100", field: "LocationId")] = Self.nowhere
        $0.add("Main", to: "auto-attendants", ["numbers": "+492214710100"])
      },
      // The place is asked for with the person.
      .example {
        $0.addNumber("+14255550100", [.type: "CallingPlan"])
        $0.addUser("ana@contoso.com", number: "+14255550100")
      },
      // Somebody went through the addresses of the numbers.
      .example(country: "FR") {
        $0.addNumber("+33199001234", [.type: "CallingPlan"])
        $0.addUser("ana@contoso.com", in: "FR", number: "+33199001234")
        $0.tasks["review-number-addresses"] = TaskRecord(.done)
      },
    ],
    fails: [
      .example(country: "FR") {
        $0.addNumber("+33199001234", [.location: Self.nowhere])
        $0.addUser("ana@contoso.com", in: "FR", number: "+33199001234")
      },
      // The list of people lacks whoever has it.
      .example {
        $0.addNumber("+14255550101", [.location: Self.nowhere, .status: "UserAssigned", .holder: Self.ana])
        $0.addUser("bo@contoso.com", number: "+14255550100")
      },
    ],
    cannotTell: [
      .example(country: "FR") {
        $0.addNumber("+33199001234", [.type: "CallingPlan"])
        $0.addUser("ana@contoso.com", in: "FR", number: "+33199001234")
      },
      .example(country: "FR", connection: .operatorConnect) {
        $0.addNumber("+33199001234", [.type: "OperatorConnect"])
        $0.addUser("ana@contoso.com", in: "FR", number: "+33199001234")
      },
      // Its operator knows.
      .example(country: "SE", connection: .teamsPhoneMobile) {
        $0.addNumber("+46701740630", [.location: Self.nowhere, .type: "OperatorConnect", .capability: "UserAssignment;TeamsPhoneMobile"])
        $0.addUser("ana@contoso.com", in: "SE", number: "+46701740630")
      },
    ]
  ) { plan, _ in
    let tied = plan.countriesWithAddressOfPerson
    let needs = plan.hasUserWithUntoldPlace(besidesIn: tied) ? [TableID.numbers.fileName + ":LocationId"] : []
    let bare = plan.numbers.that(are: .knownWithoutLocation, not: .tollFree).filter { row in
      let connection = plan.connection(of: row)
      return connection != .directRouting && connection != .teamsPhoneMobile && connection != nil
    }
    guard !bare.isEmpty else { return Outcome(needs: needs) }
    var wanted: Set<PhoneNumber> = []
    let numbers = Set(bare.compactMap(\.number))
    for user in plan.users {
      guard let phone = user.phone, numbers.contains(phone) else { continue }
      if user.address != nil || user.usageLocation.map(tied.contains) != true { wanted.insert(phone) }
    }
    wanted.formUnion(plan.numbersOfUnlistedPeople(among: bare))
    return Outcome(violations: bare.filter { $0.number.map(wanted.contains) == true }.map { $0.violation() }, needs: needs)
  }

  /// What PowerShell writes for no place.
  static let nowhere = "00000000-0000-0000-0000-000000000000"
}

extension Plan {
  /// The numbers of people whom no list names: that they are in use the inventory tells.
  fileprivate func numbersOfUnlistedPeople(among rows: Rows<NumberRecord>) -> [PhoneNumber] {
    let held = rows.whoseStatus { $0.assignment == .person && $0.isPrimary }
    guard peopleCall, !held.isEmpty else { return [] }
    let (ids, phones) = (Set(users.compactMap(\.id)), Set(users.compactMap(\.phone)))
    return held.filter { $0.holder.map(ids.contains) != true }.compactMap(\.number).filter { !phones.contains($0) }
  }

  /// Whether somebody calls from a place that nothing tells: neither the person's number nor the person has one.
  ///
  /// - Parameter tied: the countries where the place is asked for with the person.
  /// - Returns: false also once somebody went through the addresses of the numbers.
  fileprivate func hasUserWithUntoldPlace(besidesIn tied: Set<String>) -> Bool {
    guard peopleCall, !isSettled("review-number-addresses") else { return false }
    let index = numbersByNumber
    return users.that(are: [.unobstructed, .withNumber], not: .withAddress).contains { user in
      guard user.usageLocation.map(tied.contains) != true, let row = user.phone.flatMap({ index.row(ofLineOrNumber: $0) }) else {
        return false
      }
      return switch connection(of: row) {
      case .callingPlan, .operatorConnect: row.traits.isDisjoint(with: [.withLocation, .knownWithoutLocation])
      case .teamsPhoneMobile: row.traits.contains(.knownWithoutLocation)
      case .directRouting, .sharedCalling, nil: false
      }
    }
  }
}
