import ParleyModel

extension DateReckoning {
  /// What counts from the day of publication.
  func relative(_ phrase: CalendarPhrase, _ tense: Tense?, _ today: CivilDay) -> Result {
    switch phrase {
    case .offset(let days):
      return Result(
        date: HistoricalDate(today.adding(days)),
        isFuture: days > 0 || days == 0 && tense == .future)
    case .overnight:
      return tense == .future
        ? future(HistoricalDate(from: today, through: today.adding(1)))
        : past(HistoricalDate(from: today.adding(-1), through: today))
    case .weekday(let day, let which):
      return weekday(day, which, tense, today)
    case .weekdays(let first, let last):
      return weekdays(first, through: last, tense, today)
    case .weekdayOfWeek(let day, let which):
      let weeks = which == .last ? -1 : which == .next ? 1 : 0
      let found = today.adding(day - today.weekday + weeks * 7)
      // On a Sunday this week and the last may be the same one.
      if today.weekday == 7, which != .this { return Result(date: nil, isFuture: which == .next) }
      return Result(date: HistoricalDate(found), isFuture: found > today)
    case .weekend(let which):
      return weekend(which, tense, today)
    case .seasonOf(let which, let season):
      return self.season(which, season, tense, today)
    case .unit(.week, let which, let part):
      return week(which, part, tense, today)
    case .unit(.month, let which, let part):
      return month(which, part, tense, today)
    case .unit(.year, let which, let part):
      return year(which, part, tense, today)
    case .ago(let count, let unit):
      return past(ago(count, unit, today))
    case .past(let count, let unit):
      return past(since(count, unit, today))
    case .coming(let count, let unit):
      switch (count, unit) {
      case (let count?, .day) where count < 400:
        return future(HistoricalDate(from: today, through: today.adding(count)))
      case (let count?, .week) where count < 60:
        return future(HistoricalDate(from: today, through: today.adding(7 * count)))
      default: return future(Self.date("\(today.text)/.."))
      }
    default:
      return past(nil)
    }
  }

  private func weekday(
    _ day: Int, _ which: CalendarPhrase.Which, _ tense: Tense?, _ today: CivilDay
  ) -> Result {
    let back = (today.weekday - day + 7) % 7
    let ahead = (day - today.weekday + 7) % 7
    switch which {
    case .last:
      // The one just gone is named without `last`: that of the week before may be meant.
      if (1...2).contains(back), day < today.weekday { return past(nil) }
      let found = today.adding(-(back == 0 ? 7 : back))
      if day < today.weekday { return past(Self.date("\(found.text)?")) }
      return past(HistoricalDate(found))
    case .next:
      // Within the same week it may be this one or the next.
      guard day <= today.weekday else { return future(nil) }
      return future(HistoricalDate(today.adding(ahead == 0 ? 7 : ahead)))
    case .coming:
      return future(HistoricalDate(today.adding(ahead == 0 ? 7 : ahead)))
    case .this:
      switch tense {
      case .future: return future(HistoricalDate(today.adding(ahead)))
      case .past, .pluperfect: return past(HistoricalDate(today.adding(-back)))
      default:
        guard day >= today.weekday else { return past(nil) }
        return Result(date: HistoricalDate(today.adding(ahead)), isFuture: ahead > 0)
      }
    default:
      switch tense {
      case .future: return future(HistoricalDate(today.adding(ahead)))
      case .open:
        if back <= 2 { return past(HistoricalDate(today.adding(-back))) }
        return ahead <= 2
          ? future(HistoricalDate(today.adding(ahead))) : Result(date: nil, isFuture: false)
      default: return past(HistoricalDate(today.adding(-back)))
      }
    }
  }

