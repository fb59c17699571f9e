import ParleyModel
import Testing

@testable import ParleySite

@Suite("The score")
struct ScoreTests {
  static let forms = [ScoreStyle.lying(1048), .lying(720), .standing]

  static let wording = AxisDateWords(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    shortMonths: wordsOfMonth.map { String($0.prefix(3)) }, number: { String($0) },
    monthOfYear: { "\(wordsOfMonth[$0 - 1]) \($1)" }, cut: { "\($0) days" })

  private static let wordsOfMonth = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func drawing(_ layout: ScoreLayout) -> String {
    let score = layout.score
    return ScoreDrawing(
      layout: layout,
      links: score.notes.indices.map { ("note-\($0)", "Note \($0)") },
      barURLs: score.bars.indices.map { "bar-\($0)" }, prefix: "a"
    ).svg()
  }

  /// The longest parts of a drawing, for when it is too long.
  private static func parts(of svg: String) -> [String] {
    svg.split(separator: "<").sorted { $0.utf8.count > $1.utf8.count }.prefix(3)
      .map { "\($0.utf8.count): \($0.prefix(60))" }
  }

  static func links(in svg: String) -> [String] {
    svg.split(separator: "<a href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  static func day(_ number: Int) -> CivilDay { CivilDay(number: number) }

  static func note(
    _ span: DaySpan, staves: [Int] = [0], weight: EventWeight = .normal, title: String = "Title"
  ) -> Score.Note {
    Score.Note(
      event: 0, title: title, span: span, shape: .words, fill: .full, weight: weight,
      staves: staves, isJoint: false)
  }

  static func score(_ notes: [Score.Note], staves: Int = 1) -> Score {
    Score(
      staves: (0..<staves).map { Score.Staff(name: "Side \($0)", colour: .palette($0)) },
      notes: notes, bars: [], slurs: [], asOf: nil)
  }

  @Test("of 200 random chronologies has nothing that is on anything else", arguments: 0..<200)
  func random(seed: Int) {
    let score = RandomScore(seed: UInt64(seed)).score
    for form in Self.forms {
      let layout = ScoreLayout(score, form: form, wording: Self.wording)
      #expect(layout.faults == [], "seed \(seed), \(form.direction)")
      let svg = Self.drawing(layout)
      let again = ScoreLayout(score, form: form, wording: Self.wording)
      #expect(svg == Self.drawing(again))
      let size = 9000 + 900 * score.notes.count + 500 * score.bars.count
      #expect(svg.utf8.count < size, "\(Self.parts(of: svg))")
      let links = Self.links(in: svg)
      #expect(links.filter { $0.hasPrefix("note") } == score.notes.indices.map { "note-\($0)" })
      #expect(links.count { $0.hasPrefix("bar") } == score.bars.count)
      #expect(PageCheck(svg).problems == [])
      #expect(!svg.contains("style=") && !svg.contains("<style"))
    }
  }

  @Test("finds its own faults")
  func faults() {
    // Two great events of one day, in the same place: a layout that no placing would make.
    let score = Self.score([Self.note(DaySpan(Self.day(0), Self.day(0)))])
    let layout = ScoreLayout(score, form: .lying(720), wording: Self.wording)
    let twice = ScoreLayout(
      score: Self.score([score.notes[0], score.notes[0]]), form: layout.form, axis: layout.axis,
      notes: [layout.notes[0], layout.notes[0]], staves: layout.staves,
      labels: layout.labels + layout.labels, bars: [], dates: layout.dates, depth: layout.depth)
    #expect(twice.faults.contains("notes 0 and 1 lie on each other"))
    #expect(twice.faults.contains("[\"Title\"] and [\"Title\"] lie on each other"))
  }

  @Test("shows what is not one known day as a band as long as its days")
  func bands() throws {
    let spans = try [
      "2026-02-04", "2026-02-04~", "2026-02", "2026-02-04/2026-02-06", "2026-02-05/..",
      "2026-02-14",
      "2026-02-21",
    ]
    .map { try #require(DaySpan(HistoricalDate(edtf: $0))) }
    #expect(spans.map(\.isPoint) == [true, false, false, false, false, true, true])
    #expect(spans.map(\.startsSoftly) == [false, true, true, false, false, false, false])
    #expect(spans.map(\.endsSoftly) == [false, true, true, false, true, false, false])
    let layout = ScoreLayout(
      Self.score(spans.map { Self.note($0) }), form: .lying(720), wording: Self.wording)
    let lengths = layout.notes.map { note in
      note.extent.map { ($0.end - $0.start) / layout.axis.dayLength }
    }
    #expect(lengths[0] == nil)
    #expect(abs(try #require(lengths[1]) - 1) < 0.001)
    #expect(abs(try #require(lengths[2]) - 28) < 0.001)
    #expect(abs(try #require(lengths[3]) - 3) < 0.001)
    #expect(layout.notes[4].extent?.end == layout.axis.length)
  }

  @Test("cuts long empty stretches, says how long they are, and keeps all days of one length")
  func cuts() {
    let score = Self.score([0, 3, 400, 402].map { Self.note(DaySpan(Self.day($0), Self.day($0))) })
    let axis = ScoreLayout(score, form: .lying(720), wording: Self.wording).axis
    #expect(axis.cuts.map(\.days) == [396])
    #expect(axis.stretches.map(\.last.number) == [3, 402])
    #expect(abs(axis.end(of: Self.day(3)) - axis.start(of: Self.day(3)) - axis.dayLength) < 0.001)
    #expect(abs(axis.start(of: Self.day(400)) - axis.cuts[0].end) < 0.001)
  }

  @Test("does not cut what is short compared with all of it")
  func noCut() {
    let days = [0, 15, 30, 45, 60, 75, 90, 105, 120, 135, 150]
    let score = Self.score(days.map { Self.note(DaySpan(Self.day($0), Self.day($0))) })
    #expect(ScoreLayout(score, form: .lying(720), wording: Self.wording).axis.cuts.isEmpty)
  }

  @Test("draws a round that began before the events as far as it overlaps them, with its name")
  func cutRound() throws {
    var score = Self.score([10, 12, 20].map { Self.note(DaySpan(Self.day($0), Self.day($0))) })
    score.bars = [
      Score.Bar(round: 0, title: "Long", first: Self.day(-300), last: Self.day(12)),
      Score.Bar(round: 1, title: "Late", first: Self.day(18), last: Self.day(90)),
    ]
    for form in Self.forms {
      let layout = ScoreLayout(score, form: form, wording: Self.wording)
      #expect(layout.axis.stretches.first.map { $0.first.number >= 8 } == true)
      #expect(layout.axis.stretches.last.map { $0.last.number <= 22 } == true)
      #expect(layout.bars.map(\.startsBefore) == [true, false])
      #expect(layout.bars.map(\.endsAfter) == [false, true])
      #expect(layout.bars[0].start == 0)
      #expect(layout.bars[0].end == layout.axis.end(of: Self.day(12)))
      #expect(layout.bars[1].end == layout.axis.length)
      #expect(layout.faults == [])
      let svg = Self.drawing(layout)
      #expect(svg.contains(">Long<") && svg.contains(">Late<"))
    }
    // The round a page is about is drawn completely.
    score.bars[1].showsAllDays = true
    let axis = ScoreLayout(score, form: .lying(720), wording: Self.wording).axis
    #expect(axis.holds(Self.day(90)))
  }

  @Test("keeps long names of staves apart, and keeps room for them", arguments: [2, 6, 12])
  func longNames(count: Int) throws {
    let long = "Democratic People's Republic of Korea"
    var score = Self.score(
      (0..<count).map { Self.note(DaySpan(Self.day($0), Self.day($0)), staves: [$0]) },
      staves: count)
    score.staves = (0..<count).map {
      Score.Staff(
        name: $0 % 2 == 0 ? long : "United Kingdom of Great Britain", colour: .palette($0))
    }
    for form in Self.forms {
      let layout = ScoreLayout(score, form: form, wording: Self.wording)
      #expect(layout.faults == [])
      let svg = Self.drawing(layout)
      if form.direction == .lying {
        #expect(layout.staves[0].name.lines.joined(separator: " ") == long)
        continue
      }
      // All that runs up from the staves is within the drawing.
      let head = try #require(
        svg.firstRange(of: "translate(38 ").map { svg[$0.upperBound...].prefix { $0 != ")" } })
      let longest = try #require(layout.staves.map(\.name.length).max())
      #expect(try #require(Double(head)) >= longest + 28)
      #expect(longest <= 150)
      let isShort = layout.staves[0].name.whole != nil
      #expect(isShort == (count == 12))
      #expect(svg.contains("Republic of Korea</title>") == isShort)
    }
  }

  @Test("claims no day that nobody named, and the same day lying and standing")
  func knownDays() throws {
    let spans = try [
      "2026-02-04/2026-02-06", "2026-02-06/..", "../2026-02-12", "2026-02", "2026-02-09~",
    ]
    .map { try #require(DaySpan(HistoricalDate(edtf: $0))) }
    let score = Self.score(spans.map { Self.note($0, staves: [0, 1]) }, staves: 2)
    let days = [4, 6, 12].map { CivilDay(year: 2026, month: 2, day: $0) }
    for form in Self.forms {
      let layout = ScoreLayout(score, form: form, wording: Self.wording)
      #expect(layout.faults == [])
      for (day, note) in zip(days, layout.notes) {
        #expect(note.stretch == nil)
        #expect(note.along >= layout.axis.start(of: day) - 0.5)
        #expect(note.along <= layout.axis.end(of: day) + 0.5)
      }
      // Of a month, the head is as long as the month.
      let month = try #require(layout.notes[3].stretch)
      #expect(month == (try #require(layout.notes[3].extent)))
      #expect(layout.notes[4].stretch != nil)
    }
  }

  @Test("keeps stems of one day apart, and heads off the stems of others", arguments: 2...4)
  func stems(count: Int) throws {
    let day = DaySpan(Self.day(5), Self.day(5))
    for staves in [[[0, 2], [2, 1]], [[1, 0], [0, 2]], [[0, 1], [1, 2]], [[2, 0], [1]]] {
      let notes = (0..<count).map {
        Self.note(day, staves: staves[$0 % 2], weight: $0 == 1 ? .major : .normal)
      }
      for form in Self.forms {
        let layout = ScoreLayout(
          Self.score(notes, staves: 3), form: form, wording: Self.wording)
        #expect(layout.faults == [], "\(staves), \(form.direction)")
        let alongs = layout.notes.filter { $0.heads.count > 1 }.map(\.along).sorted()
        for (along, next) in zip(alongs, alongs.dropFirst()) { #expect(next - along >= 3) }
      }
    }
  }

  @Test("reads the notes of a day in order of time")
  func orderWithinDay() {
    let score = Self.score((0..<4).map { _ in Self.note(DaySpan(Self.day(5), Self.day(5))) })
    let alongs = ScoreLayout(score, form: .lying(1048), wording: Self.wording).notes.map(\.along)
    #expect(alongs == alongs.sorted())
    #expect(Set(alongs).count == 4)
  }

  @Test(
    "writes numbers with at most one digit behind the point",
    arguments: [
      (0.0, "0"), (-0.04, "0"), (-0.06, "-0.1"), (12.25, "12.3"), (100.0, "100"), (-7.5, "-7.5"),
    ])
  func numbers(value: Double, text: String) {
    #expect(SVGText.number(value) == text)
  }
}

@Suite("Colours of sides")
struct SideColourTests {
  private static func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test("are legible on light and on dark paper, whatever their author chose")
  func legible() throws {
    let light = try #require(SideColour.unchanged("#fdfdfb")).luminance
    let dark = try #require(SideColour.unchanged("#16191b")).luminance
    var colours = (0..<6).map { SideColour.palette($0) } + [.neutral]
    for red in stride(from: 0, through: 255, by: 51) {
      for green in stride(from: 0, through: 255, by: 51) {
        for blue in stride(from: 0, through: 255, by: 51) {
          colours.append(SideColour(red: red, green: green, blue: blue).legible)
        }
      }
    }
    for colour in colours {
      #expect(Self.contrast(colour.luminance, light) >= 3, "\(colour.css) on light")
      #expect(Self.contrast(colour.luminance, dark) >= 3, "\(colour.css) on dark")
    }
  }

  @Test("are taken as they are where they are legible, and as hexadecimal digits only")
  func reading() {
    #expect(SideColour("#2a6fb0")?.css == "#2a6fb0")
    #expect(SideColour("#f00")?.css == SideColour("#ff0000")?.css)
    #expect(SideColour("red") == nil)
    #expect(SideColour("#12345") == nil)
    #expect(SideColour(nil) == nil)
  }
}

extension SideColour {
  static func unchanged(_ text: String) -> SideColour? {
    guard let number = Int(text.dropFirst(), radix: 16) else { return nil }
    return SideColour(red: number >> 16, green: number >> 8 & 255, blue: number & 255)
  }
}
