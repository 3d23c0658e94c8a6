#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// How a terminal is made, and a program started on it.
extension PseudoTerminal {
  /// A new terminal, which no program started meanwhile inherits: its master side, and the path of the side programs see.
  static func openMaster() throws(StartError) -> (master: Int32, slavePath: String) {
    #if canImport(Darwin)
      let master = try check(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC), "posix_openpt")
      _ = try check(grantpt(master), "grantpt")
      _ = try check(unlockpt(master), "unlockpt")
      guard let name = ptsname(master) else { throw StartError(call: "ptsname", code: errno) }
      return (master, String(cString: name))
    #else
      // What posix_openpt and its kin do; glibc shows those only with _XOPEN_SOURCE, and Swift can't read these two macros.
      let setLock: UInt = 0x4004_5431  // TIOCSPTLCK
      let getNumber: UInt = 0x8004_5430  // TIOCGPTN
      let master = try check(open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC), "open /dev/ptmx")
      var unlocked: Int32 = 0
      var number: UInt32 = 0
      _ = try check(ioctl(master, setLock, &unlocked), "TIOCSPTLCK")
      _ = try check(ioctl(master, getNumber, &number), "TIOCGPTN")
      return (master, "/dev/pts/\(number)")
    #endif
  }

  static func check(_ result: Int32, _ call: String) throws(StartError) -> Int32 {
    if result < 0 { throw StartError(call: call, code: errno) }
    return result
  }

  static func spawn(_ command: [String], environment: [String: String], on path: String) throws(StartError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let newSession: Int32 = 0x400 | POSIX_SPAWN_CLOEXEC_DEFAULT
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      // POSIX_SPAWN_SETSID, which glibc shows only with _GNU_SOURCE.
      let newSession: Int32 = 0x80
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The leader of a new session takes the first terminal it opens as its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))
    var arguments = command.map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, command.first ?? "", &actions, &attributes, &arguments, &variables)
    if code != 0 { throw StartError(call: "posix_spawn", code: code) }
    return process
  }
}
