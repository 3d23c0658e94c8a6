public import Importing
internal import Texts

/// An import's summary as it is shown.
public enum ImportScreen {
  /// The lines, set to a width; warnings are marked by a sign and by colour.
  public static func text(_ summary: ImportSummary, width: Int, isColored: Bool) -> String {
    let layout = Layout(window: width, isColored: isColored)
    return summary.lines.map { line in
      let indent = String(repeating: "  ", count: line.depth)
      guard line.depth > 0 || line.isWarning else { return layout.paragraph(line.text, indent: "  ") }
      let mark = line.isWarning ? "! " : ""
      return layout.paragraph(line.text, line.isWarning ? .warning : .plain, first: indent + mark, indent: indent + "  ")
    }.joined()
  }
}
