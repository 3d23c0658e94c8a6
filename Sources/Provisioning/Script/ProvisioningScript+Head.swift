internal import Locales
internal import Readiness
internal import Texts

/// What stands at the head of the script: what it is, what it needs, and what it leaves out.
extension ProvisioningScript {
  var head: String {
    var lines = words.comment(.scriptHeadTitle(version: programVersion)) + ["#"]
    // A person's own text stands behind a label on a line of its own, so that nothing in it can begin a line.
    lines.append("# " + localizer.text(.scriptHeadOrganization(name: organization.inert)))
    lines += words.comment(.scriptHeadDay(day: assessment.today)) + words.comment(.scriptHeadHash(hash: planHash)) + ["#"]
    lines += words.comment(.scriptHeadWhatIf) + words.comment(.scriptHeadChanges) + ["#"]
    lines += words.needs(modules) + words.comment(.scriptHeadRoles) + ["#"]
    lines += list(.scriptHeadSections, open.map { title(of: $0) })
    lines += list(.scriptHeadDone, done.map { title(of: $0) })
    lines += list(.scriptHeadRefused, refused.map { title(of: $0.section) })
    return lines.joined(separator: "\n") + "\n#Requires -Version 5.1"
  }

  private func list(_ heading: Message, _ items: [String]) -> [String] {
    items.isEmpty ? [] : words.comment(heading) + items.map { "#   \($0)" }
  }

  /// What only people can do: tasks, with their way through the menus where they have one, and what the plan says that no cmdlet can be told.
  var byHand: [String] {
    let wording = Wording(checklist, localizer)
    let carriedOut = Set(open.flatMap(\.tasks))
    let tasks = assessment.steps.flatMap { state in
      state.tasks.filter { $0.state != .done && $0.state != .notNeeded && !carriedOut.contains($0.task.task.id) }.map { entry in
        let title = wording.title(of: entry.task)
        guard let path = wording.path(to: entry.task, portal: "teams") else {
          return localizer.text(.scriptTaskWithoutMenu(step: state.step.number, title: title))
        }
        return localizer.text(.scriptTask(path: path, step: state.step.number, title: title))
      }
    }
    return (content.leftToPeople.map { localizer.text($0) } + tasks).map { $0.withoutBackquotes }
  }
}
