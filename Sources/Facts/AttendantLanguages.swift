/// The languages that new auto attendants can be given.
///
/// Source: Microsoft's lists, see `AttendantLanguages.yaml`; a language that is missing there may be offered all the same.
public enum AttendantLanguages {
  /// The tags, such as `fr-CA`, by name.
  public static let all = EmbeddedFiles.file("AttendantLanguages").texts("languages")
}
