import Testing
import Texts

@Suite struct InertTests {
  @Test(arguments: [
    ("Contoso, 12 rue de l’Œuvre — Zürich 東京", "Contoso, 12 rue de l’Œuvre — Zürich 東京"),
    ("\u{1B}[31mred\u{07}", "[U+001B][31mred[U+0007]"),
    ("\u{9B}31m", "[U+009B]31m"),
    ("invoice\u{202E}fdp.exe", "invoice[U+202E]fdp.exe"),
    ("a\u{2066}b\u{2069}", "a[U+2066]b[U+2069]"),
    ("two\r\nlines\tand\u{2028}more", "two lines and more"),
    ("zero\u{200B}width\u{FEFF}", "zero[U+200B]width[U+FEFF]"),
    ("tag\u{E0041}", "tag[U+E0041]"),
    ("private\u{E000}", "private[U+E000]"),
    ("4\u{202F}321\u{A0}€", "4\u{202F}321\u{A0}€"),
    ("👩\u{200D}💻", "👩\u{200D}💻"),
  ])
  func `what a terminal or a page would obey is made visible`(text: String, expected: String) {
    #expect(text.inert == expected)
  }
}
