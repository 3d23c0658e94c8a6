internal import Facts
package import PhoneNumbers

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
  let status: String?
  /// The number by which the current operator knows the account.
  public let billingNumber: String?

  /// Whether numbers are still to move.
  public var isOpen: Bool { status != "completed" && status != "cancelled" }
  /// Whether the order is with Microsoft or the current operator.
  var isUnderWay: Bool {
    switch status {
    case "processing", "contacting-carrier", "transfer-approved", "transfer-pending": true
    default: false
    }
  }
  /// Whether the order is still to be placed, the first time or again.
  var isUnplaced: Bool { isOpen && !isUnderWay }
  /// Whether it is too large for the admin center and goes to the service desk as a whole: one account's orders run one at a time.
  public var needsServiceRequest: Bool { (count ?? 0) > NumberLimits.value(.portOrderMaximum) }
  /// Whether the account number has blanks or hyphens, which an order may not have.
  public var hasAccountSeparators: Bool {
    accountNumber?.contains { $0.isWhitespace || ["-", "\u{2010}", "\u{2011}", "\u{2013}"].contains($0) } == true
  }
  /// A field of the order in the plan.
  func path(_ field: String) -> AnswerPath { AnswerPath(list: list, item: name, field: field) }

  init(list: String, item: Plan.Item) {
    self.list = list
    name = item.name
    count = item.known("count").flatMap { Int($0) }
    type = list == "user-ports" ? "user" : item.known("type") ?? ""
    carrier = item.known("carrier")
    accountNumber = item.known("account-number")
    isFull = item.known("extent").map { $0 == "full" }
    hasLetter = item.known("loa").map { $0 == "yes" }
    date = item.known("date")
    status = item.known("status")
    billingNumber = item.known("billing-number")
  }
}

extension Plan {
  /// The numbers of people that still ring at another operator.
  ///
  /// The inventory tells; of what it tells nothing, an open port order does where all numbers come by port.
  package var numbersStillMoving: [PhoneNumber] {
    let moving = numbers.whoseStatus(\.isPorting)
    let isUntold = values(AnswerPath("ordering.user-numbers")) == ["port"] && portOrders.contains { $0.list == "user-ports" && $0.isOpen }
    let untold = isUntold ? numbers.that(are: .forPeople).whoseStatus { $0.assignment == nil && $0.activation == nil } : numbers.none
    return moving.compactMap(\.number) + untold.compactMap(\.number)
  }
}
