import ParleyModel

extension SiteContext {
  /// What a page about a record contains: the words it quotes, what is claimed in it, what was put right.
  func linkContents(of node: EventGraph.Node, to page: inout LinkedText) {
    switch node.kind {
    case .event:
      let event = graph.events[node.index]
      page.words("temporalCoverage", LinkedDates(event.date.value).rest)
      linkQuotations(of: event.body, node, to: &page)
      linkClaims(of: event, node, to: &page)
      link(event.corrections, on: node, to: &page)
    case .round:
      let round = graph.rounds[node.index]
      page.words("temporalCoverage", LinkedDates(round.date.value).rest)
      linkQuotations(of: round.body, node, to: &page)
      link(round.corrections, on: node, to: &page)
    case .article: linkPassages(of: node.index, to: &page)
    default: linkQuotations(of: graph[node].body, node, to: &page)
    }
  }

  // MARK: Quotations

  /// The quotations of a body, each once, and the articles that are given without one.
  private func linkQuotations(
    of body: Prose, _ node: EventGraph.Node, to page: inout LinkedText
  ) {
    var articles: [EventGraph.Node] = []
    for edge in graph.edges(from: node) {
      guard case .cites(_, isQuoted: false) = edge.label, !articles.contains(edge.target) else {
        continue
      }
      articles.append(edge.target)
    }
    let quoted = body.citations.filter { !$0.passages.isEmpty }
    guard !quoted.isEmpty || !articles.isEmpty else { return }
    page.list("citation") { list in
      for citation in quoted { linkQuotation(nil, citation, to: &list) }
      for article in articles { list.reference(to: path(article)) }
    }
  }

  private func linkQuotation(
    _ name: StaticString?, _ citation: Citation, to text: inout LinkedText
  ) {
    guard let node = graph.node(RecordReference(.article, citation.article.value.name)) else {
      return
    }
    guard !citation.passages.isEmpty else {
      text.reference(name, to: path(node))
      return
    }
    guard let passage = graph.passage(of: citation) else { return }
    link(name, passage, of: node, to: &text)
  }

  /// A passage: a quotation, or the site's own words about the source, with what somebody says in it.
  private func link(
    _ name: StaticString?, _ passage: QuotedPassage, of node: EventGraph.Node,
    to text: inout LinkedText
  ) {
    if let words = passage.words {
      return link(name, words, and: passage.inner, of: node, to: &text)
    }
    let fragment = Self.fragment(of: passage)
    guard text.isNew(quotation: fragment, of: node) else {
      return text.reference(name, to: path(node), fragment: fragment)
    }
    text.object(name) { paraphrase in
      paraphrase.term("@type", "CreativeWork")
      paraphrase.address("@id", path(node), fragment: fragment)
      paraphrase.term("genre", "paraphrase")
      link(wordsOf: passage.passages, in: graph.articles[node.index], to: &paraphrase)
      paraphrase.reference("isPartOf", to: path(node))
      link(passage.inner, of: node, to: &paraphrase)
    }
  }

  private func link(
    _ name: StaticString?, _ words: QuotedWords, and inner: [QuotedWords] = [],
    of node: EventGraph.Node, to text: inout LinkedText
  ) {
    let article = graph.articles[node.index]
    let fragment = Self.fragment(of: words.passages)
    guard text.isNew(quotation: fragment, of: node) else {
      return text.reference(name, to: path(node), fragment: fragment)
    }
    text.object(name) { quotation in
      quotation.term("@type", "Quotation")
      quotation.address("@id", path(node), fragment: fragment)
      link(
        wordsOf: words.passages, in: article, isSpoken: words.attribution != .publisher,
        to: &quotation)
      if words.attribution == .publisher {
        quotation.words("creditText", article.publisher?.value)
      }
      quotation.mentions(
        "spokenByCharacter",
        of: [words.speaker].compactMap {
          $0.flatMap { graph.node(RecordReference(.actor, $0.name)) }
        },
        in: self)
      quotation.reference("isPartOf", to: path(node))
      link(inner, of: node, to: &quotation)
    }
  }

  /// What somebody says within other words.
  private func link(
    _ inner: [QuotedWords], of node: EventGraph.Node, to text: inout LinkedText
  ) {
    guard !inner.isEmpty else { return }
    text.list("hasPart") { list in
      for words in inner { link(nil, words, of: node, to: &list) }
    }
  }

