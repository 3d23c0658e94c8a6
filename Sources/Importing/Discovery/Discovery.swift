internal import JSON

/// What the files of an import tell, brought together: a number, person or place known from several of them is one.
struct Discovery {
  var numbers = Gathered(
    columns: [
      "TelephoneNumber", "NumberType", "Capability", "IsoCountryCode", "City", "ActivationState", "PstnAssignmentStatus",
      "AssignedPstnTargetId", "AssignmentCategory", "LocationId", "CivicAddressId", "PortInOrderStatus", "NumberSource", "PstnPartnerName",
      "AssignmentBlockedState", "AssignmentBlockedUntil",
    ], unique: ["TelephoneNumber", "AssignedPstnTargetId"])
  var people = Gathered(
    columns: [
      "UserPrincipalName", "DisplayName", "UsageLocation", "LineUri", "EmergencyAddress", "Identity", "AccountType", "AccountEnabled",
      "EnterpriseVoiceEnabled", "AssignedLicenses", "AssignedPlans", "FeatureTypes", "TeamsUpgradeEffectiveMode",
      "OnlineVoiceRoutingPolicy",
      "TenantDialPlan", "TeamsEmergencyCallingPolicy", "TeamsEmergencyCallRoutingPolicy", "TeamsSharedCallingRoutingPolicy",
      "PreferredLanguage", "OnPremLineURI",
    ], unique: ["UserPrincipalName", "LineUri", "Identity", "DisplayName"])
  var places = Gathered(
    columns: [
      "Description", "CompanyName", "HouseNumber", "StreetName", "StreetSuffix", "City", "StateOrProvince", "PostalCode", "CountryOrRegion",
      "Latitude", "Longitude", "ValidationStatus", "CivicAddressId", "LocationId", "Location", "HouseNumberSuffix", "PreDirectional",
      "PostDirectional", "CityAlias", "CountyOrDistrict", "Elin", "CompanyTaxId",
    ], unique: ["LocationId"])
  /// Items of the plan's lists, by list.
  var drafts: [String: [Draft]] = [:]
  /// Where these stand that files told of.
  private var draftPlaces: [String: ItemPlaces] = [:]
  /// Hours and days, by the schedule's id.
  var schedules: [String: Schedule] = [:]
  /// Which account serves which queue or attendant: ids.
  var associations: [String: String] = [:]
  var associationsAreKnown = false
  /// What is said of people who are not named by their sign-in name, until all files are read.
  var remarksOnPeople: [Attribution] = []
  /// Who is to have which number, in the order of the rows of assignment lists.
  var wishes: [Wish] = []
  /// Assignment lists in two files, one of people and one of numbers, which belong together row by row.
  var halves: (users: [(name: String, origin: Gathered.Origin)], numbers: [(number: String, origin: Gathered.Origin)]) = ([], [])
  /// Numbers of port orders, by the file that lists them.
  var portOrders: [Int: [String]] = [:]
  var bridge = Bridge()
  /// Numbers that somebody holds who is named by display name only.
  var holders: [(number: String, usageLocation: String?, origin: Gathered.Origin?)] = []
  /// Numbers with the display names of those who hold them.
  var namedHolders: [NamedHolder] = []
  /// What is said of ids and numbers that no file has explained yet: by id, field and text.
  var unexplained: [String: [String: String]] = [:]
  /// People who were left out since they have nothing to do with telephony.
  var othersApart: Set<Int> = []
  /// Those whom an earlier import left out.
  var recalledApart: [Int] = []
  /// Wishes that came into the plan.
  var fulfilled: [Wish] = []
  /// The ids to which calls go that are a resource account's, queue's or attendant's, and no person's, in small letters.
  var serviceTargets: Set<String> = []
  /// Whether somebody holds a number that an inventory of an earlier import lacks.
  var lacksNumbersHeld = false
  var files: [FileReport] = []
  /// The columns of the plan's tables that the files have.
  var columnsTold: [ImportFormat.Subject: Set<String>] = [:]
  /// Whether the licences of the whole tenant were told.
  var licencesAreKnown = false
  /// What can be read only once: texts that repeat, by reader.
  var readings: [UInt64: Reading] = [:]

  struct Reading {
    var bytes: [UInt8]
    var told: Told
  }

  /// The conferencing bridge.
  struct Bridge {
    /// Whether a file tells of one.
    var isThere = false
    /// Its numbers that are the organization's own.
    var numbers: [String] = []
    var numbersAreKnown = false
    /// Who has a conference id: object ids, or SIP addresses.
    var organizers: Set<String> = []
  }

  /// A statement on a person known by object id.
  struct Attribution {
    var identity: String
    var column: String
    var text: String
    /// Where it stands; nil when an earlier import told it.
    var origin: Gathered.Origin?
  }

  /// A number that somebody is to have.
  struct Wish {
    var user: String
    var number: String
    /// Where it stands; nil when an earlier import told it.
    var origin: Gathered.Origin?
  }

  subscript(subject: ImportFormat.Subject) -> Gathered {
    _read {
      switch subject {
      case .numbers: yield numbers
      case .people: yield people
      case .places: yield places
      }
    }
    _modify {
      switch subject {
      case .numbers: yield &numbers
      case .people: yield &people
      case .places: yield &places
      }
    }
  }

  /// Adds an item of a list, or what another file says of it; one record counts once, whatever it makes.
  mutating func add(_ draft: Draft, to list: String, isFirst: Bool = true) {
    if isFirst, let origin = draft.origin { files[origin.file].taken += 1 }
    let index = draftPlaces[list]?.first(id: draft.id, name: draft.name) { place in
      guard let other = drafts[list]?[place] else { return false }
      if let id = draft.id, let known = other.id { return id == known }
      return !draft.name.isEmpty && other.name == draft.name
    }
    draftPlaces[list, default: ItemPlaces()].note(index ?? drafts[list]?.count ?? 0, id: draft.id, name: draft.name)
    guard let index else {
      drafts[list, default: []].append(draft)
      return
    }
    guard let older = drafts[list]?[index], isLater(draft, than: older) else {
      drafts[list]?[index].add(draft)
      return
    }
    noteDisagreements(draft, older)
    var newer = draft
    newer.add(older)
    drafts[list]?[index] = newer
  }

  /// Notes that a column of a record was lost on export, where it was.
  ///
  /// - Parameters:
  ///   - record: what was read.
  ///   - names: its columns.
  ///   - listsObjects: whether a text in their lists stands for an object that was lost.
  mutating func noteLoss(_ record: Record, _ names: String..., listsObjects: Bool = false) {
    for name in names {
      let cell = record[name]
      let isLost =
        cell.isLost
        || cell.kind == .structure && cell.json?.items.contains { $0.string.map { listsObjects || Self.isTypeName($0) } == true } == true
      if isLost { files[record.origin.file].remark(.lost(column: name), line: record.origin.line) }
    }
  }

  static func isTypeName(_ text: String) -> Bool { text.hasPrefix("Microsoft.") || text.hasPrefix("System.") || text.hasPrefix("@{") }
}
