import ParleyModel

extension SiteLayout {
  /// `timelinejs.json`: what TimelineJS3 shows. It takes texts for HTML, so that they are escaped.
  func timelineFile() -> [UInt8] {
    let title = JSONText.object([
      (
        "text",
        .object([
          ("headline", .string(HTMLText.escaped(graph.site.title))),
          ("text", .string(HTMLText.escaped(graph.site.description))),
        ])
      )
    ])
    var file = LongText(size: graph.events.count * 1_000)
    file.text = "{\"title\":\(title.line),\n\"events\":[\n"
    for index in graph.events.indices {
      if index > 0 { file.text += ",\n" }
      slide(index).append(to: &file.text, indent: nil)
      file.settle()
    }
    file.text += "\n],\n\"eras\":[\n"
    var isFirst = true
    for round in graph.rounds {
      guard let members = Self.timelineDates(round.date.value), members.count == 2 else {
        continue
      }
      if !isFirst { file.text += ",\n" }
      isFirst = false
      let words = JSONText.object([("headline", .string(HTMLText.escaped(round.title.value)))])
      JSONText.object(members + [("text", words)]).append(to: &file.text, indent: nil)
    }
    file.text += "\n]}\n"
    return file.whole()
  }

  private func slide(_ index: Int) -> JSONText {
    let event = graph.events[index]
    let address = HTMLText.escaped(dataAddress(EventGraph.Node(.event, index)))
    var body = summary(event.body).map { "<p>\(HTMLText.escaped($0))</p>" } ?? ""
    body += "<p>\(HTMLText.escaped(strings.word("status", event.status))) · "
    body += "<a href=\"\(address)\">\(HTMLText.escaped(graph.site.title))</a></p>"
    let text = JSONText.object([
      ("headline", .string(HTMLText.escaped(event.title.value))), ("text", .string(body)),
    ])
    return .object(
      (Self.timelineDates(event.date.value) ?? []) + [
        ("display_date", .string(HTMLText.escaped(dates.text(event.date.value)))), ("text", text),
        ("group", .string(HTMLText.escaped(strings.word("event-kind", event.kind)))),
        ("unique_id", .string(event.id.name)),
      ])
  }

  /// `start_date`, and `end_date` for an interval with two ends. Where one is open, the other is all that
  /// there is; `nil` where both are.
  private static func timelineDates(_ date: HistoricalDate) -> [(String, JSONText)]? {
    switch date.form {
    case .single(let point), .interval(.date(let point), .open), .interval(.open, .date(let point)):
      [("start_date", timelineDate(point))]
    case .interval(.date(let from), .date(let to)):
      [("start_date", timelineDate(from)), ("end_date", timelineDate(to))]
    case .interval(.open, .open): nil
    }
  }

  private static func timelineDate(_ point: HistoricalDate.Point) -> JSONText {
    .members([
      ("year", .number(point.year)), ("month", point.month.map { .number($0) }),
      ("day", point.day.map { .number($0) }), ("hour", point.time.map { .number($0.hour) }),
      ("minute", point.time.map { .number($0.minute) }),
    ])
  }
}
