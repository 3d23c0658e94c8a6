public import Facts
internal import JSON
public import Locales

extension Localizer {
  /// Who published a source, and its title.
  func title(of source: Source) -> String {
    let title = source.title(in: language)
    return source.isOnLearn ? text(.sourceOnLearn(title: title)) : title
  }

  /// A source for machines.
  func members(of source: Source) -> [JSONMember] {
    [
      ("source", .string(title(of: source))), ("address", .optional(source.address)),
      ("copy", .optional(source.copy.isEmpty ? nil : source.copy)), ("asOf", .string(source.asOf)),
    ]
  }

  /// A source with its date and address, in a sentence.
  public func citation(of source: Source) -> String {
    let date = date(partial: source.asOf)
    let title = title(of: source)
    guard let address = source.address else { return text(.sourceOfFact(date: date, source: title)) }
    return text(.sourceOfFactAt(address: address, date: date, source: title))
  }
}
