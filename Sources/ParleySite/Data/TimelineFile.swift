import ParleyModel

extension DataFile {
  /// What TimelineJS3 shows. It takes texts for HTML, so that they are escaped.
  static let timeline = DataFile(
    "timelinejs.json", "application/json", counts: { [("events", $0.graph.events.count)] }
  ) { site, sink in
    sink.json { site.writeTimeline(to: &$0) }
    sink.append(0x0A)
  }
}

extension SiteContext {
  fileprivate func writeTimeline(to json: inout JSONWriter) {
    json.object(nil, .members) { json in
      json.object("title") { json in
        json.object("text") { json in
          json.member("headline", HTMLText.escaped(graph.site.title))
          json.member("text", HTMLText.escaped(graph.site.description))
        }
      }
      json.list("events", .lines) { json in
        for index in graph.events.indices {
          writeSlide(index, to: &json)
          json.passOn()
        }
      }
      json.list("eras", .lines) { json in
        for round in graph.rounds {
          guard let dates = TimelineDates(round.date.value), dates.end != nil else { continue }
          json.object { json in
            json.members(dates)
            json.object("text") { $0.member("headline", HTMLText.escaped(round.title.value)) }
          }
          json.passOn()
        }
      }
    }
  }

  private func writeSlide(_ index: Int, to json: inout JSONWriter) {
    let event = graph.events[index]
    let address = HTMLText.escaped(dataAddress(EventGraph.Node(.event, index)))
    var body = summary(event.body).map { "<p>\(HTMLText.escaped($0))</p>" } ?? ""
    body += "<p>\(HTMLText.escaped(strings.word("status", event.status))) · "
    body += "<a href=\"\(address)\">\(HTMLText.escaped(graph.site.title))</a></p>"
    json.object { json in
      if let dates = TimelineDates(event.date.value) { json.members(dates) }
      json.member("display_date", HTMLText.escaped(dates.text(event.date.value)))
      json.object("text") { json in
        json.member("headline", HTMLText.escaped(event.title.value))
        json.member("text", body)
      }
      json.member("group", HTMLText.escaped(strings.word("event-kind", event.kind)))
      json.member("unique_id", event.id.name)
    }
  }
}

/// The date of a slide, and where it ends for an interval with two ends. Where one is open, the other is
/// all that there is.
private struct TimelineDates {
  let start: HistoricalDate.Point
  let end: HistoricalDate.Point?

  /// `nil` where both ends are open.
  init?(_ date: HistoricalDate) {
    switch date.form {
    case .single(let point), .interval(.date(let point), .open), .interval(.open, .date(let point)):
      (start, end) = (point, nil)
    case .interval(.date(let from), .date(let to)): (start, end) = (from, to)
    case .interval(.open, .open): return nil
    }
  }
}

extension JSONWriter {
  fileprivate mutating func members(_ dates: TimelineDates) {
    member("start_date", dates.start)
    if let end = dates.end { member("end_date", end) }
  }

  private mutating func member(_ name: StaticString, _ point: HistoricalDate.Point) {
    object(name) { json in
      json.member("year", point.year)
      json.number("month", point.month)
      json.number("day", point.day)
      json.number("hour", point.time?.hour)
      json.number("minute", point.time?.minute)
    }
  }
}
