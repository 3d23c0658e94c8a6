internal import Facts
public import Locales
public import Readiness
internal import Tables
internal import Texts

/// How much of each kind of thing there is: in a plan, or in the files of an import.
public struct Found: Equatable, Sendable {
  /// A product with how many of it are owned.
  private struct Product: Equatable, Sendable {
    var name: String
    var quantity: Int
    var licence: Licence?
  }

  private struct Numbers: Equatable, Sendable {
    var users = 0
    var services = 0
    var others = 0
  }

  private var products: [Product] = []
  private var numbers = Numbers()
  private var people = 0
  private var addresses = 0
  /// By list.
  private var items: [String: Int] = [:]

  /// How many products are named; the others of a tenant would make the sentence a list.
  private static let licencesNamed = 3
  private static let named: Set<Licence.Kind> = [.suite, .teamsPhone, .callingPlan]
  private static let lists = ["resource-accounts", "call-queues", "auto-attendants", "gateways"]

  /// What a plan holds.
  public init(in plan: Plan) {
    readProducts(of: plan)
    for list in Self.lists { items[list] = plan.lists[list]?.count ?? 0 }
    people = plan.tables[.users]?.count ?? 0
    addresses = plan.tables[.addresses]?.count ?? 0
    guard let table = plan.tables[.numbers], let column = table.column("Capability") else { return }
    var (last, uses) = ([UInt8](), NumberUse(capability: ""))
    for row in table.rows {
      table.withCell(row: row, column: column) { capability in
        guard !last.withUnsafeBufferPointer({ ByteRun.areEqual($0, capability) }) else { return }
        (last, uses) = (Array(capability), NumberUse(capability: String(decoding: capability, as: UTF8.self)))
      }
      count(uses)
    }
  }

  /// What the files of an import brought, without what was left out.
  init(in discovery: Discovery, _ items: [String: [ResolvedItem]]) {
    let fromFiles = items.mapValues { $0.filter { $0.origin != nil } }
    var plan = Plan()
    plan.lists["licences"] = fromFiles["licences"]?.map { Plan.Item($0.name, $0.fields) }
    readProducts(of: plan)
    for list in Self.lists { self.items[list] = fromFiles[list]?.count ?? 0 }
    func count(_ gathered: Gathered) -> Int { gathered.rows.count { !gathered.isExcluded($0) && gathered.isNamed($0) } }
    (people, addresses) = (count(discovery.people), count(discovery.places))
    let numbers = discovery.numbers
    guard let column = numbers.column("Capability") else { return }
    var last: (reference: TextPool.Reference, uses: NumberUse) = (0, NumberUse(capability: ""))
    for row in numbers.rows where !numbers.isExcluded(row) && numbers.isNamed(row) {
      let reference = numbers.reference(row, column)
      if reference != last.reference { last = (reference, NumberUse(capability: numbers[row, column])) }
      self.count(last.uses)
    }
  }

  private mutating func readProducts(of plan: Plan) {
    products = plan.licences.map { Product(name: $0.name, quantity: $0.quantity ?? 0, licence: $0.licence) }
  }

  private mutating func count(_ uses: NumberUse) {
    if uses.contains(.user) { numbers.users += 1 }
    if uses == [.service] { numbers.services += 1 }
    if uses.isEmpty { numbers.others += 1 }
  }

  /// Whether there is nothing at all.
  public var isEmpty: Bool { products.isEmpty && counts.isEmpty }

  /// Each amount in words, such as "120 E5 licences".
  public func words(in localizer: Localizer) -> [String] { licences(localizer) + counts.map { localizer.text($0) } }

  private func licences(_ localizer: Localizer) -> [String] {
    let owned = products.filter { $0.quantity > 0 && $0.licence.map { Self.named.contains($0.kind) } == true }.sorted {
      ($1.quantity, $0.name) < ($0.quantity, $1.name)
    }
    if owned.isEmpty, !products.isEmpty { return [localizer.text(.importFoundProducts(count: products.count))] }
    return owned.prefix(Self.licencesNamed).map { product in
      let name = product.licence?.name(in: localizer.language) ?? product.name
      return localizer.text(.importFoundLicences(count: product.quantity, name: name.shown))
    }
  }

  private var counts: [Message] {
    let known: [(Int, (Int) -> Message)] = [
      (numbers.users, { .importFoundUserNumbers(count: $0) }), (numbers.services, { .importFoundServiceNumbers(count: $0) }),
      (numbers.others, { .importFoundNumbers(count: $0) }), (people, { .importFoundPeople(count: $0) }),
      (addresses, { .importFoundAddresses(count: $0) }), (items["resource-accounts"] ?? 0, { .importFoundAccounts(count: $0) }),
      (items["call-queues"] ?? 0, { .importFoundQueues(count: $0) }),
      (items["auto-attendants"] ?? 0, { .importFoundAttendants(count: $0) }),
      (items["gateways"] ?? 0, { .importFoundGateways(count: $0) }),
    ]
    return known.filter { $0.0 > 0 }.map { $0.1($0.0) }
  }
}
