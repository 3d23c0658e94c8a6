internal import Locales
internal import PhoneNumbers
internal import Tables
internal import Texts

extension NoticeFormat {
  /// One table for a mail merge, with the whole message and with its parts; it begins with a mark, so that é shows in a spreadsheet.
  static let csv = NoticeFormat(id: "csv") { notices, _ in
    let header = [
      "UserPrincipalName", "DisplayName", "Language", "TelephoneNumber", "NationalNumber", "InternationalNumber", "EmergencyAddress",
      "EmergencyNumbers", "Subject", "Message",
    ]
    var bytes = ByteOrderMark.bytes + Array(header.joined(separator: ",").utf8) + [0x0D, 0x0A]
    for notice in notices {
      let cells = [
        notice.userPrincipalName, notice.displayName, notice.language.code, notice.number.e164, notice.number.nationalFormat,
        // With hyphens a spreadsheet would take it for a formula.
        notice.number.internationalFormat.replacing("-", with: " "), notice.address, notice.emergencyNumbers.joined(separator: " "),
        notice.subject, notice.text,
      ]
      bytes += cells.map { CSVCell.encoded($0) }.joined(separator: [UInt8(ascii: ",")]) + [0x0D, 0x0A]
    }
    return [File(name: "messages.csv", bytes: bytes)]
  }
}
