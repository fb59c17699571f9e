import ParleyModel

/// Turns a parsed body into HTML for one page: record links get their addresses, citations their
/// sources, and the first mention of each actor, issue and place a link.
///
/// A record that is linked explicitly anywhere in the body is not linked again by name.
struct ProseRenderer {
  private let layout: SiteLayout
  private let own: EventGraph.Node
  private var linked: Set<RecordReference>
  /// The highest level of heading in the body.
  private let topLevel: Int
  private var html = ""
  /// For each open link, whether it was written: one to nothing leaves its words.
  private var open: [Bool] = []

  /// The body of a record's own page.
  static func html(_ prose: Prose, of node: EventGraph.Node, in layout: SiteLayout) -> String {
    guard !prose.fragments.isEmpty || prose.isWithheld else { return "" }
    var renderer = ProseRenderer(prose, of: node, in: layout)
    if prose.isWithheld {
      renderer.html += "<p class=\"left-out\">"
      HTMLText.append(layout.strings["as-of-view.left-out"], to: &renderer.html)
      renderer.html += "</p>\n"
    }
    for fragment in prose.fragments { renderer.add(fragment, of: prose) }
    return renderer.html
  }

  /// The anchor of a citation within its body. The underscore keeps it apart from all headings.
  static func anchor(ofCitation index: Int) -> String { "quote_\(index + 1)" }

  private init(_ prose: Prose, of node: EventGraph.Node, in layout: SiteLayout) {
    self.layout = layout
    own = node
    topLevel = prose.headings.map(\.level).min() ?? 1
    linked = [layout.graph.reference(of: node)]
    for case .linkStart(let reference, _, _) in prose.fragments { linked.insert(reference.value) }
  }

  /// The level at which a heading is shown: the page's title is its `h1`, so a body's highest are `h2`.
  private func shown(_ level: Int) -> Int { min(level - topLevel + 2, 6) }

  private mutating func add(_ fragment: Prose.Fragment, of prose: Prose) {
    switch fragment {
    case .markup(let markup):
      html += markup
    case .text(let text), .verbatim(let text):
      HTMLText.append(text, to: &html)
    case .linkStart(let reference, let fragment, let isEmpty):
      guard let node = layout.graph.node(reference.value) else {
        open.append(false)
        return
      }
      open.append(true)
      let fragment = layout.fragmentThen(fragment, on: node)
      html += "<a href=\"\(layout.url(layout.path(node), fragment: fragment))\">"
      if isEmpty { HTMLText.append(layout.graph.title(of: node), to: &html) }
    case .linkEnd:
      if open.popLast() ?? false { html += "</a>" }
    case .mention(let text, let reference):
      mention(text, reference)
    case .headingStart(let level, let anchor):
      html += "<h\(shown(level)) id=\"\(HTMLText.escaped(anchor))\">"
    case .headingEnd(let level):
      html += "</h\(shown(level))>"
    case .citation(let index):
      html += layout.citation(prose.citations[index], index: index)
    }
  }

  private mutating func mention(_ text: String, _ reference: RecordReference) {
    guard linked.insert(reference).inserted, let node = layout.graph.node(reference) else {
      HTMLText.append(text, to: &html)
      return
    }
    html += layout.link(text, to: layout.url(layout.path(node)))
  }
}

extension SiteLayout {
  /// A body as HTML for the page of its record; empty where it has none.
  func prose(_ prose: Prose, of node: EventGraph.Node) -> TemplateValue {
    .markup(ProseRenderer.html(prose, of: node, in: self))
  }

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
    let bodies =
      graph.events.map(\.body) + graph.rounds.map(\.body) + graph.actors.map(\.body)
      + graph.issues.map(\.body) + graph.places.map(\.body) + graph.pages.map(\.body)
    return bodies.flatMap { body in
      body.fragments.compactMap { fragment -> Diagnostic? in
        guard case .linkStart(let reference, let anchor?, _) = fragment,
          let node = graph.node(reference.value)
        else { return nil }
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
  }

  /// The anchors of the headings of a record's body.
  func headingAnchors(on node: EventGraph.Node) -> [String] {
    body(of: node)?.headings.map(\.anchor) ?? []
  }

  /// The anchors an author can count on: headings of the body, citations, quoted passages.
  private func anchors(on node: EventGraph.Node) -> [String] {
    guard let body = body(of: node) else {
      return graph.evidence(on: node.index).map { Self.anchor(ofPassage: $0.number) }
    }
    return headingAnchors(on: node)
      + body.citations.indices.map(ProseRenderer.anchor(ofCitation:))
  }

  private func body(of node: EventGraph.Node) -> Prose? {
    switch node.kind {
    case .article: nil
    case .event: graph.events[node.index].body
    case .round: graph.rounds[node.index].body
    case .actor: graph.actors[node.index].body
    case .issue: graph.issues[node.index].body
    case .place: graph.places[node.index].body
    case .page: graph.pages[node.index].body
    }
  }
}
