import ParleyModel

extension SiteContext {
  /// A record's page.
  func path(_ node: EventGraph.Node) -> SitePath { .record(graph.reference(of: node)) }

  /// The list that a page of a section is in: its title and its place.
  func crumb(_ section: Section) -> (title: String, path: SitePath)? {
    let key: String
    switch section {
    case .records(let kind): key = kind == .event ? "timeline" : kind.folder
    case .commitments: key = "commitments"
    case .corrections: key = "corrections"
    case .home, .page, .none: return nil
    }
    return Self.indexPath(of: section, in: graph).map { (strings["title.\(key)"], $0) }
  }

  /// A link with the record's title, as HTML.
  func link(_ node: EventGraph.Node) -> String {
    markup.links.of(node) { makeLink(node, fragment: nil) }
  }

  /// The same to a place on the record's page.
  func link(_ node: EventGraph.Node, fragment: String) -> String {
    makeLink(node, fragment: fragment)
  }

  private func makeLink(_ node: EventGraph.Node, fragment: String?) -> String {
    link(
      graph.title(of: node), to: url(path(node), fragment: fragment),
      foreign: node.kind == .article ? foreign(graph.articles[node.index]) : nil)
  }

  /// A link to a record by its id; the bare id where there is no such record, which has been reported.
  func link<Record>(_ kind: RecordKind, _ id: RecordID<Record>) -> String {
    guard let node = graph.node(RecordReference(kind, id.name)) else {
      return HTMLText.escaped(id.name)
    }
    return link(node)
  }

  /// Where something happened: a link, or the author's words where no place record owns them.
  func place(_ text: String?) -> String? {
    guard let text else { return nil }
    guard let node = graph.place(named: text) else {
      return "<bdi>\(HTMLText.escaped(text))</bdi>"
    }
    return link(node)
  }

  /// A link of any words.
  func link(_ words: String, to url: String, foreign: ForeignWords? = nil) -> String {
    var html = "<a href=\"\(url)\"\(foreign?.attributes ?? "")>"
    HTMLText.append(words, to: &html)
    return html + "</a>"
  }

  /// A link to an article in few words: its publisher, or its title where none is known.
  func publisherLink(_ id: ArticleID) -> String {
    guard graph.article(id) != nil else { return HTMLText.escaped(id.name) }
    return link(
      shortName(of: id),
      to: url(.record(RecordReference(.article, id.name))))
  }

  /// An article in few words: its publisher, or its title where none is known.
  func shortName(of id: ArticleID) -> String {
    guard let article = graph.article(id) else { return id.name }
    return article.publisher?.value ?? publishedName(of: article)
  }

  /// Links on one line, with commas between them; empty where there are none.
  func line(of links: [String]) -> String {
    links.joined(separator: HTMLText.escaped(strings["separator"]))
  }

  /// Links to articles in few words, on one line.
  func publisherLinks(_ articles: [Spanned<ArticleID>]) -> String {
    line(of: articles.map { publisherLink($0.value) })
  }

  /// Links to records, each once.
  func links(to nodes: some Sequence<EventGraph.Node>) -> [String] {
    var seen: Set<EventGraph.Node> = []
    return nodes.filter { seen.insert($0).inserted }.map { mention(of: $0) }
  }

  /// Records as rows, each once, labelled with their kind.
  func references(_ nodes: some Sequence<EventGraph.Node>) -> [String] {
    var seen: Set<EventGraph.Node> = []
    var rows: [String] = []
    for node in nodes where seen.insert(node).inserted {
      rows.append(referenceRow(node))
    }
    return rows
  }

  /// The records that link to this one or name it in their texts, except those given, which the page
  /// shows for a better reason.
  func backlinks(
    to node: EventGraph.Node, except shown: Set<EventGraph.Node>, kinds: Set<RecordKind>? = nil
  ) -> [String] {
    references(
      graph.edges(to: node).lazy.filter { edge in
        switch edge.label {
        case .links, .mentions: true
        default: false
        }
      }
      .map(\.source).filter { source in
        source != node && !shown.contains(source) && kinds?.contains(source.kind) ?? true
      })
  }

  /// The articles that name a record.
  func articles(naming node: EventGraph.Node) -> [String] {
    backlinks(to: node, except: [], kinds: [.article])
  }

  /// The records other than articles that link to this one or name it, except the events that its page
  /// lists.
  func backlinks(to node: EventGraph.Node, besides events: EventList) -> [String] {
    backlinks(
      to: node, except: events.nodes, kinds: Set(RecordKind.allCases).subtracting([.article]))
  }

  func spellings(_ names: [Name]) -> [Spelling] { names.map(spelling) }

  func spelling(_ name: Name) -> Spelling {
    Spelling(text: name.text.value, foreign: foreign(name.language))
  }

  /// A Wikidata item's address.
  func wikidata(_ item: Spanned<String>?) -> String? {
    item.map { "https://www.wikidata.org/wiki/" + HTMLText.escaped($0.value) }
  }

  /// An address that leads out of the site.
  func url(_ url: Spanned<String>?) -> String? { url.map { HTMLText.escaped($0.value) } }

  /// The first paragraph of a body as plain text; a link without words of its own has the title of its
  /// record. `nil` where there is none.
  func summary(_ prose: Prose) -> String? {
    let text = prose.summary { recordTitle($0) }
    if prose.summaryBorrowsTitles { return Self.folded(text) }
    return text.isEmpty ? nil : text
  }

  /// The title of a record; its id where there is none, which has been reported.
  func recordTitle(_ record: RecordReference) -> String {
    graph.node(record).map { graph.title(of: $0) } ?? record.name
  }

  /// The text with every stretch of white space made one blank, and none at its ends.
  private static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      let isSpace = byte == 0x20 || byte == 0x0A || byte == 0x09
      if !isSpace {
        bytes.append(byte)
      } else if bytes.last != 0x20, !bytes.isEmpty {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A spelling of a name.
struct Spelling: TemplateSubject {
  let text: String
  let foreign: ForeignWords

  static let schema = Schema<Spelling>(
    "name", "A spelling.",
    [.text("text", "The spelling.") { $0.text }] + ForeignWords.fields.map { $0.of { $0.foreign } })
}

extension SiteContext {
  // What names the parts of a record, on its page and in linked data. All count from 1 in the order of the
  // file; the underscore keeps them apart from the headings of a body.

  /// A position on its event's page.
  static func anchor(ofPosition index: Int) -> String { "position_\(index + 1)" }

  /// A promise on its event's page.
  static func anchor(ofCommitment index: Int) -> String { "commitment_\(index + 1)" }

  /// What is said on a point on which sources differ.
  static func anchor(ofStatement index: Int, on point: Int) -> String {
    "account_\(point + 1)_\(index + 1)"
  }

  /// A session on its round's page.
  static func anchor(ofSession index: Int) -> String { "session_\(index + 1)" }
}
