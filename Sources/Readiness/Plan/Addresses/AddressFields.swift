internal import CivicAddresses
internal import Facts

/// Which fields of an emergency address are asked for, and which it must have.
enum AddressFields {
  /// The fields in the country's own order: those that it writes or that Microsoft requires, and the place within at the end.
  ///
  /// The street's type is not asked for where the street holds it, and no country needs it apart.
  static func asked(of item: String, in country: String, _ plan: Plan) -> [AddressField] {
    let required = required(in: country, over: plan.connection)
    let street = plan[AnswerPath(list: "addresses", item: item, field: AddressField.streetName.rawValue)] ?? ""
    return AddressFormat.of(country).fieldOrder.filter { field in
      switch field {
      case .companyTaxID where !required.contains(field): false
      case .streetSuffix where !required.contains(field) && StreetType.isNamed(in: street): false
      default: !hidden.contains(field)
      }
    }
  }

  /// Fields that only imports and :goto fill; the search on Microsoft's map finds the coordinates.
  private static let hidden: Set<AddressField> = [
    .preDirectional, .postDirectional, .houseNumberSuffix, .cityAlias, .elin, .description, .latitude, .longitude,
  ]

  /// The fields that an address for numbers over a connection must have: what the post needs and, for a Calling Plan, what Microsoft does.
  ///
  /// A country without postal codes is never asked for one, and nobody for the coordinates that Microsoft needs too.
  ///
  /// Source: "Add, change, or remove an emergency location", September 2024; what single countries need besides stands in their facts.
  static func required(in country: String, over connection: Connection?) -> Set<AddressField> {
    let format = AddressFormat.of(country)
    guard connection == .callingPlan else { return format.required }
    let everywhere: Set<AddressField> = [.houseNumber, .streetName, .city, .companyName]
    let extra = Country(code: country)?.emergency?.extraRequiredFields.map(\.field) ?? []
    return format.required.union(everywhere).union(format.postalCodeExample == nil ? [] : [.postalCode]).union(extra)
  }
}

extension EmergencyAddressField {
  fileprivate var field: AddressField {
    switch self {
    case .state: .stateOrProvince
    case .companyTaxID: .companyTaxID
    case .streetSuffix: .streetSuffix
    }
  }
}
