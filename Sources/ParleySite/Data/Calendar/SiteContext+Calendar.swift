import ParleyModel

extension SitePath {
  static let calendar = SitePath(DataFile.calendar.path)
}

extension DataFile {
  /// Rounds and their sessions, what is planned, and promises that are due, as iCalendar.
  static let calendar = DataFile(
    "calendar.ics", "text/calendar", inRoot: true, isOffered: \.hasCalendar,
    lack: { _ in
      (
        "no round, plan or promise has a date that a calendar can show",
        "give a round its `date`, a future event its `status: planned`, or a promise its `due`"
      )
    }
  ) { site, sink in
    sink.calendar { site.writeCalendar(to: &$0) }
  }
}

extension SiteContext {
  /// Whether there is anything for a calendar, which may not be empty.
  var hasCalendar: Bool {
    guard siteVersion.past == nil, graph.asOf != nil else { return false }
    return graph.rounds.contains { round in
      CalendarSpan(round.date.value) != nil
        || round.sessions.contains { CalendarSpan($0.date.value) != nil }
    }
      || graph.events.contains { event in
        isPlan(event) && CalendarSpan(event.date.value) != nil
          || event.commitments.contains {
            $0.due.map { CalendarSpan($0.value, isDeadline: true) != nil } ?? false
          }
      }
  }

  fileprivate func writeCalendar(to text: inout CalendarWriter) {
    let entries =
      graph.rounds.indices.flatMap(calendarEntries(ofRound:))
      + graph.events.indices.flatMap(calendarEntries(ofEvent:))
    let base = graph.site.baseURL
    let stamp = graph.asOf.map { CalendarSpan.End.digits($0) + "T000000Z" } ?? ""
    text.add("BEGIN:VCALENDAR")
    text.add("VERSION:2.0")
    text.add("PRODID:-//Parley//Parley//EN")
    text.add("CALSCALE:GREGORIAN")
    text.add("METHOD:PUBLISH")
    text.add("NAME", text: graph.site.title)
    text.add("X-WR-CALNAME", text: graph.site.title)
    if !graph.site.description.isEmpty { text.add("DESCRIPTION", text: graph.site.description) }
    if let base { text.add("URL:\(base)") }
    let offsets = Set(entries.flatMap(\.span.offsets)).subtracting([0])
    for offset in offsets.sorted() { CalendarOffset(offset).add(to: &text) }
    let domain = calendarDomain
    for entry in entries {
      entry.add(to: &text, domain: domain, stamp: stamp, base: base)
      text.passOn()
    }
    text.add("END:VCALENDAR")
  }

  /// The host and the folder of the site. Where it has none, nothing else about it is the same for ever.
  private var calendarDomain: String {
    guard let base = graph.site.baseURL else { return "parley.invalid" }
    let place = base.split(separator: "/", omittingEmptySubsequences: true).dropFirst()
    return place.joined(separator: "/")
  }

  // MARK: Rounds

  private func calendarEntries(ofRound index: Int) -> [CalendarEntry] {
    let round = graph.rounds[index]
    let node = EventGraph.Node(.round, index)
    let id = "round/\(round.id.name)"
    let status = status(of: round)
    let sequence = max(0, round.schedule.count - 1) + round.corrections.count
    let place = calendarPlace(round.place?.value)
    var entries: [CalendarEntry] = []
    func add(
      _ id: String, _ date: HistoricalDate, _ title: String, _ lines: [String], whole: String?
    ) {
      guard let span = CalendarSpan(date) else { return }
      entries.append(
        CalendarEntry(
          id: id, span: span, title: calendarTitle(title, date, span),
          description: dateLine(date, span) + lines, status: status, sequence: sequence,
          category: strings["record.round"], place: place.name, coordinates: place.coordinates,
          page: path(node), whole: whole))
    }
    add(
      id, round.date.value, round.title.value,
      scheduleSentences(of: round)
        + [round.outcome?.value ?? summary(round.body)].compactMap { $0 }, whole: nil)
    let hasRound = !entries.isEmpty
    for (number, session) in round.sessions.enumerated() {
      let title = [session.title?.value, round.title.value].compactMap { $0 }
      let format = session.format.map {
        strings.phrase("calendar.format").text(["format": strings.word("format", $0)])
      }
      add(
        "\(id)/session/\(number + 1)", session.date.value, title.joined(separator: " · "),
        [format].compactMap { $0 }, whole: hasRound ? id : nil)
    }
    return entries
  }

