import Checklists
import CivicAddresses
import Conversation
import Importing
import JSON
import Locales
import PhoneNumbers
import PlanFiles
import Readiness
import Reporting
import Tables
import Texts
import Verification
import YAML

/// The readers of bytes that somebody else wrote, by name, each with what must hold whatever the bytes are.
let readers: [String: @Sendable ([UInt8]) -> Void] = [
  "actions": { bytes in
    _ = ActionsFile.recognizes(bytes)
    guard let actions = try? ActionsFile(bytes) else { return }
    hold(actions.refusals.allSatisfy { isLine($0.line, of: bytes) }, "a refusal is on a line of the file")
    holdKept(actions.applied(to: Plan()))
  },
  "address": { bytes in
    let (country, text) = parts(of: bytes)
    let address =
      CivicAddress(pasted: text, country: country, countryNamed: { _ in nil })
      ?? CivicAddress(country: country, fields: [.streetName: text, .city: text])
    _ = address.verdicts(requiring: Set(AddressField.allCases))
    hold(address.normalized().normalized() == address.normalized(), "a normalized address stays as it is")
  },
  "answer": { bytes in
    guard let first = bytes.first else { return }
    let prompt = spoken.prompts[Int(first &- 0x30) % spoken.prompts.count]
    func change(_ text: String) throws(Rejection) -> Change { try spoken.reader.change(for: text, at: prompt, in: spoken.plan) }
    do throws(Rejection) {
      let after = try change(String(decoding: bytes.dropFirst(), as: UTF8.self)).applied(to: spoken.plan, of: .phoneSystem)
      holdKept(after)
      guard let value = after[prompt.path] else { return }
      _ = spoken.wording.value(value, at: prompt, in: after)
      hold(
        try change(value).applied(to: spoken.plan, of: .phoneSystem)[prompt.path] == value,
        "an answer as the plan keeps it is taken as it is")
    } catch {
      // One element after the other is offered mended; whoever presses Enter each time comes to an end.
      var offered = error.instead
      for _ in 0..<100 {
        guard let text = offered else { return }
        do throws(Rejection) {
          _ = try change(text)
          return
        } catch { offered = error.instead }
      }
      hold(offered == nil, "Enter takes what is offered")
    }
  },
  "answers": { bytes in
    let result = answersFile.applied(String(decoding: bytes, as: UTF8.self), to: Plan())
    hold(result.refusals.allSatisfy { isLine($0.line, of: bytes) }, "a refusal is on a line of the file")
    holdKept(result.plan)
  },
  "checklist": { bytes in
    do throws(ChecklistError) {
      let checklist = try Checklist(parsing: bytes)
      var assistant = Assistant(
        Plan(), checklist: checklist, rules: Rule.all, today: CalendarDate(daysSince1970: 20_779), languages: [Localizer(.french)])
      _ = assistant.start()
      for answer in ["oui", "Lyon, Nantes", "FR", "2", "+33199001234", "2026-12-01", "", "oui"] {
        _ = assistant.handle(.answered(answer))
        _ = assistant.handle(.skip)
      }
      _ = assistant.assessment
      holdKept(assistant.plan)
    } catch {
      hold(isLine(error.mark.line, of: bytes), "the damage is on a line of the file")
    }
  },
  "import": { bytes in
    let outcome = Importer.read([Export(bytes: bytes)], into: Plan(), on: CalendarDate(daysSince1970: 20_779))
    hold(outcome.files[0].taken <= outcome.files[0].rows, "no more is taken than there is")
    for line in ImportSummary(outcome, in: Localizer(.french)).lines { holdInert(line.text) }
    holdKept(outcome.plan)
  },
  "inert": { bytes in
    let text = String(decoding: bytes, as: UTF8.self).inert
    holdInert(text)
    hold(text.inert == text, "inert text stays as it is")
  },
  "json": { bytes in
    bytes.withUnsafeBufferPointer { bytes in
      do throws(JSONError) {
        try JSONText(checking: bytes).forEachMember { name, value in
          for text in [name, value] {
            guard let string = text.withString({ String(decoding: $0, as: UTF8.self) }) else { continue }
            var written: [UInt8] = []
            JSONValue.string(string).write(to: &written)
            let again = written.withUnsafeBufferPointer {
              (try? JSONText(checking: $0))?.withString { String(decoding: $0, as: UTF8.self) }
            }
            hold(again == string, "a text that is written is read as the same")
          }
        }
      } catch {
        hold((0...bytes.count).contains(error.offset), "the damage is in the file")
      }
      var records = JSONRecords(bytes)
      while (try? records.next { _ in }) == true {}
    }
    _ = try? CheckRecord(reading: bytes, named: "x")
    _ = try? Report(reading: bytes, checklist: .phoneSystem, localizer: Localizer(.english))
  },
  "number": { bytes in
    let (region, text) = parts(of: bytes)
    guard let number = try? PhoneNumber(text, region: region), number.isValid else { return }
    hold((try? PhoneNumber(number.e164))?.e164 == number.e164, "a number that is read keeps its E.164 form")
  },
  "plan": { bytes in
    // An empty file is a plan that is still to be written.
    guard !bytes.isEmpty else { return }
    let files = [Plan.fileName: bytes]
    do throws(PlanFileError) {
      var folder = try PlanFolder(reading: files)
      let plan = folder.plan
      let rewritten = try folder.update(to: plan)
      hold(rewritten.isEmpty, "a plan that did not change is not written")
      var changed = plan
      changed["organization.name"] = "Œuvre: \"x\" # y\n- z"
      guard let update = try? folder.update(to: changed) else { return }
      let again = try? PlanFolder(reading: files.merging(update) { $1 })
      hold(again?.plan == changed, "a plan that is written is read as the same")
    } catch {
      hold(isLine(error.line, of: bytes), "the damage is on a line of the file")
    }
  },
  "table": { bytes in
    do throws(TableError) {
      var table = try Table(parsing: bytes)
      let rows = (0..<table.count).map { table.cells(ofRow: $0) }
      let row = table.append([:])
      table.remove(row: row)
      let again = try? Table(parsing: table.serialized)
      hold(again.map { again in (0..<again.count).map { again.cells(ofRow: $0) } } == rows, "a table keeps its rows")
    } catch {
      hold(isLine(error.line, of: bytes), "the damage is on a line of the file")
    }
  },
  "verify": { bytes in
    let output = verdicts(on: [bytes[...]])
    let asked = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    hold(output.count { $0 == 0x0A } == asked.count - (asked.last?.isEmpty == true ? 1 : 0), "one verdict a line")
    for line in output.split(separator: 0x0A) {
      hold(Array(line).withUnsafeBufferPointer { (try? JSONText(checking: $0)) != nil }, "a verdict is JSON")
    }
    let middle = bytes.count / 2
    hold(verdicts(on: [bytes[..<middle], bytes[middle...]]) == output, "the pieces in which the lines come do not matter")
  },
  "yaml": { bytes in
    let document = try? Document(parsing: bytes)
    hold(document.map { $0.bytes == bytes } ?? true, "what a document keeps is the same bytes")
    do throws(YAMLError) {
      _ = try Node(parsing: bytes)
      hold(document != nil, "what is a node is a document")
    } catch {
      hold(document == nil, "what is a document is a node")
      hold(isLine(error.mark.line, of: bytes), "the damage is on a line of the file")
    }
  },
]

