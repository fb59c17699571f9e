import ParleyModel

/// Words of somebody's own, in the list of what an actor said.
struct SpokenWords: TemplateSubject {
  let site: SiteContext
  let article: Article
  let words: QuotedWords
  /// The passage that they are in, for the link.
  let passage: Int

  static let schema = Schema<SpokenWords>(
    "spoken words", "Words of somebody's own.",
    [
      .optionalText("quotation", "The words, where they may be shown.") { spoken in
        spoken.article.publish == .nothing ? nil : spoken.text
      },
      .url("url", "The passage on the article's page.") { spoken in
        spoken.site.url(
          .record(RecordReference(.article, spoken.article.id.name)),
          fragment: SiteContext.anchor(ofPassage: spoken.passage))
      },
      .text("source", "The publisher, or the article's title.") {
        $0.article.publisher?.value ?? $0.article.title.value
      },
      .optionalHTML("date", "When the article was published.") { spoken in
        spoken.article.published.map { spoken.site.dates.html($0.value) }
      },
      .flag("is-named", "Whether the editors say who speaks, and not the article by itself.") {
        if case .named = $0.words.attribution { true } else { false }
      },
      .flag("is-digest", "Whether the article is the site's own digest of a source.") {
        $0.article.isDigest
      },
      .flag("is-translated", "Whether the words were translated for the digest.") {
        $0.article.isTranslation($0.text)
      },
    ] + ForeignWords.fields.map { $0.of { $0.site.foreign($0.article.language(ofWords: $0.text)) } }
  )

  private var text: String { site.text(of: words.passages, in: article) }
}

extension SiteContext {
  /// All that an actor is quoted with, by date of publication, then as the articles have it.
  func words(spokenBy actor: ActorID) -> [SpokenWords] {
    let quoting = shared.quotingArticles.value {
      graph.articles.indices.reduce(into: [:]) { articles, index in
        for speaker in Set(graph.quotations(of: index).compactMap(\.speaker)) {
          articles[speaker, default: []].append(index)
        }
      }
    }
    return (quoting[actor] ?? []).flatMap { index -> [SpokenWords] in
      let spoken = graph.quotations(of: index).filter { $0.speaker == actor }
      let evidence = graph.evidence(on: index)
      return spoken.map { words in
        let passage = evidence.first { $0.quotations.contains(words) }
        return SpokenWords(
          site: self, article: graph.articles[index], words: words, passage: passage?.number ?? 1)
      }
    }
  }
}
