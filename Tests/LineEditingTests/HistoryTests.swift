import TestSupport
import Testing

@testable import LineEditing

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite(.serialized) struct HistoryTests {
  let folder = TemporaryFolder()

  @Test func `up and down walk through earlier answers`() throws {
    let terminal = try probe()
    try terminal.type("première\r日本\r")
    try terminal.wait(for: "line \"日本\"\n>")
    try terminal.press(.up)
    try terminal.wait(forLine: "> 日本▏")
    try terminal.press(.up)
    try terminal.wait(forLine: "> première▏")
    try terminal.press(.down, .enter)
    try terminal.wait("the answer again") { $0.lines.filter { $0 == #"line "日本""# }.count == 2 }
  }

  @Test func `ctrl-r finds an earlier answer`() throws {
    let terminal = try probe()
    try terminal.type("Contoso\rFabrikam é\rLitware\r")
    try terminal.wait(for: "line \"Litware\"\n>")
    try terminal.press(.control("r"), "abri")
    try terminal.wait(for: "> Fabrikam é\nbck:abri")
    try terminal.press(.enter)
    try terminal.wait("the answer") { $0.lines.filter { $0 == #"line "Fabrikam é""# }.count == 2 }
  }

  @Test func `answers are remembered by the next run`() throws {
    let path = folder.path + "/état/history"
    let first = try probe(["--history", path])
    try first.type("Zoé\rC:\\new\rC:\\new\rquit\r")
    #expect(try first.waitForEnd() == .exited(0))
    #expect(folder.read("état/history") == "Zoé\nC:\\\\new\n")
    let second = try probe(["--history", path])
    try second.press(.up)
    try second.wait(forLine: "> C:\\new▏")
    try second.press(.up)
    try second.wait(forLine: "> Zoé▏")
  }

  @Test func `a pasted answer of several lines is remembered as one`() throws {
    let first = try probe(["--history", folder.path + "/history"])
    try first.paste("1 Main St\nDublin")
    try first.press(.enter, .control("d"))
    try first.waitForEnd()
    #expect(folder.read("history") == "1 Main St\\nDublin\n")
    let second = try probe(["--history", folder.path + "/history"])
    try second.press(.up, .enter)
    try second.wait(for: #"line "1 Main St\nDublin""#)
  }

  @Test func `a file that can't be written stops nothing`() throws {
    let terminal = try probe(["--history", "/proc/no/such/place"])
    try terminal.type("one\rtwo\r")
    try terminal.wait(for: "line \"two\"\n>")
    try terminal.press(.up)
    try terminal.wait(forLine: "> two▏")
  }

  @Test func `the file keeps the newest thousand, without repeats in a row`() {
    let file = HistoryFile(path: folder.path + "/history")
    folder.write((1...1000).map { "answer \($0)\n" }.joined(), to: "history")
    file.append("answer 1000")
    #expect(file.load().count == 1000)
    file.append("new")
    #expect(file.load().first == "answer 2")
    #expect(file.load().suffix(2) == ["answer 1000", "new"])
    #expect(TemporaryFolder.names(in: folder.path) == ["history"])
  }

  @Test func `two sessions keep each other's answers`() {
    let path = folder.path + "/history"
    let (a, b) = (HistoryFile(path: path), HistoryFile(path: path))
    a.append("from a")
    b.append("from b")
    a.append("again a")
    #expect(a.load() == ["from a", "from b", "again a"])
  }

  @Test func `a link stays a link, and the mode follows the umask`() {
    folder.write("", to: "real")
    symlink("real", folder.path + "/link")
    HistoryFile(path: folder.path + "/link").append("é")
    #expect(folder.read("real") == "é\n")
    var status = stat()
    lstat(folder.path + "/link", &status)
    #expect(status.st_mode & S_IFMT == S_IFLNK)
    let mask = umask(0)
    umask(mask)
    stat(folder.path + "/real", &status)
    #expect(status.st_mode & 0o777 == 0o666 & ~mask)
  }

  @Test func `a damaged file is read as far as it goes`() {
    folder.write("one\n\n\\\nb\\\\n\\n\u{0}c\nlast", to: "history")
    #expect(HistoryFile(path: folder.path + "/history").load() == ["one", "\\", "b\\n\n\u{0}c", "last"])
  }
}
