internal import JSON
public import Locales
public import Readiness

/// Why a file is not a report that can be told again.
public enum SavedReportError: Error, Equatable, Sendable {
  /// The file is not JSON; the byte at which that shows, from 0.
  case notJSON(offset: Int)
  /// JSON, but not what `report --format json` writes.
  case notAReport
  /// Written by a newer version of the program.
  case version(Int)
}

extension Report {
  /// A finished report, told again in a language; nothing is judged anew.
  ///
  /// - Parameters:
  ///   - bytes: what `report --format json` wrote, in any language.
  ///   - checklist: the one by which the plan was judged.
  ///   - localizer: the language to tell it in.
  /// - Throws: `SavedReportError` for a file that is no such report.
  public init(reading bytes: [UInt8], checklist: Checklist, localizer: Localizer) throws(SavedReportError) {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<Report, SavedReportError> in
      do throws(JSONError) {
        let document = try JSONText(checking: buffer).members
        do throws(SavedReportError) {
          return .success(try Report(document, checklist, Phrasing(localizer: localizer)))
        } catch {
          return .failure(error)
        }
      } catch {
        return .failure(.notJSON(offset: error.offset))
      }
    }
    self = try result.get()
  }

  private init(_ document: [String: JSONText], _ checklist: Checklist, _ phrasing: Phrasing) throws(SavedReportError) {
    guard document["document"]?.string == "ringready-report", let version = document["version"]?.integer else { throw .notAReport }
    guard version == 1 else { throw .version(version) }
    guard let today = document["asOf"]?.string.flatMap({ CalendarDate(iso: $0) }) else { throw .notAReport }
    let saved = SavedReport(document: document, checklist: checklist)
    let assessment = Assessment(of: saved.plan, by: saved.rules, on: today, checklist: checklist)
    let titles = Titles(checklist: checklist, plan: saved.plan, phrasing: phrasing)
    self.init(
      assessment, phrasing: phrasing, portal: document["portal"]?.string.flatMap(Portal.init) ?? .teams,
      programVersion: document["programVersion"]?.string ?? "", titles: titles, steps: saved.steps(titles), flow: saved.flow,
      facts: (document["facts"]?.items ?? []).compactMap { $0.members["id"]?.string })
    postponed = (document["postponed"]?.items ?? []).compactMap { entry in
      let entry = entry.members
      guard let path = entry["path"]?.string else { return nil }
      return PostponedEntry(path: path, draft: entry["draft"]?.string, titles)
    }
  }
}

/// What a finished report holds, as values that no language changes.
private struct SavedReport {
  let document: [String: JSONText]
  let checklist: Checklist

  private func objects(_ name: String) -> [[String: JSONText]] { (document[name]?.items ?? []).map(\.members) }

  // MARK: Plan

  /// As much of the plan as the words of the report need.
  var plan: Plan {
    var plan = Plan()
    let countries = document["countries"]?.texts ?? []
    plan["organization.name"] = document["organization"]?.string
    plan["organization.country"] = countries.first
    plan["organization.other-countries"] = countries.count > 1 ? countries.dropFirst().joined(separator: ", ") : nil
    for finding in objects("findings") {
      let state = finding["state"]?.string.flatMap(TaskRecord.State.init)
      guard let id = finding["id"]?.string, let record = record(finding, state ?? .todo) else { continue }
      plan.tasks[Report.recordPrefix + id] = record
    }
    for finding in objects("waived") {
      for waiver in (finding["waivers"]?.items ?? []).map(\.members) {
        plan.waivers.append(
          Waiver(
            rule: finding["rule"]?.string ?? "", subject: waiver["subject"]?.string, reason: waiver["reason"]?.string ?? "",
            by: waiver["by"]?.string, until: waiver["until"]?.string))
      }
    }
    // What a postal code or an area is called depends on the address's country.
    for answer in objects("steps").flatMap({ ($0["answers"]?.items ?? []).map(\.members) }) {
      guard let path = answer["path"]?.string.flatMap({ AnswerPath(parsing: $0) }), path.list == "addresses", let item = path.item else {
        continue
      }
      plan.addItem(item, to: "addresses")
      plan[path] = answer["value"]?.string
    }
    return plan
  }

