import Foundation
import ParleyModel
import Testing

@testable import ParleyContent

/// Tables of events as files, and what is said about them.
struct ImportedTableTests {
  private func read(
    _ text: String, offset: String? = nil
  ) -> (events: [ImportedTable.Event], told: [String]) {
    let outcome = ImportedTable.read(
      SourceFile(path: "t.csv", contents: .bytes(Array(text.utf8))), offset: offset
    ) { $0.hasPrefix("'=") ? String($0.dropFirst()) : $0 }
    let told = outcome.diagnostics.sorted(by: Diagnostic.precedes).map {
      "\($0.span.start.line):\($0.span.start.column) \($0.code.rawValue): \($0.message)"
    }
    return (outcome.value.events, told)
  }

  // MARK: Cells

  @Test func quotedCellsHoldSeparatorsLineFeedsAndQuotationMarks() throws {
    let text =
      "\u{FEFF}title,date,kind,body\r\n\"A \"\"b\"\", c\",2031,talks,\"One.\r\n\r\nTwo.\"\r\n"
    let (events, told) = read(text)
    #expect(told == [])
    let event = try #require(events.first)
    #expect(event.id.name == "a-b-c")
    #expect(
      event.text == "---\ntitle: \"A \\\"b\\\", c\"\ndate: 2031\nkind: talks\n---\n\nOne.\n\nTwo.\n"
    )
    #expect(event.span.start == SourcePosition(line: 2, column: 1))
  }

  @Test(arguments: [(";", "semicolons"), ("\t", "tabs")])
  func otherSeparatorsAreReported(_ sign: String, _ name: String) throws {
    let (events, told) = read("title\(sign)date\n\"a\(sign)b, c\"\(sign)2031\n")
    #expect(told == ["1:6 other-separator: cells are taken to be separated by \(name)"])
    #expect(events.map(\.id.name) == ["a-b-c"])
  }

  @Test func aQuotationMarkThatIsNeverClosedStopsTheImportAtItsRow() {
    let (events, told) = read("title,date\na,2031\nb,\"2032\nc,2033\n\"d\"e,2034\n")
    // The mark is closed where the next one would open, and what follows shows it.
    #expect(told == ["5:2 malformed-cell: there is text after the quotation mark that ends a cell"])
    #expect(events.map(\.id.name) == ["a"])
    let last = read("title,date\na,2031\n\"b,2032\nc,2033\n")
    #expect(
      last.told == ["3:1 malformed-cell: the quotation mark that begins this cell is never closed"])
    #expect(last.events.map(\.id.name) == ["a"])
    #expect(read("title,\"date\na,2031\n").events.isEmpty)
  }

  @Test func textAfterAQuotedCellIsReported() {
    let (_, told) = read("title,date\n\"a\" b,2031\n")
    #expect(
      told == ["2:4 malformed-cell: there is text after the quotation mark that ends a cell"])
  }

  @Test(arguments: ["sep=;\r\n", "\"SEP=;\"\n", "\u{FEFF}sep=;\n"])
  func aFirstLineMayNameTheSeparator(_ line: String) {
    let (events, told) = read(line + "title;date;kind,a\nA;2031;\nB;20312;\n")
    #expect(
      told == [
        "2:12 unknown-column: unknown column `kind,a`; it is not imported; did you mean `kind`?",
        "4:3 invalid-date: `20312` is not a date that Parley can read",
      ])
    #expect(events.map(\.id.name) == ["a"])
  }

  @Test func rowsThatAreTooWideAreLeftOutAndShortOnesAreNot() {
    let (events, told) = read("title,date,place\na,2031,x,y\nb,2032\n")
    #expect(
      told == ["2:10 ragged-row: the row has more cells than there are columns (3)"])
    #expect(events.map(\.id.name) == ["b"])
  }

  // MARK: Columns

  @Test func columnsAreReported() {
    let (events, told) = read("title,date,acters,url\na,2031,b,c\n")
    #expect(
      told == [
        "1:12 unknown-column: unknown column `acters`; it is not imported; did you mean `actors`?"
      ])
    #expect(events.first?.text == "---\ntitle: a\ndate: 2031\nkind: other\n---\n")
    #expect(
      read("when,title\n2031,a\n").told.contains("1:1 missing-column: there is no column `date`"))
    #expect(
      read("title,date,Title\na,2031,b\n").told == [
        "1:12 duplicate-key: there is another column `Title`"
      ])
    #expect(read("\n\n").told == ["1:1 missing-column: the table is empty"])
  }

  // MARK: events.csv

  @Test func everyColumnBecomesAKey() throws {
    let (events, told) = read(
      """
      id,title,date,kind,status,weight,round,place,actors,issues,relations,articles,positions,commitments
      x,'=A: b,2031-02~,talks,claimed,major,r-1,"Near, Ö",a; b (head \\; of (it)),i; j,follows:y; part-of:z,p; q,"[{""actor"":""a"",""issue"":""i"",""says"":""No: never""}]","[{""by"":[""a""],""what"":""w"",""due"":""2031-03""}]"

      """)
    #expect(told == [])
    #expect(
      try #require(events.first).text == """
        ---
        title: "=A: b"
        date: 2031-02~
        kind: talks
        status: claimed
        weight: major
        round: r-1
        place: Near, Ö
        actors:
          - a
          - b: head ; of (it)
        issues: [i, j]
        relations:
          - follows: "y"
          - part-of: z
        positions:
          - actor: a
            issue: i
            says: "No: never"
        commitments:
          - by: [a]
            what: w
            due: 2031-03
        articles: [p, q]
        ---

        """)
  }

  @Test func mistakesAreReportedWhereTheyAre() {
    let (events, told) = read(
      """
      id,title,date,kind,status,issues,relations,positions
      a,A,2031-13,talk,sure,i; J j,follow:b,"[{""actor"":""x"",""sais"":1}]"
      B C,B,2031,talks,,,,
      c,,2031,talks,,,,
      d,D,,talks,,,,
      e,E,2031,talks,,,,[
      f,F,2031,talks,,,,
      f,G,2031,talks,,,,

      """)
    #expect(events.map(\.id.name) == ["f"])
    let heads = told.map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
    #expect(
      heads.filter { $0.hasPrefix("2:") } == [
        "2:5 invalid-date", "2:13 unknown-value", "2:18 unknown-value", "2:26 invalid-id",
        "2:30 unknown-value", "2:41 missing-key", "2:41 missing-key", "2:58 unknown-key",
      ], "\(told)")
    #expect(heads.contains("3:1 invalid-id"))
    #expect(heads.contains("4:3 empty-text"))
    #expect(heads.contains("5:5 empty-text"))
    #expect(heads.contains { $0.hasPrefix("6:") })
    #expect(told.contains("8:1 duplicate-id: another row has the id `f`"))
  }

  @Test func wordsMayBeginWithACapital() {
    let (events, told) = read(
      "title,date,kind,status,weight\nA,2031,Talks,CLAIMED,Major\nB,2031,Talk,,\n")
    #expect(
      events.map(\.text) == [
        "---\ntitle: A\ndate: 2031\nkind: talks\nstatus: claimed\nweight: major\n---\n"
      ])
    #expect(told == ["3:8 unknown-value: `kind` cannot be `Talk`; did you mean `talks`?"])
  }

  /// What spreadsheets make of dates, and what is said of it.
  @Test(arguments: [
    ("05.02.2026", "write it as `2026-02-05`"),
    ("5.2.2026 10:00", "write it as `2026-02-05`"),
    ("2/5/2026", "write it as `2026-02-05` or `2026-05-02`"),
    ("2/25/2026", "write it as `2026-02-25`"),
    ("25/2/2026", "write it as `2026-02-25`"),
    ("5/5/2026", "write it as `2026-05-05`"),
    ("Feb-26", "write it as `2026-02`"),
  ])
  func datesOfSpreadsheetsAreKnown(_ date: String, _ help: String) {
    let outcome = ImportedTable.read(
      SourceFile(path: "t.csv", contents: .bytes(Array("title,date\nA,\(date)\n".utf8)))
    ) { $0 }
    #expect(outcome.value.events.isEmpty)
    #expect(
      outcome.diagnostics.map(\.message) == ["`\(date)` is a date as spreadsheets write it"])
    #expect(outcome.diagnostics.map(\.span.start) == [SourcePosition(line: 2, column: 3)])
    #expect(
      outcome.diagnostics.map(\.help) == [
        "\(help); a spreadsheet leaves dates as they are in a column that is formatted as Text"
      ])
  }

  @Test(arguments: ["2026-02-05 00:00:00", "2026-02-05 00:00", "2026-02-05 00:00:00.000"])
  func aDayWithAMidnightBehindItIsTheDay(_ date: String) {
    let (events, told) = read("title,date\nA,\(date)\n")
    #expect(told == [])
    #expect(events.map(\.text) == ["---\ntitle: A\ndate: 2026-02-05\nkind: other\n---\n"])
  }

  @Test(arguments: ["2026-02-05 10:00:00", "2026-02 00:00:00", "2026-02-30 00:00:00", "32.1.2026"])
  func whatSaysMoreThanADayIsNoDay(_ date: String) {
    let (events, told) = read("title,date\nA,\(date)\n")
    #expect(events.isEmpty)
    #expect(told.count == 1 && told[0].hasPrefix("2:3 invalid-date: "))
  }

  // MARK: TimelineJS

  @Test func aSpreadsheetOfTimelineJSBecomesEvents() throws {
    let (events, told) = read(
      """
      Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
      2031,2,5,,2031,2,6,,,Переговори у Києві,"<p>They <b>met</b> &amp; <a href=""https://x.example/?a=1&amp;b"">talked</a>.</p><p>1. *No*<br>end</p>",https://y.example/p.jpg,AP,The hall,,,Talks,
      ,,,,,,,,,The talks,,,,,,title,,
      2031,3,,,,,,,,Переговори у Києві,,,,,,,Diplomacy,
      2031,3,1,9:05,,,,,,"A ""Été"" b",,,,,,,,

      """)
    #expect(
      told == [
        "1:57 column-left-out: `Display Date` is not imported: an event has no such key",
        "1:117 column-left-out: `Media Thumbnail` is not imported: an event has no such key",
        "1:144 column-left-out: `Background` is not imported: an event has no such key",
        "3:25 row-left-out: the row is of the type `title` and is not an event",
        "4:40 unknown-group: the group `Diplomacy` is not a kind of event; the kind is `other`",
        "5:10 time-left-out: the time `9:05` is left out: it has no offset from UTC",
      ])
    #expect(
      events.map(\.id.name) == ["peregovori-u-kiievi", "peregovori-u-kiievi-2", "a-ete-b"])
    #expect(
      try #require(events.first).text == """
        ---
        title: Переговори у Києві
        date: 2031-02-05/2031-02-06
        kind: talks
        ---

        They **met** \\& [talked](<https://x.example/?a=1&b>).

        1\\. \\*No\\*\\
        end

        [The hall](<https://y.example/p.jpg>), AP

        """)
    #expect(events[1].text == "---\ntitle: Переговори у Києві\ndate: 2031-03\nkind: other\n---\n")
    #expect(events[2].text.contains("date: 2031-03-01\n"))
  }

  @Test func mediaOfAnArticleIsTheArticle() async throws {
    let content = await ContentReader.read([
      SourceFile(
        path: "content/articles/report.md",
        contents: .bytes(
          Array(
            "---\ntitle: R\nurl: https://News.example/a/\narchive-url: https://old.example/1\n---\nX"
              .utf8))),
      SourceFile(
        path: "content/articles/b.md",
        contents: .bytes(Array("---\ntitle: B\nurl: https://twice.example/\n---\nX".utf8))),
      SourceFile(
        path: "content/articles/c.md",
        contents: .bytes(Array("---\ntitle: C\nurl: https://twice.example/\n---\nX".utf8))),
    ])
    let articles = ArticleAddresses(content.value.articles)
    let table = """
      Year,Headline,Media,Media Caption,Media Credit
      2031,A,http://news.example/a#p2,,
      2031,B,https://old.example/1,The [report],AFP
      2031,C,https://news.example/b,,
      2031,D,https://twice.example,,
      2031,E,"<iframe src=""https://v.example/1""></iframe>",,
      2031,F,<i></i>,,1. AP
      2031,G,https://news.example/g,"By <a href='https://p.example/'>P</a>","<p>A</p><p>B<br>C</p>"
      """
    let events = ImportedTable.read(
      SourceFile(path: "t.csv", contents: .bytes(Array(table.utf8))), articles: articles
    ) { $0 }.value.events
    let head = "date: 2031\nkind: other\n"
    #expect(
      events.map(\.text) == [
        "---\ntitle: A\n\(head)articles: [report]\n---\n",
        "---\ntitle: B\n\(head)articles: [report]\n---\n\n[The \\[report\\]](article:report), AFP\n",
        "---\ntitle: C\n\(head)---\n\n[https://news.example/b](<https://news.example/b>)\n",
        // No one knows which of the two is meant.
        "---\ntitle: D\n\(head)---\n\n[https://twice.example](<https://twice.example>)\n",
        "---\ntitle: E\n\(head)---\n\n[https://v.example/1](<https://v.example/1>)\n",
        "---\ntitle: F\n\(head)---\n\n1\\. AP\n",
        "---\ntitle: G\n\(head)---\n\n[https://news.example/g](<https://news.example/g>), "
          + "By [P](<https://p.example/>), A B C\n",
      ])
  }

  @Test(arguments: [
    ("9:05", "T09:05"), ("14:30:15", "T14:30:15"), ("9:30 PM", "T21:30"), ("12:00 am", "T00:00"),
    ("12:15 p.m.", "T12:15"), ("9pm", "T21:00"), ("1:02:03.000 AM", "T01:02:03"),
    ("09:30\u{202F}PM", "T21:30"),
  ])
  func timesAreReadAsSpreadsheetsWriteThem(_ time: String, _ expected: String) {
    let (events, told) = read(
      "Year,Month,Day,Time,Headline\n2031,3,1,\(time),A\n", offset: "-05:00")
    #expect(told == [])
    #expect(
      events.map(\.text) == ["---\ntitle: A\ndate: 2031-03-01\(expected)-05:00\nkind: other\n---\n"]
    )
  }

  @Test(arguments: [
    "25:00", "9:60", "13:00 PM", "0:10 AM", "9", "noon", "9:5", "9:30:00:00", "9.30", "9:30.5",
    "9:30+01:00", "٩:٣٠",
  ])
  func ofATimeThatCannotBeReadTheDayIsKept(_ time: String) {
    let (events, told) = read(
      "Year,Month,Day,Time,Headline\n2031,3,1,\(time),A\n", offset: "-05:00")
    #expect(events.map(\.text) == ["---\ntitle: A\ndate: 2031-03-01\nkind: other\n---\n"])
    #expect(
      told == [
        "2:10 time-left-out: the time `\(time)` is left out: it is not a time of day"
      ])
  }

  @Test func partsOfSecondsAreLeftOut() {
    let (events, told) = read(
      "Year,Month,Day,Time,Headline\n2031,3,1,9:05:01.25,A\n", offset: "Z")
    #expect(events.map(\.text) == ["---\ntitle: A\ndate: 2031-03-01T09:05:01Z\nkind: other\n---\n"])
    #expect(
      told == ["2:10 time-left-out: the fraction of a second in `9:05:01.25` is left out"])
  }

  @Test func wholeNumbersMayHavePointZero() {
    let (events, told) = read(
      "Year,Month,Day,End Year,Headline\n2012.0,2.0,,2013.00,A\n2012,2.5,,,B\n2012,.0,,,C\n")
    #expect(events.map(\.text) == ["---\ntitle: A\ndate: 2012-02/2013\nkind: other\n---\n"])
    #expect(
      told == [
        "3:6 invalid-date: `2.5` is not a month", "4:6 invalid-date: `.0` is not a month",
      ])
  }

  @Test func datesThatCannotBeReadAreReported() {
    let (events, told) = read(
      "Year,Month,Day,Headline\n-50,,,A\n2031,13,,B\n2031,,5,C\n2031,2,30,D\n,,,E\n2031,1,1,\n")
    #expect(events.isEmpty)
    #expect(
      told == [
        "2:1 invalid-date: `-50` is not a year", "3:6 invalid-date: there is no month 13",
        "4:7 invalid-date: there is a day, but no month",
        "5:8 invalid-date: there is no day 30 in that month", "6:1 empty-text: the row has no year",
        "7:10 empty-text: the row has no headline",
      ])
  }

  /// How many seconds of this thread's own work something takes.
  private func seconds(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    work()
    return now() - start
  }

  /// Eight times as much takes about eight times as long, where it would be sixty-four times if all that
  /// is left were searched at every sign.
  @Test(arguments: [
    "<a", "x<br>", "<x>\u{301}", "<!--", "<b>x ", "<script></", "&", "<li>", "<a href='",
  ])
  func hostileHTMLIsReadInTimeThatGrowsWithItsLength(_ part: String) {
    func time(_ count: Int) -> Double {
      let html = String(repeating: part, count: count)
      return seconds {
        #expect(HTMLMarkdown.markdown(html).utf8.count < 3 * html.utf8.count)
        #expect(HTMLMarkdown.plainText(html + ">end").utf8.count < 3 * html.utf8.count)
      }
    }
    let short = time(2000)
    #expect(time(16000) < 24 * short)
  }

  @Test func manyRowsOfOneTitleAreNamedInTime() {
    let (events, _) = read("title,date\n" + String(repeating: "A,2031\n", count: 5000))
    #expect(events.last?.id.name == "a-5000")
  }

  @Test func hostileHTMLStaysText() {
    #expect(
      HTMLMarkdown.markdown(
        "a <script>alert(1)</script>b <a href='javascript:x'>c</a> 1 < 2 &lt;b&gt;")
        == "a b c 1 \\< 2 \\<b>")
    #expect(HTMLMarkdown.markdown("<ul><li>a<li># b</ul>") == "- a\n\n- \\# b")
    #expect(HTMLMarkdown.markdown("<b></b>Look!<a href='https://x.example/?a&lt;=1'>") == "Look!")
    #expect(
      HTMLMarkdown.markdown("!<a href='https://x.example/?a&copy;'>b</a><b> c </b>d")
        == "\\![b](<https://x.example/?a\\&copy;>) **c** d")
    #expect(HTMLMarkdown.markdown("a<!-- b > c -->d <!- e <f") == "ad \\<!- e \\<f")
    #expect(HTMLMarkdown.plainText("A <b>b</b>&nbsp;&#x41;<br>c") == "A b\u{A0}A c")
  }
}
