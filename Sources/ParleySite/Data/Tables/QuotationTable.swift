import ParleyModel

extension DataTable {
  /// All words that are somebody's own, and whose.
  static let quotations = DataTable(
    key: ["article", "place"], references: [("speaker", "actors"), ("party", "actors")],
    [
      Column("article", "The id of the article that contains the words."),
      Column(
        "place",
        "Where they are in it: the fragment that names them in linked data, words-2-5-25 for bytes 5 "
          + "to 25 of the second paragraph."),
      Column("quotation", "The words, where they may be published."),
      Column("language", "Their language (BCP 47), where it is known."),
      Column(
        "translated",
        "yes where they are in a digest in another language than its source, which translates them."
      ),
      Column("speaker", "The id of the actor who speaks, where that is known."),
      Column("party", "The id of the party that the speaker acts for."),
      Column(
        "attribution",
        "Who says whose words they are: editor (the site names the speaker), article (its sentence "
          + "does), publisher (its own text, which no speaker has) or unknown (somebody's, in "
          + "quotation marks)."),
      Column("publisher", "Who published the article."),
      Column("published", "When, in EDTF."),
      Column("cited-by", "The records that cite a passage with these words: kind/id."),
      Column("url", "The passage on the article's page."),
    ])
}

extension DataFile {
  /// All words that are somebody's own, each in a row.
  static let quotations = DataFile(
    "quotations.csv", "text/csv", table: .quotations,
    counts: { site in
      [
        (
          "passages",
          site.graph.articles.indices.reduce(0) { $0 + site.graph.quotations(of: $1).count }
        )
      ]
    }
  ) { site, sink in
    DataTable.quotations.write(into: &sink) { table in
      for index in site.graph.articles.indices {
        for words in site.graph.quotations(of: index) {
          table.row(site.cells(of: words, in: index))
        }
      }
    }
  }
}

extension QuotedWords.Attribution {
  /// Who says whose words they are, in data files.
  var word: String {
    switch self {
    case .named: "editor"
    case .found: "article"
    case .publisher: "publisher"
    case .unknown: "unknown"
    }
  }

  /// All of these words.
  static let words = ["editor", "article", "publisher", "unknown"]
}

extension SiteContext {
  fileprivate func cells(of words: QuotedWords, in index: Int) -> [String] {
    let article = graph.articles[index]
    let passages = graph.evidence(on: index).filter { $0.quotations.contains(words) }
    var seen: Set<EventGraph.Node> = []
    let citing = passages.flatMap(\.uses).map(\.node).filter { seen.insert($0).inserted }.sorted()
    let party = words.speaker.flatMap { graph.node(RecordReference(.actor, $0.name)) }
      .map { graph.actors[graph.party(of: $0).index].id.name }
    let text = text(of: words.passages, in: article)
    let isTranslation = words.attribution != .publisher && article.isTranslation(text)
    let address = dataAddress(EventGraph.Node(.article, index))
    let fragment = passages.first.map { "#" + Self.anchor(ofPassage: $0.number) } ?? ""
    return [
      article.id.name, Self.fragment(of: words.passages),
      article.publish == .nothing ? "" : text,
      article.language(ofWords: text) ?? "", isTranslation ? "yes" : "",
      words.speaker?.name ?? "", party ?? "", words.attribution.word,
      article.publisher?.value ?? "", article.published?.value.text ?? "",
      DataTable.cell(citing.map { dataID($0) }), address + fragment,
    ]
  }
}
