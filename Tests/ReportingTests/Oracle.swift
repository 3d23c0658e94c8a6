import Foundation
import TestSupport

extension Oracle {
  static let schema = Oracle("check_schema.py")
  static let markdown = Oracle("markdown_parts.py")
  static let sarif = Oracle("check_sarif.py")
  static let junit = Oracle("check_junit.py")
  static let csv = Oracle("read_csv.py")
  static let browser = Oracle("browse.py", kit: .browser)

  static let checkSchema = root.appendingPathComponent("docs/check.schema.json").path
  static let compareSchema = root.appendingPathComponent("docs/compare.schema.json").path
}
