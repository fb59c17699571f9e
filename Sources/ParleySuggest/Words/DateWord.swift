/// What a word or phrase does in a date, or says of its time.
enum DateWord: Hashable, Sendable {
  /// How a month's name may be used.
  enum MonthForm: Hashable, Sendable {
    /// No other word is spelled like it.
    case plain
    /// A verb, too: `may`, `march`.
    case verb
    /// A name of persons, too: `April`, `June`, `August`.
    case person
    /// Cut short, and no date without a number.
    case short
    /// Of another language: in small letters, and no date without a number.
    case foreign
  }

  /// How a weekday's name may be used.
  enum WeekdayForm: Hashable, Sendable { case plain, short, newspaper, foreign }

  /// A word that joins a date to what is before it.
  enum Joint: Hashable, Sendable {
    case on, `in`, since, until, by, before, after, from, to, between, and, of, during, `for`, the
    case at, over
  }

  case month(Int, MonthForm)
  case weekday(Int, WeekdayForm)
  /// A number in words.
  case number(Int)
  /// `a`, `an`.
  case one
  case few
  /// A number in figures, and how many there are.
  case digits(Int, count: Int)
  /// `5th`, `fifth`.
  case ordinal(Int)
  case unit(CalendarPhrase.Unit)
  case ago, earlier, later
  /// Days from publication: `today`.
  case offset(Int)
  case overnight
  case anchored(Int)
  case partOfDay
  /// `early`, `mid`, `late`.
  case part(CalendarPhrase.Part)
  /// `the end of`.
  case edge(CalendarPhrase.Part)
  case which(CalendarPhrase.Which)
  case season(CalendarPhrase.Season)
  case joint(Joint)
  case tense(Tense)
  /// A part of a sentence begins that has a verb of its own: `that`, `who`.
  case clause
  /// One begins that says when: `while`, `when`.
  case timeClause
  /// With a day after it, no date: `every`, `Black`, `Mr`.
  case unlikeBefore
  /// With a day or a month before it, no date: `Times`, `Revolution`.
  case unlikeAfter
  /// Looks like one of the others and is not one.
  case plain
}

/// What the words around a date say of its time.
enum Tense: Hashable, Sendable {
  case past
  /// Before what is past: `had`.
  case pluperfect
  case future
  /// What was to come when it was said, or may come.
  case open
}
