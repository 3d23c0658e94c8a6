extension String {
  /// Lends the text's UTF-8 bytes.
  @inlinable public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var copy = self
    return copy.withUTF8 { body($0) }
  }
}
