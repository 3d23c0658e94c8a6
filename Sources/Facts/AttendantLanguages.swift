/// The languages that new auto attendants can be given.
///
/// Source: Microsoft's lists, those of the fact `auto-attendant.languages`; a language that is missing there may be offered all the same.
public enum AttendantLanguages {
  /// The tags, such as `fr-CA`, in their alphabetical order.
  public static let all = EmbeddedFiles.file("AttendantLanguages").texts("languages")
}
