#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The texts that Scripts/phones/generate_corpus.py wrote, and what the Python library makes of them.
struct Corpus {
  /// What the library makes of a text.
  enum Expectation: Equatable {
    case error(String)
    case number(Reading)
  }

  /// Everything the library says of a number, as it writes it.
  struct Reading: Equatable {
    var callingCode, national, suffix, region, type, isValid, possibility, e164, nationalFormat, internationalFormat: Substring
  }

  struct Entry {
    let text: Substring
    let region: String?
    let expected: Expectation
  }

  enum Failure: Error { case cannotPrepare(script: String, status: Int32), cannotRead(path: String) }

  static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  /// How the script ended that makes the corpus, and the library to ask, when they are missing or older than it.
  private static let preparation = run("Scripts/phones/prepare-corpus")

  let version: Substring
  let entries: [Entry]

  static func prepare() throws {
    guard preparation == 0 else { throw Failure.cannotPrepare(script: "Scripts/phones/prepare-corpus", status: preparation) }
  }

  /// The exit status of a shell command run in the root of the package.
  static func run(_ command: String) -> Int32 {
    system("cd '\(root)' && \(command)")
  }

  init() throws {
    try Self.prepare()
    let lines = try Self.contents(of: Self.root + "/.build/phone-corpus.txt").split(separator: "\n")
    version = lines[0].split(separator: "\u{1F}")[1]
    entries = lines.dropFirst().map { line in
      let fields = line.split(separator: "\u{1F}", omittingEmptySubsequences: false)
      return Entry(
        text: fields[0], region: fields[1].isEmpty ? nil : String(fields[1]),
        expected: fields[2] == "!" ? .error(String(fields[3])) : .number(Reading(fields.dropFirst(2))))
    }
  }

  private static func contents(of path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Failure.cannotRead(path: path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    return String(unsafeUninitializedCapacity: size) { fread($0.baseAddress, 1, size, file) }
  }
}

extension Corpus.Reading {
  init(_ fields: ArraySlice<Substring>) {
    let fields = Array(fields)
    self.init(
      callingCode: fields[0], national: fields[1], suffix: fields[2], region: fields[3], type: fields[4], isValid: fields[5],
      possibility: fields[6], e164: fields[7], nationalFormat: fields[8], internationalFormat: fields[9])
  }
}
