import ParleyModel

/// One meeting of a round.
struct SessionRow: TemplateSubject {
  let site: SiteContext
  let index: Int
  let session: Session

  static let schema = Schema<SessionRow>(
    "session", "One meeting.",
    [
      .text("anchor", "An id for it.") { SiteContext.anchor(ofSession: $0.index) },
      .html("date", "When.") { $0.site.dates.html($0.session.date.value) },
      .optionalText("title", "What.") { $0.session.title?.value },
      .optionalText("format", "How many sides sat at the table.") { row in
        row.session.format.map { row.site.strings.word("format", $0) }
      },
    ])
}

/// A date that was set for a round.
struct ScheduleRow: TemplateSubject {
  let site: SiteContext
  let entry: ScheduleEntry

  static let schema = Schema<ScheduleRow>(
    "schedule entry", "A date that was set.",
    [
      .html("date", "The date.") { $0.site.dates.html($0.entry.date.value) },
      .text("state", "What became of it.") { $0.site.strings.word("schedule", $0.entry.state) },
      .text("state-name", "The same as one word of the content format, for a class.") {
        $0.entry.state.rawValue
      },
      .optionalHTML("source", "A link to the article that says so.") { row in
        row.entry.article.map { row.site.publisherLink($0.value) }
      },
    ])
}

/// A number that sources give a round.
struct ClaimedNumber: TemplateSubject {
  let site: SiteContext
  let number: Int
  let articles: [Spanned<ArticleID>]

  static let schema = Schema<ClaimedNumber>(
    "counted number", "A number that sources give the round.",
    [
      .text("number", "The number.") { $0.site.strings.number($0.number) },
      .text("words", "The same in words, with the noun.") { $0.ordinal },
      .html("sources", "Links to the articles.") { $0.site.publisherLinks($0.articles) },
    ])

  /// The words for a place in a count, such as "second round".
  private var ordinal: String {
    RequiredStrings.ordinals.contains(number)
      ? site.strings["ordinal.\(number)"]
      : site.strings.phrase("ordinal.other").text(["number": site.strings.number(number)])
  }
}

extension SiteContext {
  /// What follows from the dates that were set for a round, in sentences of plain text.
  func scheduleSentences(of round: Round) -> [String] {
    guard let history = round.scheduleHistory(asOf: graph.asOf) else { return [] }
    var sentences: [String] = []
    if history.postponements > 0 {
      sentences.append(strings.counted("schedule-history.postponed", history.postponements))
    }
    switch history.conclusion {
    case .held(daysLate: let days?) where days != 0:
      let key = days > 0 ? "schedule-history.late" : "schedule-history.early"
      sentences.append(strings.counted(key, abs(days)))
    case .held(daysLate: 0?): sentences.append(strings["schedule-history.on-time"])
    case .held: break
    case .cancelled: sentences.append(strings["schedule-history.cancelled"])
    case .postponed: sentences.append(strings["schedule-history.no-date"])
    case .unknown: sentences.append(strings["schedule-history.unknown"])
    case .ahead: break
    }
    return sentences
  }
}
