internal import JSON
internal import Locales

extension CheckFormat {
  /// SARIF 2.1.0, for code scanning: one run with the results of all plans.
  static let sarif = CheckFormat(
    id: "sarif",
    opening: { run in
      """
      {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": \(SarifLog(run: run).tool.line),
            "language": "\(run.phrasing.localizer.language.code)",
            "results": [
      """
    },
    separator: ",",
    entry: { entry, run in
      guard case .plan(let plan) = entry else { return "" }
      return SarifLog(run: run).results(of: plan).map { "\n          " + $0.line }.joined(separator: ",")
    },
    closing: { tally, run in
      """

            ],
              "invocations": [\(SarifLog(run: run).invocation(tally).line)]
          }
        ]
      }

      """
    })
}
