/// A source document, kept as it was saved.
public struct Article: Sendable {
  /// Its file name without the extension, with `-` for `_`.
  public var id: ArticleID
  /// The file it was read from.
  public var source: SourceText
  /// From front matter, else the first line, else the first sentence of a long first line.
  public var title: Spanned<String>
  /// What its publisher calls it, where ``title`` is not that.
  public var originalTitle: Spanned<String>?
  /// Who published it.
  public var publisher: Spanned<String>?
  /// Who wrote it.
  public var author: Spanned<String>?
  /// The language of its text here (BCP 47).
  public var language: Spanned<String>?
  /// The language in which it was published (BCP 47), where the text here is in another or a digest.
  public var sourceLanguage: Spanned<String>?
  /// Its own address on the web.
  public var url: Spanned<String>?
  /// Where an archive keeps a copy.
  public var archiveURL: Spanned<String>?
  /// When it was published; `nil` for an undated article.
  public var published: Spanned<HistoricalDate>?
  /// When it was saved.
  public var accessed: Spanned<HistoricalDate>?
  /// What it is.
  public var type: ArticleType
  /// The articles this one repeats.
  public var origins: [Spanned<ArticleID>]
  /// How much of it the site shows.
  public var publish: PublishPolicy
  /// What was saved of the original, and the digests by which it can be verified.
  public var capture = ArticleCapture()
  /// When it was entered, and what it was called.
  public var history = RecordHistory()
  /// The text in the order it was written.
  public var blocks: [ArticleBlock]

  /// Makes an article of its parts.
  public init(
    id: ArticleID, source: SourceText, title: Spanned<String>,
    originalTitle: Spanned<String>? = nil, publisher: Spanned<String>? = nil,
    author: Spanned<String>? = nil, language: Spanned<String>? = nil,
    sourceLanguage: Spanned<String>? = nil, url: Spanned<String>? = nil,
    archiveURL: Spanned<String>? = nil, published: Spanned<HistoricalDate>? = nil,
    accessed: Spanned<HistoricalDate>? = nil, type: ArticleType = .report,
    origins: [Spanned<ArticleID>] = [], publish: PublishPolicy = .excerpts,
    blocks: [ArticleBlock] = []
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.originalTitle = originalTitle
    self.publisher = publisher
    self.author = author
    self.language = language
    self.sourceLanguage = sourceLanguage
    self.url = url
    self.archiveURL = archiveURL
    self.published = published
    self.accessed = accessed
    self.type = type
    self.origins = origins
    self.publish = publish
    self.blocks = blocks
  }
}

extension Article: Record {
  /// An article.
  public static var kind: RecordKind { .article }
  /// Nothing: its text is kept in ``blocks``, as it was saved.
  public var body: Prose { .empty }
  /// Where they are.
  public static var records: WritableKeyPath<Content, [Article]> { \.articles }
}

extension Article {
  /// Whether its text is the site's own, about a source that is kept elsewhere.
  public var isDigest: Bool { type == .digest }

  /// The title under which it was published; `nil` for a digest that does not give it, whose title is the
  /// site's own.
  public var publishedTitle: String? { originalTitle?.value ?? (isDigest ? nil : title.value) }

  /// The language in which it was published; `nil` where nothing says so.
  public var publishedLanguage: String? {
    sourceLanguage?.value ?? (isDigest ? nil : language?.value)
  }

  /// The language of words that somebody says in its text (BCP 47). A digest quotes in its own language,
  /// and so translates, unless the words are in another script than its first letter: then they are in
  /// the language in which its source was published.
  public func language(ofWords words: String) -> String? {
    guard translatesQuotations, let source = sourceLanguage?.value,
      let script = Self.isLatin(words),
      let own = blocks.lazy.compactMap({ Self.isLatin($0.text) }).first,
      script != own
    else { return language?.value }
    return source
  }

  /// Whether such words are a translation by the digest.
  public func isTranslation(_ words: String) -> Bool {
    translatesQuotations && language(ofWords: words) == language?.value
  }

