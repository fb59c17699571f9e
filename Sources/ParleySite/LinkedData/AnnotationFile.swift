import ParleyModel

extension SiteLayout {
  /// Whether anything is cited.
  var hasAnnotations: Bool {
    graph.nodes(.article).contains(where: isAnnotated)
  }

  /// Whether an article is cited.
  func isAnnotated(_ article: EventGraph.Node) -> Bool {
    !graph.evidence(on: article.index).isEmpty
      || graph.edges(to: article).contains { Self.isCitationWithoutWords($0.label) }
  }

  /// `annotations.jsonld`: every citation as an annotation of its article (W3C, Web Annotation Data
  /// Model, 2017), each on a line of its own, all in one collection of one page.
  func annotationFile() -> [UInt8] {
    var annotations = LongText(size: graph.events.count * 2_000)
    var count = 0
    for index in graph.articles.indices {
      addAnnotations(on: index) { annotation in
        if count > 0 { annotations.text += ",\n" }
        annotations.text += annotation
        count += 1
      }
      annotations.settle()
    }
    var head = "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n"
    head += "\"id\": \(Self.quoted(annotationBase + "data/annotations.jsonld")),\n"
    head += "\"type\": \"AnnotationCollection\",\n"
    head += "\"label\": \(Self.quoted(graph.site.title)),\n"
    head += "\"total\": \(count),\n"
    head += "\"first\": {"
    head += "\"id\": \(Self.quoted(annotationBase + "data/annotations.jsonld#page-1")), "
    head += "\"type\": \"AnnotationPage\", \"startIndex\": 0, \"items\": [\n"
    annotations.text += "\n]}}\n"
    var file = annotations.whole()
    file.insert(contentsOf: head.utf8, at: 0)
    return file
  }

  /// What the addresses in the file begin with: the site's own address, or the way up from its folder.
  private var annotationBase: String { graph.site.baseURL ?? "../" }

  private func address(_ node: EventGraph.Node) -> String {
    annotationBase + (graph.site.baseURL == nil ? path(node).text : path(node).canonical)
  }

  private static func isCitationWithoutWords(_ label: EventGraph.Label) -> Bool {
    switch label {
    case .cites(_, isQuoted: false), .attests(isQuoted: false): true
    default: false
    }
  }

  private static func quoted(_ words: String) -> String {
    JSONText.string(words).line
  }

  // MARK: One article

  private func addAnnotations(on index: Int, add annotation: (String) -> Void) {
    let node = EventGraph.Node(.article, index)
    let article = graph.articles[index]
    let quoted = graph.evidence(on: index)
    // A record may cite the same words twice.
    var taken: [String: Int] = [:]
    func add(_ use: EventGraph.Node, _ name: String, _ tag: String, _ target: String) {
      let page = address(use)
      let stem = "\(page)#\(name)"
      let count = taken[stem, default: 0] + 1
      taken[stem] = count
      let id = count == 1 ? stem : "\(stem)-\(count)"
      var json = "{\"id\": \(Self.quoted(id)), \"type\": \"Annotation\", "
      json += "\"motivation\": \"linking\", \"body\": "
      // A free page is its own subject.
      let subject = use.kind == .page ? page : "\(page)#\(LinkedText.it)"
      json += "[\(Self.quoted(subject)), {\"type\": \"TextualBody\", \"purpose\": \"tagging\", "
      json += "\"value\": \(Self.quoted(tag))}], \"target\": \(target)}"
      annotation(json)
    }
    if !quoted.isEmpty {
      var text = AnnotatedText(article)
      let source = self.source(of: article, node)
      for passage in quoted {
        let name = "\(article.id.name)-\(Self.fragment(of: passage.passages))"
        let target = Self.target(passage.passages, source: source, text: &text)
        for use in passage.uses {
          if use.isAccount {
            add(use.node, "account-\(name)", "account", target)
          } else if use.position != nil {
            add(use.node, "position-\(name)", "position", target)
          } else {
            add(use.node, "cites-\(name)", use.citation.stance.rawValue, target)
          }
        }
      }
    }
    let whole = Self.quoted(article.url?.value ?? address(node))
    // A round may name an article for each of its delegates: without words that is one citation.
    var named: [EventGraph.Node: Set<EventGraph.Label>] = [:]
    for edge in graph.edges(to: node) where Self.isCitationWithoutWords(edge.label) {
      guard named[edge.source, default: []].insert(edge.label).inserted else { continue }
      switch edge.label {
      case .cites(let stance?, _):
        add(edge.source, "cites-\(article.id.name)", stance.rawValue, whole)
      case .cites(nil, _): add(edge.source, "account-\(article.id.name)", "account", whole)
      default: add(edge.source, "position-\(article.id.name)", "position", whole)
      }
    }
  }

  /// What a passage stands in: the article at its own address. Where the stored text is the site's
  /// digest, its words do not stand there, but on the site's page of the article, and the article is
  /// annotated as a whole beside.
  private func source(
    of article: Article, _ node: EventGraph.Node
  ) -> (text: String, whole: String?) {
    let own = Self.quoted(address(node))
    guard let url = article.url?.value else { return (own, nil) }
    return article.type == .digest ? (own, Self.quoted(url)) : (Self.quoted(url), nil)
  }

  private static func target(
    _ passages: [Passage], source: (text: String, whole: String?), text: inout AnnotatedText
  ) -> String {
    var targets = source.whole.map { [$0] } ?? []
    for passage in passages {
      let selectors = text.selectors(of: passage)
      targets.append("{\"source\": \(source.text), \"selector\": \(selectors)}")
    }
    return targets.count == 1 ? targets[0] : "[\(targets.joined(separator: ", "))]"
  }
}
