/// A Markdown body after parsing, as a small tree: blocks, emphasis, links and the words in them.
///
/// The tree is flat, in reading order: an element is opened, what it contains follows, and it is closed.
/// So a writer goes through it in one loop, however deep elements are nested. All words are end to end in
/// one array of UTF-8, and a token only says which of them it has:
///
///     See *the* [list](event:list).
///
///     open(paragraph) text "See " open(emphasis) text "the" close(emphasis) text " "
///     open(recordLink) verbatim "list" close(recordLink) text "." close(paragraph)
public struct Prose: Sendable {
  /// A stretch of the body's words, as a range of ``Prose/words``.
  public struct Words: Sendable, Equatable {
    /// Where it begins.
    public let start: UInt32
    /// Where it ends.
    public let end: UInt32

    /// A stretch between two offsets.
    public init(start: UInt32, end: UInt32) {
      self.start = start
      self.end = end
    }

    /// No words at all.
    public static let none = Words(start: 0, end: 0)

    /// Whether there are no words in it.
    public var isEmpty: Bool { start == end }
    /// The offsets between which it is.
    public var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// What contains words or other elements.
  public enum Element: Sendable, Equatable {
    /// A paragraph. In a tight list it is written without a mark of its own.
    case paragraph(isTight: Bool)
    /// A heading: index into ``Prose/headings``.
    case heading(Int32)
    /// A list, numbered from `start` on or with bullets. It is tight where none of its items contains a
    /// paragraph with a mark of its own.
    case list(isTight: Bool, start: Int32?)
    /// An item of a list.
    case item
    /// A block quote that cites nothing.
    case blockQuote
    /// A block of code, with what its author wrote after the fence. It contains verbatim text alone.
    case codeBlock(info: Words)
    /// Words that are stressed.
    case emphasis
    /// Words that are stressed more.
    case strong
    /// A link to an address: index into ``Prose/links``.
    case link(Int32)
    /// A picture: index into ``Prose/links``. It contains the words that stand for it, as verbatim text.
    case image(Int32)
    /// A link to a record: index into ``Prose/recordLinks``.
    case recordLink(Int32)
  }

  /// A step through the tree.
  public enum Token: Sendable, Equatable {
    /// The beginning of an element.
    case open(Element)
    /// Its end.
    case close(Element)
    /// Text in which names may be marked. A line feed in it is a soft line break, because a name may run
    /// across one.
    case text(Words)
    /// Text in which no names are looked for: it is in a link, a heading, a picture or in code.
    case verbatim(Words)
    /// A name of a record: index into ``Prose/mentioned``.
    case mention(Words, of: Int32)
    /// Code within a line.
    case code(Words)
    /// The end of a line with no text before it.
    case softBreak
    /// A line break that is shown.
    case hardBreak
    /// A line between two blocks.
    case thematicBreak
    /// HTML within a line, where it is let through.
    case html(Words)
    /// HTML between blocks; empty where it is left out, because the line it was on still ends.
    case htmlBlock(Words)
    /// A block quote that cites: index into ``Prose/citations``.
    case citation(Int32)
  }

  /// A heading, for a table of contents.
  public struct Heading: Sendable {
    /// 1–6.
    public let level: Int
    /// The fragment it is reached by, unique within the body.
    public let anchor: String
    /// Its words.
    public let text: String

    /// Makes a heading of its parts.
    public init(level: Int, anchor: String, text: String) {
      self.level = level
      self.anchor = anchor
      self.text = text
    }
  }

  /// Where a link or a picture leads, if not to a record.
  public struct Link: Sendable {
    /// An address of the web, of mail or of a telephone, or a place on the page itself; percent-encoded.
    public let address: Words
    /// Its title; empty where it has none.
    public let title: Words

    /// Makes a link of its parts.
    public init(address: Words, title: Words) {
      self.address = address
      self.title = title
    }
  }

