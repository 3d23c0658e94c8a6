/// One port order.
public struct PortOrder: Sendable {
  /// `user-ports` or `service-ports`.
  public let list: String
  /// The order's name in the plan.
  public let name: String
  /// How many numbers move.
  public let count: Int?
  /// The numbers' kind.
  public let type: String
  /// The current operator.
  public let carrier: String?
  /// The customer account there.
  public let accountNumber: String?
  /// Whether all numbers of the account move.
  public let isFull: Bool?
  /// Whether the letter of authorization is signed.
  public let hasLetter: Bool?
  /// The wished day, YYYY-MM-DD.
  public let date: String?
  /// Where the order stands.
  public let status: String?
  /// The number by which the current operator knows the account.
  public let billingNumber: String?

  /// Whether numbers are still to move.
  public var isOpen: Bool { status != "completed" && status != "cancelled" }
  /// Whether the order is with Microsoft or the current operator.
  public var isUnderWay: Bool {
    switch status {
    case "processing", "contacting-carrier", "transfer-approved", "transfer-pending": true
    default: false
    }
  }
  /// A field of the order in the plan.
  public func path(_ field: String) -> AnswerPath { AnswerPath(list: list, item: name, field: field) }

  init(list: String, item: Plan.Item) {
    func known(_ field: String) -> String? { item.fields[field].flatMap { $0 == Plan.none ? nil : $0 } }
    self.list = list
    name = item.name
    count = known("count").flatMap { Int($0) }
    type = list == "user-ports" ? "user" : known("type") ?? ""
    carrier = known("carrier")
    accountNumber = known("account-number")
    isFull = known("extent").map { $0 == "full" }
    hasLetter = known("loa").map { $0 == "yes" }
    date = known("date")
    status = known("status")
    billingNumber = known("billing-number")
  }
}
