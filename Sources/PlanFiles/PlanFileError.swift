public import Tables
public import YAML

/// Damage in a file of a plan folder, and where.
public struct PlanFileError: Error, Equatable, Sendable {
  /// The kinds of damage.
  public enum Reason: Equatable, Sendable {
    /// The file is not YAML.
    case yaml(YAMLError.Reason)
    /// The file is not a table.
    case table(TableError.Reason)
    /// A column that names the rows is missing.
    case columnMissing(String)
    /// The first line tells a spreadsheet the delimiter, where the columns should be named.
    case separatorLine
    /// A value is not of the shape that its key asks for (a list where a text is expected).
    case shape(key: String)
    /// The plan was written by a newer version of the program.
    case version(String)
    /// An item without a name.
    case itemWithoutName(list: String)
    /// Two items of a list have one name.
    case itemTwice(list: String, name: String)
  }

  /// The file's name in the folder.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column, counted from 1: of the text in YAML, of the table in CSV.
  public var column: Int
  /// What is wrong.
  public var reason: Reason

  /// Damage at a place.
  init(file: String, line: Int, column: Int, reason: Reason) {
    (self.file, self.line, self.column, self.reason) = (file, line, column, reason)
  }
}
