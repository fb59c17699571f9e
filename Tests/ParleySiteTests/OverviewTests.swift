import ParleyModel
import Testing

@testable import ParleySite

@Suite("The overview of many events")
struct OverviewTests {
  private static func drawing(_ overview: ScoreOverview) -> String {
    ScoreOverviewDrawing(
      overview: overview,
      periods: overview.periods.indices.map { ("period-\($0)", "Period \($0)") },
      marks: overview.marks.map { ("event-\($0.event)", "Event \($0.event)") },
      bars: overview.bars.indices.map { ("bar-\($0)", "Round \($0)") }
    ).svg()
  }

  @Test("of 200 random chronologies shows what there was, where it was", arguments: 0..<200)
  func random(seed: Int) throws {
    let source = RandomOverview(seed: UInt64(seed)).source
    for form in ScoreTests.forms {
      let overview = ScoreOverview(source, form: form, wording: ScoreTests.wording)
      #expect(Self.labelFaults(overview) == [], "seed \(seed), \(form.direction)")
      #expect(Self.columnFaults(overview, of: source) == [], "seed \(seed), \(form.direction)")
      #expect(Self.periodFaults(overview, of: source) == [], "seed \(seed), \(form.direction)")
      #expect(Self.markFaults(overview, of: source) == [], "seed \(seed), \(form.direction)")
      let svg = Self.drawing(overview)
      let again = ScoreOverview(source, form: form, wording: ScoreTests.wording)
      #expect(svg == Self.drawing(again))
      #expect(try Self.drawnFaults(svg, overview) == [], "seed \(seed), \(form.direction)")
      let links = ScoreTests.links(in: svg)
      #expect(
        links.filter { $0.hasPrefix("period") }
          == overview.periods.indices.map { "period-\($0)" })
      #expect(
        links.filter { $0.hasPrefix("event") }
          == overview.labels.compactMap { label in
            guard case .note(let index) = label.subject else { return nil }
            return "event-\(overview.marks[index].event)"
          })
      #expect(PageCheck(svg).problems == [])
      #expect(!svg.contains("style=") && !svg.contains("<style"))
    }
  }

  @Test("of a few weeks counts by the day, of many by the week")
  func unit() {
    for (days, unit) in [(20, ScoreOverview.Unit.day), (45, .day), (100, .week)] {
      let source = ScoreOverview.Source(
        events: (0..<80).map { ($0, ScoreTests.day(20_000 + $0 * days / 80), [0]) },
        staves: [Score.Staff(name: "Ukraine", colour: .palette(0))],
        bars: [
          Score.Bar(
            round: 0, title: "Round", first: ScoreTests.day(20_000),
            last: ScoreTests.day(19_999 + days), showsAllDays: true)
        ], named: [], periods: [ScoreTests.day(20_000)], asOf: nil)
      for form in ScoreTests.forms {
        let overview = ScoreOverview(source, form: form, wording: ScoreTests.wording)
        #expect(overview.unit == unit)
        let end = overview.bars[0].end + 0.001
        #expect(overview.columns[0].allSatisfy { $0.end <= end || unit != .day })
        if unit == .day { #expect(overview.columns[0].count == days) }
      }
    }
  }

  @Test(
    "leads from every place to the part of the timeline that has it, once, also with open dates")
  func periodPages() async throws {
    var content = try SampleContent.content(eventCount: 900)
    let file = SampleContent.text("events/open.md")
    content.events.append(
      Event(
        id: EventID("open"), source: file, title: SampleContent.at("Since ever", file),
        date: try SampleContent.date("../2022-06", file), kind: .incident))
    let graph = EventGraph.resolve(content).value
    let laid = await Site.lay(out: graph, with: try SampleSite.templates().value)
    #expect(laid.diagnostics.filter { $0.code == .pathCollision }.isEmpty)
    let chapters = laid.value.pages.map(\.path.text).filter {
      $0.hasPrefix("timeline/") && $0 != "timeline/index.html"
    }
    #expect(chapters.count > 4)
    let home = try #require(laid.value.page(at: "index.html"))
    let drawings = String(decoding: home.render(), as: UTF8.self).split(separator: "<svg ")
      .dropFirst()
      .filter { $0.hasPrefix("class=\"lying\"") || $0.hasPrefix("class=\"standing\"") }
    #expect(drawings.count == 2)
    for drawing in drawings {
      let links = ScoreTests.links(in: String(drawing.prefix { $0 != "\n" }))
      #expect(links.filter { $0.hasPrefix("timeline/") } == chapters)
    }
    let first = try #require(chapters.first.flatMap { laid.value.page(at: $0) })
    #expect(String(decoding: first.render(), as: UTF8.self).contains("Since ever"))
  }

  /// No words are on others, on the line that leads from others, or outside the drawing.
  private static func labelFaults(_ overview: ScoreOverview) -> [String] {
    var faults: [String] = []
    let form = overview.form
    let labels = overview.labels + overview.bars.compactMap(\.label)
    for (position, label) in labels.enumerated() {
      for other in labels[(position + 1)...] where label.box.overlaps(other.box) {
        faults.append("\(label.lines) and \(other.lines) lie on each other")
      }
      if label.box.x < -form.margin - 4 || label.box.x + label.box.width > form.width + 8 {
        faults.append("\(label.lines) reaches out of the drawing")
      }
    }
    for label in overview.labels {
      if form.direction == .standing {
        if label.box.x < overview.depth { faults.append("\(label.lines) lies on the staves") }
        continue
      }
      if label.box.y + label.box.height > overview.top {
        faults.append("\(label.lines) lies on the staves")
      }
      for other in overview.labels where other.subject != label.subject {
        for point in other.leader {
          let isBeside = point.x < label.box.x || point.x > label.box.x + label.box.width
          let isBelow = other.leader[0].y > label.box.y + label.box.height
          if !isBeside && !isBelow {
            faults.append("the line of \(other.lines) runs through \(label.lines)")
          }
        }
      }
    }
    return faults
  }

  /// Columns are on their days, one after another, and count every event on its staves.
  private static func columnFaults(
    _ overview: ScoreOverview, of source: ScoreOverview.Source
  ) -> [String] {
    var faults: [String] = []
    let axis = overview.axis
    for staff in source.staves.indices {
      let columns = overview.columns[staff]
      let events = source.events.filter { $0.staves.contains(staff) }
      if columns.reduce(0, { $0 + $1.count }) != events.count {
        faults.append("staff \(staff) does not have all its events")
      }
      for column in columns {
        let days = events.count { event in
          let middle = (axis.start(of: event.day) + axis.end(of: event.day)) / 2
          return column.start <= middle && middle <= column.end
        }
        if days != column.count { faults.append("a column of \(column.count) has \(days) events") }
        if column.start < -0.001 || column.end > axis.length + 0.001 || column.end <= column.start {
          faults.append("a column is not on the axis")
        }
      }
      for (column, next) in zip(columns, columns.dropFirst()) where column.end > next.start + 0.001
      {
        faults.append("columns of staff \(staff) lie on each other")
      }
    }
    if overview.most != overview.columns.joined().map(\.count).max() {
      faults.append("the highest column is not of \(overview.most)")
    }
    return faults
  }

  /// Every place on the axis leads to one period, and the first day of each is in it.
  private static func periodFaults(
    _ overview: ScoreOverview, of source: ScoreOverview.Source
  ) -> [String] {
    var faults: [String] = []
    if overview.periods.count != source.periods.count { faults.append("not every period is there") }
    if overview.periods.first?.start != 0 { faults.append("the axis begins before its periods") }
    if overview.periods.last?.end != overview.axis.length { faults.append("the axis has no end") }
    for (period, next) in zip(overview.periods, overview.periods.dropFirst())
    where period.end != next.start || period.end <= period.start {
      faults.append("\(period) and \(next) do not follow each other")
    }
    for (index, (period, day)) in zip(overview.periods, source.periods).enumerated() where index > 0
    {
      let (start, end) = (overview.axis.start(of: day), overview.axis.end(of: day))
      if period.start < start - 0.001 || period.start >= end {
        faults.append("period \(index) does not begin on its day")
      }
    }
    return faults
  }

  /// Marks lie on their day and on a staff of their event.
  private static func markFaults(
    _ overview: ScoreOverview, of source: ScoreOverview.Source
  ) -> [String] {
    overview.marks.filter { mark in
      let event = source.events.first { $0.event == mark.event }
      guard let event, event.staves.contains(mark.staff) else { return true }
      // Marks are set on whole pixels.
      return mark.along < overview.axis.start(of: event.day) - 0.5
        || mark.along > overview.axis.end(of: event.day) + 0.5
    }.map { "the mark of event \($0.event) is not in its place" }
  }

  /// As drawn, columns keep inside their staves, and are as high as what they count.
  private static func drawnFaults(_ svg: String, _ overview: ScoreOverview) throws -> [String] {
    var faults: [String] = []
    let paths = svg.split(separator: "<path class=\"n\" ").dropFirst()
    for (staff, path) in zip(overview.staves.indices, paths.prefix(overview.staves.count)) {
      let marks = try #require(path.split(separator: " d=\"").dropFirst().first)
      let areas = marks.prefix { $0 != "\"" }.split(separator: "M").map { area in
        area.split { !($0.isNumber || $0 == "." || $0 == "-") }
          .flatMap { $0.split(separator: "-") }.compactMap { Double($0) }
      }
      let base = overview.base(of: staff)
      let columns = overview.columns[staff]
      if areas.count != columns.count { faults.append("columns of staff \(staff) are not drawn") }
      for (area, column) in zip(areas, columns) {
        guard area.count == 5 else {
          faults.append("\(area) is no column")
          continue
        }
        let (foot, along) =
          overview.form.direction == .lying ? (area[1], area[0]) : (area[0], area[1])
        let high = overview.reach * Double(column.count) / Double(overview.most)
        if abs(foot - base) > 0.051 || abs(along - column.start) > 0.051 {
          faults.append("a column of staff \(staff) is not on its foot")
        }
        if abs(area[2] - max(high, 1)) > 0.051 || area[2] != area[4] {
          faults.append("a column of \(column.count) is \(area[2]) high, not \(high)")
        }
        if area[2] > overview.distance { faults.append("a column reaches out of its staff") }
        if column.end - column.start >= 1.3, along + area[3] > column.end {
          faults.append("a column is wider than its days")
        }
      }
    }
    return faults
  }
}
