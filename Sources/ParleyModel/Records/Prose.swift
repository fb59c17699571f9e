/// A Markdown body after parsing: finished markup with the places in between that only the site can
/// fill, because only the site knows paths and names to link.
public struct Prose: Sendable {
  /// A piece of the body, in reading order.
  public enum Fragment: Sendable {
    /// Finished, escaped HTML.
    case markup(String)
    /// Plain, unescaped text in which names may be linked.
    case text(String)
    /// Plain text that must stay as it is: it stands in a link, in code or in a heading.
    case verbatim(String)
    /// The beginning of a link to a record. `isEmpty` means no text of its own follows: print the
    /// record's title.
    ///
    /// Kept apart, so that all other fragments need less memory.
    indirect case linkStart(Spanned<RecordReference>, fragment: String?, isEmpty: Bool)
    /// The end of a link to a record.
    case linkEnd
    /// A name found in the text that belongs to a record, for linking.
    case mention(String, RecordReference)
    /// The beginning of a heading of level 1–6 with its anchor, unique within the body.
    case headingStart(level: Int, anchor: String)
    /// The end of a heading of that level.
    case headingEnd(level: Int)
    /// A block quote that cites: index into ``citations``.
    case citation(Int)
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

  /// The body, in reading order.
  public var fragments: [Fragment]
  /// How many of ``fragments`` make up the first paragraph, the summary; 0 where there is none.
  public var summaryCount: Int
  /// The first paragraph as plain text.
  public var summary: String
  /// The quotations it cites, in reading order.
  public var citations: [Citation]
  /// Its headings, in reading order.
  public var headings: [Heading]
  /// Whether its author's own words are left out, because they rest on what was not known on the day.
  public internal(set) var isWithheld = false

  /// Makes a body of its parts.
  public init(
    fragments: [Fragment] = [], summaryCount: Int = 0, summary: String = "",
    citations: [Citation] = [], headings: [Heading] = []
  ) {
    self.fragments = fragments
    self.summaryCount = summaryCount
    self.summary = summary
    self.citations = citations
    self.headings = headings
  }

  /// A body with nothing in it.
  public static var empty: Prose { Prose() }
}

/// Words and the article they stand in: the evidence for a record.
public struct Citation: Sendable {
  /// The quoted words, with `[…]` and `[insertions]`; `nil` for an article given without a quotation.
  public var quotation: Spanned<String>?
  /// The same in the site's language, by the site: no source has these words.
  public var translation: String?
  /// The article.
  public var article: Spanned<ArticleID>
  /// The link's own text; empty where the article's title is to be used.
  public var label: String
  /// What the citation does to the record.
  public var stance: Stance
  /// Where the words stand: one passage for each stretch between two `[…]`. Empty until the quotation
  /// has been found, and for a citation without one.
  public var passages: [Passage]

  /// Makes a citation of its parts.
  public init(
    quotation: Spanned<String>?, translation: String? = nil, article: Spanned<ArticleID>,
    label: String = "", stance: Stance = .supports, passages: [Passage] = []
  ) {
    self.quotation = quotation
    self.translation = translation
    self.article = article
    self.label = label
    self.stance = stance
    self.passages = passages
  }
}
