extension String {
  /// The text in lines, broken at blanks; what stands in backquotes, to be copied, stays on one where it fits one.
  ///
  /// Blanks that may not break (French typography) stay; a word that is wider than a line stands on one of its own.
  ///
  /// - Parameters:
  ///   - width: the columns of a line.
  ///   - first: those of the first line, where less room is left there.
  ///   - showsBackquotes: whether backquotes take room.
  /// - Returns: at least one line.
  public func lines(of width: Int, first: Int? = nil, showsBackquotes: Bool = true) -> [String] {
    func columns(_ text: String) -> Int { showsBackquotes ? text.displayWidth : text.withoutBackquotes.displayWidth }
    var lines: [String] = []
    var (line, used, room) = ("", 0, first ?? width)
    for word in unbroken(where: { columns($0) <= width }) {
      let length = columns(word)
      if used + (line.isEmpty ? 0 : 1) + length > room, !line.isEmpty || room < width {
        lines.append(line)
        (line, used, room) = ("", 0, width)
      }
      if !line.isEmpty { (line, used) = (line + " ", used + 1) }
      line += word
      used += length
    }
    return lines + [line]
  }

  /// The words of the text; what stands in backquotes is one where it fits.
  private func unbroken(where fits: (String) -> Bool) -> [String] {
    var words: [String] = []
    var open: [String] = []
    var isOpen = false
    for word in split(separator: " " as Character).map(String.init) {
      open.append(word)
      if !word.utf8.count(where: { $0 == UInt8(ascii: "`") }).isMultiple(of: 2) { isOpen.toggle() }
      guard !isOpen else { continue }
      let whole = open.joined(separator: " ")
      words += fits(whole) ? [whole] : open
      open = []
    }
    return words + open
  }
}

extension StringProtocol {
  /// The text cut so that no piece is wider than some columns, unless a single letter is.
  public func pieces(of width: Int) -> [String] {
    var pieces = [""]
    var used = 0
    for character in self {
      let columns = String(character).displayWidth
      if used + columns > width, used > 0 {
        pieces.append("")
        used = 0
      }
      pieces[pieces.count - 1].append(character)
      used += columns
    }
    return pieces
  }
}