  /// Where a link to a record leads.
  public struct RecordLink: Sendable {
    /// The record, and where its author wrote it.
    public let record: Spanned<RecordReference>
    /// The place on the record's page.
    public let fragment: String?
    /// Whether it has no words of its own: the record's title stands for them.
    public let isEmpty: Bool

    /// Makes a link of its parts.
    public init(to record: Spanned<RecordReference>, fragment: String?, isEmpty: Bool) {
      self.record = record
      self.fragment = fragment
      self.isEmpty = isEmpty
    }
  }

  /// The tree, in reading order.
  public var tokens: [Token] = []
  /// All words of the tree, in UTF-8.
  public private(set) var words: [UInt8] = []
  /// The tokens of the first paragraph that is in no other block; empty where there is none.
  public var summaryTokens = 0..<0
  /// The quotations it cites, in reading order.
  public var citations: [Citation] = []
  /// Its headings, in reading order.
  public var headings: [Heading] = []
  /// Its links and pictures, in reading order.
  public private(set) var links: [Link] = []
  /// Its links to records, in reading order.
  public internal(set) var recordLinks: [RecordLink] = []
  /// The records of the names that are marked in it.
  public var mentioned: [RecordReference] = []
  /// Whether its author's own words are left out, because they rest on what was not known on the day.
  public internal(set) var isWithheld = false

  /// A body with nothing in it but citations that no token shows.
  public init(citations: [Citation] = []) {
    self.citations = citations
  }

  /// A body with nothing in it.
  public static var empty: Prose { Prose() }

  /// Some of the words, as they are.
  public subscript(words: Words) -> ArraySlice<UInt8> { self.words[words.range] }

  /// Some of the words.
  public func string(_ words: Words) -> String { String(decoding: self[words], as: UTF8.self) }
}

// MARK: Building

extension Prose {
  /// Adds words after those that are there, for a token.
  public mutating func add(_ text: some Collection<UInt8>) -> Words {
    let start = UInt32(words.count)
    words += text
    return Words(start: start, end: UInt32(words.count))
  }

  /// Adds the target of a link or a picture, for an element.
  public mutating func add(_ link: Link) -> Int32 {
    links.append(link)
    return Int32(links.count - 1)
  }

  /// Adds the target of a link to a record, for an element.
  public mutating func add(_ link: RecordLink) -> Int32 {
    recordLinks.append(link)
    return Int32(recordLinks.count - 1)
  }

  /// Gives back the memory that was reserved for more.
  public mutating func trim() {
    tokens = tokens.withUnsafeBufferPointer { Array($0) }
    words = words.withUnsafeBufferPointer { Array($0) }
  }
}

// MARK: Summary

extension Prose {
  /// Whether the first paragraph has a link without words of its own.
  public var summaryBorrowsTitles: Bool {
    tokens[summaryTokens].contains { token in
      if case .open(.recordLink(let index)) = token {
        recordLinks[Int(index)].isEmpty
      } else {
        false
      }
    }
  }

  /// The first paragraph as plain text, without white space at its ends; empty where there is none.
  ///
  /// - Parameter title: The words of a link that has none of its own.
  public func summary(title: (RecordReference) -> String = { _ in "" }) -> String {
    var text: [UInt8] = []
    for token in tokens[summaryTokens] {
      switch token {
      case .text(let words), .verbatim(let words), .code(let words), .mention(let words, _):
        let start = text.count
        text += self[words]
        for index in start..<text.count where text[index] == 0x0A { text[index] = 0x20 }
      case .softBreak: text.append(0x20)
      case .hardBreak: text.append(0x0A)
      case .open(.recordLink(let index)):
        let link = recordLinks[Int(index)]
        if link.isEmpty { text += title(link.record.value).utf8 }
      case .open, .close, .thematicBreak, .html, .htmlBlock, .citation: break
      }
    }
    guard let first = text.firstIndex(where: { $0 > 0x20 }),
      let last = text.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: text[first...last], as: UTF8.self)
  }
}
