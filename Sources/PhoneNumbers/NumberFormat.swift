import PhoneNumberTables

/// How a number is grouped and written, as its calling code's formats say.
struct NumberFormat {
  enum Form { case national, international }

  let plan: Int
  let national: PackedDigits
  let suffix: ExtensionDigits

  func text(_ form: Form) -> String {
    String(unsafeUninitializedCapacity: 128) { text in
      guard var writer = FormatWriter(text) else { return 0 }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 18) { room in
        guard let start = room.baseAddress else { return }
        national.write(to: start, zero: 0)
        write(form, Digits(start: start, count: Int(national.count)), to: &writer)
      }
      return writer.count
    }
  }

  private func write(_ form: Form, _ digits: Digits, to writer: inout FormatWriter) {
    let data = NumberingTables.plans[plan]
    if form == .international {
      writer.write("+")
      writer.write(PackedDigits(decimal: Int(data.calling_code)))
      writer.write(" ")
    }
    if let format = format(form, of: digits, in: data) {
      write(digits, by: format, template: form == .national ? format.national : format.international, to: &writer)
    } else {
      writer.write(national)
    }
    if suffix.count > 0 {
      writer.write(template: data.extension_label)
      writer.write(suffix)
    }
  }

  /// The first format of the form that has the number's leading digits and length.
  private func format(_ form: Form, of digits: Digits, in data: PhonePlan) -> PhoneFormat? {
    let candidates = phone_format_masks()[Int(NumberingTables.outcome(from: data.choose_format, of: digits))]
    let hasOwn = form == .international && data.international_formats > 0
    let first = hasOwn ? Int(data.national_formats) : 0
    let formats = phone_formats() + Int(data.first_format)
    for place in first..<(hasOwn ? first + Int(data.international_formats) : Int(data.national_formats))
    where candidates >> UInt64(place) & 1 == 1 {
      let format = formats[place]
      if Int(format.least)...Int(format.least + format.more) ~= digits.count { return format }
    }
    return nil
  }

  private func write(_ digits: Digits, by format: PhoneFormat, template: UInt16, to writer: inout FormatWriter) {
    let extra = digits.count - Int(format.least)
    withUnsafeBytes(of: format.widths) { widths in
      var next = phone_texts() + Int(template)
      while next.pointee != 0 {
        let byte = next.pointee
        next += 1
        guard byte < 10 else {
          writer.write(byte: byte)
          continue
        }
        let group = Int(byte) - 1
        var start = 0
        for place in 0..<group { start += Int(widths[place]) }
        if group > format.flexible { start += extra }
        let width = Int(widths[group]) + (group == format.flexible ? extra : 0)
        writer.write(Digits(start: digits.start + start, count: width))
      }
    }
  }
}

extension PackedDigits {
  /// A calling code.
  init(decimal number: Int) {
    self.init(value: UInt64(number), count: number < 10 ? 1 : number < 100 ? 2 : 3)
  }
}

/// Writes ASCII into the room of a string; the caller gives room enough.
struct FormatWriter {
  private let start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0

  init?(_ room: UnsafeMutableBufferPointer<UInt8>) {
    guard let start = room.baseAddress else { return nil }
    self.start = start
  }

  mutating func write(byte: UInt8) {
    start[count] = byte
    count += 1
  }

  mutating func write(_ text: StaticString) {
    for place in 0..<text.utf8CodeUnitCount { write(byte: text.utf8Start[place]) }
  }

  mutating func write(_ digits: Digits) {
    for place in 0..<digits.count { write(byte: digits[place] + 0x30) }
  }

  mutating func write(_ digits: PackedDigits) {
    digits.write(to: start + count, zero: 0x30)
    count += Int(digits.count)
  }

  mutating func write(_ digits: ExtensionDigits) {
    digits.write(to: start + count)
    count += Int(digits.count)
  }

  /// A text of the tables that has no groups.
  mutating func write(template: UInt16) {
    var next = phone_texts() + Int(template)
    while next.pointee != 0 {
      write(byte: next.pointee)
      next += 1
    }
  }
}