  /// The article's own words, where they may be shown.
  private func link(
    wordsOf passages: [Passage], in article: Article, isSpoken: Bool = false,
    to text: inout LinkedText
  ) {
    guard article.publish != .nothing else { return }
    let words = self.text(of: passages, in: article)
    text.words("text", words)
    let language = isSpoken ? article.language(ofWords: words) : article.language?.value
    if let language, language != graph.site.language {
      text.words("inLanguage", language)
    }
  }

  /// What names a passage on its article's page. The numbers that readers see move when others are
  /// quoted; where the words are in the text does not.
  static func fragment(of passages: [Passage]) -> String {
    passages.reduce(into: "words") { name, passage in
      name += "-\(passage.block + 1)-\(passage.range.lowerBound)-\(passage.range.upperBound)"
    }
  }

  /// What names a passage that is cited: without the quotation marks of what is somebody's altogether.
  static func fragment(of passage: QuotedPassage) -> String {
    fragment(of: passage.words?.passages ?? passage.passages)
  }

  /// What is quoted of an article, by address only: the words are with those who quote them.
  private func linkPassages(of index: Int, to page: inout LinkedText) {
    let quoted = graph.evidence(on: index)
    guard !quoted.isEmpty else { return }
    let article = SitePath.record(RecordReference(.article, graph.articles[index].id.name))
    page.list("hasPart") { list in
      for passage in quoted {
        list.reference(to: article, fragment: Self.fragment(of: passage))
      }
    }
  }

  // MARK: Claims

  private func linkClaims(
    of event: Event, _ node: EventGraph.Node, to page: inout LinkedText
  ) {
    let accounts = event.accounts.filter { $0.versions.count > 1 }
    guard !event.positions.isEmpty || !event.commitments.isEmpty || !accounts.isEmpty else {
      return
    }
    page.list("hasPart") { list in
      for (index, position) in event.positions.enumerated() {
        list.object { claim in
          claim.term("@type", "Claim")
          claim.address("@id", path(node), fragment: Self.anchor(ofPosition: index))
          claim.words("text", position.says.value)
          claim.words("keywords", position.change.map { strings.word("change", $0) })
          link(authors: [position.actor], to: &claim)
          if let issue = graph.node(RecordReference(.issue, position.issue.value.name)) {
            claim.reference("about", to: path(issue))
          }
          if let citation = position.citation { linkQuotation("appearance", citation, to: &claim) }
        }
      }
      for (index, commitment) in event.commitments.enumerated() {
        list.object { claim in
          claim.term("@type", "Claim")
          claim.address("@id", path(node), fragment: Self.anchor(ofCommitment: index))
          claim.words("text", commitment.what.value)
          claim.words("keywords", strings.word("commitment", commitment.state))
          link(authors: commitment.by, to: &claim)
        }
      }
      for (index, account) in accounts.enumerated() {
        linkStatements(of: account, number: index, node, to: &list)
      }
    }
  }

  /// What is said of a point on which sources differ, each statement once.
  private func linkStatements(
    of account: Account, number: Int, _ node: EventGraph.Node, to list: inout LinkedText
  ) {
    for (index, statement) in account.statements.enumerated() {
      list.object { claim in
        claim.term("@type", "Claim")
        claim.address("@id", path(node), fragment: Self.anchor(ofStatement: index, on: number))
        claim.words("name", account.point.value)
        claim.words("text", statement.says)
        claim.list("appearance") { sources in
          for version in statement.versions { linkQuotation(nil, version.citation, to: &sources) }
        }
      }
    }
  }

  private func link(authors: [Spanned<ActorID>], to claim: inout LinkedText) {
    claim.mentions(
      "author",
      of: authors.compactMap { graph.node(RecordReference(.actor, $0.value.name)) }, in: self)
  }

  // MARK: Corrections

  private func link(
    _ corrections: [Correction], on node: EventGraph.Node, to page: inout LinkedText
  ) {
    guard !corrections.isEmpty else { return }
    page.list("correction") { list in
      for (correction, anchor) in zip(corrections, Self.anchors(of: corrections)) {
        list.object { comment in
          comment.term("@type", "CorrectionComment")
          comment.address("@id", path(node), fragment: anchor)
          comment.words("text", correction.note.value)
          comment.words("datePublished", LinkedDates.exact(correction.date.value))
        }
      }
    }
  }
}