  private func record(_ entry: [String: JSONText], _ state: TaskRecord.State) -> TaskRecord? {
    guard let by = entry["by"]?.string else { return nil }
    return TaskRecord(state, by: by, on: entry["on"]?.string ?? "", note: entry["note"]?.string ?? "")
  }

  // MARK: Findings

  /// Rules that find what was found, so that the findings come about as they did.
  var rules: [Rule] {
    var order: [String] = []
    var outcomes: [String: Rule.Outcome] = [:]
    var severities: [String: Severity] = [:]
    var facts: [String: [String]] = [:]
    var steps: [String: Int] = [:]
    func note(_ rule: String) { if !order.contains(rule) { order.append(rule) } }
    for finding in objects("findings") + objects("waived") {
      guard let rule = finding["rule"]?.string, let severity = finding["severity"]?.string.flatMap(Severity.init) else { continue }
      note(rule)
      severities[rule] = severity
      facts[rule] = finding["facts"]?.texts ?? []
      steps[rule] = steps[rule] ?? finding["step"]?.integer
      outcomes[rule, default: .holds].violations += violations(finding)
    }
    for entry in objects("unverified") {
      guard let rule = entry["rule"]?.string else { continue }
      note(rule)
      steps[rule] = steps[rule] ?? entry["step"]?.integer
      outcomes[rule, default: .holds].needs += entry["needs"]?.texts ?? []
    }
    return order.map { id in
      let own = Rule.all.first { $0.id == id }
      let outcome = outcomes[id] ?? .holds
      return Rule(
        id: id, step: own?.step ?? stepID(steps[id]), severity: severities[id] ?? .info, facts: facts[id] ?? [], passes: [], fails: [],
        subjects: own?.subjects ?? .named
      ) { _, _ in outcome }
    }
  }

  private func stepID(_ number: Int?) -> String { checklist.steps.first { $0.number == number }?.id ?? "" }

  private func violations(_ finding: [String: JSONText]) -> [Violation] {
    var arguments: [String: Message.Argument] = [:]
    finding["arguments"]?.forEachMember { name, value in arguments[name.string ?? ""] = Message.Argument(value) }
    arguments["count"] = nil
    let places = finding["places"]?.texts ?? []
    let question = finding["question"]?.string.flatMap { AnswerPath(parsing: $0) }
    // A finding of a step that the violation named has it in its id, behind the rule's.
    let step = stepID(finding["step"]?.integer)
    let parts = (finding["id"]?.string ?? "").split(separator: "/", maxSplits: 2)
    let namesStep = parts.count > 1 && parts[1] == step
    return (finding["subjects"]?.texts ?? []).enumerated().map { index, subject in
      Violation(
        subject, arguments, at: places.indices.contains(index) ? places[index] : nil, question: question,
        step: namesStep ? step : nil)
    }
  }

  // MARK: Steps

  func steps(_ titles: Titles) -> [StepSection] {
    let saved = Dictionary(objects("steps").map { ($0["id"]?.string ?? "", $0) }) { first, _ in first }
    return checklist.steps.compactMap { step in
      guard let entry = saved[step.id] else { return nil }
      var section = StepSection(
        step, entry["state"]?.string.flatMap(StepState.State.init) ?? .open, answered: entry["answered"]?.integer ?? 0,
        asked: entry["asked"]?.integer ?? 0, leftOut: entry["leftOut"]?.integer ?? 0, titles)
      section.answers = (entry["answers"]?.items ?? []).compactMap { answer($0.members, titles) }
      section.notes = (entry["notes"]?.items ?? []).map(\.members).compactMap { note in
        guard let text = note["path"]?.string, let path = AnswerPath(parsing: text) else { return nil }
        return (titles.question(at: path), text, note["text"]?.string ?? "")
      }
      section.tasks = TaskEntry.tellingOnce((entry["tasks"]?.items ?? []).compactMap { task($0.members, of: step, titles) })
      return section
    }
  }

