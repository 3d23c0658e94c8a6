extension CheckFormat {
  /// JUnit XML: a suite for each plan, a test for each rule.
  ///
  /// What weighs less than `--fail-on` passes with a note, what is accepted or left out is skipped, and what cannot be told is an error:
  /// a pipeline must not take it for a success.
  static let junit = CheckFormat(
    id: "junit",
    opening: { _ in "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ringready\">\n" },
    entry: { entry, run in
      switch entry {
      case .plan(let plan): JUnitSuite(plan: plan, run: run).text
      case .unread(let plan):
        """
          <testsuite name="\(plan.folder.xml(inAttribute: true))" tests="1" failures="0" errors="1" skipped="0">
            <testcase classname="plan" name="plan">
              <error type="unread" message="\(plan.reason.xml(inAttribute: true))"/>
            </testcase>
          </testsuite>

        """
      }
    },
    closing: { _, _ in "</testsuites>\n" })
}