  /// What came of the dates that were set. On one that was given up without another nothing takes place.
  private func status(of round: Round) -> CalendarEntry.Status {
    guard let history = round.scheduleHistory(asOf: graph.asOf) else {
      guard !round.isAhead, let asOf = graph.asOf, round.date.value.hasBegun(by: asOf) else {
        return .tentative
      }
      return .confirmed
    }
    switch history.conclusion {
    case .held: return .confirmed
    case .cancelled: return .cancelled
    case .postponed:
      let isGivenUp = round.schedule.last?.date.value.overlaps(round.date.value) ?? false
      return isGivenUp ? .cancelled : .tentative
    case .unknown, .ahead: return .tentative
    }
  }

  // MARK: Events

  /// Whether an event is to come, or was to come and was called off.
  private func isPlan(_ event: Event) -> Bool {
    switch event.status {
    case .planned, .cancelled: true
    case .confirmed, .reported, .claimed, .disputed, .denied:
      graph.asOf.map { event.date.value.lies(after: $0) } ?? false
    }
  }

  private func calendarEntries(ofEvent index: Int) -> [CalendarEntry] {
    let event = graph.events[index]
    guard isPlan(event) || !event.commitments.isEmpty else { return [] }
    let node = EventGraph.Node(.event, index)
    let id = "event/\(event.id.name)"
    var entries: [CalendarEntry] = []
    if isPlan(event), let span = CalendarSpan(event.date.value) {
      let place = calendarPlace(event.place?.value)
      let status: CalendarEntry.Status =
        switch event.status {
        case .cancelled, .denied: .cancelled
        case .confirmed: .confirmed
        case .planned, .reported, .claimed, .disputed: .tentative
        }
      entries.append(
        CalendarEntry(
          id: id, span: span, title: calendarTitle(event.title.value, event.date.value, span),
          description: dateLine(event.date.value, span)
            + [calendarStatus(strings.word("status", event.status))]
            + [summary(event.body)].compactMap { $0 },
          status: status, sequence: event.corrections.count,
          category: strings.word("event-kind", event.kind), place: place.name,
          coordinates: place.coordinates, page: path(node), whole: nil))
    }
    for (number, commitment) in event.commitments.enumerated() {
      guard let due = commitment.due?.value, let span = CalendarSpan(due, isDeadline: true) else {
        continue
      }
      let standing = graph.commitment(of: index, number).standing
      let title = strings.phrase("calendar.due").text(["what": commitment.what.value])
      entries.append(
        CalendarEntry(
          id: "\(id)/commitment/\(number + 1)", span: span,
          title: calendarTitle(title, due, span),
          description: dateLine(due, span) + [
            sides(of: commitment),
            calendarStatus(strings["commitment.\(standing.rawValue)"]), event.title.value,
          ], status: standing == .lapsed ? .cancelled : .confirmed,
          sequence: event.corrections.count, category: strings["calendar.promise"],
          place: nil, coordinates: nil, page: path(node), whole: nil))
    }
    return entries
  }

  private func calendarStatus(_ words: String) -> String {
    strings.phrase("calendar.status").text(["status": words])
  }

  /// Who promised, and who it was promised to.
  private func sides(of commitment: Commitment) -> String {
    func names(_ actors: [Spanned<ActorID>]) -> String {
      actors.map { graph.actor($0.value)?.title.value ?? $0.value.name }
        .joined(separator: strings["separator"])
    }
    guard !commitment.to.isEmpty else { return names(commitment.by) }
    return "\(names(commitment.by)) \(strings["promised-to"]) \(names(commitment.to))"
  }

  // MARK: Dates and places

  /// A title that says when, where the days beside it say more than is known.
  private func calendarTitle(
    _ title: String, _ date: HistoricalDate, _ span: CalendarSpan
  ) -> String {
    span.precision == .exact ? title : "\(title) (\(dates.text(date)))"
  }

  /// What is known of a date that is not exact.
  private func dateLine(_ date: HistoricalDate, _ span: CalendarSpan) -> [String] {
    let words: KeyValuePairs = ["date": dates.text(date)]
    switch span.precision {
    case .exact: return []
    case .within: return [strings.phrase("calendar.within").text(words)]
    case .inexact: return [strings.phrase("calendar.inexact").text(words)]
    }
  }

  private func calendarPlace(_ text: String?) -> (name: String?, coordinates: Place.Coordinates?) {
    guard let text, let node = graph.place(named: text) else { return (text, nil) }
    let place = graph.places[node.index]
    return (place.title.value, place.coordinates?.value)
  }

  /// The calendar, where the site has one.
  var calendarURL: String? { hasCalendar ? url(.calendar) : nil }
}
