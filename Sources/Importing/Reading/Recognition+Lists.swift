internal import JSON

/// Documents that hold several lists under names, as scripts write a snapshot of a tenant: `{"users": [...], "numbers": [...]}`.
extension Recognition {
  /// A list by its name, or a file; what it is, or why it cannot be taken.
  typealias Part = (list: String?, told: Result<Recognition, ImportDamage>)

  /// What a file is or, where it is no export itself, what each of its lists is.
  ///
  /// - Returns: one result for a file; for lists their names too, empty ones left out, and last without a name what cannot be read.
  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [Part] {
    do throws(ImportDamage) {
      return [(nil, .success(try Recognition(bytes)))]
    } catch {
      let lists = lists(in: bytes, TextEncoding.told(from: bytes).encoding)
      return lists.contains { (try? $0.told.get()) != nil } ? lists : [(nil, .failure(error))]
    }
  }

  private static func lists(in bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> [Part] {
    let lists = try? encoding.withUTF8(bytes) { text throws(ImportDamage) -> [Part] in
      guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{"), let start = text.baseAddress else { return [] }
      var lists: [Part] = []
      var records = JSONRecords(text)
      do throws(JSONError) {
        var isMore = true
        while isMore {
          isMore = try records.next { member in
            let value = member.value.written
            guard member.value.kind == .array || member.value.kind == .object, let place = value.baseAddress else { return }
            let range = place - start..<place - start + value.count
            let told = list(at: range, of: text, encoding)
            if case .failure(let damage) = told, damage.reason == .empty { return }
            lists.append((String(decoding: member.name, as: UTF8.self), told))
          }
        }
      } catch {
        lists.append((nil, .failure(ImportDamage(error, in: text))))
      }
      return lists
    }
    return lists ?? []
  }

  private static func list(
    at range: Range<Int>, of text: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding
  ) -> Result<Recognition, ImportDamage> {
    do throws(ImportDamage) {
      let format = try json(UnsafeBufferPointer(rebasing: text[..<range.upperBound]), from: range.lowerBound)
      return .success(Recognition(encoding: encoding, container: .json(from: range.lowerBound, to: range.upperBound), format: format))
    } catch {
      guard case .unknownFormat = error.reason else { return .failure(error) }
      return .failure(ImportDamage(error.reason, offset: range.lowerBound, in: text))
    }
  }
}
