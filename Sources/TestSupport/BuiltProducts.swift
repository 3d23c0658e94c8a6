#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Executables that the build put beside the tests.
public enum BuiltProducts {
  /// The path of the executable `name`, which the test target must depend on.
  public static func path(of name: String) -> String {
    var folder = Self.image.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    // On macOS the tests are …/Tests.xctest/Contents/MacOS/Tests.
    if let bundle = folder.firstIndex(where: { $0.hasSuffix(".xctest") }) { folder = folder[..<bundle] }
    return (folder + [name[...]]).joined(separator: "/")
  }

  /// What their environment must hold beside what a test gives them: where a build for `make coverage` leaves its counts, and what
  /// `make sanitize` asks of the sanitizers.
  ///
  /// Not with the tests' own counts: those of a program that is killed are cut off, and the test runner refuses them.
  public static var environment: [String: String] {
    var environment = getenv("LLVM_PROFILE_FILE") == nil ? [:] : ["LLVM_PROFILE_FILE": path(of: "programs/%m-%p.profraw")]
    for name in ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS"] {
      if let options = getenv(name) { environment[name] = String(cString: options) }
    }
    return environment
  }

  private static var image: String {
    #if canImport(Darwin)
      var info = Dl_info()
      guard dladdr(#dsohandle, &info) != 0, let name = info.dli_fname else { return CommandLine.arguments[0] }
      return String(cString: name)
    #else
      guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
      defer { free(path) }
      return String(cString: path)
    #endif
  }
}
