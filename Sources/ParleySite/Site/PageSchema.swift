/// A kind of page: the template that draws it, and the outline of what that template is given.
struct PageSchema: Sendable {
  /// The template's name, which is its path below `templates/` without the extension.
  let template: String
  let outline: TemplateOutline

  init<Part: TemplatePart>(_ part: Part.Type) {
    template = Part.template
    outline = Part.schema.outline
  }
}

extension PageSchema {
  /// The parts that many pages share.
  static let parts: [PageSchema] = [
    PageSchema(PageHeader.self), PageSchema(PageFooter.self), PageSchema(PastBanner.self),
    PageSchema(EventRow.self), PageSchema(EventEntry.self), PageSchema(CitationQuote.self),
    PageSchema(RecordMention.self), PageSchema(RecordReferenceRow.self),
    PageSchema(SourceLine.self), PageSchema(ScoreFigure.self), PageSchema(ContentsList.self),
  ]

  static let pages: [PageSchema] = [
    PageSchema(HomePage.self), PageSchema(TimelinePage.self), PageSchema(ChapterPage.self),
    PageSchema(RoundsPage.self), PageSchema(RoundPage.self), PageSchema(ActorsPage.self),
    PageSchema(ActorPage.self), PageSchema(IssuesPage.self), PageSchema(IssuePage.self),
    PageSchema(PlacesPage.self), PageSchema(PlacePage.self), PageSchema(EventPage.self),
    PageSchema(ArticlesPage.self), PageSchema(ArticlePage.self), PageSchema(CommitmentsPage.self),
    PageSchema(CorrectionsPage.self), PageSchema(CoveragePage.self), PageSchema(SearchPage.self),
    PageSchema(DataPage.self), PageSchema(FreePage.self), PageSchema(PastVersionsPage.self),
    PageSchema(NotFoundPage.self),
  ]

  /// Everything that is rendered by itself.
  static let all: [PageSchema] = parts + pages
}

extension SiteContext {
  /// Every page of the site, with the recipe for its HTML.
  ///
  /// What servers show at any address that is not there is a page of the root.
  func pages() -> [SitePage] {
    homePages() + (siteVersion.folder.isEmpty ? [notFoundPage()] : []) + timelinePages()
      + roundPages() + actorPages() + issuePages() + placePages() + eventPages() + articleLists()
      + articlePages() + freePages() + commitmentPages() + correctionPages() + coveragePages()
      + searchPages() + cardImages() + dataFiles() + feedFiles()
  }
}
