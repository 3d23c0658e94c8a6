internal import Facts
internal import JSON
internal import Readiness
internal import Texts

/// How the text of a column becomes the text of the plan.
enum ColumnReader: Sendable {
  /// As it stands.
  case text
  /// An object id; all zeros is none.
  case identifier
  /// A place's id; all zeros is none, and that is known.
  case place
  /// A place's id as Microsoft Graph tells it; nothing is none, and that is known.
  case placeOrNone
  /// A number; empty is not known.
  case number
  /// A person's number; empty means that there is none.
  case lineURI
  /// `CallingPlan`, whatever way it is written: `callingPlan`, `Calling Plan`.
  case word
  /// A truth value in any language that Excel speaks; false and true change places where it is asked the other way round.
  case flag(isOpposite: Bool)
  case country
  /// A list of words.
  case words
  /// A policy: its name, an object with it, or `Tag:` and the name. Nothing means the tenant's default or a group's: not known.
  case policy
  /// Service plans with their states: objects, or what PowerShell prints of them.
  case servicePlans
  /// Products by their ids, in objects.
  case products
  /// Products by their names, joined by `+`.
  case productNames
  /// A region, country and city code (`NOAM-US-WA-SE`), of which the country is taken.
  case countryOfCityCode
  /// `Subscriber`, `Service`, `TollFree`, `Voice app`: what a number may be assigned to; other words tell nothing.
  case inventoryType
  /// What Microsoft's own check of an address said, as the plan writes it.
  case validation
  /// A latitude or longitude, whatever a spreadsheet put before its decimals.
  case coordinate
  /// The display name of whoever has a number; what tells an id tells more.
  case holder
  /// What the old cmdlet says of a number's use: nothing where it is free.
  case targetType
  /// Whether a number is free; `Assigned` does not tell to what.
  case unassigned
  /// The primary one of a person's numbers; a list without it means that there is none.
  case primaryNumber
  /// The policy of a kind among those in effect; a list without it means that there is none.
  case effectivePolicy(PolicyKind)
}

/// The policies of people that matter for telephony, named as the cmdlets name them.
enum PolicyKind: String, CaseIterable, Sendable {
  case voiceRouting = "OnlineVoiceRoutingPolicy"
  case dialPlan = "TenantDialPlan"
  case emergencyCalling = "TeamsEmergencyCallingPolicy"
  case emergencyCallRouting = "TeamsEmergencyCallRoutingPolicy"
  case sharedCalling = "TeamsSharedCallingRoutingPolicy"
}

/// What a cell told.
enum Told: Equatable {
  /// Nothing: the column is missing, or empty where empty means not known.
  case nothing
  case text(String)
  /// A list or object that was lost on export.
  case lost
  case refused(Refusal)
}

/// Why a cell is not taken.
enum Refusal: Equatable, Sendable {
  case spreadsheetNumber, nationalNumber, notANumber, unknownCountry
  /// Names of service plans alone: those that were taken away are among them.
  case plansWithoutStates
}

extension ColumnReader {
  /// Reads a cell.
  func read(_ cell: Cell) -> Told {
    if cell.kind == .absent { return .nothing }
    if case .servicePlans = self { return ServicePlanCell.read(cell) }
    if cell.isLost { return .lost }
    switch self {
    case .lineURI where cell.isBlank: return .text(Plan.none)
    // `caa` is the bridge or a voice app: not told which.
    case .targetType: return cell.isBlank ? .text("Unassigned") : cell.string.lowercased() == "user" ? .text("UserAssigned") : .nothing
    case .products: return ProductCell.ids(cell)
    case .words: return WordCell.read(cell)
    case .policy: return policy(cell)
    case .primaryNumber: return PersonCell.primaryNumber(cell)
    case .effectivePolicy(let kind): return PersonCell.effectivePolicy(kind, cell)
    case .place where cell.isZeroIdentifier: return .text(Plan.none)
    case .placeOrNone where cell.isBlank || cell.isZeroIdentifier: return .text(Plan.none)
    case .identifier where cell.isZeroIdentifier: return .nothing
    default: break
    }
    let text = cell.isBlank ? "" : cell.string
    return text.isEmpty || text == "null" ? .nothing : read(text)
  }

  private func read(_ text: String) -> Told {
    switch self {
    case .number, .lineURI: Self.number(text)
    case .word: .text(WordCell.capitalized(text))
    case .flag(let isOpposite): text.truth.map { .text($0 != isOpposite ? "True" : "False") } ?? .nothing
    case .country: Self.country(text)
    case .productNames: ProductCell.names(text)
    case .inventoryType: Self.capability(ofInventoryType: text)
    case .coordinate: .text(text.contains(".") ? text : text.replacing(",", with: "."))
    case .unassigned: text.lowercased() == "unassigned" ? .text("Unassigned") : .nothing
    case .validation: .text(Self.validation(text))
    case .countryOfCityCode: Self.country(String(text.split(separator: "-").dropFirst().first ?? ""))
    default: .text(text)
    }
  }

