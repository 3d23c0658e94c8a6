internal import Texts

/// An SVG picture of which only what draws is left: known elements with known attributes, no scripts, no styles, no outside addresses.
struct DrawnSVG {
  /// The picture, written anew.
  let text: String

  /// Nil for what is no well-formed drawing.
  init?(_ source: String) {
    var reader = Reader(rest: source[...])
    guard let text = reader.document() else { return nil }
    self.text = text
  }

  private static let elements: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "linearGradient", "radialGradient", "stop",
    "clipPath", "mask", "title", "desc", "use", "symbol", "text", "tspan",
  ]
  private static let attributes: Set<String> = [
    "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "d", "points", "transform",
    "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
    "stroke-dasharray", "stroke-opacity", "opacity", "offset", "stop-color", "stop-opacity", "gradientUnits", "gradientTransform",
    "spreadMethod", "clip-path", "clip-rule", "clipPathUnits", "mask", "maskUnits", "id", "preserveAspectRatio", "color", "font-size",
    "font-family", "font-weight", "text-anchor", "dx", "dy",
  ]

  /// Reads tag by tag; what is not on the lists is dropped, elements with all that is in them.
  private struct Reader {
    var rest: Substring
    private var output = ""
    /// The open elements; those that are dropped have an empty name.
    private var open: [String] = []

    init(rest: Substring) { self.rest = rest }

    private var isDropping: Bool { open.contains("") }

    mutating func document() -> String? {
      while let start = rest.firstIndex(of: "<") {
        text(rest[..<start])
        rest = rest[start...]
        guard markup() else { return nil }
      }
      return open.isEmpty && output.hasPrefix("<svg") ? output : nil
    }

    private mutating func text(_ text: Substring) {
      // An entity of the file's own could hide anything; the five of XML are enough for a drawing.
      if let last = open.last, ["text", "tspan", "title", "desc"].contains(last), !isDropping { output += decoded(text).html }
    }

    private mutating func markup() -> Bool {
      for (start, end) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")] where rest.hasPrefix(start) {
        guard let range = rest.firstRange(of: end) else { return false }
        rest = rest[range.upperBound...]
        return true
      }
      // A document type may declare entities within brackets; drawings need none.
      if rest.hasPrefix("<!") {
        guard let close = rest.firstIndex(of: ">"), !rest[..<close].contains("[") else { return false }
        rest = rest[close...].dropFirst()
        return true
      }
      return rest.hasPrefix("</") ? closing() : opening()
    }

    private mutating func closing() -> Bool {
      guard let close = rest.firstIndex(of: ">"), let name = open.popLast() else { return false }
      if !name.isEmpty, !isDropping { output += "</\(name)>" }
      rest = rest[close...].dropFirst()
      return true
    }

    private mutating func opening() -> Bool {
      rest = rest.dropFirst()
      let name = String(rest.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
      rest = rest.dropFirst(name.count)
      var kept = ""
      while true {
        rest = rest.drop { $0.isWhitespace }
        if rest.hasPrefix("/>") || rest.hasPrefix(">") { break }
        guard let (key, value) = attribute() else { return false }
        for (key, value) in key == "style" ? declarations(value) : [(key, value)] {
          if let safe = safe(key, value) { kept += " \(key)=\"\(safe.html)\"" }
        }
      }
      let isEmpty = rest.hasPrefix("/>")
      rest = rest.dropFirst(isEmpty ? 2 : 1)
      let isKnown = DrawnSVG.elements.contains(name) && !isDropping && (open.isEmpty == (name == "svg" && output.isEmpty))
      if isKnown {
        let space = output.isEmpty ? " xmlns=\"http://www.w3.org/2000/svg\"" : ""
        output += "<\(name)\(space)\(kept)\(isEmpty ? "/" : "")>"
      }
      if !isEmpty { open.append(isKnown ? name : "") }
      return true
    }

    private mutating func attribute() -> (String, String)? {
      let key = String(rest.prefix { !$0.isWhitespace && !"=>/".contains($0) })
      rest = rest.dropFirst(key.count).drop { $0.isWhitespace }
      guard !key.isEmpty, rest.hasPrefix("=") else { return nil }
      rest = rest.dropFirst().drop { $0.isWhitespace }
      guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: quote) else { return nil }
      defer { rest = rest[end...].dropFirst() }
      return (key, decoded(rest[..<end]))
    }

    /// Drawing programs write `style="fill:#fff;stroke:none"` for what attributes can say too.
    private func declarations(_ style: String) -> [(String, String)] {
      style.split(separator: ";").compactMap { declaration in
        let parts = declaration.split(separator: ":", maxSplits: 1).map(\.trimmed)
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      }
    }

    /// The value if nothing outside the drawing can be reached by it.
    private func safe(_ key: String, _ value: String) -> String? {
      if key == "href" || key == "xlink:href" { return value.hasPrefix("#") && key == "href" ? value : nil }
      guard DrawnSVG.attributes.contains(key) else { return nil }
      let lower = value.lowercased().filter { !$0.isWhitespace }
      let inside = lower.replacing("url(#", with: "")
      return inside.contains("url(") || inside.contains("script:") || inside.contains("\\") ? nil : value
    }

    private func decoded(_ text: Substring) -> String {
      let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")]
      return entities.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
  }
}
