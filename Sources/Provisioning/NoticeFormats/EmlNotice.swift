internal import Locales

extension NoticeFormat {
  /// A mail for each person, to look through and send from a mail program.
  static let eml = NoticeFormat(id: "eml", hasFilePerPerson: true) { notices, envelope in
    notices.map { notice in
      let message = MailMessage(
        recipient: (notice.displayName, notice.userPrincipalName), sender: envelope.sender, subject: notice.subject,
        language: notice.language.code, day: envelope.day, text: notice.text)
      return File(name: notice.userPrincipalName + ".eml", bytes: message.bytes)
    }
  }
}
