extension Report {
  /// The page in its own language and, part by part, in those besides.
  var pageInAllLanguages: [Block] {
    translations.reduce(page) { page, translation in zip(page, translation.page).flatMap { $0.beside($1) } }
  }
}

extension Inline {
  /// Both texts, one behind the other; once where they say the same.
  fileprivate func beside(_ other: Inline) -> Inline { self == other ? self : Inline(runs: runs + [.words(" / ")] + other.runs) }
}

extension Block {
  /// The same part of a page in two languages.
  fileprivate func beside(_ other: Block) -> [Block] {
    switch (self, other) {
    case (.heading(let level, let text), .heading(_, let second)): [.heading(level, text.beside(second))]
    case (.table(let header, let rows), .table(let secondHeader, let secondRows)):
      [
        .table(
          header: zip(header, secondHeader).map { $0.beside($1) },
          rows: zip(rows, secondRows).map { row, second in zip(row, second).map { $0.beside($1) } })
      ]
    case (.items(let items), .items(let second)): [.items(zip(items, second).map { $0.beside($1) })]
    case (.picture, _): [self]
    // Whole paragraphs are told one after the other.
    default: self == other ? [self] : [self, other]
    }
  }
}

extension Block.Item {
  /// An item in two languages: details pair by pair.
  fileprivate func beside(_ other: Block.Item) -> Block.Item {
    Block.Item(mark: mark, text: text.beside(other.text), details: zip(details, other.details).map { $0.beside($1) })
  }
}