  private func weekdays(
    _ first: Int, through last: Int, _ tense: Tense?, _ today: CivilDay
  ) -> Result {
    let length = (last - first + 7) % 7
    if tense == .future {
      let start = today.adding((first - today.weekday + 7) % 7)
      return future(HistoricalDate(from: start, through: start.adding(length)))
    }
    let start = today.adding(-((today.weekday - first + 7) % 7))
    let end = start.adding(length)
    // Where only the first days have come, those of the week before may be meant.
    if end > today { return past(nil) }
    if tense == .open, today.number - end.number > 2 { return past(nil) }
    return past(HistoricalDate(from: start, through: end))
  }

  private func weekend(
    _ which: CalendarPhrase.Which, _ tense: Tense?, _ today: CivilDay
  ) -> Result {
    let isWeekend = today.weekday >= 6
    let gone = today.adding(isWeekend ? 6 - today.weekday : -(today.weekday + 1))
    let coming = today.adding(6 - today.weekday)
    let past = HistoricalDate(
      from: gone, through: isWeekend ? today : gone.adding(1))
    switch which {
    case .last:
      return self.past(
        isWeekend ? HistoricalDate(from: gone.adding(-7), through: gone.adding(-6)) : past)
    case .next: return future(nil)
    case .coming: return future(HistoricalDate(from: coming, through: coming.adding(1)))
    default:
      switch tense {
      case .future:
        return future(HistoricalDate(from: isWeekend ? today : coming, through: coming.adding(1)))
      case .open:
        if isWeekend || today.weekday == 1 { return self.past(past) }
        return today.weekday == 5
          ? future(HistoricalDate(from: coming, through: coming.adding(1))) : self.past(nil)
      case nil where which == .this && !isWeekend: return self.past(nil)
      default: return self.past(past)
      }
    }
  }

  private func season(
    _ which: CalendarPhrase.Which, _ season: CalendarPhrase.Season, _ tense: Tense?,
    _ today: CivilDay
  ) -> Result {
    let (year, month, _) = today.date
    let ends =
      switch season {
      case .spring: 5
      case .summer: 8
      case .autumn: 11
      case .winter: 14
      }
    guard season != .winter else { return Result(date: nil, isFuture: which == .next) }
    switch which {
    case .last: return past(Self.season(season, month > ends ? year : year - 1))
    case .next: return future(Self.season(season, month < ends - 2 ? year : year + 1))
    default:
      if month < ends - 2 {
        return tense == .past
          ? past(Self.season(season, year - 1)) : future(Self.season(season, year))
      }
      return past(month > ends ? Self.season(season, year) : nil)
    }
  }

  private func week(
    _ which: CalendarPhrase.Which, _ part: CalendarPhrase.Part?, _ tense: Tense?, _ today: CivilDay
  ) -> Result {
    let monday = today.adding(1 - today.weekday)
    switch which {
    case .last:
      // On a Sunday the week just ending may be meant.
      let end = today.weekday == 7 ? today.adding(-1) : monday.adding(-1)
      return past(HistoricalDate(from: monday.adding(-7), through: end))
    case .next:
      return future(HistoricalDate(from: monday.adding(7), through: monday.adding(13)))
    default:
      if part == .later || part == .end || tense == .future && part != .earlier && part != .early {
        return future(HistoricalDate(from: today, through: monday.adding(6)))
      }
      // What was earlier in the week on a Monday may have been on Sunday.
      if part == .earlier, today == monday {
        return past(HistoricalDate(from: today.adding(-1), through: today))
      }
      return past(HistoricalDate(from: monday, through: today))
    }
  }

