/// Who speaks in words that stand in quotation marks, where the sentence says it in so many words.
///
/// Two forms only, in English, with a known actor's name directly beside a verb of saying:
///
///     Peskov said: "…"      Peskov said that "…"      Zelenskyy writes on Telegram: "…"
///     "…," said Peskov.     "…," Peskov said.
///
/// The name begins the sentence, or follows the words. Anything else leaves the speaker unknown: a wrong
/// name under somebody's words is worse than none.
enum CertainSpeaker {
  /// A name of an actor in a text, by UTF-8 offsets.
  struct Name: Sendable {
    let actor: ActorID
    let range: Range<Int>
  }

  private static let verbs: Set<String> = ["said", "says", "wrote", "writes", "added", "adds"]
  /// What may be between the verb and a colon besides words in small letters: where and when it was said.
  private static let circumstances: Set<String> = [
    "Telegram", "X", "Twitter", "Facebook", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
    "Saturday", "Sunday",
  ]

  /// The speaker of one of the stretches of a text.
  static func of(
    _ stretch: MarkedStretch, among stretches: [MarkedStretch], names: [Name],
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> ActorID? {
    guard stretch.isClosed, !names.isEmpty else { return nil }
    let before = leading(stretch, stretches, names, bytes)
    let after = following(stretch, names, bytes)
    guard let before, let after else { return before ?? after }
    return before == after ? before : nil
  }

  /// `Peskov said: "…"`
  private static func leading(
    _ stretch: MarkedStretch, _ stretches: [MarkedStretch], _ names: [Name],
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ActorID? {
    let end = stretch.outer.lowerBound
    // What is quoted before is another's sentence, or a part of this one that says more than is known.
    let floor = stretches.last { $0.outer.upperBound <= end }?.outer.upperBound ?? 0
    let inSentence = names.filter { $0.range.lowerBound >= floor && $0.range.upperBound <= end }
    guard let name = inSentence.last, isFront(name.range.lowerBound, from: floor, in: bytes) else {
      return nil
    }
    let between = text(bytes, name.range.upperBound..<end)
    guard between.hasPrefix(" "), !between.contains("."), !between.contains(";") else { return nil }
    var words = between.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let last = words.popLast() else { return nil }
    let introduces = last.hasSuffix(":") || last.hasSuffix(",")
    let final = introduces ? String(last.dropLast()) : last
    words.append(final)
    guard let verb = words.first, verbs.contains(verb) else { return nil }
    if words.count == 1 { return name.actor }
    if words.count == 2, words[1] == "that", !introduces { return name.actor }
    guard last.hasSuffix(":") else { return nil }
    let isPlain = words.dropFirst().allSatisfy { word in
      circumstances.contains(word)
        || word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
          && !verbs.contains(word)
    }
    return isPlain ? name.actor : nil
  }

  /// `"…," said Peskov`, `"…," Peskov said`
  private static func following(
    _ stretch: MarkedStretch, _ names: [Name], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> ActorID? {
    let start = stretch.outer.upperBound
    let inside = text(bytes, stretch.inner).last
    let rest = text(bytes, start..<min(bytes.count, start + 80))
    let isOpen = inside == "," || inside == "?" || inside == "!" || rest.hasPrefix(",")
    guard isOpen else { return nil }
    let gap = rest.utf8.prefix { $0 == UInt8(ascii: ",") || $0 == 0x20 }.count
    let first = String(decoding: rest.utf8.dropFirst(gap).prefix { isLetter($0) }, as: UTF8.self)
    if verbs.contains(first) {
      let place = start + gap + first.utf8.count + 1
      return names.first { $0.range.lowerBound == place }?.actor
    }
    guard let name = names.first(where: { $0.range.lowerBound == start + gap }) else { return nil }
    let behind = text(bytes, name.range.upperBound..<min(bytes.count, name.range.upperBound + 20))
    guard behind.hasPrefix(" ") else { return nil }
    let verb = String(decoding: behind.utf8.dropFirst().prefix { isLetter($0) }, as: UTF8.self)
    return verbs.contains(verb) ? name.actor : nil
  }

  /// Whether a sentence begins at an offset, not before `floor`.
  private static func isFront(
    _ offset: Int, from floor: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = offset
    while index > floor, bytes[index - 1] == 0x20 { index -= 1 }
    guard index > 0 else { return true }
    // After another quotation, a sentence begins where that one ended with it.
    if index == floor { return endsSentence(bytes, before: index, skippingMarks: true) }
    return index < offset && endsSentence(bytes, before: index, skippingMarks: false)
  }

  private static func endsSentence(
    _ bytes: UnsafeBufferPointer<UInt8>, before end: Int, skippingMarks: Bool
  ) -> Bool {
    var index = end
    if skippingMarks {
      // A closing mark is one byte, or three: `"`, `”`.
      if index > 0, bytes[index - 1] == 0x22 {
        index -= 1
      } else if index > 2, bytes[index - 1] & 0xC0 == 0x80 {
        repeat { index -= 1 } while index > 0 && bytes[index] & 0xC0 == 0x80
      }
    }
    guard index > 0 else { return true }
    return [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[index - 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
