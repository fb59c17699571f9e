import ParleyModel

/// Turns a parsed body into HTML for one page: record links get their addresses, citations their
/// sources, and the first mention of each actor, issue and place a link.
///
/// A record that is linked explicitly anywhere in the body is not linked again by name.
struct ProseRenderer: ProseSite {
  private let site: SiteContext
  private var linked: Set<RecordReference>
  /// The highest level of heading in the body.
  private let topLevel: Int

  /// The body of a record, to be written on its page.
  struct Body {
    let prose: Prose
    let node: EventGraph.Node
    let site: SiteContext

    /// Whether it says nothing, not even that something is left out.
    var isEmpty: Bool { prose.tokens.isEmpty && !prose.isWithheld }

    /// Writes it.
    ///
    /// - Returns: The heads for the page's table of contents, its `h2` elements.
    func write(to html: inout ByteSink) -> [PageContents.Head] {
      ProseRenderer.write(prose, of: node, in: site, to: &html)
    }
  }

  /// The body of a record's own page.
  static func html(_ prose: Prose, of node: EventGraph.Node, in site: SiteContext) -> String {
    var html = ByteSink()
    _ = write(prose, of: node, in: site, to: &html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  /// Writes the body of a record's own page.
  ///
  /// - Returns: The heads for the page's table of contents, its `h2` elements.
  static func write(
    _ prose: Prose, of node: EventGraph.Node, in site: SiteContext, to html: inout ByteSink
  ) -> [PageContents.Head] {
    if prose.isWithheld {
      html.append("<p class=\"left-out\">")
      HTMLText.append(site.strings["as-of-view.left-out"], to: &html)
      html.append("</p>\n")
    }
    guard !prose.tokens.isEmpty else { return [] }
    var writer = ProseHTML(prose, for: ProseRenderer(prose, of: node, in: site))
    writer.write(to: &html)
    return writer.heads
  }

  /// The anchor of a citation within its body. The underscore keeps it apart from all headings.
  static func anchor(ofCitation index: Int) -> String { "quote_\(index + 1)" }

  private init(_ prose: Prose, of node: EventGraph.Node, in site: SiteContext) {
    self.site = site
    topLevel = prose.headings.map(\.level).min() ?? 1
    linked = [site.graph.reference(of: node)]
    for link in prose.recordLinks { linked.insert(link.record.value) }
  }

  func address(of link: Prose.RecordLink) -> String? {
    site.graph.node(link.record.value).map { node in
      site.url(site.path(node), fragment: site.fragmentThen(link.fragment, on: node))
    }
  }

  func title(of record: RecordReference) -> String { site.recordTitle(record) }

  /// The page's title is its `h1`, so a body's highest headings are `h2`.
  func level(of heading: Prose.Heading) -> Int { min(heading.level - topLevel + 2, 6) }

  mutating func address(ofMention record: RecordReference) -> String? {
    guard linked.insert(record).inserted else { return nil }
    return site.graph.node(record).map { site.url(site.path($0)) }
  }

  func quotation(_ index: Int, of prose: Prose) -> String {
    let citation = prose.citations[index]
    let isFirst = !prose.citations[..<index].contains {
      $0.article.value == citation.article.value && site.graph.isParaphrase($0)
    }
    return site.citation(citation, index: index, isFirst: isFirst)
  }
}

extension SiteContext {
  /// The address of the words a citation quotes, or of their article where it quotes none.
  func passageURL(_ citation: Citation) -> String {
    url(
      .record(RecordReference(.article, citation.article.value.name)),
      fragment: graph.passageNumber(of: citation).map(Self.anchor(ofPassage:)))
  }

  /// The anchor of a passage on its article's page.
  static func anchor(ofPassage number: Int) -> String { "passage-\(number)" }

  /// A diagnostic for each link to a record whose fragment is not on that record's page.
  func brokenLinks() -> [Diagnostic] {
    broken(in: graph.events) + broken(in: graph.rounds) + broken(in: graph.actors)
      + broken(in: graph.issues) + broken(in: graph.places) + broken(in: graph.pages)
  }

  private func broken(in records: [some ProseRecord]) -> [Diagnostic] {
    // By index, for a record that is taken out of its array is a copy.
    records.indices.flatMap { broken(records[$0].body.recordLinks) }
  }

  private func broken(_ links: [Prose.RecordLink]) -> [Diagnostic] {
    links.compactMap { link -> Diagnostic? in
      guard let anchor = link.fragment else { return nil }
      let reference = link.record
      guard let node = graph.node(reference.value) else { return nil }
      let known = anchors(on: node)
      guard !known.contains(anchor) else { return nil }
      let nearest = NearestNames.nearest(to: anchor, among: known)
      return Diagnostic(
        .brokenLink, at: reference.span,
        "the page of \(reference.value.kind.rawValue) `\(reference.value.name)` has no "
          + "`#\(anchor)`",
        help: nearest.isEmpty
          ? "link to the page itself" : "did you mean \(NearestNames.sentence(nearest))?")
    }
  }

  /// The anchors of the headings of a record's body.
  func headingAnchors(on node: EventGraph.Node) -> [String] {
    graph[node].body.headings.map(\.anchor)
  }

  /// The anchors an author can count on: headings of the body, citations, quoted passages.
  private func anchors(on node: EventGraph.Node) -> [String] {
    guard node.kind != .article else {
      return graph.evidence(on: node.index).map { Self.anchor(ofPassage: $0.number) }
    }
    return headingAnchors(on: node)
      + graph[node].body.citations.indices.map(ProseRenderer.anchor(ofCitation:))
  }
}
