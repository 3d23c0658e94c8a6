import PhoneNumberTables

/// The compiled numbering plans: where in the tables a region, a calling code, a state is.
enum NumberingTables {
  static var regions: UnsafePointer<PhoneRegion> { phone_regions() }
  static var plans: UnsafePointer<PhonePlan> { phone_plans() }

  /// The place of a region by its two letters, in either case.
  static func region(_ code: String) -> Int? {
    var letters = code.utf8.makeIterator()
    guard let first = letters.next(), let last = letters.next(), letters.next() == nil else { return nil }
    let row = first | 0x20
    let column = last | 0x20
    guard 0x61...0x7A ~= row, 0x61...0x7A ~= column else { return nil }
    let place = phone_region_index()[Int(row - 0x61) * 26 + Int(column - 0x61)]
    return place == .max ? nil : Int(place)
  }

  /// The plan whose calling code the digits begin with; they are three or more.
  static func plan(startingWith digits: Digits) -> Int? {
    let place = phone_plan_index()[Int(digits[0]) * 100 + Int(digits[1]) * 10 + Int(digits[2])]
    return place == .max ? nil : Int(place)
  }

  /// The main region of a plan, whose lengths, prefixes and formats all its regions share in international form.
  static func mainRegion(ofPlan plan: Int) -> UnsafePointer<PhoneRegion> {
    regions + Int(phone_regions_of_plans()[Int(plans[plan].first_region)])
  }

  /// What the automaton that begins in `state` says of the digits.
  static func outcome(from state: UInt16, of digits: Digits) -> UInt16 {
    let transitions = phone_transitions()
    var state = Int(state)
    for place in 0..<digits.count {
      state = Int(transitions[state * 10 + Int(digits[place])])
    }
    return phone_outcomes()[state]
  }
}

extension PhoneRegion {
  var possibleLengths: Lengths { Lengths(anywhere: lengths, local: local_lengths) }

  /// Whether the region's general pattern matches all the digits.
  func describes(_ digits: Digits) -> Bool {
    NumberingTables.outcome(from: general, of: digits) != 0
  }

  var name: String {
    let (first, second, third, _) = code
    return String(unsafeUninitializedCapacity: 3) { text in
      (text[0], text[1], text[2]) = (first, second, third)
      return third == 0 ? 2 : 3
    }
  }
}
