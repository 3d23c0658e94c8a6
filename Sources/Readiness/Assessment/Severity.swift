/// How much a finding weighs.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Going live would fail or be unsafe.
  case blocker
  /// Something is probably wrong or will hurt soon.
  case warning
  /// Better done otherwise.
  case advice
  /// Good to know.
  case info

  /// Heavier comes first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
