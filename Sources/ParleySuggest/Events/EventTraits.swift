import ParleyModel

/// What distinguishes events, whether they are in the content or are only drafted.
struct EventTraits: Sendable {
  let kind: EventKind
  let actors: Set<ActorID>
  let issues: Set<IssueID>
  /// When; `nil` where that is not known, or only that it was no later than some day.
  let date: HistoricalDate?
  let passages: [Passage]

  /// Words that speak for it, and where they are.
  struct Passage: Sendable {
    let article: ArticleID
    let quotation: String
    let figures: [Figure]
    /// What someone says in it.
    let spoken: [SpokenWords]

    /// - Parameter isSpoken: Whether all of it is what someone says, where no part of it is in marks.
    init(_ quotation: String, in article: ArticleID, isSpoken: Bool = false) {
      self.article = article
      self.quotation = quotation
      let block = BlockReading(words: quotation)
      figures = Figure.all(in: block, words: block.words.indices).map(\.figure)
      let quoted = block.quotes.map { SpokenWords(block, $0.words) }
      spoken = quoted.isEmpty && isSpoken ? [SpokenWords(block, block.words.indices)] : quoted
    }
  }

  init(
    kind: EventKind, actors: Set<ActorID>, issues: Set<IssueID>, date: HistoricalDate?,
    passages: [Passage]
  ) {
    self.kind = kind
    self.actors = actors
    self.issues = issues
    self.date = date
    self.passages = passages
  }

  /// Those of an event of the content.
  init(_ event: Event) {
    kind = event.kind
    actors = Set(event.actors.map(\.actor.value) + event.positions.map(\.actor.value))
    issues = Set(event.issues.map(\.value))
    date = event.date.value.earliest == nil ? nil : event.date.value
    passages = event.citations.compactMap { citation in
      citation.quotation.map {
        Passage($0.value, in: citation.article.value, isSpoken: event.kind.isSaid)
      }
    }
  }

  /// How one compares with what is known already.
  enum Likeness: Sendable {
    /// The same event.
    case same
    /// The same, but another figure for the same thing: that of the passage with this index.
    case otherFigure(passage: Int, known: Figure, new: Figure)
    /// The same, in another translation of what the passage with this index quotes.
    case otherTranslation(passage: Int, known: String, new: String)
    /// The same words as in the passage with this index, but said on another day.
    case otherDate(passage: Int, known: HistoricalDate, new: HistoricalDate)
  }

  /// Whether something newly found is this event.
  ///
  /// They must share an actor, and their dates a day where both are known. Then it takes the same words,
  /// the same in another translation, or what several weaker signs amount to. The same words are enough
  /// where the dates are a few days apart: one of the two sources has the wrong day.
  /// - Parameter published: When what is new was published. Without a date of its own, it is taken to
  ///   report the fortnight before.
  func likeness(to new: EventTraits, toldOn published: HistoricalDate? = nil) -> Likeness? {
    guard !actors.isDisjoint(with: new.actors) else { return nil }
    if new.date == nil, let date, let published, !date.lies(inFortnightBefore: published) {
      return nil
    }
    if let date, let other = new.date, !date.isWithinAWeek(of: other) { return nil }
    let echo = echo(of: new)
    if let date, let other = new.date, !date.overlaps(other) {
      if case .same(let passage)? = echo {
        return .otherDate(passage: passage, known: date, new: other)
      }
      // The same parties and figure a day apart: one of the two sources has the wrong day.
      guard kind.isLike(new.kind), actors.intersection(new.actors).count > 1,
        date.isNarrow, other.isNarrow, date.isWithin(days: 2, of: other)
      else { return nil }
      let figures = Set(new.passages.flatMap(\.figures))
      return passages.firstIndex { !figures.isDisjoint(with: $0.figures) }.map {
        .otherDate(passage: $0, known: date, new: other)
      }
    }
    switch echo {
    case .same: return .same
    case .translation(let passage, let known, let words):
      return .otherTranslation(passage: passage, known: known, new: words)
    case nil: break
    }
    guard kind.isLike(new.kind) else { return nil }
    var points = 0
    if let date, let other = new.date, date.isNarrow, other.isNarrow, kind == new.kind {
      points += 2
    }
    if !issues.isDisjoint(with: new.issues) { points += 1 }
    if actors.intersection(new.actors).count > 1 { points += 1 }
    let figures = Set(passages.flatMap(\.figures))
    if !figures.isDisjoint(with: new.passages.flatMap(\.figures)) {
      return points >= 1 ? .same : nil
    }
    guard points >= 3 else { return nil }
    return otherFigure(in: new) ?? .same
  }

  /// Words that both have of one speaker.
  private enum Echo {
    case same(passage: Int)
    case translation(passage: Int, known: String, new: String)
  }

  private func echo(of new: EventTraits) -> Echo? {
    var translation: Echo?
    for (index, passage) in passages.enumerated() {
      for known in passage.spoken {
        for found in new.passages.flatMap(\.spoken) {
          if known.isSame(as: found) { return .same(passage: index) }
          if translation == nil, known.isTranslation(of: found) {
            translation = .translation(passage: index, known: known.text, new: found.text)
          }
        }
      }
    }
    return translation
  }

  /// A figure of each for the same thing, which differ.
  private func otherFigure(in new: EventTraits) -> Likeness? {
    for figure in new.passages.flatMap(\.figures) {
      for (index, passage) in passages.enumerated() {
        if let known = passage.figures.first(where: { $0.unit == figure.unit }) {
          return .otherFigure(passage: index, known: known, new: figure)
        }
      }
    }
    return nil
  }
}

extension HistoricalDate {
  /// Whether some day of one is no more than seven days from some day of the other.
  fileprivate func isWithinAWeek(of other: HistoricalDate) -> Bool { isWithin(days: 7, of: other) }

  fileprivate func isWithin(days: Int, of other: HistoricalDate) -> Bool {
    guard let last = latest, let first = earliest, let otherLast = other.latest,
      let otherFirst = other.earliest
    else { return false }
    return otherFirst.number - last.number <= days && first.number - otherLast.number <= days
  }

  /// Whether it is known to three days.
  fileprivate var isNarrow: Bool {
    guard let first = earliest, let last = latest else { return false }
    return last.number - first.number < 3
  }

  /// Whether some day of it is in the two weeks up to another date.
  fileprivate func lies(inFortnightBefore other: HistoricalDate) -> Bool {
    guard let last = other.latest?.number else { return true }
    return (latest?.number ?? .max) >= last - 14 && (earliest?.number ?? .min) <= last
  }
}

extension EventKind {
  /// Whether two accounts of one event may give it these two kinds: what is said can be called a
  /// statement or by what it does, and so can what is done at talks.
  fileprivate func isLike(_ other: EventKind) -> Bool {
    self == other || self == .other || other == .other
      || (isSaid && other.isSaid) || (isMet && other.isMet) || (isForce && other.isForce)
  }

  fileprivate var isSaid: Bool {
    switch self {
    case .statement, .demand, .proposal, .rejection, .concession, .agreement, .decision: true
    default: false
    }
  }

  private var isMet: Bool {
    switch self {
    case .talks, .visit, .agreement, .decision, .implementation: true
    default: false
    }
  }

  private var isForce: Bool {
    switch self {
    case .incident, .breach: true
    default: false
    }
  }
}
