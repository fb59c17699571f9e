import ParleyModel

extension SiteLayout {
  private var correctionChapters: Chapters {
    Chapters(wholeLimit: 250, chapterLimit: 250, dates: dates, strings: strings)
  }

  /// The log of corrections, newest first, in parts when there are many.
  func correctionPages() -> [SitePage] {
    let corrections = graph.corrections
    let chapters = correctionChapters.cut(corrections.count) {
      corrections[$0].correction.date.value.sortDay
    }
    let index = page(
      .corrections, at: .corrections, in: .corrections, title: strings["title.corrections"]
    ) { site in
      let shown = chapters.isEmpty ? corrections[...] : corrections.prefix(50)
      return site.correctionFields(shown, of: corrections.count, chapters: chapters, current: nil)
    }
    return [index]
      + chapters.indices.map { number in
        page(
          .corrections, at: SitePath.corrections.below(chapters[number].name), in: .corrections,
          title: Phrase(strings["page.title"]).text([
            "page": chapters[number].title, "site": strings["title.corrections"],
          ])
        ) {
          $0.correctionFields(
            corrections[chapters[number].range], of: corrections.count, chapters: chapters,
            current: number)
        }
      }
  }

  private func correctionFields(
    _ shown: ArraySlice<PublishedCorrection>, of count: Int, chapters: [Chapter], current: Int?
  ) -> [TemplateValue.Field] {
    let anchors = anchors(of: shown)
    return TemplateValue.fields([
      "count": .text(strings.counted("count.corrections", count)),
      "corrections": .list(
        zip(shown, anchors).map { entry, anchor in
          [
            "date": .html(dates.html(entry.correction.date.value)),
            "note": .text(entry.correction.note.value),
            "link": .html(link(entry.node, fragment: anchor)),
            "kind": .text(strings["record.\(entry.node.kind.rawValue)"]),
          ]
        }),
      "is-partial": .flag(!chapters.isEmpty && current == nil),
      "chapters": chapterLinks(
        chapters, below: .corrections, counted: "count.corrections", current: current),
      "has-neighbours": .flag(current != nil && chapters.count > 1),
      // Newest first: what comes before in the list is later.
      "previous": current.map { neighbour(chapters, $0 + 1, below: .corrections) } ?? .empty,
      "next": current.map { neighbour(chapters, $0 - 1, below: .corrections) } ?? .empty,
    ])
  }

  /// The notice on the page of a record that was corrected.
  func corrections(_ corrections: [Correction]) -> TemplateValue {
    guard !corrections.isEmpty else { return .empty }
    return [
      "all": .html(url(.corrections)),
      "items": .list(
        zip(corrections, Self.anchors(of: corrections)).map { correction, anchor in
          [
            "anchor": .text(anchor), "date": .html(dates.html(correction.date.value)),
            "note": .text(correction.note.value),
          ]
        }),
    ]
  }

  // MARK: Anchors

  /// What names each correction of a record, on its page and elsewhere. It goes by the date, for a
  /// correction once made stays; those of one date are numbered from the second.
  static func anchors(of corrections: [Correction]) -> [String] {
    var counts: [String: Int] = [:]
    return corrections.map { correction in
      // A date in characters that stand in any address.
      let date = correction.date.value.text.map {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "_"
      }
      let anchor = "correction_" + String(date)
      let count = counts[anchor, default: 0] + 1
      counts[anchor] = count
      return count == 1 ? anchor : "\(anchor)_\(count)"
    }
  }

  /// The same of corrections of several records.
  func anchors(of corrections: some Sequence<PublishedCorrection>) -> [String] {
    var known: [EventGraph.Node: [String]] = [:]
    return corrections.map { published in
      let node = published.node
      let anchors =
        known[node]
        ?? Self.anchors(
          of: node.kind == .event
            ? graph.events[node.index].corrections : graph.rounds[node.index].corrections)
      known[node] = anchors
      return anchors[published.index]
    }
  }
}

extension SitePath {
  /// The log of corrections.
  static let corrections = SitePath("corrections/index.html")
}

extension TemplateShape {
  static let correction = TemplateShape(
    "correction", "A change made after publication.",
    [
      .text("anchor", "An id for it."), .html("date", "When."), .text("note", "What was changed."),
    ])

  static let correctionNotice = TemplateShape(
    "correction notice", "What was changed on a page after publication.",
    [
      .url("all", "The log of all corrections."),
      .list("items", correction, "The changes, in the author's order."),
    ])

  static let correctionEntry = TemplateShape(
    "correction entry", "A change made after publication, in the log of all of them.",
    [
      .html("date", "When."), .text("note", "What was changed."),
      .html("link", "A link to the notice on the page that was changed."),
      .text("kind", "What kind of record it is."),
    ])

  static let corrections = page(
    "corrections", "The log of corrections, or a part of it.",
    [
      .text("count", "How many the site has, in words."),
      .list("corrections", correctionEntry, "The corrections, newest first."),
      .flag("is-partial", "Whether the page shows only the newest corrections."),
      .list("chapters", chapterLink, "The parts of the log, where it has any."),
      .flag("has-neighbours", "Whether a part comes before or after it."),
      .html("previous", "A link to the part before in time.").optional,
      .html("next", "A link to the part after in time.").optional,
    ])
}
