import Testing
import Texts

@Suite struct LineBreakingTests {
  @Test func `wide letters count twice`() {
    #expect("東京 東京 東京".lines(of: 9) == ["東京 東京", "東京"])
    #expect("東京東京x".pieces(of: 5) == ["東京", "東京x"])
  }

  @Test func `a command to be copied stays on one line where it fits one`() {
    #expect("Then answer `:goto users` again".lines(of: 20) == ["Then answer", "`:goto users` again"])
    #expect("see `a b c d e f`".lines(of: 9) == ["see `a b", "c d e f`"])
    #expect("never ` closed at all".lines(of: 9) == ["never `", "closed at", "all"])
  }

  @Test func `backquotes that are not shown take no room`() {
    #expect("see `a b c`".lines(of: 9, showsBackquotes: false) == ["see `a b c`"])
  }

  @Test func `a first line of less room may stay empty`() {
    #expect("Besançon Paris".lines(of: 14, first: 9) == ["Besançon", "Paris"])
    #expect("Besançon Paris".lines(of: 14, first: 7) == ["", "Besançon Paris"])
    #expect("Besançon".lines(of: 4) == ["Besançon"])
  }
}
