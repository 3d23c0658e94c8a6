/// U+FEFF at the start of a file, by which Excel and Windows PowerShell know UTF-8; it is no part of the text.
public enum ByteOrderMark {
  /// As a text begins with it.
  public static let text = "\u{FEFF}"
  /// As the bytes of UTF-8 begin with it.
  public static let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension Collection<UInt8> {
  /// Whether a byte order mark stands first.
  @inlinable public var hasByteOrderMark: Bool { starts(with: ByteOrderMark.bytes) }

  /// The bytes behind the byte order mark; all where there is none.
  @inlinable public var withoutByteOrderMark: SubSequence { hasByteOrderMark ? dropFirst(ByteOrderMark.bytes.count) : self[...] }
}
