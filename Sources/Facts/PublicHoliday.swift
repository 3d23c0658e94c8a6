public import Locales
internal import YAML

/// A day off by law, of a whole country or of some of its areas; those of towns and trades are not known here.
///
/// Source: the Python package holidays; see `Scripts/update-public-holidays.py`.
public struct PublicHoliday: Equatable, Sendable {
  /// The day, as ISO 8601 writes it.
  public let day: String
  /// Its name in English; then, where it differs, in French, or in the country's own language where no French one is known.
  public let names: [String]
  /// Whether the moon decides, and authorities may yet name the day before or after.
  public let isEstimated: Bool
  /// The areas that have it, by their codes of ISO 3166-2 behind the hyphen; empty for a day of the whole country.
  public let areas: [String]

  /// The package that tells them, with its version.
  public static var package: String { data.text("package") }

  /// The name for readers of a language.
  public func name(in language: Language) -> String { (language == .french ? names.last : names.first) ?? day }

  /// Whether areas of a country (ISO 3166 code) have days of their own, known here or not.
  public static func differByArea(in country: String) -> Bool {
    data.part("areas")[country] != nil || data.text("unsettled").split(separator: " ").contains { $0 == country }
  }

  /// The public holidays of a country (ISO 3166 code) and of its areas between two days (ISO 8601), both of them included, in order.
  ///
  /// Days of years that the table doesn't have are left out.
  public static func of(_ country: String, from first: String, to last: String) -> [PublicHoliday] {
    let years = (data.number("first-year")...data.number("last-year")).map { String($0) }
    let rows = ["countries", "areas"].flatMap { part in data.part(part).texts(country).map { (row: $0, hasAreas: part == "areas") } }
    return rows.flatMap { row, hasAreas in
      let parts = row.split(separator: "|").map(String.init)
      let days = parts[0].drop { $0 == "~" }.split(separator: " ").map(String.init)
      // 12-25 is every year's.
      let dates = days.flatMap { day in day.utf8.count == 5 ? years.map { "\($0)-\(day)" } : [day] }
      return dates.filter { (first...last).contains($0) }.map {
        PublicHoliday(
          day: $0, names: Array(parts.dropFirst(hasAreas ? 2 : 1)), isEstimated: row.hasPrefix("~"),
          areas: hasAreas ? parts[1].split(separator: " ").map(String.init) : [])
      }
    }.sorted { $0.day < $1.day }
  }

  private static let data = EmbeddedFiles.file("PublicHolidays")
}