  private static func capability(ofInventoryType text: String) -> Told {
    switch WordCell.capitalized(text).lowercased() {
    case "subscriber", "user": .text("UserAssignment")
    case "voiceapp": .text("VoiceApplicationAssignment")
    case "conference": .text("ConferenceAssignment")
    case "service", "tollfree": .text("ConferenceAssignment;VoiceApplicationAssignment")
    default: .nothing
    }
  }

  private static func validation(_ text: String) -> String {
    switch text.lowercased() {
    case "validated", "valid": "validated"
    case "invalid": "invalid"
    default: "not-validated"
    }
  }

  /// Whether the bytes may be taken as they stand.
  ///
  /// It is a shortcut for most cells of large files, and must agree with `read`.
  func takesAsIs(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    switch self {
    case .text: return first > 0x20 && !Cell(kind: .text, bytes: text).isLost && !(text.count == 4 && text.elementsEqual(Self.null))
    case .identifier, .place, .placeOrNone: return text.count == 36 && !(first == UInt8(ascii: "0") && text.starts(with: Self.zeros))
    case .number, .lineURI: return NumberReading.isNormal(text)
    case .word: return first &- 0x41 < 26 && text.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
    case .flag(isOpposite: false): return text.elementsEqual(Self.yes) || text.elementsEqual(Self.no)
    case .country: return text.count == 2 && text.allSatisfy { $0 &- 0x41 < 26 }
    default: return false
    }
  }

  /// The number of a `tel:` text in the plan's form; nil for any other.
  func lineNumber(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard case .lineURI = self, text.count > 4, text.starts(with: Self.telephone) else { return nil }
    let number = UnsafeBufferPointer(rebasing: text[4...])
    return NumberReading.isNormal(number) ? number : nil
  }

  private static let telephone = Array("tel:".utf8)
  private static let zeros = Array("00000000-".utf8)
  private static let null = Array("null".utf8)
  private static let yes = Array("True".utf8)
  private static let no = Array("False".utf8)

  static func number(_ text: String) -> Told {
    switch NumberReading(text) {
    case .number(let number): .text(number)
    case .none: .nothing
    case .spreadsheet: .refused(.spreadsheetNumber)
    case .national: .refused(.nationalNumber)
    case .notANumber: .refused(.notANumber)
    }
  }

  private static func country(_ text: String) -> Told {
    guard case .exact(let country) = Countries.find(text) else { return .refused(.unknownCountry) }
    return .text(country.code)
  }

  private func policy(_ cell: Cell) -> Told {
    var name = cell.string
    if let object = cell.json, cell.kind == .structure { name = object.member("Name")?.string ?? "" }
    if name.hasPrefix("Tag:") { name = String(name.dropFirst(4)) }
    return name.isEmpty || name == "null" ? .nothing : .text(name)
  }
}

extension JSONText {
  /// The value of a member of an object, its name in any case; nil when there is none.
  func member(_ name: String) -> JSONText? {
    var found: JSONText?
    forEachMember { key, value in
      guard found == nil else { return }
      let isIt = key.withString { $0.count == name.utf8.count && String(decoding: $0, as: UTF8.self).lowercased() == name.lowercased() }
      if isIt == true { found = value }
    }
    return found
  }

  /// A scalar as text: a string's characters, a number or truth value as written; nil for null, lists and objects.
  var scalar: String? {
    switch kind {
    case .string: string
    case .number, .bool: String(decoding: written, as: UTF8.self)
    default: nil
    }
  }

  /// The text of a member.
  func text(_ name: String) -> String? { member(name)?.scalar.flatMap { $0.isEmpty ? nil : $0 } }
}

extension ColumnReader {
  /// Whether an empty cell says nothing.
  var isSilentWhenEmpty: Bool {
    switch self {
    case .lineURI, .targetType, .placeOrNone: false
    default: true
    }
  }

  /// Whether reading such a cell takes time and its texts repeat.
  func repeats(_ kind: Cell.Kind) -> Bool {
    switch self {
    case .words, .productNames, .country, .policy, .products, .countryOfCityCode: kind == .text || kind == .structure
    // In objects stands the moment when each plan was given.
    case .servicePlans: kind == .text
    default: false
    }
  }

  /// Tells readers apart whose texts repeat.
  var mark: UInt8 {
    switch self {
    case .words: 1
    case .productNames: 2
    case .country: 3
    case .policy: 4
    case .products: 5
    case .servicePlans: 7
    default: 6
    }
  }
}
