/// The words of a stretch of Markdown, without its markup: blocks are on lines of their own.
struct PlainText {
  private var bytes: [UInt8] = []
  private var isBetweenBlocks = false
  private var block: Range<Int>?
  /// Where the first block with words begins in the file.
  private(set) var start: Int?
  /// Where the last one ends.
  private(set) var end = 0

  /// The words, without white space at their ends.
  var text: String {
    guard let from = bytes.firstIndex(where: { $0 > 0x20 }),
      let to = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: bytes[from...to], as: UTF8.self)
  }

  /// Adds words to the last block.
  mutating func append(_ words: some Collection<UInt8>) {
    if isBetweenBlocks, !bytes.isEmpty { bytes.append(0x0A) }
    isBetweenBlocks = false
    bytes += words
    guard let block, !words.isEmpty else { return }
    if start == nil { start = block.lowerBound }
    end = block.upperBound
  }

  /// Adds an event of a tree.
  mutating func append(_ event: MarkdownTree.Event, of tree: MarkdownTree) {
    if event.kind.isLeafBlock, event.isEntering {
      isBetweenBlocks = true
      block = Int(event.start)..<Int(max(event.start, event.end))
    }
    switch event.kind {
    case .text, .code, .codeBlock: append(tree.bytes(event.literal))
    case .softBreak: append([0x20])
    case .lineBreak: append([0x0A])
    default: break
    }
  }
}

extension ProseReader {
  /// The words between two events.
  func plainText(of range: Range<Int>) -> PlainText {
    var text = PlainText()
    for index in range { text.append(tree.events[index], of: tree) }
    return text
  }
}
