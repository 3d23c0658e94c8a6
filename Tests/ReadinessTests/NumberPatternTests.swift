import Readiness
import Testing

/// What routes take was asked of Python's `re`, whose expressions of this kind mean what those of .NET do.
@Suite struct NumberPatternTests {
  @Test(arguments: [
    ("^911$", "911", true), ("^\\+911$", "911", false), ("^\\+?911$", "911", true), (".*", "911", true), ("", "911", true),
    ("^(112|15|17|18)$", "15", true), ("^(112|15|17|18)$", "150", false), ("112|15", "9112", true), ("^1[15][258]?$", "112", true),
    ("^1[^0-4]$", "15", true), ("^1[^0-4]$", "13", false), ("^\\d{3}$", "911", true), ("^\\d{4,}$", "911", false),
    ("^\\d{1,2}$", "911", false), ("^(?:9|1)+$", "911", true), ("^\\+1(\\d{10})$", "911", false), ("^[\\d\\+]+?$", "911", true),
    ("^(9(1(1)))$", "911", true), ("^(1*)*$", "911", false), ("^9{0}11$", "11", true), ("^(9|91)1*$", "911", true), ("11$", "911", true),
    ("^(\\+1[0-9]{10}|[2-9]11)$", "911", true), ("^\\+33", "112", false),
  ])
  func `takes what its expression says`(pattern: String, dialled: String, isTaken: Bool) {
    #expect(NumberPattern(pattern)?.takes(dialled) == isTaken)
  }

  @Test(arguments: ["^(?!911)", "(?i)911", "9\\b11", "(911", "911)", "[911", "9{2,1}", "*911", "\\1", "none", "(((((9)))))", "9{x}", "a-z"])
  func `of an expression that is broken, or has more in it, nothing is told`(pattern: String) {
    #expect(NumberPattern(pattern) == nil)
  }

  @Test func `longer numbers than a policy can name are not judged`() {
    #expect(NumberPattern("^911$")?.takes("91191191191") == nil)
  }
}
