extension StringProtocol {
  /// The truth value that a cell of a table holds; nil for any other text.
  ///
  /// Source: what PowerShell writes, what spreadsheets make of it in English, French, German, Spanish and Italian, and the admin centers.
  public var truth: Bool? {
    switch lowercased() {
    case "true", "vrai", "wahr", "verdadero", "vero", "$true", "1", "yes", "oui": true
    case "false", "faux", "falsch", "falso", "$false", "0", "no", "non": false
    default: nil
    }
  }
}
