/// A column of extensions beside one of numbers: a number with its extension is one text in the plan, `+33199000000;ext=201`.
///
/// Only Direct Routing knows such numbers: beside one of another type the extension is a note of somebody's.
struct ExtensionColumn {
  private let position: Int
  private let numberSlot: Int
  private let type: Int?
  /// Cells are compared with those of earlier rows, so what they were joined to must stay.
  private var joined: [UnsafeMutableBufferPointer<UInt8>] = []

  private static let names: Set = ["extension", "ext", "ext.", "poste"]
  private static let numbers = ["telephonenumber", "telephone number", "phonenumber", "phone number", "lineuri", "line uri"]
  private static let types: Set = ["numbertype", "number type", "phonenumbertype"]
  private static let mark = Array(";ext=".utf8)

  /// The column of a heading; nil where there is none, or no number beside it.
  init?(of header: [String], numberSlots slots: [String: Int]) {
    let header = header.map { $0.lowercased() }
    guard let position = header.firstIndex(where: Self.names.contains),
      let number = Self.numbers.first(where: { slots[$0] != nil && header.contains($0) }), let slot = slots[number]
    else { return nil }
    (self.position, numberSlot, type) = (position, slot, header.firstIndex(where: Self.types.contains))
  }

  /// Writes the extension of a row behind its number, unless that has one.
  mutating func join(to cells: UnsafeMutableBufferPointer<Cell>, from rows: borrowing CSVRows, in text: UnsafeBufferPointer<UInt8>) {
    let number = cells[numberSlot]
    guard number.kind == .text, !number.bytes.contains(UInt8(ascii: "x")), position < rows.count else { return }
    func bytes(_ position: Int) -> [UInt8] {
      let span = rows.withCells { $0[position] }
      return text[span.start..<span.end].filter { $0 > 0x20 }
    }
    let digits = bytes(position)
    guard !digits.isEmpty else { return }
    if let type, type < rows.count, !["", "directrouting"].contains(String(decoding: bytes(type), as: UTF8.self).lowercased()) { return }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: number.bytes.count + Self.mark.count + digits.count)
    _ = buffer.initialize(fromContentsOf: Array(number.bytes) + Self.mark + digits)
    joined.append(buffer)
    cells[numberSlot] = Cell(kind: .text, bytes: UnsafeBufferPointer(buffer))
  }

  /// Gives back the joined texts; no cell may be looked at any more.
  mutating func free() {
    for buffer in joined { buffer.deallocate() }
    joined = []
  }
}
