import ArgumentParser
import Conversation
import Facts
import Locales
import PhoneNumbers
import Reporting
import Texts

/// `ringready facts country|licence|number VALUE`: what the program knows, and where from.
struct ShowFacts: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(commandName: "facts", abstract: Ringready.words("facts.abstract")) }

  enum Subject: String, ExpressibleByArgument, CaseIterable { case country, licence, number }

  @Argument(help: Ringready.help("facts.subject")) var subject: Subject
  @Argument(help: Ringready.help("facts.value")) var value: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let sheet = FactSheet(try options.localizer())
    switch subject {
    case .country:
      guard case .exact(let country) = Countries.find(value) else { throw Failure(.usage, .answerCountry) }
      try Output.write(sheet.country(country))
    case .licence:
      guard case .exact(let licence) = Licences.find(value) else { throw Failure(.usage, .answerLicence) }
      try Output.write(sheet.licence(licence))
    case .number:
      guard let number = try? PhoneNumber(value) else { throw Failure(.usage, .answerPhoneNumber) }
      try Output.write(sheet.number(number))
    }
  }
}