  /// Whether the first letter of a text is a Latin one; `nil` where it has no letter.
  private static func isLatin(_ text: String) -> Bool? {
    text.unicodeScalars.first { $0.properties.isAlphabetic }.map { $0.value < 0x250 }
  }

  /// Whether what it quotes in its text is in another language there than where it was published.
  public var translatesQuotations: Bool {
    func primary(_ tag: String) -> String { String(tag.lowercased().prefix { $0 != "-" }) }
    guard let own = language?.value, let other = sourceLanguage?.value else { return false }
    return primary(own) != primary(other)
  }
}

/// The evidence that an article is what was published: the original as it was saved, and digests.
public struct ArticleCapture: Sendable {
  /// The path of the original below `content/articles/_originals/`.
  public var original: Spanned<String>?
  /// The SHA-256 of the original's bytes, in lower-case hexadecimal digits.
  public var sha256: Spanned<String>?
  /// The SHA-256 of the article's text, in lower-case hexadecimal digits.
  public var textSHA256: Spanned<String>?
  /// Whether the site publishes the original.
  public var isPublished: Bool

  /// Makes a capture of its parts.
  public init(
    original: Spanned<String>? = nil, sha256: Spanned<String>? = nil,
    textSHA256: Spanned<String>? = nil, isPublished: Bool = false
  ) {
    self.original = original
    self.sha256 = sha256
    self.textSHA256 = textSHA256
    self.isPublished = isPublished
  }

  /// The folder that originals are in, from the project's folder. Nothing reads or watches it except to
  /// verify or publish what an article names.
  public static let folder = "content/articles/_originals"
}

/// A paragraph or a sub-head of an article.
public struct ArticleBlock: Sendable {
  /// What it is.
  public enum Kind: Sendable {
    case heading, paragraph
  }

  /// Whether it is a sub-head or a paragraph.
  public var kind: Kind
  /// Its plain text, without line feeds at its ends. Mostly a copy of what is in the file, made
  /// when it is asked for.
  public var text: String { written ?? String(span.text) }
  /// The length of its text in UTF-8 bytes.
  public var length: Int { written?.utf8.count ?? span.range.count }
  /// Its text, where that is not what is in the file: articles are most of what a project contains, and
  /// need not be kept twice.
  private let written: String?
  /// Where it is in the file.
  public var span: SourceSpan

  /// Makes a block of its parts.
  public init(kind: Kind, text: String, span: SourceSpan) {
    self.kind = kind
    self.span = span
    written = span.covers(text) ? nil : text
  }

  /// Where a part of its text is in the file, by UTF-8 offsets into the text. Text without markup
  /// is in the file as it is; of other text only the block's own place is known.
  public func span(of range: Range<Int>) -> SourceSpan {
    guard span.range.count == length else { return span }
    let start = span.range.lowerBound
    return span.source.span((start + range.lowerBound)..<(start + range.upperBound))
  }
}

/// A stretch of an article's text that a quotation was found to be.
public struct Passage: Hashable, Comparable, Sendable {
  /// Index into ``Article/blocks``.
  public let block: Int
  /// UTF-8 offsets into that block's text.
  public let range: Range<Int>

  /// Makes a passage of its parts.
  public init(block: Int, range: Range<Int>) {
    self.block = block
    self.range = range
  }

  /// In the order of the text; of two that begin together the longer comes first.
  public static func < (left: Passage, right: Passage) -> Bool {
    (left.block, left.range.lowerBound, -left.range.upperBound)
      < (right.block, right.range.lowerBound, -right.range.upperBound)
  }
}

// MARK: Vocabularies

/// What an article is.
public enum ArticleType: String, ClosedVocabulary {
  case report, wire, analysis, opinion, transcript, readout, statement, document, digest

  /// Whether it is a primary document: words of those who took part, not words about them.
  public var isPrimary: Bool {
    switch self {
    case .transcript, .readout, .statement, .document: true
    case .report, .wire, .analysis, .opinion, .digest: false
    }
  }
}

/// How much of an article appears on the site.
public enum PublishPolicy: String, ClosedVocabulary {
  /// Only the passages quoted, and the link.
  case excerpts
  /// The complete text.
  case full
  /// Nothing but that it exists and what rests on it.
  case nothing = "none"
}
