public import ParleyModel

/// Finds the words of every quotation in the article it is said to come from.
public enum QuotationLock {
  /// Fills in the passages of every citation, and reports the quotations that are not found.
  ///
  /// A citation of an article that is not there is left alone: the graph reports it.
  public static func lock(_ content: inout Content) async -> [Diagnostic] {
    var numbers: [ArticleID: Int] = [:]
    for (number, article) in content.articles.enumerated() where numbers[article.id] == nil {
      numbers[article.id] = number
    }
    var asked = [[Request]](repeating: [], count: content.articles.count)
    var count = 0
    forEachCitation(in: &content) { citation in
      if let quotation = citation.quotation, let article = numbers[citation.article.value] {
        asked[article].append(Request(citation: count, quotation: quotation))
      }
      count += 1
    }
    let searches = asked.indices.filter { !asked[$0].isEmpty }
      .map { Search(article: content.articles[$0], requests: asked[$0]) }
    let answers = await searches.concurrentMap(chunk: 4) { $0.answers() }

    var passages = [[Passage]](repeating: [], count: count)
    var diagnostics: [Diagnostic] = []
    for answer in answers.joined() {
      switch answer.result {
      case .success(let found): passages[answer.citation] = found
      case .failure(let failure): diagnostics.append(failure.diagnostic)
      }
    }
    count = 0
    forEachCitation(in: &content) { citation in
      citation.passages = passages[count]
      count += 1
    }
    return diagnostics.sorted(by: Diagnostic.precedes)
  }

  private struct Request: Sendable {
    let citation: Int
    let quotation: Spanned<String>
  }

  private struct Answer: Sendable {
    let citation: Int
    let result: Result<[Passage], LockedArticle.Failure>
  }

  private struct Search: Sendable {
    let article: Article
    let requests: [Request]

    func answers() -> [Answer] {
      let article = LockedArticle(article)
      return requests.map {
        Answer(citation: $0.citation, result: article.passages(of: $0.quotation))
      }
    }
  }

  /// Visits all citations in an order that is always the same.
  private static func forEachCitation(
    in content: inout Content, _ visit: (inout Citation) -> Void
  ) {
    for index in content.events.indices {
      forEachCitation(in: &content.events[index].body, visit)
      for account in content.events[index].accounts.indices {
        for version in content.events[index].accounts[account].versions.indices {
          visit(&content.events[index].accounts[account].versions[version].citation)
        }
      }
      for position in content.events[index].positions.indices {
        guard var citation = content.events[index].positions[position].citation else { continue }
        visit(&citation)
        content.events[index].positions[position].citation = citation
      }
    }
    for index in content.rounds.indices { forEachCitation(in: &content.rounds[index].body, visit) }
    for index in content.actors.indices { forEachCitation(in: &content.actors[index].body, visit) }
    for index in content.issues.indices { forEachCitation(in: &content.issues[index].body, visit) }
    for index in content.places.indices { forEachCitation(in: &content.places[index].body, visit) }
    for index in content.pages.indices { forEachCitation(in: &content.pages[index].body, visit) }
  }

  private static func forEachCitation(in body: inout Prose, _ visit: (inout Citation) -> Void) {
    for index in body.citations.indices { visit(&body.citations[index]) }
  }
}
