extension PageSchema {
  static let timeline = PageSchema("timeline", .timeline)
  static let chapter = PageSchema("chapter", .chapter)
  static let rounds = PageSchema("rounds", .rounds)
  static let round = PageSchema("round", .round)
  static let actors = PageSchema("actors", .actors)
  static let actor = PageSchema("actor", .actor)
  static let issues = PageSchema("issues", .issues)
  static let issue = PageSchema("issue", .issue)
  static let places = PageSchema("places", .places)
  static let place = PageSchema("place", .place)

  /// The parts that many pages share.
  static let parts: [PageSchema] = [
    PageSchema(PageHeader.self), PageSchema(PageFooter.self), PageSchema(PastBanner.self),
    PageSchema(EventRow.self), PageSchema(EventEntry.self), PageSchema(CitationQuote.self),
    PageSchema(RecordMention.self), PageSchema(RecordReferenceRow.self),
    PageSchema(SourceLine.self), PageSchema(ScoreFigure.self), PageSchema(ContentsList.self),
  ]

  /// The pages.
  static let pages: [PageSchema] = [
    PageSchema(HomePage.self), timeline, chapter, rounds, round, actors, actor, issues, issue,
    places, place, PageSchema(EventPage.self), PageSchema(ArticlesPage.self),
    PageSchema(ArticlePage.self), PageSchema(CommitmentsPage.self),
    PageSchema(CorrectionsPage.self), PageSchema(CoveragePage.self), PageSchema(SearchPage.self),
    PageSchema(DataPage.self), PageSchema(FreePage.self), PageSchema(PastViewsPage.self),
    PageSchema(NotFoundPage.self),
  ]

  /// Everything that is rendered by itself.
  static let all: [PageSchema] = parts + pages
}