  private func month(
    _ which: CalendarPhrase.Which, _ part: CalendarPhrase.Part?, _ tense: Tense?, _ today: CivilDay
  ) -> Result {
    let (year, month, day) = today.date
    let count = CivilDay.count(year: year, month: month)
    let last = CivilDay(year: year, month: month, day: count)
    switch which {
    case .last, .next:
      let index = year * 12 + month - 1 + (which == .last ? -1 : 1)
      let (year, month) = (index / 12, index % 12 + 1)
      guard let part else {
        return Result(date: Self.date(Self.month(year, month)), isFuture: which == .next)
      }
      return stretch(ofMonth: month, year, part, isFuture: which == .next)
    default:
      switch part {
      case nil: return Result(date: Self.date(Self.month(year, month)), isFuture: tense == .future)
      case .earlier:
        return past(
          HistoricalDate(from: CivilDay(year: year, month: month, day: 1), through: today))
      case .later: return future(HistoricalDate(from: today, through: last))
      case .end where day < count - 6:
        // In a month that has just begun the end of the one before may be meant.
        if tense == .past || tense == .pluperfect { return past(nil) }
        return future(Self.date("\(Self.month(year, month))-\(count - 6)~/\(last.text)"))
      case let part?: return stretch(ofMonth: month, year, part, isFuture: tense == .future)
      }
    }
  }

  private func year(
    _ which: CalendarPhrase.Which, _ part: CalendarPhrase.Part?, _ tense: Tense?, _ today: CivilDay
  ) -> Result {
    let (year, month, _) = today.date
    let text = Self.padded(year)
    switch which {
    case .last: return past(self.year(year - 1, part))
    case .next: return future(self.year(year + 1, part))
    default:
      switch part {
      case nil: return Result(date: Self.date(text), isFuture: tense == .future)
      case .earlier: return past(Self.date("\(text)-01-01/\(today.text)"))
      case .later: return future(Self.date("\(today.text)/\(text)-12-31"))
      case .end where month < 12, .late where month < 9:
        if tense == .past || tense == .pluperfect { return past(nil) }
        return future(self.year(year, part))
      case .middle where month < 5:
        return tense == .past ? past(nil) : future(self.year(year, part))
      case .early where month <= 4: return past(Self.date("\(text)-01-01/\(today.text)"))
      case .late where tense != .future: return past(Self.date("\(text)-09~/\(today.text)"))
      case .middle where month <= 8 && tense != .future:
        return past(Self.date("\(text)-05~/\(today.text)"))
      case let part?: return Result(date: self.year(year, part), isFuture: tense == .future)
      }
    }
  }

  private func ago(
    _ count: Int?, _ unit: CalendarPhrase.Unit, _ today: CivilDay
  ) -> HistoricalDate? {
    guard let count else {
      return unit == .day ? Self.date("\(today.adding(-7).text)~/\(today.text)") : nil
    }
    let (year, month, _) = today.date
    switch unit {
    case .hour:
      return count < 24
        ? HistoricalDate(from: today.adding(-1), through: today)
        : Self.date("\(today.adding(-(count / 24)).text)~")
    case .day where count < 1000: return HistoricalDate(today.adding(-count))
    case .week where count < 200: return Self.date("\(today.adding(-7 * count).text)~")
    case .month where count < 200:
      let index = year * 12 + month - 1 - count
      return Self.date("\(Self.month(index / 12, index % 12 + 1))~")
    case .year where count < year: return Self.date("\(Self.padded(year - count))~")
    default: return nil
    }
  }

  /// A stretch that has lasted until the day of publication.
  private func since(
    _ count: Int?, _ unit: CalendarPhrase.Unit, _ today: CivilDay
  ) -> HistoricalDate? {
    switch (unit, count) {
    case (.day, nil): Self.date("\(today.adding(-7).text)~/\(today.text)")
    case (.hour, let count?) where count <= 96:
      HistoricalDate(from: today.adding(-((count + 23) / 24)), through: today)
    case (.day, let count?) where count < 400:
      HistoricalDate(from: today.adding(-count), through: today)
    case (.week, let count?) where count < 60:
      Self.date("\(today.adding(-7 * count).text)~/\(today.text)")
    case (.month, let count?) where count < 24:
      Self.date("\(today.adding(-30 * count).text)~/\(today.text)")
    default: nil
    }
  }
}

extension CivilDay {
  /// A day before or after this one.
  func adding(_ days: Int) -> CivilDay { CivilDay(number: number + days) }
}
