/// What follows from the dates that were set for a round.
public struct ScheduleHistory: Hashable, Sendable {
  /// How the dates end.
  public enum Conclusion: Hashable, Sendable {
    /// It was held; days after the date set first, negative for days before it, `nil` where one of the
    /// two is not known to the day, or where the dates contradict themselves.
    case held(daysLate: Int?)
    /// It was called off.
    case cancelled
    /// It was put off, and no other date is known.
    case postponed
    /// The last date that was set has passed, and nothing is known of what became of it.
    case unknown
    /// The last date that was set is in the future.
    case ahead
  }

  /// How often a date was given up for a later one.
  public let postponements: Int
  /// How the dates end.
  public let conclusion: Conclusion
}

extension Round {
  /// What follows from its schedule on a given day; `nil` where it has none.
  public func scheduleHistory(asOf day: CivilDay?) -> ScheduleHistory? {
    guard let last = schedule.last else { return nil }
    let held = schedule.last { $0.state == .held }
    let conclusion: ScheduleHistory.Conclusion =
      if let held {
        .held(
          daysLate: scheduleConflicts.isEmpty
            ? Self.days(from: schedule.first { $0.state != .held }, to: held) : nil)
      } else {
        switch last.state {
        case .cancelled: .cancelled
        case .postponed: .postponed
        case .held, .planned:
          if let day, let latest = last.date.value.latest, latest < day {
            .unknown
          } else {
            .ahead
          }
        }
      }
    return ScheduleHistory(
      postponements: schedule.count { $0.state == .postponed }, conclusion: conclusion)
  }

  private static func days(from first: ScheduleEntry?, to held: ScheduleEntry) -> Int? {
    guard let begin = first?.date.value.firstExactDay, let end = held.date.value.firstExactDay
    else { return nil }
    return end.number - begin.number
  }

  /// The numbers that sources give it, each once, with the articles in the author's order.
  public var claimedNumbers: [(number: Int, articles: [Spanned<ArticleID>])] {
    var claims: [(number: Int, articles: [Spanned<ArticleID>])] = []
    for counted in countedAs {
      if let place = claims.firstIndex(where: { $0.number == counted.number.value }) {
        claims[place].articles.append(counted.article)
      } else {
        claims.append((counted.number.value, [counted.article]))
      }
    }
    return claims.sorted { $0.number < $1.number }
  }
}

extension HistoricalDate {
  /// The day on which it begins, where that is given to the day and beyond doubt.
  fileprivate var firstExactDay: CivilDay? {
    let point: Point? =
      switch form {
      case .single(let point), .interval(.date(let point), _): point
      case .interval(.open, _): nil
      }
    guard let point, point.day != nil, point.qualifier == .certain else { return nil }
    return point.earliest
  }
}
