import Foundation
import TestSupport

extension Oracle {
  static let script = Oracle("check_script.py")
  static let literals = Oracle("literals.py")
  static let run = Oracle("run_script.py")
  static let mail = Oracle("read_mail.py")

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let catalogue = folder.appendingPathComponent("Catalogue/cmdlets.json").path
}
