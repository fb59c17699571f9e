import ParleyModel

extension SiteLayout {
  /// What a page tells in forms for programs.
  func alternates(of path: SitePath, in section: Section) -> [TemplateValue] {
    guard standpoint.past == nil else { return [] }
    var found: [TemplateValue] = []
    if hasFeeds, let subject = feedSubject(of: path, in: section) {
      let title =
        subject == .corrections
        ? title(of: subject) : Phrase(strings["feed.title"]).text(["title": title(of: subject)])
      let folder = page(of: subject).canonical
      for (name, type) in [
        ("feed.xml", "application/atom+xml"), ("feed.json", "application/feed+json"),
      ] {
        found.append([
          "type": .text(type), "title": .text(title), "url": .html(SitePath(folder + name).url()),
        ])
      }
    }
    if Self.calendarPages.contains(path), hasCalendar {
      found.append([
        "type": "text/calendar", "title": .text(strings["calendar.title"]), "url": calendarLink,
      ])
    }
    if let node = record(at: path, in: section), node.kind == .article, isAnnotated(node) {
      found.append([
        "type": "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"",
        "title": .text(strings["annotations.title"]),
        "url": .html(SitePath(DataFormat.annotations.path).url()),
      ])
    }
    return found
  }

  private static var calendarPages: [SitePath] { [.home, .commitments, .index(of: .round)] }
}
