extension String {
  /// The text without the backquotes that mark what is to be typed, for places that cannot set it apart.
  public var withoutBackquotes: String { utf8.contains(UInt8(ascii: "`")) ? filter { $0 != "`" } : self }
}
