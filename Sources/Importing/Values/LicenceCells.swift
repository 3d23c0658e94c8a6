internal import Facts
internal import JSON
internal import Readiness

/// The service plans of a person, with their states.
enum ServicePlanCell {
  private static let namesByID: [String: String] = Dictionary(
    Licences.servicePlans.compactMap { plan in plan.id.map { ($0, plan.name) } }
  ) { first, _ in first }

  /// `MCOEV`, `MCOEV=Suspended`, `MCOEV=Grace`, joined by `;`; `none` when there are none that have to do with telephony.
  static func read(_ cell: Cell) -> Told {
    guard cell.kind == .structure, let array = cell.json, array.kind == .array else {
      let words = WordCell.list(cell) ?? []
      if !words.isEmpty, words.allSatisfy({ Licences.servicePlan($0) != nil || isCapability($0) }) { return .refused(.plansWithoutStates) }
      return cell.isBlank ? .nothing : .lost
    }
    var plans: [String] = []
    var isLost = false
    array.forEachElement { element in
      if element.kind == .object {
        add(AssignedPlan(element), to: &plans)
      } else if let members = element.string.flatMap(WordCell.printedObject) {
        add(AssignedPlan(members), to: &plans)
      } else {
        isLost = true
      }
    }
    if isLost { return .lost }
    return .text(plans.isEmpty ? Plan.none : plans.joined(separator: ";"))
  }

  /// Whether a word is written as service plans and their capabilities are: `TEAMS1`, `MCO_VIRTUAL_APPT`, `MCOProfessional`.
  private static func isCapability(_ word: String) -> Bool {
    word.utf8.count > 3 && word.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "_") }
  }

  private static func add(_ plan: AssignedPlan, to plans: inout [String]) {
    guard let name = plan.name else { return }
    let text = plan.isInGrace ? name + "=Grace" : plan.status == "Enabled" || plan.status.isEmpty ? name : "\(name)=\(plan.status)"
    if !plans.contains(text) { plans.append(text) }
  }

  private struct AssignedPlan {
    var id = ""
    var capability = ""
    var status = ""
    var isInGrace = false

    /// One walk over the members: millions of these are read.
    init(_ object: JSONText) {
      var plan = (id: "", capability: "", status: "", grace: false)
      object.forEachMember { name, value in
        switch name.withString({ $0.count }) {
        case 13 where name.isString("servicePlanId") || name.isString("ServicePlanId"): plan.id = value.string ?? ""
        case 10 where name.isString("Capability") || name.isString("capability"): plan.capability = value.string ?? ""
        case 16 where name.isString("capabilityStatus") || name.isString("CapabilityStatus"): plan.status = value.string ?? ""
        case 15 where name.isString("IsInGracePeriod") || name.isString("isInGracePeriod"):
          plan.grace = value.kind == .bool && value.written.first == UInt8(ascii: "t")
        default: break
        }
      }
      (id, capability, status, isInGrace) = (plan.id, plan.capability, plan.status, plan.grace)
    }

    init(_ members: [String: String]) {
      id = members["serviceplanid"] ?? ""
      capability = members["capability"] ?? ""
      status = members["capabilitystatus"] ?? ""
      isInGrace = members["isingraceperiod"] == "True"
    }

    /// The plan's name; nil for plans that have nothing to do with telephony.
    var name: String? {
      if let name = namesByID[id] ?? namesByID[id.lowercased()] { return name }
      return capability.hasPrefix("MCO") ? capability : nil
    }
  }
}

/// The products of a person.
enum ProductCell {
  private static let partNumbersByID: [String: String] = Dictionary(
    Licences.all.compactMap { licence in licence.skuID.map { ($0, licence.partNumber) } }
  ) { first, _ in first }

  /// The part numbers of objects with a `skuId`; the id itself where it is not known here.
  static func ids(_ cell: Cell) -> Told {
    guard cell.kind == .structure, let array = cell.json, array.kind == .array else {
      // Careful exporters join the part numbers; where one of them is known, the others are too.
      let words = (WordCell.list(cell) ?? []).map(partNumber)
      guard words.contains(where: { Licences.licence($0) != nil }) else { return cell.isBlank ? .nothing : .lost }
      return .text(words.map { Licences.licence($0)?.partNumber ?? $0 }.joined(separator: ";"))
    }
    var names: [String] = []
    var isLost = false
    array.forEachElement { element in
      let id = element.kind == .object ? element.text("skuId") : element.string.flatMap(WordCell.printedObject)?["skuid"]
      if let id { names.append(partNumber(of: id)) } else { isLost = true }
    }
    if isLost { return .lost }
    return .text(names.isEmpty ? Plan.none : names.joined(separator: ";"))
  }

  static func partNumber(of id: String) -> String { partNumbersByID[id] ?? partNumbersByID[id.lowercased()] ?? id }

  /// The part numbers of names as the admin center shows them; the name itself where it is not known here.
  static func names(_ text: String) -> Told {
    guard text.lowercased() != "unlicensed" else { return .text(Plan.none) }
    let names = text.split(separator: "+").map { name -> String in
      // "Microsoft 365 Domestic Calling AssignedPlan" is sold as "Teams Domestic Calling AssignedPlan" now.
      for text in [String(name), String(name).replacing("Microsoft 365 ", with: "")] {
        if let licence = Licences.licence(text) { return licence.partNumber }
      }
      return String(name)
    }
    return .text(names.joined(separator: ";"))
  }
}
