import ParleyModel

extension SitePath {
  /// The ledger of promises.
  static let commitments = SitePath("commitments/index.html")
}

extension SiteContext {
  private var commitmentChapters: Chapters {
    Chapters(wholeLimit: 200, chapterLimit: 200, dates: dates, strings: strings)
  }

  /// How many of many promises the front of the ledger, or an actor's page, shows.
  static let newestCommitmentCount = 40

  /// The ledger of promises: on one page, or the newest and a page for each part when there are many.
  func commitmentPages() -> [SitePage] {
    let places = graph.commitmentPlaces
    let chapters = commitmentChapters.cut(places.count) {
      graph.events[places[$0].event].date.value.sortDay
    }
    let index = page(
      at: .commitments, in: .commitments, title: strings["title.commitments"]
    ) { CommitmentsPage(frame: $0, places: places, chapters: chapters, current: nil) }
    return [index]
      + chapters.indices.map { number in
        page(
          at: SitePath.commitments.below(chapters[number].name), in: .commitments,
          title: strings.phrase("page.title").text([
            "page": chapters[number].title, "site": strings["title.commitments"],
          ])
        ) { CommitmentsPage(frame: $0, places: places, chapters: chapters, current: number) }
      }
  }
}

/// The ledger of promises, or a part of it.
final class CommitmentsPage: PageSubject {
  let frame: PageFrame
  /// Where all promises are recorded, by date.
  private let places: [(event: Int, index: Int)]
  private let chapters: [Chapter]
  /// The part that the page is; `nil` for the front of the ledger.
  private let current: Int?

  fileprivate init(
    frame: PageFrame, places: [(event: Int, index: Int)], chapters: [Chapter], current: Int?
  ) {
    self.frame = frame
    self.places = places
    self.chapters = chapters
    self.current = current
  }

  static let template = "commitments"
  static let schema = page(
    "The ledger of promises, or a part of it.",
    [
      .optionalHTML("as-of", "The day by which it is worked out what is overdue.") {
        $0.site.graph.asOf.map($0.site.dates.html)
      },
      .text("count", "How many promises, in words.") {
        $0.site.strings.counted(
          "count.commitments", $0.current == nil ? $0.places.count : $0.shown.count)
      },
      .group("tally", "How many are in each state; not on the page of a part.") { $0.tally },
      .optionalObject("parties", "Who has promised how much, where several have.") {
        PromiserTable(of: $0.all, in: $0.site)
      },
      .list("groups", "The promises, by state.") { $0.groups },
      .optionalText("more", "That only the newest are shown, where that is so.") { page in
        guard page.current == nil, page.shown.count < page.places.count else { return nil }
        return page.site.strings.phrase("commitment-list.more").text([
          "count": page.site.strings.number(page.shown.count)
        ])
      },
      .optionalURL("calendar", "The calendar, where there is anything in it.") {
        $0.site.calendarURL
      },
      .list("chapters", "The parts of the ledger, where it has any.") {
        $0.site.chapterLinks(
          $0.chapters, below: .commitments, counted: "count.commitments", current: $0.current)
      },
      .flag("has-neighbours", "Whether a part comes before or after it.") {
        $0.current != nil && $0.chapters.count > 1
      },
      .optionalHTML("previous", "A link to the part before.") { page in
        page.current.flatMap {
          page.site.neighbour(page.chapters, $0 - 1, below: .commitments)
        }
      },
      .optionalHTML("next", "A link to the part after.") { page in
        page.current.flatMap {
          page.site.neighbour(page.chapters, $0 + 1, below: .commitments)
        }
      },
    ])

  /// All promises, for the counts; none on the page of a part.
  private lazy var all: [LedgerCommitment] =
    current == nil ? places.map { site.graph.commitment(of: $0.event, $0.index) } : []

  private lazy var shown: ArraySlice<LedgerCommitment> = {
    if let current {
      return places[chapters[current].range]
        .map { site.graph.commitment(of: $0.event, $0.index) }[...]
    }
    return chapters.isEmpty ? all[...] : all.suffix(SiteContext.newestCommitmentCount)
  }()

  private var groups: [CommitmentGroup] {
    CommitmentStanding.allCases.compactMap { standing in
      let same = shown.filter { $0.standing == standing }
      return same.isEmpty ? nil : CommitmentGroup(site: site, standing: standing, entries: same)
    }
  }

  private var tally: [TallyEntry] {
    CommitmentStanding.allCases.compactMap { standing in
      let count = all.count { $0.standing == standing }
      guard count > 0 else { return nil }
      // Where all of them are on the page, each count has a group to lead to.
      return TallyEntry(site: site, standing: standing, count: count, isLink: chapters.isEmpty)
    }
  }

  fileprivate static func anchor(of standing: CommitmentStanding) -> String {
    "page_\(standing.rawValue)"
  }
}

/// Promises in the same state.
struct CommitmentGroup: TemplateSubject {
  let site: SiteContext
  let standing: CommitmentStanding
  let entries: [LedgerCommitment]

  static let schema = Schema<CommitmentGroup>(
    "commitment group", "Promises in the same state.",
    [
      .text("title", "Their state, as a heading.") {
        $0.site.strings["standing.\($0.standing.rawValue)"]
      },
      .text("note", "What that means.") {
        $0.site.strings["standing-note.\($0.standing.rawValue)"]
      },
      .text("anchor", "An id for it.") { CommitmentsPage.anchor(of: $0.standing) },
      .text("state-name", "One word for it, for a class.") { $0.standing.rawValue },
      .list("items", "The promises, by date.") { group in
        group.entries.map { CommitmentEntry(site: group.site, entry: $0, place: .ledger) }
      },
    ])
}

/// How many promises are in this state.
struct TallyEntry: TemplateSubject {
  let site: SiteContext
  let standing: CommitmentStanding
  let count: Int
  /// Whether their group is on the page.
  let isLink: Bool

  static let schema = Schema<TallyEntry>(
    "tally entry", "How many promises are in this state.",
    [
      .text("count", "How many.") { $0.site.strings.number($0.count) },
      .text("state", "Their state.") {
        $0.site.strings["commitment.\($0.standing.rawValue)"]
      },
      .text("state-name", "One word for it, for a class.") { $0.standing.rawValue },
      .optionalText("anchor", "The id of their group, where all promises are on one page.") {
        $0.isLink ? CommitmentsPage.anchor(of: $0.standing) : nil
      },
    ])
}
