import ParleyModel

extension SiteContext {
  /// What a page says in forms for programs.
  func alternates(
    of path: SitePath, in section: Section, about record: EventGraph.Node?
  ) -> [Alternate] {
    guard siteVersion.past == nil else { return [] }
    var found: [Alternate] = []
    if hasFeeds, let subject = feedSubject(of: path, in: section) {
      let title =
        subject == .corrections
        ? title(of: subject) : strings.phrase("feed.title").text(["title": title(of: subject)])
      let folder = page(of: subject).canonical
      for (name, type) in [
        ("feed.xml", "application/atom+xml"), ("feed.json", "application/feed+json"),
      ] {
        found.append(Alternate(type: type, title: title, url: url(SitePath(folder + name))))
      }
    }
    if Self.calendarPages.contains(path), let calendarURL {
      found.append(
        Alternate(type: "text/calendar", title: strings["calendar.title"], url: calendarURL))
    }
    if let record, record.kind == .article, isAnnotated(record) {
      found.append(
        Alternate(
          type: "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"",
          title: strings["annotations.title"], url: url(SitePath(DataFile.annotations.path))))
    }
    return found
  }

  private static var calendarPages: [SitePath] { [.home, .commitments, .index(of: .round)] }
}
