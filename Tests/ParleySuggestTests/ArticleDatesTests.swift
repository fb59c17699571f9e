import ParleyModel
import Testing

@testable import ParleySuggest

/// The dates of one sentence, in an article of some day.
struct DatedWords: Sendable, CustomTestStringConvertible {
  let published: String
  let text: String
  /// `words = date`, with `+` after what is still to come, and the bearing after `@`.
  let dates: String

  init(_ published: String, _ text: String, _ dates: String) {
    self.published = published
    self.text = text
    self.dates = dates
  }

  var testDescription: String { "\(published) \(text)" }
}

/// An article of paragraphs.
func datedArticle(
  _ published: String, _ paragraphs: String..., type: ArticleType = .report
) throws -> ArticleReading {
  let source = SourceText(
    path: "content/articles/a.txt", text: paragraphs.joined(separator: "\n\n"))
  let place = SourceSpan.start(of: source)
  let date = published == "-" ? nil : Spanned(try HistoricalDate(edtf: published), at: place)
  let article = Article(
    id: ArticleID("a"), source: source, title: Spanned("A", at: place), published: date, type: type,
    blocks: paragraphs.map { ArticleBlock(kind: .paragraph, text: $0, span: place) })
  return ArticleReading(article)
}

/// What ``DatedWords/dates`` says.
func written(_ mentions: [DateMention]) -> String {
  mentions.map { mention in
    let bearing = mention.bearing == .on ? "" : " @\(mention.bearing)"
    return
      "\(mention.reason.words) = \(mention.date?.text ?? "nil")\(mention.isFuture ? "+" : "")\(bearing)"
  }.joined(separator: "; ")
}

@Suite struct ArticleDatesTests {
  @Test(arguments: DatedWords.calendar + DatedWords.counted + DatedWords.styles)
  func datesAreAsPreciseAsTheirWords(_ example: DatedWords) throws {
    let mentions = DateMention.all(in: try datedArticle(example.published, example.text))
    #expect(written(mentions) == example.dates)
  }

  @Test func nothingIsLaterThanTheArticleUnlessItLiesAhead() throws {
    let examples = DatedWords.calendar + DatedWords.counted + DatedWords.styles
    var count = 0
    // Month ends, year ends, a leap day, and each weekday.
    for day in [
      "2024-02-28", "2024-02-29", "2024-03-01", "2025-12-31", "2026-01-01", "2026-01-31",
      "2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04", "2026-02-05", "2026-02-06",
      "2026-02-07", "2026-02-08", "2026-02-28", "2026-03-01", "2026-06-15", "2026-08-31",
    ] {
      let published = try #require(try HistoricalDate(edtf: day).singleDay)
      for example in examples {
        for mention in DateMention.all(in: try datedArticle(day, example.text)) {
          guard let date = mention.date else { continue }
          #expect(try HistoricalDate(edtf: date.text) == date, "\(day) \(example.text)")
          count += 1
          if mention.isFuture { continue }
          #expect(!date.lies(after: published), "\(day) \(example.text) \(date.text)")
          guard case .interval = date.form, mention.reason.rule != .absoluteDate else { continue }
          #expect(date.isOver(by: published), "\(day) \(example.text) \(date.text)")
        }
      }
    }
    #expect(count > 2500)
  }

  @Test(arguments: [
    ("After Wednesday's talks, the envoy struck a note.", "struck", "2026-02-04/2026-02-06"),
    ("Ahead of Thursday's talks, the envoy told the agency.", "told", "../2026-02-05"),
    ("He spoke while the talks were underway on Wednesday.", "spoke", "2026-02-04"),
    ("“It goes on,” said the aide while talks were underway on Wednesday.", "said", "2026-02-04"),
    ("The envoy, who met the king on Monday, said so.", "said", "none"),
    ("The envoy, who met the king on Monday, said so.", "met", "2026-02-02"),
    ("He said on Wednesday that they met on Monday.", "said", "2026-02-04"),
    ("He said on Wednesday that they met on Monday.", "met", "2026-02-02"),
    ("He said the talks on Wednesday were good.", "said", "none"),
    ("He said the sides will meet on Sunday.", "said", "none"),
    ("He said the sides will meet on Sunday.", "meet", "2026-02-08+"),
    ("“They met on Monday,” he said.", "said", "none"),
    ("“They met on Monday,” he said.", "met", "2026-02-02"),
    ("On Tuesday, the sides signed a paper.", "signed", "2026-02-03"),
    ("They met on Tuesday. They signed a paper.", "signed", "2026-02-03/2026-02-06"),
    ("They met on Tuesday. They will sign a paper.", "sign", "none"),
    ("They met on Tuesday. They had signed a paper.", "signed", "none"),
    ("They met in 2022. They signed a paper.", "signed", "none"),
    ("GENEVA, Feb 5 (Wire) - Envoys rejected it.", "rejected", "none"),
    ("The pause will last until Sunday.", "last", "2026-02-06/2026-02-08+"),
    ("They met several weeks ago.", "met", "nil"),
  ])
  func whatIsReportedHasTheDateThatBelongsToIt(_ text: String, _ verb: String, _ date: String)
    throws
  {
    let reading = try datedArticle("2026-02-06", text)
    let block = reading.blocks[0]
    let word = try #require(block.words.indices.first { block.lowercased($0) == verb })
    let found = ArticleDates(reading).governing(word..<word + 1, inBlock: 0)
    let written = found.map { ($0.date?.text ?? "nil") + ($0.isFuture ? "+" : "") }
    #expect(written ?? "none" == date)
  }

  @Test func aTranscriptsQuotationsAreSpokenOnItsDay() throws {
    let reading = try datedArticle("2026-02-06", "“We met yesterday.”", type: .transcript)
    #expect(written(DateMention.all(in: reading)) == "yesterday = 2026-02-05")
  }

  @Test(arguments: ["", " ", "—", "...", "\u{FEFF}", "\u{0}", "，。"])
  func whatHoldsNoWordsHoldsNoDates(_ text: String) throws {
    #expect(DateMention.all(in: try datedArticle("2026-02-06", text)).isEmpty)
  }

  /// Ten times the text takes about ten times the time, on one line, whatever it repeats.
  @Test(arguments: [
    "Monday ", "Monday, ", "5 February ", "to ", "“yesterday” ", "will ", "after Monday ", "5 ",
    "the end of ", "he said on Monday that ", "5-", "2026-02-05-",
  ])
  func timeGrowsWithTheText(_ words: String) throws {
    let short = try datedArticle("2026-02-06", String(repeating: words, count: 4000))
    let long = try datedArticle("2026-02-06", String(repeating: words, count: 40000))
    let clock = ContinuousClock()
    var count = 0
    func time(_ reading: ArticleReading) -> Duration {
      (0..<3).map { _ in
        clock.measure {
          let dates = ArticleDates(reading)
          for word in stride(from: 0, to: reading.blocks[0].words.count, by: 7) {
            if dates.governing(word..<word + 1, inBlock: 0) != nil { count += 1 }
          }
        }
      }.min() ?? .zero
    }
    let (first, second) = (time(short), time(long))
    #expect(second < first * 40 + .milliseconds(20), "\(first) \(second) \(count)")
  }
}
