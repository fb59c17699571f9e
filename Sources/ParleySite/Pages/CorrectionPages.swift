import ParleyModel

extension SiteContext {
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
      at: .corrections, in: .corrections, title: strings["title.corrections"]
    ) {
      CorrectionsPage(frame: $0, corrections: corrections, chapters: chapters, current: nil)
    }
    return [index]
      + chapters.indices.map { number in
        page(
          at: SitePath.corrections.below(chapters[number].name), in: .corrections,
          title: strings.phrase("page.title").text([
            "page": chapters[number].title, "site": strings["title.corrections"],
          ])
        ) {
          CorrectionsPage(
            frame: $0, corrections: corrections, chapters: chapters, current: number)
        }
      }
  }

  // MARK: Anchors

  /// What names each correction of a record, on its page and elsewhere. It contains the date, because a
  /// correction once made stays; those of one date are numbered from the second.
  static func anchors(of corrections: [Correction]) -> [String] {
    var counts: [String: Int] = [:]
    return corrections.map { correction in
      // A date in characters that any address may contain.
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

/// The log of corrections, or a part of it.
struct CorrectionsPage: PageSubject {
  let frame: PageFrame
  /// All that the site has, newest first.
  fileprivate let corrections: [PublishedCorrection]
  fileprivate let chapters: [Chapter]
  /// The part that the page is; `nil` for the first page of the log.
  fileprivate let current: Int?

  static let template = "corrections"
  static let schema = page(
    "The log of corrections, or a part of it.",
    [
      .text("count", "How many the site has, in words.") {
        $0.site.strings.counted("count.corrections", $0.corrections.count)
      },
      .list("corrections", "The corrections, newest first.") { page in
        zip(page.shown, page.site.anchors(of: page.shown)).map {
          CorrectionEntry(site: page.site, published: $0, anchor: $1)
        }
      },
      .flag("is-partial", "Whether the page shows only the newest corrections.") {
        !$0.chapters.isEmpty && $0.current == nil
      },
      .list("chapters", "The parts of the log, where it has any.") {
        $0.site.chapterLinks(
          $0.chapters, below: .corrections, counted: "count.corrections", current: $0.current)
      },
      .flag("has-neighbours", "Whether a part comes before or after it.") {
        $0.current != nil && $0.chapters.count > 1
      },
      // Newest first: what comes before in the list is later.
      .optionalHTML("previous", "A link to the part before in time.") { page in
        page.current.flatMap {
          page.site.neighbour(page.chapters, $0 + 1, below: .corrections)
        }
      },
      .optionalHTML("next", "A link to the part after in time.") { page in
        page.current.flatMap {
          page.site.neighbour(page.chapters, $0 - 1, below: .corrections)
        }
      },
    ])

  /// How many of many corrections the first page shows.
  private static let newestCount = 50

  private var shown: ArraySlice<PublishedCorrection> {
    if let current { return corrections[chapters[current].range] }
    return chapters.isEmpty ? corrections[...] : corrections.prefix(Self.newestCount)
  }
}

/// A change made after publication, in the log of all of them.
struct CorrectionEntry: TemplateSubject {
  let site: SiteContext
  let published: PublishedCorrection
  /// What names it on the page that was changed.
  let anchor: String

  static let schema = Schema<CorrectionEntry>(
    "correction entry", "A change made after publication, in the log of all of them.",
    [
      .html("date", "When.") { $0.site.dates.html($0.published.correction.date.value) },
      .text("note", "What was changed.") { $0.published.correction.note.value },
      .html("link", "A link to the notice on the page that was changed.") {
        $0.site.link($0.published.node, fragment: $0.anchor)
      },
      .text("kind", "What kind of record it is.") {
        $0.site.strings["record.\($0.published.node.kind.rawValue)"]
      },
    ])
}

/// What was changed on a page after publication.
struct CorrectionNotice: TemplateSubject {
  private let site: SiteContext
  private let corrections: [Correction]

  /// `nil` where nothing was changed.
  init?(_ corrections: [Correction], in site: SiteContext) {
    guard !corrections.isEmpty else { return nil }
    self.site = site
    self.corrections = corrections
  }

  static let schema = Schema<CorrectionNotice>(
    "correction notice", "What was changed on a page after publication.",
    [
      .url("all", "The log of all corrections.") { $0.site.url(.corrections) },
      .list("items", "The changes, in the author's order.") { notice in
        zip(notice.corrections, SiteContext.anchors(of: notice.corrections)).map {
          NoticedCorrection(site: notice.site, correction: $0, anchor: $1)
        }
      },
    ])
}

/// A change made after publication, on the page that was changed.
struct NoticedCorrection: TemplateSubject {
  let site: SiteContext
  let correction: Correction
  let anchor: String

  static let schema = Schema<NoticedCorrection>(
    "correction", "A change made after publication.",
    [
      .text("anchor", "An id for it.") { $0.anchor },
      .html("date", "When.") { $0.site.dates.html($0.correction.date.value) },
      .text("note", "What was changed.") { $0.correction.note.value },
    ])
}
