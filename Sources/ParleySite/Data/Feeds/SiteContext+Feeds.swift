import ParleyModel

extension DataFile {
  /// New and changed entries of the site, as Atom.
  static let atom = DataFile(
    "feed.xml", "application/atom+xml", inRoot: true, isOffered: \.hasFeeds, lack: feedLack
  ) { site, sink in
    site.write(.atom, on: .site, from: site.shared.siteFeed, to: &sink)
  }

  /// The same as JSON Feed.
  static let jsonFeed = DataFile(
    "feed.json", "application/feed+json", inRoot: true, isOffered: \.hasFeeds, lack: feedLack
  ) { site, sink in
    site.write(.json, on: .site, from: site.shared.siteFeed, to: &sink)
  }

  @Sendable private static func feedLack(of settings: SiteSettings) -> Lack {
    settings.baseURL != nil
      ? ("nothing in the content has a date", "give site.yml an `as-of`, or an entry a date")
      : (
        "feeds need `base-url` in site.yml",
        "write the address of the site, as in `base-url: https://example.org/talks/`"
      )
  }
}

/// The formats of feeds, by the extensions of their files.
enum FeedFormat: String, CaseIterable {
  case atom = "xml"
  case json
}

extension SiteContext {
  /// Whether the site has feeds: they need an address to be found at, and dates.
  var hasFeeds: Bool {
    siteVersion.past == nil && graph.site.baseURL != nil && graph.asOf != nil
  }

  /// The feeds of records and of corrections, in both formats. Those of the site are data files.
  func feedFiles() -> [SitePage] {
    guard hasFeeds else { return [] }
    let origin = SourceSpan.start(of: SourceText(path: "content/site.yml", text: ""))
    let records = Self.fedKinds.flatMap(graph.nodes).map { FeedSubject.record($0) }
    return (records + [.corrections]).flatMap { subject in
      let folder = page(of: subject).canonical
      let shared = MadeForTwo<Feed?>()
      return FeedFormat.allCases.map { format in
        SitePage(path: SitePath("\(folder)feed.\(format.rawValue)"), origin: origin) {
          [self] sink in
          write(format, on: subject, from: shared, to: &sink)
        }
      }
    }
  }

  /// Writes a feed in a format; its entries are made once for both.
  fileprivate func write(
    _ format: FeedFormat, on subject: FeedSubject, from shared: MadeForTwo<Feed?>,
    to sink: inout ByteSink
  ) {
    guard let feed = shared.take({ feed(on: subject) }) else { return }
    switch format {
    case .atom: sink.xml { $0.atom(feed) }
    case .json:
      sink.json { $0.feed(feed) }
      sink.append(0x0A)
    }
  }

  /// The feed on a subject; `nil` where the site has none.
  private func feed(on subject: FeedSubject) -> Feed? {
    guard hasFeeds, let base = graph.site.baseURL, let asOf = graph.asOf else { return nil }
    let entries =
      switch subject {
      case .site, .record: entries(of: subject, base: base, asOf: asOf)
      case .corrections: corrections(limit: subject.limit, base: base, asOf: asOf)
      }
    let page = page(of: subject).canonical
    return Feed(
      title: title(of: subject), subtitle: subtitle(of: subject), page: base + page,
      address: base + page + "feed", language: graph.site.language,
      author: Feed.Author(name: publisher, contact: graph.site.contact),
      rights: graph.site.license,
      updated: entries.map(\.dates.updated).max() ?? EntryMoment(asOf), entries: entries)
  }

  /// The entries on the events in a feed.
  private func entries(of subject: FeedSubject, base: String, asOf: CivilDay) -> [Feed.Entry] {
    let dates = shared.entryDates.value { EntryDates(graph, asOf: asOf) }
    let events =
      if case .record(let node) = subject {
        dates.newest(subject.limit, of: events(fedTo: node))
      } else {
        dates.newest(subject.limit)
      }
    return events.map { event in
      entry(
        onEvent: event, dates: dates.events[event], base: base, inFull: subject.holdsContent)
    }
  }

  private func subtitle(of subject: FeedSubject) -> String? {
    switch subject {
    case .site: graph.site.description.isEmpty ? nil : graph.site.description
    case .record: nil
    case .corrections: strings["correction-list.method"]
    }
  }

  // MARK: Entries

  private func entry(
    onEvent index: Int, dates: EntryDates.Dates, base: String, inFull: Bool
  ) -> Feed.Entry {
    let event = graph.events[index]
    let address = base + path(EventGraph.Node(.event, index)).canonical
    let kind = Feed.Category(
      term: event.kind.rawValue, label: strings.word("event-kind", event.kind),
      scheme: base + "timeline/")
    return Feed.Entry(
      id: address, url: address, title: event.title.value, dates: dates,
      categories: [kind] + issues(of: event, base: base), summary: summary(event.body),
      content: inFull ? content(ofEvent: index, base: base, page: address) : nil)
  }

  private func content(ofEvent index: Int, base: String, page address: String) -> String {
    let event = graph.events[index]
    var html = "<p>\(dates.html(event.date.value)) · "
    HTMLText.append(strings.word("event-kind", event.kind), to: &html)
    html += " · "
    HTMLText.append(strings.word("status", event.status), to: &html)
    html += "</p>\n"
    html += ProseRenderer.html(
      event.body, of: EventGraph.Node(.event, index), in: withAddresses(below: base))
    for correction in event.corrections {
      html += "<p><strong>"
      HTMLText.append(strings["title.corrections"], to: &html)
      html += "</strong> · \(dates.html(correction.date.value)) · "
      HTMLText.append(correction.note.value, to: &html)
      html += "</p>\n"
    }
    return AbsoluteMarkup.html(html, page: address)
  }

  private func issues(of event: Event, base: String) -> [Feed.Category] {
    event.issues.compactMap { issue in
      graph.issue(issue.value).map {
        Feed.Category(term: issue.value.name, label: $0.title.value, scheme: base + "issues/")
      }
    }
  }

  /// The newest corrections, named as on their records' pages.
  private func corrections(limit: Int, base: String, asOf: CivilDay) -> [Feed.Entry] {
    let newest = graph.corrections.prefix(limit)
    return zip(newest, anchors(of: newest)).map { published, anchor in
      let date = published.correction.date.value
      let page = base + path(published.node).canonical
      let id = "\(page)#\(anchor)"
      let moment = EntryMoment(published: date, asOf: asOf)
      let kind = published.node.kind.rawValue
      var html = "<p>\(dates.html(date)) · "
      HTMLText.append(published.correction.note.value, to: &html)
      html += "</p>\n<p>\(withAddresses(below: base).link(published.node, fragment: anchor))</p>\n"
      return Feed.Entry(
        id: id, url: id, title: graph.title(of: published.node),
        dates: EntryDates.Dates(published: moment, updated: moment),
        categories: [
          Feed.Category(
            term: kind, label: strings["record.\(kind)"], scheme: base + "corrections/")
        ], summary: published.correction.note.value,
        content: AbsoluteMarkup.html(html, page: page))
    }
  }
}
