import ParleyModel

/// Words that are cited: whose they are, and how they are shown.
struct CitedWords {
  private let site: SiteContext
  private let article: Article?
  private let passage: QuotedPassage?
  /// The words as their citation has them; `nil` where none are cited.
  private let cited: String?

  init(_ citation: Citation, in site: SiteContext) {
    self.site = site
    article = site.graph.article(citation.article.value)
    passage = site.graph.passage(of: citation)
    cited = citation.quotation?.value
  }

  /// A passage as its article has it.
  init(_ passage: QuotedPassage, of article: Article, in site: SiteContext) {
    self.site = site
    self.article = article
    self.passage = passage
    cited = site.text(of: passage.words?.passages ?? passage.passages, in: article)
  }

  /// Whether they may not be shown.
  var isWithheld: Bool { article?.publish == .nothing && cited != nil }

  /// Whether they are the site's own text about the source.
  var isParaphrase: Bool {
    guard cited != nil else { return false }
    return passage?.isParaphrase ?? article?.isDigest ?? false
  }

  /// The words, where they may be shown; somebody's words without the marks that they were cited with.
  var quotation: String? {
    guard !isWithheld, let cited else { return nil }
    guard let words = passage?.words, words.attribution != .publisher else { return cited }
    var text = cited
    return text.withUTF8 { bytes in
      guard let stretch = MarkedStretch.all(in: bytes).first, stretch.outer == 0..<bytes.count
      else { return cited }
      return String(decoding: bytes[stretch.inner], as: UTF8.self)
    }
  }

  /// A paraphrase as running text, in which somebody's words are marked up as a quotation.
  var paraphrase: String? {
    guard isParaphrase, !isWithheld, let cited else { return nil }
    guard let passage, let article, !cited.contains("[") else {
      return Self.marked(cited, nil)
    }
    return passage.passages.map { passage in
      guard article.blocks.indices.contains(passage.block) else { return "" }
      return Self.marked(article.blocks[passage.block].text, passage.range)
    }
    .joined(separator: HTMLText.escaped(site.strings["elision"]))
  }

  /// A part of a text, with what is in quotation marks as `q` elements, which bring marks of their own.
  ///
  ///     He called it "a start."  →  He called it <q>a start.</q>
  private static func marked(_ text: String, _ part: Range<Int>?) -> String {
    var text = text
    var html = ""
    text.withUTF8 { bytes in
      let part = (part ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
      func append(_ range: Range<Int>) {
        HTMLText.append(String(decoding: bytes[range], as: UTF8.self), to: &html)
      }
      var start = part.lowerBound
      for stretch in MarkedStretch.all(in: bytes) where stretch.inner.overlaps(part) {
        append(start..<max(start, min(stretch.outer.lowerBound, part.upperBound)))
        html += "<q>"
        append(stretch.inner.clamped(to: part))
        html += "</q>"
        start = min(stretch.outer.upperBound, part.upperBound)
      }
      append(start..<part.upperBound)
    }
    return html
  }

  /// What must be said of the words as they are in another language than the page.
  var foreign: ForeignWords {
    guard let article else { return site.foreign(nil as String?) }
    guard let words = passage?.words, words.attribution != .publisher else {
      return site.foreign(article)
    }
    return site.foreign(article.language(ofWords: site.text(of: words.passages, in: article)))
  }

  /// Links to who speaks in all of the words, where somebody does.
  private var speaker: String? {
    guard let passage else { return nil }
    if let words = passage.words { return words.speaker.map { site.link(.actor, $0) } }
    return passage.inner.isEmpty ? passage.speaker.map { site.link(.actor, $0) } : nil
  }

  /// Links to those who speak in what is in quotation marks in them.
  private var innerSpeakers: String? {
    var seen: Set<ActorID> = []
    let speakers = (passage?.inner ?? []).compactMap(\.speaker).filter { seen.insert($0).inserted }
    return speakers.isEmpty ? nil : site.line(of: speakers.map { site.link(.actor, $0) })
  }

  /// What every place that shows cited words says of them.
  static let fields: [SchemaField<CitedWords>] = [
    .flag(
      "is-paraphrase",
      "Whether the words are the site's own, about the source, and not a quotation."
    ) { $0.isParaphrase },
    .optionalHTML(
      "paraphrase",
      "Such words, where they may be shown, with what somebody said in them in `q` elements."
    ) { $0.paraphrase },
    .optionalHTML("speaker", "A link to who speaks in all of the words, where that is known.") {
      $0.speaker
    },
    .optionalHTML(
      "inner-speakers",
      "Links to those who speak in what is in quotation marks in the words, on one line."
    ) { $0.innerSpeakers },
    .flag(
      "is-unattributed",
      "Whether any of the words are somebody's in quotation marks, and nothing certain says whose."
    ) { words in
      words.passage?.quotations.contains { $0.attribution == .unknown } ?? false
    },
  ]
}

extension SiteContext {
  /// The words of passages, with a mark where words are left out between them.
  func text(of passages: [Passage], in article: Article) -> String {
    passages.map { Self.text(of: $0, in: article) }.joined(separator: strings["elision"])
  }

  /// What an article is called where its publisher is: by the title under which it was published, or as
  /// the site's digest of it, where that is not known.
  func publishedName(of article: Article) -> String {
    article.publishedTitle
      ?? strings.phrase("source.digest").text(["title": article.title.value])
  }
}
