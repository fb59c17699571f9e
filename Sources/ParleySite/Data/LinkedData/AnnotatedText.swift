import ParleyModel

/// An article's text as annotations count in it: its paragraphs and sub-heads in their order with one
/// line feed between them, in Unicode characters (code points) from 0.
struct AnnotatedText {
  /// How many characters before and after a passage distinguish it from others with the same words.
  private static let contextLength = 32

  private let policy: PublishPolicy
  private let bytes: [UInt8]
  /// Where each block begins, in bytes and in characters.
  private let starts: [(byte: Int, character: Int)]
  /// The last place that was counted to; passages are asked for in their order.
  private var known = (byte: 0, character: 0)

  init(_ article: Article) {
    policy = article.publish
    var bytes: [UInt8] = []
    var starts: [(byte: Int, character: Int)] = []
    var characters = 0
    for block in article.blocks {
      if !starts.isEmpty {
        bytes.append(0x0A)
        characters += 1
      }
      starts.append((bytes.count, characters))
      let text = block.text
      bytes += text.utf8
      characters += text.utf8.count(where: Self.beginsCharacter)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// How to find a passage, as far as the article's words may be shown: by its words and by its place;
  /// by what is around it only where the full text is published.
  mutating func writeSelectors(of passage: Passage, to json: inout JSONWriter) {
    guard starts.indices.contains(passage.block) else { return json.list("selector") { _ in } }
    let first = min(starts[passage.block].byte + passage.range.lowerBound, bytes.count)
    let last = min(max(starts[passage.block].byte + passage.range.upperBound, first), bytes.count)
    let start = character(at: first, in: passage.block)
    let end = start + bytes[first..<last].count(where: Self.beginsCharacter)
    func writePlace(_ name: StaticString?, to json: inout JSONWriter) {
      json.object(name) { json in
        json.member("type", "TextPositionSelector")
        json.member("start", start)
        json.member("end", end)
      }
    }
    guard policy != .nothing else { return writePlace("selector", to: &json) }
    json.list("selector") { json in
      json.object { json in
        json.member("type", "TextQuoteSelector")
        json.member("exact", text(first..<last))
        if policy == .full {
          json.member("prefix", text(before(first)..<first))
          json.member("suffix", text(last..<after(last)))
        }
      }
      writePlace(nil, to: &json)
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func character(at byte: Int, in block: Int) -> Int {
    if known.byte > byte || known.byte < starts[block].byte { known = starts[block] }
    known.character += bytes[known.byte..<byte].count(where: Self.beginsCharacter)
    known.byte = byte
    return known.character
  }

  private func before(_ byte: Int) -> Int {
    var index = byte
    for _ in 0..<Self.contextLength where index > 0 {
      repeat { index -= 1 } while index > 0 && !Self.beginsCharacter(bytes[index])
    }
    return index
  }

  private func after(_ byte: Int) -> Int {
    var index = byte
    for _ in 0..<Self.contextLength where index < bytes.count {
      repeat { index += 1 } while index < bytes.count && !Self.beginsCharacter(bytes[index])
    }
    return index
  }

  /// Whether a byte of UTF-8 is the first of a character.
  private static func beginsCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
