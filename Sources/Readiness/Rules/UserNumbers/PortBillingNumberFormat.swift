extension Rule {
  /// The wizard takes the billing number with plus sign and country code only.
  static let portBillingNumberFormat = Rule(
    id: "port-billing-number-format", step: "user-numbers", severity: .blocker, facts: ["numbers.port.btn-e164"],
    passes: [
      .example { $0.add("Move", to: "user-ports", ["billing-number": "+14255550100"]) },
      .example { $0.add("Move", to: "user-ports", ["billing-number": "(425) 555-0100", "status": "completed"]) },
      .example { $0.add("Move", to: "user-ports", ["billing-number": "(425) 555-0100", "status": "processing"]) },
      .example { $0.add("Move", to: "user-ports") },
    ],
    fails: [
      .example { $0.add("Move", to: "user-ports", ["billing-number": "(425) 555-0100"]) },
      .example { $0.add("Move", to: "user-ports", ["billing-number": "14255550100"]) },
      .example { $0.add("Move", to: "user-ports", ["billing-number": "+04255550100"]) },
      .example { $0.add("Move", to: "user-ports", ["billing-number": "+142555"]) },
      .example { $0.add("Move", to: "user-ports", ["billing-number": "+1425555010A"]) },
    ]
  ) { plan, _ in
    let orders = plan.portOrders.filter { $0.isUnplaced && $0.billingNumber.map { !$0.isE164 } == true }
    return .violated(by: orders.map { $0.violation("billing-number") })
  }
}

extension String {
  /// A plus sign and 7 to 15 digits, the first not 0.
  fileprivate var isE164: Bool {
    let digits = utf8.dropFirst()
    return utf8.first == UInt8(ascii: "+") && (7...15).contains(digits.count) && digits.first != UInt8(ascii: "0")
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
