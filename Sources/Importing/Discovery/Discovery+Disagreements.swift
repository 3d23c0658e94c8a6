internal import Facts
internal import Readiness

/// What two files say differently: which of them is believed, and that it is told.
extension Discovery {
  /// Decides whether a text is believed rather than the one that is known: a whole one rather than a damaged one, something rather than nothing, and
  /// of two exports of one kind the later one's, as if they had been imported one after the other.
  ///
  /// Else the file of higher rank, which was read first, is believed. Whatever is not believed is told, with both places.
  mutating func prefer(
    _ new: String, to known: String, _ row: Int, _ target: Int, _ bound: BoundColumn, _ names: [String], _ origin: Gathered.Origin,
    _ gathered: Gathered
  ) -> Bool {
    if LostLetters.isRepaired(known, by: new) { return true }
    guard !LostLetters.isSame(known, new), let other = gathered.origin(row, target) else { return false }
    if known == Plan.none || new == Plan.none {
      // One file may tell a value in two columns, and an empty list of features is also seen where a licence exists.
      guard other.file != origin.file, gathered.columns[target] != "FeatureTypes" else { return known == Plan.none }
    }
    guard known == Plan.none || other.file != origin.file && files[other.file].format == files[origin.file].format else {
      disagree(names[bound.number], origin, bound.position, new, believed: known, other)
      return false
    }
    disagree(gathered.columns[target], other, nil, known, believed: new, origin)
    return true
  }

  /// Decides whether what is said of an object id is believed rather than what the files of people tell.
  mutating func prefer(_ remark: Attribution, _ row: Int, _ column: Int) -> Bool {
    guard people.isTold(row, column) else { return true }
    let known = people[row, column]
    guard let origin = remark.origin, let other = people.origin(row, column), !LostLetters.isSame(known, remark.text) else {
      return known == Plan.none
    }
    guard known == Plan.none else {
      disagree(remark.column, origin, nil, remark.text, believed: known, other)
      return false
    }
    disagree(remark.column, other, nil, known, believed: remark.text, origin)
    return true
  }

  private mutating func disagree(
    _ column: String, _ origin: Gathered.Origin, _ position: Int?, _ text: String, believed: String, _ other: Gathered.Origin
  ) {
    files[origin.file].remark(
      .disagreement(column: column), line: origin.line, column: position, text: text,
      instead: ImportRemark.Instead(file: files[other.file].name, line: other.line, text: believed))
  }

  /// Whether an item comes from a later export of the kind in which the other stands.
  func isLater(_ draft: Draft, than other: Draft) -> Bool {
    guard let file = draft.origin?.file, let before = other.origin?.file else { return false }
    return file != before && files[file].format == files[before].format
  }

  /// Tells what an older export says differently of an item.
  mutating func noteDisagreements(_ newer: Draft, _ older: Draft) {
    guard let origin = newer.origin, let before = older.origin else { return }
    for (field, value) in newer.fields.sorted(by: { $0.key < $1.key }) {
      guard let known = older.fields[field], String(describing: known) != String(describing: value) else { continue }
      func shown(_ value: Draft.Value) -> String { if case .text(let text) = value { "\(newer.name) \(text)" } else { newer.name } }
      disagree(field, before, nil, shown(known), believed: shown(value), origin)
    }
  }

  /// Where an export has nothing now, what was known before is no more: a number that has been moved in is in no order any longer.
  ///
  /// A policy in effect may still be told by an export of those, which `isTelling` says that there was.
  mutating func endWhatIsNoMore(_ subject: ImportFormat.Subject, effectivePoliciesTold isTelling: Bool = false) {
    for (column, ended) in self[subject].emptyCells {
      let isPolicy = PolicyKind.allCases.contains { $0.rawValue == self[subject].columns[column] }
      for row in self[subject].rows.prefix(ended.count) where self[subject].isKnown(row, column) {
        guard let file = ended[row], !self[subject].isCell(row, column, Self.none) else { continue }
        let other = self[subject].origin(row, column)
        // Nothing means the common policy or a group's: which of them is not known.
        guard !isPolicy else {
          let isOlder = other.map { $0.file < file && files[$0.file].format == files[file].format }
          if isOlder ?? (!self[subject].isTyped(row, column) && !isTelling) { self[subject].forget(row, column) }
          continue
        }
        if let other {
          guard other.file < file, files[other.file].format == files[file].format else { continue }
          let origin = Gathered.Origin(file: file, line: self[subject].line(of: row, in: file) ?? 1)
          disagree(self[subject].columns[column], other, nil, self[subject][row, column], believed: Plan.none, origin)
        }
        self[subject].set(row, column, Plan.none, file: file)
      }
    }
  }

  /// Whether an earlier export told policies in effect, groups' included, and none of the files at hand tells them anew.
  func hasEffectivePolicies(_ plan: Plan) -> Bool {
    let formats = [ImportFormat.userPolicyAssignments.id, ImportFormat.graphTeamsUserConfigurations.id]
    return !files.contains { $0.format.map(formats.contains) == true }
      && plan.lists["imports"]?.contains { $0.fields["format"].map(formats.contains) == true } == true
  }

