internal import Facts
internal import Locales
internal import Readiness
internal import Texts

/// Answers as people say them: choices and countries by name, yes and no, dates, lists.
extension Titles {
  /// The words for a canonical answer of a question.
  func words(for text: String, to question: Question) -> Inline {
    if text == Plan.none, question.kind != .openingHours { return phrasing.say(.reportNone) }
    let elements = text.split(separator: ",").map { $0.trimmed }
    switch question.kind {
    case .yesNo: return phrasing.say(text == "yes" ? .reportYes : .reportNo)
    case .choice: return choice(text, of: question)
    case .choices: return choices(elements, of: question)
    case .country: return .data(wording.name(ofCountry: text))
    case .countries: return phrasing.list(elements.map { .data(wording.name(ofCountry: $0)) })
    case .count, .seconds: return Int(text).map { .words(phrasing.localizer.language.number($0)) } ?? .data(text)
    case .date: return .data(phrasing.localizer.date(partial: text))
    case .target: return target(text)
    case .menu: return phrasing.list(elements.map(menuKey))
    case .service where text == Service.bridgeName: return phrasing.find("services.\(text)") ?? .data(text)
    case .names, .licences, .userNumbers, .serviceNumbers, .people: return names(plan.names(of: question.id), to: question)
    case .language: return .data(language(text))
    case .languages: return phrasing.list(elements.map { .data(language($0)) })
    case .timeZone:
      return .data(TimeAndLanguage.name(ofTimeZone: text, near: plan.country, in: phrasing.localizer.language) ?? text)
    case .openingHours: return .data(OpeningHours.words(for: text, in: phrasing.localizer))
    case .holidays: return .data(Holiday.words(for: text, in: phrasing.localizer) { target($0).plain })
    case .agents, .numberOfServices: return names(elements, to: question)
    case .numberOfUsers, .phoneNumber: return .data(text.hasPrefix("tel:") ? String(text.dropFirst(4)) : text)
    case .text, .decimal, .fqdn, .upn, .addressOf, .address, .service: return .data(text)
    }
  }

  private func language(_ tag: String) -> String {
    TimeAndLanguage.name(ofTag: tag, in: phrasing.localizer.language) ?? tag
  }

  /// The names that answer a question for a list.
  func names(_ names: [String], to question: Question?) -> Inline {
    let shown = names.prefix(Report.shownItems).map { Inline.data(question?.kind == .licences ? wording.name(ofLicence: $0) : $0) }
    return phrasing.list(shown, outOf: names.count)
  }

  /// Names of choices have commas of their own, so several are quoted.
  private func choices(_ ids: [String], of question: Question) -> Inline {
    let names = ids.map { choice($0, of: question) }
    return phrasing.list(names.count == 1 ? names : names.map { phrasing.compose(.reportQuoted(text: $0.marked)) })
  }

  /// A choice by name, also where an export writes its id in a way of its own: `NotValidated`.
  private func choice(_ id: String, of question: Question) -> Inline {
    func bare(_ id: String) -> String { String(id.folded.filter { $0.isLetter || $0.isNumber }) }
    let known = question.choices.first { $0 == id } ?? question.choices.first { bare($0) == bare(id) }
    return phrasing.find("questions.\(question.id).choice.\(known ?? id).name") ?? .data(id)
  }

  /// Where calls go; `queue:Support` is known by its name alone.
  private func target(_ text: String) -> Inline {
    switch CallTarget(text) {
    case .disconnect, .operator: phrasing.find("answers.\(text)").map { .words(String($0.plain.prefix { $0 != "," })) } ?? .data(text)
    case .voicemail(let name): phrasing.say(.reportVoicemail(name: name))
    case .queue(let name), .attendant(let name), .user(let name), .number(let name): .data(name)
    case .unknown, .announcement, .unclear: .data(text)
    }
  }

  private func menuKey(_ text: String) -> Inline {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return .data(text) }
    return phrasing.compose(.reportMenuKey(key: Inline.data(parts[0]).marked, target: target(parts[1]).marked))
  }
}
