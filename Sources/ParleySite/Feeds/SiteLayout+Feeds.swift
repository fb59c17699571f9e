import ParleyModel

extension SiteLayout {
  /// Whether the site has feeds: they need an address to be found at, and days to go by.
  var hasFeeds: Bool {
    standpoint.past == nil && graph.site.baseURL != nil && graph.asOf != nil
  }

  /// The feeds of records and of corrections, in both formats. Those of the site are data files.
  func feedFiles() -> [SitePage] {
    guard hasFeeds else { return [] }
    let origin = SourceSpan.start(of: SourceText(path: "content/site.yml", text: ""))
    return (fedRecords + [.corrections]).flatMap { subject in
      let folder = page(of: subject).canonical
      return [
        SitePage(path: SitePath(folder + "feed.xml"), origin: origin) { [self] in
          Array((feed(on: subject)?.atom ?? "").utf8)
        },
        SitePage(path: SitePath(folder + "feed.json"), origin: origin) { [self] in
          Array((feed(on: subject)?.json ?? "").utf8)
        },
      ]
    }
  }

  private var fedRecords: [FeedSubject] {
    Self.fedKinds.flatMap(graph.nodes).map { FeedSubject.record($0) }
  }

  /// The feed on a subject; `nil` where the site has none.
  func feed(on subject: FeedSubject) -> Feed? {
    guard hasFeeds, let base = graph.site.baseURL, let asOf = graph.asOf else { return nil }
    let entries: [Feed.WrittenEntry]
    switch subject {
    case .site, .record:
      let plan = sharedEntries.plan(ofEvents: graph.events.count) { feedPlan(asOf: asOf) }
      entries = (plan.events[subject] ?? []).map { event in
        sharedEntries.entry(onEvent: event) {
          Feed.WrittenEntry(entry(onEvent: event, dates: plan.dates.events[event], base: base))
        }
      }
    case .corrections:
      entries = corrections(limit: subject.limit, base: base, asOf: asOf)
        .map(Feed.WrittenEntry.init)
    }
    let page = page(of: subject).canonical
    return Feed(
      title: title(of: subject), subtitle: subtitle(of: subject), page: base + page,
      address: base + page + "feed", language: graph.site.language,
      author: Feed.Author(name: publisher, contact: graph.site.contact),
      rights: graph.site.license,
      updated: entries.map(\.updated).max() ?? EntryMoment(asOf), entries: entries)
  }

  private func feedPlan(asOf: CivilDay) -> SharedEntries.Plan {
    let dates = EntryDates(graph, asOf: asOf)
    var events: [FeedSubject: [Int]] = [.site: dates.newest(FeedSubject.site.limit)]
    for case .record(let node) in fedRecords {
      events[.record(node)] = dates.newest(
        FeedSubject.record(node).limit, of: self.events(fedTo: node))
    }
    return SharedEntries.Plan(dates: dates, events: events)
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
    onEvent index: Int, dates entryDates: EntryDates.Dates, base: String
  ) -> Feed.Entry {
    let event = graph.events[index]
    let node = EventGraph.Node(.event, index)
    let address = base + path(node).canonical
    let kind = strings.word("event-kind", event.kind)
    var html = "<p>\(dates.html(event.date.value)) · "
    HTMLText.append(kind, to: &html)
    html += " · "
    HTMLText.append(strings.word("status", event.status), to: &html)
    html += "</p>\n"
    html += ProseRenderer.html(event.body, of: node, in: withAddresses(below: base))
    for correction in event.corrections {
      html += "<p><strong>"
      HTMLText.append(strings["title.corrections"], to: &html)
      html += "</strong> · \(dates.html(correction.date.value)) · "
      HTMLText.append(correction.note.value, to: &html)
      html += "</p>\n"
    }
    return Feed.Entry(
      id: address, url: address, title: event.title.value, dates: entryDates,
      categories: [
        Feed.Category(term: event.kind.rawValue, label: kind, scheme: base + "timeline/")
      ] + issues(of: event, base: base), summary: summary(event.body),
      content: AbsoluteMarkup.html(html, page: address))
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
