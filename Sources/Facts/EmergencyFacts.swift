internal import YAML

/// What is known of emergency calls and emergency addresses in one country.
public struct EmergencyFacts: Sendable, Hashable {
  /// How a call from a Calling Plan number finds its dispatch centre; nil when not documented.
  public let routing: EmergencyRouting?
  /// Codes of what else is said of the routing.
  public let routingNotes: [String]
  /// The numbers that Teams treats as emergency calls; help lines are among them.
  ///
  /// Empty when not documented.
  public let numbers: [String]
  /// The emergency numbers of the country's numbering plan, where the vendor lists none.
  ///
  /// The list may lack some, and which of them a network carries is not said: a policy with none of them is worth a look, and no more can
  /// be told.
  public let nationalNumbers: [String]
  /// Other strings that users may dial for the first of `numbers`.
  public let dialMasks: [String]
  /// A number that reads back the caller's number and address, not with Direct Routing; nil where none is documented.
  public let testNumber: String?
  /// When a Calling Plan number gets its address; nil where no Calling Plans are sold.
  public let addressTiedAt: AddressMoment?
  /// What a Calling Plan address needs beside house, street, city, postal code, coordinates and company.
  public let extraRequiredFields: [EmergencyAddressField]
  /// An address needs latitude and longitude.
  public let coordinatesRequired: Bool
  /// The address must lie in the area of the number's area code, or the number is not activated.
  public let areaCodeMustMatch: Bool
  /// A validated address may be changed instead of being replaced by a new one.
  public let editableWhenValidated: Bool
  /// False where the vendor excludes Shared Calling.
  public let sharedCallingSupported: Bool
  /// Where the documented facts are written, each source once.
  public let sources: [Source]
}

/// How an emergency call finds the centre that answers it.
public enum EmergencyRouting: String, Sendable, Hashable, CaseIterable {
  /// The centre looks up the number's registered address in a national database: a wrong one misleads responders.
  case registeredAddressDatabase = "registered-address-database"
  /// Straight to the centre that serves the registered address.
  case registeredAddressDirect = "registered-address-direct"
  /// Somebody asks where the caller is, then transfers.
  case screenedFirst = "screened-first"
  /// By area code: a number of another area reaches the wrong centre.
  case numberPrefix = "number-prefix"
  /// To the local centre, which finds the service.
  case localCentre = "local-psap"
  /// Handed to the incumbent operator.
  case incumbent
  /// By the number that was dialled.
  case numberDialled = "number-dialled"
  /// By the partner that provides the lines.
  case carrier
  /// Emergency calls are not possible.
  case unsupported
  /// A known present place goes straight to its centre, everything else is screened.
  case dynamicDirectElseScreened = "dynamic-direct-else-screened"
}

/// When a number gets its emergency address.
public enum AddressMoment: String, Sendable, Hashable, CaseIterable {
  /// With the user, when the number is assigned.
  case assignment
  /// When the number is ordered or ported: the address must exist before.
  case acquisition
}

/// A part of an address that only some countries require; the raw value is its column in `addresses.csv`.
public enum EmergencyAddressField: String, Sendable, Hashable, CaseIterable {
  /// State or province.
  case state
  /// The company's tax number.
  case companyTaxID = "company_tax_id"
  /// The kind of street: avenue, via …
  case streetSuffix = "street_suffix"
}

extension EmergencyFacts {
  init(_ node: CompactNode) {
    routing = node["routing"]?.string.flatMap(EmergencyRouting.init)
    routingNotes = node.texts("routing-notes")
    numbers = Self.generalFirst(node.texts("numbers"))
    nationalNumbers = Self.generalFirst(node.texts("national-numbers"))
    dialMasks = node.texts("dial-masks")
    testNumber = node["test-number"]?.string
    addressTiedAt = node["address-tied-at"]?.string.flatMap(AddressMoment.init)
    extraRequiredFields = node.texts("extra-required").compactMap(EmergencyAddressField.init)
    coordinatesRequired = node.flag("coordinates-required", default: true)
    areaCodeMustMatch = node.flag("area-code-must-match")
    editableWhenValidated = node.flag("editable-when-validated")
    sharedCallingSupported = node.flag("shared-calling-supported", default: true)
    sources = node.part("sources").fields.compactMap(\.value.string).reduce(into: []) { sources, id in
      let source = Source(id: id)
      if !sources.contains(source) { sources.append(source) }
    }
  }

  /// The numbers with 112 or 911 first, whichever is listed, as people should read them; a list that begins with 000, 111 or 999 keeps its order.
  ///
  /// ITU-T E.161.1 recommends either as the number for every emergency, beside that of the country.
  private static func generalFirst(_ numbers: [String]) -> [String] {
    guard let first = numbers.first, !["000", "111", "911", "999"].contains(first) else { return numbers }
    guard let general = ["112", "911"].first(where: numbers.contains) else { return numbers }
    return [general] + numbers.filter { $0 != general }
  }
}
