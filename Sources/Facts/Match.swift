/// What a text that people typed stands for among known names.
public enum Match<Value: Equatable & Sendable>: Equatable, Sendable {
  /// The text names this one, whatever its case, accents and punctuation.
  case exact(Value)
  /// The text is a name that several share; two or more, most usual first.
  case ambiguous([Value])
  /// The text is no known name: at most six whose names are near it, nearest first; empty when none is.
  case suggestions([Value])
}

/// What a text stands for among countries.
public typealias CountryMatch = Match<Country>

/// What a text stands for among products.
public typealias LicenceMatch = Match<Licence>
