import ParleyModel

extension SiteContext {
  private var articleChapters: Chapters {
    Chapters(wholeLimit: 400, chapterLimit: 400, dates: dates, strings: strings)
  }

  /// The list of articles, in parts when there are many.
  func articleLists() -> [SitePage] {
    let section = Section.records(.article)
    let chapters = articleChapters.cut(graph.articles.count) {
      graph.articles[$0].published?.value.sortDay
    }
    let index = page(at: ArticlesPage.path, in: section, title: strings["title.articles"]) {
      ArticlesPage(frame: $0, chapters: chapters, current: nil)
    }
    return [index]
      + chapters.indices.map { number in
        page(
          at: ArticlesPage.path.below(chapters[number].name), in: section,
          title: strings.phrase("page.title").text([
            "page": chapters[number].title, "site": strings["title.articles"],
          ])
        ) { ArticlesPage(frame: $0, chapters: chapters, current: number) }
      }
  }
}

/// All articles, or a part of them.
struct ArticlesPage: PageSubject {
  let frame: PageFrame
  fileprivate let chapters: [Chapter]
  /// The part that the page is; `nil` for the first page of the list.
  fileprivate let current: Int?

  fileprivate static let path = SitePath.index(of: .article)

  static let template = "articles"
  static let schema = page(
    "All articles, or a part of them.",
    [
      .text("count", "How many the site has, in words.") {
        $0.site.strings.counted("count.articles", $0.site.graph.articles.count)
      },
      .list("articles", "The articles, by date.") { page in
        page.shown.map { ArticleRow(site: page.site, index: $0) }
      },
      .flag("has-chapters", "Whether the list is cut into parts.") { !$0.chapters.isEmpty },
      .list("chapters", "The parts of the list, where it has any.") {
        $0.site.chapterLinks(
          $0.chapters, below: path, counted: "count.articles", current: $0.current)
      },
      .flag("has-neighbours", "Whether a part comes before or after it.") {
        $0.current != nil && $0.chapters.count > 1
      },
      .optionalHTML("previous", "A link to the part before.") { page in
        page.current.flatMap { page.site.neighbour(page.chapters, $0 - 1, below: path) }
      },
      .optionalHTML("next", "A link to the part after.") { page in
        page.current.flatMap { page.site.neighbour(page.chapters, $0 + 1, below: path) }
      },
    ])

  private var shown: Range<Int> {
    if let current { return chapters[current].range }
    return chapters.isEmpty ? site.graph.articles.indices : 0..<0
  }
}

/// An article in a list.
struct ArticleRow: TemplateSubject {
  let site: SiteContext
  let index: Int

  static let schema = Schema<ArticleRow>(
    "article row", "An article in a list.",
    [
      .html(
        "link",
        "A link to its page, by the title under which it was published; of a digest without it, by the "
          + "site's."
      ) { row in
        row.article.originalTitle.map { title in
          row.site.link(
            title.value, to: row.site.url(row.site.path(row.node)),
            foreign: row.site.foreign(row.article.publishedLanguage))
        } ?? row.site.link(row.node)
      },
      .flag("is-own-title", "Whether that title is the site's, and not its publisher's.") {
        $0.article.publishedTitle == nil
      },
      .optionalText("publisher", "Who published it.") {
        $0.site.graph.articles[$0.index].publisher?.value
      },
      .optionalHTML("date", "When.") { $0.site.date(of: $0.node) },
      .text("type", "What kind of article it is.") {
        $0.site.strings.word("article-type", $0.site.graph.articles[$0.index].type)
      },
      .text("passages", "How many of its passages are quoted, in words.") {
        $0.site.strings.counted("count.passages", $0.site.graph.evidence(on: $0.index).count)
      },
    ])

  private var node: EventGraph.Node { EventGraph.Node(.article, index) }
  private var article: Article { site.graph.articles[index] }
}
