import ParleyContent
import ParleyModel

extension BlockNames {
  /// The most words of a nickname.
  private static let reach = 4

  /// The word after a nickname in quotation marks, `Oleg "the Bear" Maro`, where a name goes on there.
  func behindNickname(_ start: Int, before end: Int) -> Int? {
    guard let opener = mark(block.gap(before: start), opens: true) else { return nil }
    var word = start + 1
    while word < end, word <= start + Self.reach {
      switch words[word].gap {
      case .space, .hyphen: word += 1
      case .other:
        guard let closer = mark(block.gap(before: word), opens: false) else { return nil }
        let isTyped = { (mark: UInt8) in mark < 0x80 }
        guard opener == closer || (!isTyped(opener) && !isTyped(closer)) else { return nil }
        return isNamePart(word) || kinds[word].contains(.particle) || coverOf[word] >= 0
          ? word : nil
      case .apostrophe, .dot: return nil
      }
    }
    return nil
  }

  /// The last byte of the quotation mark that is all there is between two words beside a space.
  private func mark(_ gap: ArraySlice<UInt8>, opens: Bool) -> UInt8? {
    guard (opens ? gap.first : gap.last) == 0x20 else { return nil }
    let mark = opens ? gap.dropFirst() : gap.dropLast()
    switch (mark.count, mark.first) {
    case (1, UInt8(ascii: "\"")), (1, UInt8(ascii: "'")): return mark.last
    // `«»`, `‘’“”„`
    case (2, 0xC2): return mark.last.flatMap { $0 == 0xAB || $0 == 0xBB ? $0 : nil }
    case (3, 0xE2):
      guard mark[mark.startIndex + 1] == 0x80 else { return nil }
      return mark.last.flatMap { $0 >= 0x98 && $0 <= 0x9E ? $0 : nil }
    default: return nil
    }
  }
}
