import ParleyModel

extension SiteContext {
  func freePages() -> [SitePage] {
    graph.pages.indices.map { index in
      let title = graph.pages[index].title
      return page(
        at: path(EventGraph.Node(.page, index)), in: .page(index), origin: title.span,
        title: title.value, description: { [self] in summary(graph.pages[index].body) }
      ) { FreePage(frame: $0, index: index) }
    }
  }
}

struct FreePage: PageSubject {
  let frame: PageFrame
  fileprivate let index: Int

  static let template = "page"
  static let schema = page(
    "A free page.",
    [
      .body("body", "Its text.") {
        ProseRenderer.Body(prose: $0.body, node: $0.node, site: $0.site)
      },
      .group("headings", "Its upper headings.") { page in
        page.body.headings.filter { $0.level <= 2 }
          .map { TextHeading(title: $0.text, anchor: $0.anchor) }
      },
      .group("sources", "The articles it cites, each once.") {
        CitedSource.sources(of: $0.node, in: $0.site)
      },
    ])

  private var node: EventGraph.Node { EventGraph.Node(.page, index) }
  private var body: Prose { site.graph.pages[index].body }
}

struct TextHeading: TemplateSubject {
  let title: String
  let anchor: String

  static let schema = Schema<TextHeading>(
    "heading", "A heading of the text.",
    [.text("title", "Its words.") { $0.title }, .text("anchor", "Its id.") { $0.anchor }])
}
