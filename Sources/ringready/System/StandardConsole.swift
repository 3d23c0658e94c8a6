import Conversation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Standard output or error as a console.
struct StandardConsole: Console {
  let descriptor: Int32
  var isPaged = false

  var height: Int? {
    var size = winsize()
    return isPaged && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0 ? Int(size.ws_row) : nil
  }

  var width: Int {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  mutating func write(_ text: String) throws(PortError) {
    do {
      try Path.write(Array(text.utf8)[...], to: descriptor)
    } catch {
      throw error.code == EPIPE || error.code == EIO ? .closed : .cannotWrite(path: "-", code: error.code)
    }
  }
}