/// Questions that are answered in people's own words, in a plan that asks them.
private let spoken = {
  var plan = Plan()
  for (id, answer) in ["organization.country": "US", "organization.other-countries": "FR, CA", "ordering.user-numbers": "port"] {
    plan[id] = answer
  }
  for id in ["wishes.calling", "wishes.call-queues", "wishes.auto-attendants"] { plan[id] = "yes" }
  for (list, name) in [
    ("auto-attendants", "Main"), ("call-queues", "Support"), ("users", "ana@contoso.com"), ("user-ports", "Move"), ("addresses", "HQ"),
  ] { plan.addItem(name, to: list) }
  plan[AnswerPath(list: "auto-attendants", item: "Main", field: "hours")] = "Mon-Fri 09:00-17:00"
  let paths = [
    "auto-attendants[Main].holidays", "auto-attendants[Main].hours", "auto-attendants[Main].menu", "auto-attendants[Main].time-zone",
    "auto-attendants[Main].language", "call-queues[Support].agents", "call-queues[Support].timeout", "user-ports[Move].date",
    "users[ana@contoso.com].number", "organization.country", "licences", "addresses[HQ].country", "addresses[HQ].City",
  ]
  let languages = [Localizer(.french), Localizer(.english)]
  let interview = Interview(.phoneSystem)
  return (
    plan: plan, prompts: paths.compactMap { AnswerPath(parsing: $0).flatMap { interview.prompt(at: $0, in: plan) } },
    reader: AnswerReader(.phoneSystem, languages: languages, today: CalendarDate(daysSince1970: 20_779)),
    wording: Wording(.phoneSystem, languages[0])
  )
}()

private let answersFile = AnswersFile(.phoneSystem, languages: [Localizer(.english), Localizer(.french)])

/// Ends the program where a claim does not hold, for libFuzzer to keep the bytes.
private func hold(_ holds: Bool, _ claim: String) {
  if !holds { fatalError("Broken: \(claim).") }
}

private func holdInert(_ text: String) {
  hold(!text.unicodeScalars.contains { $0.properties.generalCategory == .control || $0.value == 0x202E }, "what is told acts on nothing")
}

/// What was taken into a plan is written to files and read again.
private func holdKept(_ plan: Plan) {
  let again = try? {
    var folder = try PlanFolder(reading: [:])
    return try PlanFolder(reading: folder.update(to: plan)).plan
  }()
  hold(again == plan, "a plan that is written is read as the same")
}

/// Whether a line, counted from 1, is one of the file's, in whatever way its reader breaks lines, or the end behind the last.
private func isLine(_ line: Int, of bytes: [UInt8]) -> Bool {
  let breaks = String(decoding: bytes, as: UTF8.self).unicodeScalars.count { [0x0A, 0x0D, 0x85, 0x2028, 0x2029].contains($0.value) }
  return (1...breaks + 1).contains(line)
}

/// The country before the first blank, and the text behind it.
private func parts(of bytes: [UInt8]) -> (country: String, text: String) {
  let parts = bytes.split(separator: 0x20, maxSplits: 1, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
}

private func verdicts(on pieces: [ArraySlice<UInt8>]) -> [UInt8] {
  var stream = VerdictStream(localizer: Localizer(.english))
  var output: [UInt8] = []
  for piece in pieces { piece.withUnsafeBufferPointer { stream.read($0) { output += $0 } } }
  stream.finish { output += $0 }
  return output
}

/// A file to import, in memory.
private struct Export: ImportSource {
  let name = "file"
  let bytes: [UInt8]

  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { bytes.withUnsafeBufferPointer(body) }
  func forget(before place: Int) {}
}