  private func answer(_ entry: [String: JSONText], _ titles: Titles) -> AnswerEntry? {
    guard let path = entry["path"]?.string.flatMap({ AnswerPath(parsing: $0) }),
      let state = entry["state"]?.string.flatMap(AnswerEntry.State.init)
    else { return nil }
    let items = entry["items"].flatMap { $0.kind == .array ? $0.texts : nil }
    return AnswerEntry(path, state, value: entry["value"]?.string, items: items, titles)
  }

  private func task(_ entry: [String: JSONText], of step: Step, _ titles: Titles) -> TaskEntry? {
    guard let task = step.tasks.first(where: { $0.id == entry["task"]?.string }) else { return nil }
    let first = entry["first"]?.texts ?? []
    let state: StepState.TaskState =
      switch entry["state"]?.string {
      case "done": .done
      case "not needed": .notNeeded
      case "blocked": .blocked(by: first)
      default: .todo
      }
    let recorded: TaskRecord.State = state == .done ? .done : state == .notNeeded ? .notNeeded : .todo
    return TaskEntry(
      TaskInstance(task: task, item: entry["item"]?.string), state, record(entry, recorded),
      places: Dictionary(zip(first, first.indices)) { first, _ in first },
      document["portal"]?.string.flatMap(Report.Portal.init) ?? .teams, titles)
  }

  // MARK: Call flow

  var flow: CallFlow {
    let flow = document["callFlow"]?.members ?? [:]
    let nodes = (flow["places"]?.items ?? []).map(\.members).map { place in
      CallFlow.Node(
        kind: place["kind"]?.string.flatMap(CallFlow.Node.Kind.init) ?? .unknown, names: place["names"]?.texts ?? [],
        count: place["count"]?.integer ?? 0, isDeadEnd: place["deadEnd"]?.isTrue ?? false)
    }
    let edges = (flow["ways"]?.items ?? []).map(\.members).compactMap { way -> CallFlow.Edge? in
      guard let from = way["from"]?.integer, let to = way["to"]?.integer, nodes.indices.contains(from), nodes.indices.contains(to),
        let kind = way["way"]?.string.flatMap({ CallFlow.Way(id: $0, name: way["name"]?.string) })
      else { return nil }
      return CallFlow.Edge(from: from, to: to, way: kind)
    }
    return CallFlow(nodes: nodes, edges: edges)
  }
}

extension JSONText {
  /// The strings of an array.
  fileprivate var texts: [String] { items.compactMap(\.string) }

  fileprivate var isTrue: Bool { kind == .bool && inert.elementsEqual("true".utf8) }
}

extension Message.Argument {
  /// Reads what `ReportFormat.json` writes: `{"number": 3}`; nil for anything else.
  fileprivate init?(_ text: JSONText) {
    let members = text.members
    if let text = members["text"]?.string {
      self = .text(text)
    } else if let number = members["number"]?.integer {
      self = .number(number)
    } else if let date = members["date"]?.string.flatMap({ CalendarDate(iso: $0) }) {
      self = .date(date)
    } else if let list = members["list"] {
      self = .list(list.texts)
    } else if let list = members["alternatives"] {
      self = .alternatives(list.texts)
    } else if let key = members["message"]?.string {
      var arguments: [String: Message.Argument] = [:]
      members["arguments"]?.forEachMember { name, value in arguments[name.string ?? ""] = Message.Argument(value) }
      self = .message(Message(key, arguments))
    } else {
      return nil
    }
  }
}
