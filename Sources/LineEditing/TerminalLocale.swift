#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The character set libedit draws with.
enum TerminalLocale {
  /// Sets the C library's character types from the environment, or to a UTF-8 locale that needs no environment.
  ///
  /// Without UTF-8, libedit drops letters or crashes.
  /// - Returns: false where the system has no UTF-8 locale at all.
  static func useUTF8() -> Bool {
    for name in ["", "C.UTF-8", "en_US.UTF-8", "UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) == "UTF-8" { return true }
    }
    return false
  }
}
