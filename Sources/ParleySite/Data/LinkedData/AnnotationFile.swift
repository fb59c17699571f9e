import ParleyModel

extension DataFile {
  /// Every citation as an annotation of its article (W3C, Web Annotation Data Model, 2017), each on a
  /// line of its own, all in one collection of one page.
  static let annotations = DataFile(
    "annotations.jsonld", "application/ld+json", isOffered: \.hasAnnotations,
    lack: { _ in
      (
        "no article is cited",
        "quote one in an event, with a line `— [words](article:ID)` below the words quoted"
      )
    }
  ) { site, sink in
    sink.json(.spaced) { site.writeAnnotations(to: &$0) }
    sink.append(0x0A)
  }
}

extension SiteContext {
  /// Whether anything is cited.
  var hasAnnotations: Bool {
    graph.nodes(.article).contains(where: isAnnotated)
  }

  /// Whether an article is cited.
  func isAnnotated(_ article: EventGraph.Node) -> Bool {
    !graph.evidence(on: article.index).isEmpty
      || graph.edges(to: article).contains { Self.isCitationWithoutWords($0.label) }
  }

  fileprivate func writeAnnotations(to json: inout JSONWriter) {
    var count = 0
    for index in graph.articles.indices { forEachAnnotation(of: index) { _ in count += 1 } }
    let lines = JSONWriter.Layout(
      first: "", separator: ",\n", colon: ": ", last: "", empty: "")
    json.object(nil, lines) { json in
      json.member("@context", "http://www.w3.org/ns/anno.jsonld")
      json.member("id", annotationBase + DataFile.annotations.path)
      json.member("type", "AnnotationCollection")
      json.member("label", graph.site.title)
      json.member("total", count)
      json.object("first") { json in
        json.member("id", annotationBase + DataFile.annotations.path + "#page-1")
        json.member("type", "AnnotationPage")
        json.member("startIndex", 0)
        json.list("items", .lines) { json in
          for index in graph.articles.indices {
            writeAnnotations(of: index, to: &json)
            json.passOn()
          }
        }
      }
    }
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

  // MARK: One article

  /// An annotation of an article: who cites it, as what, and which of its passages; none where it is
  /// cited as a whole.
  private struct Annotation {
    let use: EventGraph.Node
    /// What its id begins with, before the article's name.
    let prefix: StaticString
    let tag: String
    let passages: [Passage]
    /// Whether the words are the site's own, or somebody's; `nil` where none are cited.
    let form: StaticString?
  }

  private func forEachAnnotation(of index: Int, _ take: (Annotation) -> Void) {
    for passage in graph.evidence(on: index) {
      for use in passage.uses {
        let (prefix, tag): (StaticString, String) =
          if use.isAccount {
            ("account-", "account")
          } else if use.position != nil {
            ("position-", "position")
          } else {
            ("cites-", use.citation.stance.rawValue)
          }
        take(
          Annotation(
            use: use.node, prefix: prefix, tag: tag, passages: passage.passages,
            form: passage.isParaphrase ? "paraphrase" : "quotation"))
      }
    }
    // A round may name an article for each of its delegates: without words that is one citation.
    var named: [EventGraph.Node: Set<EventGraph.Label>] = [:]
    for edge in graph.edges(to: EventGraph.Node(.article, index))
    where Self.isCitationWithoutWords(edge.label) {
      guard named[edge.source, default: []].insert(edge.label).inserted else { continue }
      let (prefix, tag): (StaticString, String) =
        switch edge.label {
        case .cites(let stance?, _): ("cites-", stance.rawValue)
        case .cites(nil, _): ("account-", "account")
        default: ("position-", "position")
        }
      take(Annotation(use: edge.source, prefix: prefix, tag: tag, passages: [], form: nil))
    }
  }

  private func writeAnnotations(of index: Int, to json: inout JSONWriter) {
    let article = graph.articles[index]
    let address = address(EventGraph.Node(.article, index))
    var text: AnnotatedText?
    // A record may cite the same words twice.
    var taken: [String: Int] = [:]
    forEachAnnotation(of: index) { annotation in
      let page = self.address(annotation.use)
      var id = "\(page)#\(annotation.prefix)\(article.id.name)"
      if !annotation.passages.isEmpty { id += "-" + Self.fragment(of: annotation.passages) }
      let count = taken[id, default: 0] + 1
      taken[id] = count
      json.object { json in
        json.member("id", count == 1 ? id : "\(id)-\(count)")
        json.member("type", "Annotation")
        json.member("motivation", "linking")
        json.list("body") { json in
          // A free page is its own subject.
          json.item(annotation.use.kind == .page ? page : "\(page)#\(LinkedText.it)")
          json.object { json in
            json.member("type", "TextualBody")
            json.member("purpose", "tagging")
            json.member("value", annotation.tag)
          }
          if let form = annotation.form {
            json.object { json in
              json.member("type", "TextualBody")
              json.member("purpose", "classifying")
              json.term("value", form)
            }
          }
        }
        guard !annotation.passages.isEmpty else {
          return json.member("target", article.url?.value ?? address)
        }
        var annotated = text ?? AnnotatedText(article)
        writeTarget(annotation.passages, in: article, at: address, text: &annotated, to: &json)
        text = annotated
      }
    }
  }

  /// What passages are from: the article at its own address. Where the stored text is the site's digest,
  /// its words are not there, but on the site's page of the article, and the article is annotated as a
  /// whole beside.
  private func writeTarget(
    _ passages: [Passage], in article: Article, at address: String, text: inout AnnotatedText,
    to json: inout JSONWriter
  ) {
    let isDigest = article.isDigest
    let whole = isDigest ? article.url?.value : nil
    let source = isDigest ? address : article.url?.value ?? address
    func write(_ name: StaticString?, _ passage: Passage, to json: inout JSONWriter) {
      json.object(name) { json in
        json.member("source", source)
        text.writeSelectors(of: passage, to: &json)
      }
    }
    guard passages.count + (whole == nil ? 0 : 1) > 1 else {
      return write("target", passages[0], to: &json)
    }
    json.list("target") { json in
      if let whole { json.item(whole) }
      for passage in passages { write(nil, passage, to: &json) }
    }
  }
}
