extension Rule {
  /// Tasks without which calls, or emergency calls, would fail on the first day.
  static let requiredTaskOpen = Rule(
    id: "required-task-open", step: "availability", severity: .blocker,
    facts: ["emergency.users-informed-of-limits", "emergency.disclaimer.accepted-per-country"],
    passes: [
      .example(answers: ["wishes.calling": "no"]),
      // Where no emergency calls are possible, that is said, and what to do about it.
      .example(country: "JP") { plan in
        for task in ["accept-emergency-terms[JP]", "tell-emergency-limits"] { plan.tasks[task] = TaskRecord(.done) }
        plan.tasks["arrange-emergency-calls"] = TaskRecord(.todo)
      },
    ],
    fails: [
      .example(answers: ["wishes.calling": "yes"]) { plan in
        for task in ["accept-emergency-terms[US]", "tell-emergency-limits"] { plan.tasks[task] = TaskRecord(.todo) }
      },
      .example(answers: ["wishes.calling": "no"]) { plan in
        plan.add("Support", to: "call-queues", ["numbers": "+18005550100"])
        plan.tasks["create-call-queue[Support]"] = TaskRecord(.done)
        plan.tasks["assign-queue-numbers[Support]"] = TaskRecord(.todo)
      },
    ],
    cannotTell: [
      .example(answers: ["wishes.calling": "yes"]),
      .example(answers: ["wishes.calling": "no"]) { $0.add("Main", to: "auto-attendants") },
    ], subjects: .tasks
  ) { plan, context in
    var outcome = Outcome()
    let interview = Interview(context.checklist)
    let isSaid = plan.withoutEmergencyCalls.isEmpty ? [] : ["arrange-emergency-calls"]
    for step in context.checklist.steps {
      let path = AnswerPath(tasksOf: step.id)
      for task in interview.tasks(of: step, for: plan) where task.task.isRequired && !isSaid.contains(task.id) {
        switch plan.record(ofTask: task.id)?.state {
        case .done, .notNeeded: continue
        case .todo: outcome.violations.append(Violation(task.id, at: path, step: step.id))
        case nil: if outcome.needs.last != path.description { outcome.needs.append(path.description) }
        }
      }
    }
    return outcome
  }
}
