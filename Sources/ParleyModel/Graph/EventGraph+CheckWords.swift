extension EventGraph {
  /// Where it is said that somebody speaks in a passage, and the article or another record has it that
  /// somebody else does.
  func checkSpeakers(in articles: some Sequence<Int>) -> [Diagnostic] {
    articles.flatMap { article in
      evidence[article].flatMap { passage -> [Diagnostic] in
        let named = passage.uses.compactMap(\.citation.speaker)
        guard let first = named.first else { return [] }
        var diagnostics = named.dropFirst().filter { $0.value != first.value }.map { other in
          Diagnostic(
            .speakerConflict, at: other.span,
            "`\(other.value)` is said to speak in words in which `\(first.value)` is said to speak",
            help:
              "one passage has one speaker; correct one of the two, or cite each one's words by "
              + "themselves", notes: [.init("named here", at: first.span)])
        }
        var reader = PassageReader(self.articles[article], mentions: mentions[article])
        if let found = reader.contradiction(of: first.value, in: passage.passages) {
          let block = passage.passages[0].block
          diagnostics.append(
            Diagnostic(
              .speakerConflict, at: first.span,
              "`\(first.value)` is said to speak, but the article has `\(found)` speak these words",
              help: "name `\(found)`, or cite each one's words by themselves",
              notes: [
                .init("in this paragraph", at: self.articles[article].blocks[block].span)
              ]))
        }
        return diagnostics
      }
    }
  }

  /// One note for the site: that passages of digests are paraphrases, where nothing says of what.
  func checkDigests() -> [Diagnostic] {
    let bare = articles.indices.filter { index in
      let article = articles[index]
      guard article.isDigest, article.originalTitle == nil, article.sourceLanguage == nil else {
        return false
      }
      return edges(to: Node(.article, index)).contains { edge in
        switch edge.label {
        case .cites(_, isQuoted: true), .attests(isQuoted: true): true
        default: false
        }
      }
    }
    guard let first = bare.first else { return [] }
    let digests = bare.count == 1 ? "a digest is" : "\(bare.count) digests are"
    return [
      Diagnostic(
        .bareDigest, at: articles[first].title.span,
        "what is cited of \(digests) shown as a paraphrase, in the site's own words, and nothing says "
          + "what was published",
        help:
          "give each digest `source-language` and, where it is known, `original-title`, as here "
          + "to `\(articles[first].id)`")
    ]
  }
}
