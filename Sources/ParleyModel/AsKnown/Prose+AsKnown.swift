extension Prose {
  /// Takes out all words but those it quotes.
  mutating func withhold() {
    // Line breaks between two quotations are nobody's words.
    let hasWords = fragments.contains { fragment in
      switch fragment {
      case .citation: false
      case .markup(let markup): markup.utf8.contains { $0 != UInt8(ascii: "\n") }
      default: true
      }
    }
    guard hasWords else { return }
    fragments = citations.indices.map { .citation($0) }
    summaryCount = 0
    summary = ""
    headings = []
    isWithheld = true
  }

  /// Takes out the citations of articles that are gone, and makes links to what is gone plain text: a
  /// link that borrowed its words keeps the title it borrowed.
  ///
  /// - Parameters:
  ///   - gone: The titles of what is gone.
  ///   - later: What of it came later. A text that rests on it or links to it is withheld.
  mutating func cut(_ gone: [RecordReference: String], later: Set<RecordReference>) {
    let isTouched = fragments.contains { fragment in
      switch fragment {
      case .linkStart(let reference, _, _): gone[reference.value] != nil
      case .mention(_, let record): gone[record] != nil
      case .citation(let index):
        gone[RecordReference(.article, citations[index].article.value.name)] != nil
      default: false
      }
    }
    guard isTouched else { return }
    let isLater = fragments.contains { fragment in
      switch fragment {
      case .linkStart(let reference, _, _): later.contains(reference.value)
      case .citation(let index):
        later.contains(RecordReference(.article, citations[index].article.value.name))
      default: false
      }
    }
    var kept: [Citation] = []
    var pieces: [Fragment] = []
    pieces.reserveCapacity(fragments.count)
    var summaryEnd = 0
    // For each open link, whether it stays.
    var open: [Bool] = []
    for (index, fragment) in fragments.enumerated() {
      switch fragment {
      case .citation(let number):
        let citation = citations[number]
        if gone[RecordReference(.article, citation.article.value.name)] == nil {
          pieces.append(.citation(kept.count))
          kept.append(citation)
        }
      case .linkStart(let reference, _, let isEmpty):
        let title = gone[reference.value]
        open.append(title == nil)
        if let title {
          if isEmpty { pieces.append(.verbatim(title)) }
        } else {
          pieces.append(fragment)
        }
      case .linkEnd:
        if open.popLast() ?? true { pieces.append(fragment) }
      case .mention(let words, let record) where gone[record] != nil:
        pieces.append(.text(words))
      default:
        pieces.append(fragment)
      }
      if index + 1 == summaryCount { summaryEnd = pieces.count }
    }
    fragments = pieces
    citations = kept
    summaryCount = summaryEnd
    if isLater { withhold() }
  }
}
