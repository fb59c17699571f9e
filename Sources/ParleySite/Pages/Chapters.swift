import ParleyModel

/// A list by date, cut into pages of readable length: one page when short, else by year, a long year by
/// month, a long month in parts.
struct Chapter: Sendable {
  /// Its part of the address: `2026`, `2026-02`, `2026-02-part-2`.
  let name: String
  /// What it is headed.
  let title: String
  /// Its entries, as positions in the list that was cut.
  let range: Range<Int>
}

/// How lists are cut.
///
///     40 entries of 2025, 30 of January 2026, 300 of February; at most 250 on a page
///     → 2025 (40), 2026-01 (30), 2026-02 (250), 2026-02-part-2 (50)
///
/// A year that fits is one page however few entries it has. The pages of a year do not depend on those
/// of another, so that a new event changes the addresses of its own year only.
struct Chapters: Sendable {
  /// A list up to this long stays on one page.
  let wholeLimit: Int
  /// A year up to this long stays on one page; no chapter is ever longer.
  let chapterLimit: Int
  let dates: DateFormat
  let strings: TemplateStrings

  /// Cuts a list that is in order of date; empty when it stays on one page. An entry without a first day
  /// goes to the chapter of what is not dated; one with an open beginning, which comes before all
  /// wherever it ends, to that of the entries after it.
  func cut(_ count: Int, day: (Int) -> CivilDay?) -> [Chapter] {
    guard count > wholeLimit else { return [] }
    let days = Self.inOrder((0..<count).map(day))
    return runs(0..<count) { days[$0]?.date.year }.flatMap { year, range -> [Chapter] in
      guard let year else { return parts(of: range, name: "undated", title: strings["date.none"]) }
      guard range.count > chapterLimit else {
        let title = year < 1000 ? dates.year(year) : strings.number(year)
        return [Chapter(name: String(year), title: title, range: range)]
      }
      return runs(range) { days[$0]?.date.month }.flatMap { month, range in
        let month = month ?? 1
        return parts(
          of: range, name: "\(year)-\(month < 10 ? "0" : "")\(month)",
          title: dates.month(month, of: year))
      }
    }
  }

  /// The days, none later than one after it, and what is not dated at the ends only: so a year or a
  /// month is one stretch.
  private static func inOrder(_ days: [CivilDay?]) -> [CivilDay?] {
    var days = days
    var next: CivilDay?
    for index in days.indices.reversed() {
      guard let day = days[index] else {
        guard next != nil else { continue }
        for place in 0..<index { days[place] = nil }
        break
      }
      next = min(day, next ?? day)
      days[index] = next
    }
    return days
  }

  private func parts(of range: Range<Int>, name: String, title: String) -> [Chapter] {
    guard range.count > chapterLimit else {
      return [Chapter(name: name, title: title, range: range)]
    }
    let starts = stride(from: range.lowerBound, to: range.upperBound, by: chapterLimit)
    return starts.enumerated().map { index, start in
      Chapter(
        name: index == 0 ? name : "\(name)-part-\(index + 1)",
        title: strings.phrase("chapter.part").text([
          "chapter": title, "number": strings.number(index + 1),
        ]),
        range: start..<min(start + chapterLimit, range.upperBound))
    }
  }

  /// Stretches with one key. What is undated may be at either end, so one key is one stretch.
  private func runs(_ range: Range<Int>, key: (Int) -> Int?) -> [(key: Int?, range: Range<Int>)] {
    var runs: [(key: Int?, range: Range<Int>)] = []
    for index in range {
      let key = key(index)
      if let last = runs.last, last.key == key {
        runs[runs.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        runs.append((key, index..<index + 1))
      }
    }
    return runs
  }
}
