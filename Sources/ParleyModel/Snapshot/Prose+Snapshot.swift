extension Prose {
  /// Takes out all words but those it quotes.
  mutating func withhold() {
    let hasWords = tokens.contains { token in
      switch token {
      case .citation: false
      case .htmlBlock(let words): !words.isEmpty
      default: true
      }
    }
    guard hasWords else { return }
    self = Prose(citations: citations)
    tokens = citations.indices.map { .citation(Int32($0)) }
    isWithheld = true
  }

  /// Removes the citations of articles that are gone, and makes links to what is gone plain text: a
  /// link that borrowed its words keeps the title it borrowed.
  ///
  /// - Parameters:
  ///   - gone: The titles of what is gone.
  ///   - later: What of it came later. A text that rests on it or links to it is withheld.
  mutating func cut(_ gone: [RecordReference: String], later: Set<RecordReference>) {
    let isTouched = tokens.contains { token in
      switch token {
      case .open(.recordLink(let link)): gone[target(of: link)] != nil
      case .mention(_, let name): gone[mentioned[Int(name)]] != nil
      case .citation(let index): gone[article(of: index)] != nil
      default: false
      }
    }
    guard isTouched else { return }
    let isLater = tokens.contains { token in
      switch token {
      case .open(.recordLink(let link)): later.contains(target(of: link))
      case .citation(let index): later.contains(article(of: index))
      default: false
      }
    }
    var kept: [Citation] = []
    var links: [RecordLink] = []
    var pieces: [Token] = []
    pieces.reserveCapacity(tokens.count)
    var summary = (start: 0, end: 0)
    for (index, token) in tokens.enumerated() {
      if index == summaryTokens.lowerBound { summary.start = pieces.count }
      switch token {
      case .citation(let number):
        if gone[article(of: number)] == nil {
          pieces.append(.citation(Int32(kept.count)))
          kept.append(citations[Int(number)])
        }
      case .open(.recordLink(let link)):
        if let title = gone[target(of: link)] {
          if recordLinks[Int(link)].isEmpty { pieces.append(.verbatim(add(title.utf8))) }
        } else {
          pieces.append(.open(.recordLink(Int32(links.count))))
          links.append(recordLinks[Int(link)])
        }
      case .close(.recordLink(let link)):
        // Links are not inside each other, so it is the last one.
        if gone[target(of: link)] == nil {
          pieces.append(.close(.recordLink(Int32(links.count - 1))))
        }
      case .mention(let words, let name) where gone[mentioned[Int(name)]] != nil:
        pieces.append(.text(words))
      default:
        pieces.append(token)
      }
      if index + 1 == summaryTokens.upperBound { summary.end = pieces.count }
    }
    tokens = pieces
    citations = kept
    recordLinks = links
    summaryTokens = summary.start..<max(summary.start, summary.end)
    if isLater { withhold() }
  }

  private func target(of link: Int32) -> RecordReference { recordLinks[Int(link)].record.value }

  private func article(of citation: Int32) -> RecordReference {
    RecordReference(.article, citations[Int(citation)].article.value.name)
  }
}
