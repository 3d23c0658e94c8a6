/// A column of extensions beside one of numbers: a number with its extension is one text in the plan, `+33199000000;ext=201`.
///
/// Only Direct Routing knows such numbers: beside one of another type the extension is a note of somebody's.
struct ExtensionColumn {
  /// Where a row's cells of the extension and of the number's type are put, by the names of their columns.
  let slots: [String: Int]
  private let extensionSlot: Int
  private let typeSlot: Int
  private let numberSlots: [Int]
  /// Cells are compared with those of earlier rows, so what they were joined to must stay.
  private var joined: [UnsafeMutableBufferPointer<UInt8>] = []

  /// How many cells it adds to those of the format.
  static let width = 2
  private static let names = ["extension", "ext", "ext.", "poste"]
  private static let numbers = ["telephonenumber", "telephone number", "phonenumber", "phone number", "lineuri", "line uri"]
  private static let types = ["numbertype", "number type", "phonenumbertype"]
  private static let mark = Array(";ext=".utf8)

  /// The column of a format with its own slots, of which there are `count`; nil where it has no number.
  init?(beside slots: [String: Int], count: Int) {
    numberSlots = Self.numbers.compactMap { slots[$0] }
    guard !numberSlots.isEmpty else { return nil }
    extensionSlot = count
    typeSlot = Self.types.lazy.compactMap { slots[$0] }.first ?? count + 1
    var slots = Dictionary(Self.names.map { ($0, count) }) { first, _ in first }
    for name in Self.types { slots[name] = typeSlot }
    self.slots = slots
  }

  /// Writes the extension of a row behind its first number, unless that has one.
  mutating func join(to cells: UnsafeMutableBufferPointer<Cell>) {
    guard !cells[extensionSlot].isBlank, let slot = numberSlots.first(where: { !cells[$0].isBlank }) else { return }
    let (number, digits) = (Self.text(of: cells[slot]), Self.text(of: cells[extensionSlot]).filter { $0 > 0x20 })
    guard !digits.isEmpty, !number.contains(UInt8(ascii: "x")) else { return }
    guard ["", "directrouting"].contains(String(decoding: Self.text(of: cells[typeSlot]), as: UTF8.self).lowercased()) else { return }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: number.count + Self.mark.count + digits.count)
    _ = buffer.initialize(fromContentsOf: number + Self.mark + digits)
    joined.append(buffer)
    cells[slot] = Cell(kind: .text, bytes: UnsafeBufferPointer(buffer))
  }

  private static func text(of cell: Cell) -> [UInt8] { cell.withText { Array($0) } }

  /// Gives back the joined texts; no cell may be looked at any more.
  mutating func free() {
    for buffer in joined { buffer.deallocate() }
    joined = []
  }
}