  /// A number that is free now is nobody's, whoever had it.
  mutating func freeNumbers() {
    guard let status = numbers.column("PstnAssignmentStatus"), let target = numbers.column("AssignedPstnTargetId") else { return }
    var isFree = CellQuestion(column: status) { $0 == "Unassigned" }
    for row in numbers.rows where numbers.isKnown(row, target) && numbers.isTold(row, status) && isFree(row, in: numbers) {
      let file = numbers.origin(row, status)?.file
      guard numbers.origin(row, target)?.file != file else { continue }
      numbers.set(row, target, Plan.none, file: file)
    }
  }

  /// Tells that the inventory gives a person's number to somebody else: both statements are kept.
  mutating func noteOtherHolder(
    of number: Int, _ person: Int, _ people: Gathered, _ line: Int, _ identity: Int, _ byIdentity: () -> CellIndex
  ) {
    guard let target = numbers.column("AssignedPstnTargetId"), people.isKnown(person, identity),
      numbers.withCell(number, target, { $0.count == Self.idLength }),
      !numbers.withCell(number, target, { holder in people.withCell(person, identity) { Gathered.isSameName($0, holder) } })
    else { return }
    let (ofPerson, ofHolder) = (people.origin(person, line), numbers.origin(number, target))
    guard ofPerson != nil || ofHolder != nil else { return }
    let id = numbers[number, target]
    let holder = byIdentity().row(id, in: people).map { people[$0, 0] } ?? id
    let texts = ["\(people[person, 0]) \(numbers[number, 0])", holder]
    if let ofPerson {
      let instead = ImportRemark.Instead(file: ofHolder.map { files[$0.file].name }, line: ofHolder?.line ?? 0, text: texts[1])
      files[ofPerson.file].remark(.heldByAnother, line: ofPerson.line, text: texts[0], instead: instead)
    } else if let ofHolder {
      files[ofHolder.file].remark(
        .heldByAnother, line: ofHolder.line, text: "\(holder) \(numbers[number, 0])",
        instead: ImportRemark.Instead(file: nil, line: 0, text: people[person, 0]))
    }
  }

  /// Tells that a number is free in the inventory that a person holds: both statements are kept.
  mutating func noteFreeNumber(_ number: Int, of person: Int, _ people: Gathered, _ line: Int) {
    guard let status = numbers.column("PstnAssignmentStatus"), numbers[number, status] == "Unassigned" else { return }
    let (ofPerson, ofNumber) = (people.origin(person, line), numbers.origin(number, status))
    let text = "\(people[person, 0]) \(numbers[number, 0])"
    if let ofPerson {
      let instead = ImportRemark.Instead(file: ofNumber.map { files[$0.file].name }, line: ofNumber?.line ?? 0, text: "Unassigned")
      files[ofPerson.file].remark(.heldYetFree, line: ofPerson.line, text: text, instead: instead)
    } else if let ofNumber {
      files[ofNumber.file].remark(.heldYetFree, line: ofNumber.line, text: text)
    }
  }

  private static let idLength = 36

  /// Tells whose products contradict the service plans that another file names.
  mutating func noteLicencesThatDiffer() {
    guard let plans = people.column("AssignedPlans"), let products = people.column("AssignedLicenses") else { return }
    var judged: [UInt64: Bool] = [:]
    for row in people.rows where people.isKnown(row, plans) && people.isKnown(row, products) && !people.isExcluded(row) {
      let (ofPlans, ofProducts) = (people.origin(row, plans), people.origin(row, products))
      guard ofPlans?.file != ofProducts?.file, let origin = ofProducts ?? ofPlans else { continue }
      let key = UInt64(people.reference(row, plans)) << 32 | UInt64(people.reference(row, products))
      let differs = judged[key] ?? Self.differ(plans: people[row, plans], products: people[row, products])
      judged[key] = differs
      guard differs else { continue }
      let other = ofProducts == nil ? nil : ofPlans
      files[origin.file].remark(
        .licencesDiffer, line: origin.line, text: "\(people[row, 0]) \(people[row, ofProducts == nil ? plans : products])",
        instead: ImportRemark.Instead(
          file: other.map { files[$0.file].name }, line: other?.line ?? 0, text: people[row, ofProducts == nil ? products : plans]))
    }
  }

  /// Whether a person has a service plan for calls that no product brings, or a product for calls of which no plan is there.
  ///
  /// A product of many plans proves nothing: any of them may be switched off for the person.
  private static func differ(plans: String, products: String) -> Bool {
    guard let byPlan = Licensing(plans: plans, licences: "", features: ""),
      let byProduct = Licensing(plans: "", licences: products, features: "")
    else { return false }
    let names = products == Plan.none ? [] : products.split(separator: ";").map(String.init)
    let owned = names.compactMap { Licences.licence($0) }
    let allAreKnown = owned.count == names.count
    func differ(
      _ plan: Licensing.Standing?, _ product: Licensing.Standing?, _ kind: Licence.Kind, _ gives: (LicenceContents) -> Bool
    ) -> Bool {
      if let plan { return plan > .suspended && product == nil && allAreKnown }
      return owned.contains { $0.kind == kind && gives($0.includes) }
    }
    return differ(byPlan.phoneSystem, byProduct.phoneSystem, .teamsPhone) { $0.phoneSystem }
      || differ(byPlan.callingPlan, byProduct.callingPlan, .callingPlan) { $0.callingPlan != .none }
  }
}
