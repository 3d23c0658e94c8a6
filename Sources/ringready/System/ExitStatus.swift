/// The exit statuses, as sysexits.h numbers them where it has one.
enum ExitStatus: Int32 {
  case fine = 0
  /// `check`: something weighs as much as `--fail-on` or more.
  case notReady = 1
  /// `check`: something required could not be checked. Off a terminal: answers are missing.
  case notVerified = 2
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case ioFailed = 74
  case inUse = 75
  case interrupted = 130
}
