internal import CivicAddresses
internal import PhoneNumbers

/// Examples of answers, as people in the organization's country would give them.
extension Wording {
  /// An example of an answer; nil when the form explains itself.
  public func example(of prompt: Prompt, in plan: Plan) -> String? {
    if case .addressField(.postalCode) = prompt.subject { return format(of: prompt, in: plan).postalCodeExample }
    if case .addressField(.stateOrProvince) = prompt.subject, let area = format(of: prompt, in: plan).areas.first { return area.code }
    guard let example = text("example", of: prompt, in: plan) else { return nil }
    return plan.country.map { Self.example(example, dialledIn: $0) } ?? example
  }

  /// An example with its phone numbers replaced by those of a country that has them.
  static func example(_ example: String, dialledIn country: String) -> String {
    var taken: Set<String> = []
    return example.replacing(/\+[0-9]{7,}/) { match in
      let written = String(match.0)
      guard let number = try? PhoneNumber(written), number.region != country else { return written }
      let type: PhoneNumberType = number.type == .tollFree ? .tollFree : .fixedLine
      guard let own = NumberingPlan.exampleNumber(region: country, type: type) else { return written }
      // In North America the numbers 555-0100 to 555-0199 are nobody's.
      let isAmerican = own.callingCode == 1
      let start = isAmerican ? own.e164.dropLast(7) + "5550100" : own.e164[...]
      let next = (0...9).lazy.map { start.dropLast() + String($0) }.first { !taken.contains(String($0)) && (try? PhoneNumber($0)) != nil }
      let shown = next.map(String.init) ?? own.e164
      taken.insert(shown)
      return shown
    }
  }
}
