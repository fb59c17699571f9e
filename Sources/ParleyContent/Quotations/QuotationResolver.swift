public import ParleyModel

/// Finds the words of every quotation in the article it is said to come from.
public enum QuotationResolver {
  /// Fills in the passages of every citation, and reports the quotations that are not found.
  ///
  /// A citation of an article that is not there is left alone: the graph reports it.
  public static func resolve(_ content: inout Content) async -> [Diagnostic] {
    var numbers: [ArticleID: Int] = [:]
    for (number, article) in content.articles.enumerated() where numbers[article.id] == nil {
      numbers[article.id] = number
    }
    var asked = [[Request]](repeating: [], count: content.articles.count)
    var count = 0
    content.updateCitations { citation in
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
    content.updateCitations { citation in
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
    let result: Result<[Passage], SearchableArticle.Failure>
  }

  private struct Search: Sendable {
    let article: Article
    let requests: [Request]

    func answers() -> [Answer] {
      let article = SearchableArticle(article)
      return requests.map {
        Answer(citation: $0.citation, result: article.passages(of: $0.quotation))
      }
    }
  }
}
