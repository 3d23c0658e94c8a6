public import Locales
public import Readiness
public struct Report: Sendable { public init(_ assessment: Assessment, checklist: Checklist, localizer: Localizer, programVersion: String) {} }
public struct ReportFormat: Sendable { public let id: String; public let render: @Sendable (Report) -> String
  public static let text = ReportFormat(id: "text") { _ in "" }
  public static let markdown = ReportFormat(id: "markdown") { _ in "" }
  public static let json = ReportFormat(id: "json") { _ in "" }
  public static let all: [ReportFormat] = [.text, .markdown, .json] }
public struct CheckFormat: Sendable { public let id: String; public let render: @Sendable (Report) -> String
  public static let all: [CheckFormat] = [] }
indirect enum JSONValue { case object([(String, JSONValue)]), string(String), number(Int), array([JSONValue]); var text: String { "" } }
