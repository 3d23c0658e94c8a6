import ArgumentParser
import Facts
import Locales
import PhoneNumbers
import Reporting

/// `ringready facts country|licence|number VALUE`: what the program knows, and where from.
struct ShowFacts: ParsableCommand {
  static let configuration = Ringready.subcommand(.facts)

  enum Subject: String, ExpressibleByArgument, CaseIterable { case country, licence, number }

  @Argument(help: Ringready.help("facts.subject")) var subject: Subject
  @Argument(help: Ringready.help("facts.value"), completion: .facts) var words: [String]
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let localizer = try options.values.localizer()
    let sheet = FactSheet(localizer)
    let value = words.joined(separator: " ")
    switch subject {
    case .country:
      switch Countries.find(value) {
      case .exact(let country): try Output.write(sheet.country(country, on: try options.values.today()))
      case .ambiguous(let near), .suggestions(let near):
        let names = near.map { "\($0.name(in: localizer.language)) (\($0.code))" }
        throw Failure(.usage, names.isEmpty ? .answerCountry : .answerCountryNear(names: names))
      }
    case .licence:
      switch Licences.find(value) {
      case .exact(let licence): try Output.write(sheet.licence(licence))
      case .ambiguous(let near), .suggestions(let near):
        let names = near.prefix(5).map { $0.fullName(in: localizer.language) }
        throw Failure(.usage, names.isEmpty ? .answerLicence : .answerLicenceNear(names: names))
      }
    case .number:
      if let known = sheet.emergencyNumber(value) { return try Output.write(known) }
      guard let number = try? PhoneNumber(value) else { throw Failure(.usage, .answerPhoneNumber(number: "+33199001234")) }
      try Output.write(sheet.number(number))
    }
  }
}
