internal import Locales

/// One message as a file that mail programs open: RFC 5322 headers, RFC 2047 for words beyond ASCII, a quoted-printable body.
struct MailMessage {
  var recipient: (name: String, address: String)
  var sender: String?
  var subject: String
  var language: String
  var day: CalendarDate
  var text: String

  /// The bytes, with the line ends that mail has.
  var bytes: [UInt8] {
    var lines = ["To: " + mailbox(recipient.name, recipient.address)]
    if let sender { lines.append("From: " + sender) }
    lines.append("Subject: " + words(subject, after: "Subject: ".utf8.count))
    lines.append("Date: " + date)
    // Outlook opens a message with this header for editing, not as one that was received.
    lines.append("X-Unsent: 1")
    lines += ["MIME-Version: 1.0", "Content-Language: \(language)", "Content-Type: text/plain; charset=utf-8"]
    lines += ["Content-Transfer-Encoding: quoted-printable", ""]
    return Array((lines.joined(separator: "\r\n") + "\r\n" + Self.quotedPrintable(text)).utf8)
  }

  // MARK: Headers

  private func mailbox(_ name: String, _ address: String) -> String {
    let shown = name == address || name.isEmpty ? "" : words(name, after: "To: ".utf8.count, isPhrase: true)
    let local = address.split(separator: "@").first.map(String.init) ?? ""
    let isAtom = !local.hasPrefix(".") && !local.hasSuffix(".") && !local.contains("..")
    let written = isAtom ? address : "\"\(local)\"\(address.dropFirst(local.count))"
    return shown.isEmpty ? written : "\(shown)\r\n <\(written)>"
  }

  /// Words as they are where they are plain; else as encoded words of at most 75 characters, each on a line of its own.
  private func words(_ text: String, after start: Int, isPhrase: Bool = false) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?") && text.utf8.count + start <= 76
    if isPlain, !isPhrase { return text }
    if isPlain { return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
    var encoded: [String] = []
    var word = ""
    for character in text {
      let next = character.utf8.map(Self.encodedInWord).joined()
      // `=?utf-8?Q?` and `?=` take 12 characters.
      if word.utf8.count + next.utf8.count > 75 - 12 - (encoded.isEmpty ? start : 1), !word.isEmpty {
        encoded.append("=?utf-8?Q?\(word)?=")
        word = ""
      }
      word += next
    }
    return (encoded + ["=?utf-8?Q?\(word)?="]).joined(separator: "\r\n ")
  }

  /// Source: RFC 2047, 5 (3): in a phrase only letters, digits and `!*+-/` stand for themselves.
  private static func encodedInWord(_ byte: UInt8) -> String {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
    case 0x20: "_"
    default: escape(byte)
    }
  }

  private var date: String {
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(weekdays[day.weekday - 1]), \(day.day) \(months[day.month - 1]) \(day.year) 08:00:00 +0000"
  }

  // MARK: Body

  /// Source: RFC 2045, 6.7: lines of at most 76 characters, blanks at their end encoded, a soft break is `=`.
  static func quotedPrintable(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var lines: [String] = []
      var current = ""
      let bytes = Array(line.utf8)
      for (index, byte) in bytes.enumerated() {
        let isLast = index == bytes.count - 1
        let isPlain = (0x21...0x7E).contains(byte) && byte != 0x3D || (byte == 0x20 || byte == 0x09) && !isLast
        // A dot alone on a line ends a message for some servers; "From " begins another one for some mailboxes.
        let isRisky = current.isEmpty && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F") && line.hasPrefix("From "))
        let next = isPlain && !isRisky ? String(UnicodeScalar(byte)) : escape(byte)
        if current.utf8.count + next.utf8.count > (isLast ? 76 : 75) {
          lines.append(current + "=")
          current = ""
        }
        current += next
      }
      return (lines + [current]).joined(separator: "\r\n")
    }.joined(separator: "\r\n")
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "=0\(digits)" : "=\(digits)"
  }
}
