/// The words of English dates, and of the tenses around them.
enum DateWords {
  /// Words and phrases, each with what it does.
  static let table: PhraseTable<DateWord> = {
    var table = PhraseTable<DateWord>()
    for (index, name) in months.enumerated() {
      let form: DateWord.MonthForm =
        switch index + 1 {
        case 3, 5: .verb
        case 4, 6, 8: .person
        default: .plain
        }
      table.add(name, .month(index + 1, form))
    }
    for (name, month) in shortMonths { table.add(name, .month(month, .short)) }
    for (index, name) in weekdays.enumerated() { table.add(name, .weekday(index + 1, .plain)) }
    for (name, day) in shortWeekdays { table.add(name, .weekday(day, .short)) }
    table.add("sun", .weekday(7, .newspaper))
    for (index, name) in numbers.enumerated() { table.add(name, .number(index + 1)) }
    for (index, name) in ordinals.enumerated() { table.add(name, .ordinal(index + 1)) }
    for (words, meaning) in meanings {
      for word in words { table.add(word, meaning) }
    }
    for (words, tense) in tenses {
      for word in words { table.add(word, .tense(tense)) }
    }
    for (name, month) in foreignMonths { table.add(name, .month(month, .foreign)) }
    for (name, day) in foreignWeekdays { table.add(name, .weekday(day, .foreign)) }
    return table
  }()

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let shortMonths = [
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9),
    ("sept", 9), ("oct", 10), ("nov", 11), ("dec", 12),
  ]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let shortWeekdays = [
    ("mon", 1), ("tue", 2), ("tues", 2), ("wed", 3), ("thu", 4), ("thur", 4), ("thurs", 4),
    ("fri", 5), ("sat", 6),
  ]

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen",
  ]

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
  ]

  private static let meanings: [([String], DateWord)] = [
    (["a", "an"], .one),
    (["few", "a few", "several", "some", "a handful of"], .few),
    (["a couple of", "couple of"], .number(2)),
    (["hour", "hours"], .unit(.hour)), (["day", "days"], .unit(.day)),
    (["week", "weeks"], .unit(.week)), (["weekend"], .unit(.weekend)),
    (["month", "months"], .unit(.month)), (["year", "years"], .unit(.year)),
    (["ago"], .ago), (["earlier"], .earlier), (["later"], .later),
    (["today", "tonight", "this morning", "this afternoon", "this evening"], .offset(0)),
    (["yesterday", "last night"], .offset(-1)), (["tomorrow"], .offset(1)),
    (["the day before yesterday", "day before yesterday"], .offset(-2)),
    (["the day after tomorrow", "day after tomorrow"], .offset(2)),
    (["overnight"], .overnight),
    (["the next day", "the following day", "next day"], .anchored(1)),
    (["the previous day", "the preceding day"], .anchored(-1)),
    (["the same day", "on the same day"], .anchored(0)),
    (
      [
        "morning", "afternoon", "evening", "night", "noon", "midnight", "lunchtime", "midday",
        "at noon", "at midnight",
      ], .partOfDay
    ),
    (["early"], .part(.early)), (["mid", "the middle of", "middle of"], .part(.middle)),
    (["late"], .part(.late)),
    (
      [
        "the end of", "end of", "the close of", "the last days of", "the final days of",
      ], .edge(.end)
    ),
    (
      [
        "the start of", "start of", "the beginning of", "beginning of", "the outset of",
        "the first days of",
      ], .edge(.start)
    ),
    (["last"], .which(.last)), (["this"], .which(.this)), (["next"], .which(.next)),
    (["coming", "this coming", "upcoming"], .which(.coming)),
    (["past"], .which(.past)), (["recent"], .which(.recent)),
    (["spring"], .season(.spring)), (["summer"], .season(.summer)),
    (["autumn", "fall"], .season(.autumn)), (["winter"], .season(.winter)),
    (["on", "у", "в", "во", "am", "på"], .joint(.on)),
    (["in", "during", "throughout", "within"], .joint(.in)),
    (["since", "ever since"], .joint(.since)),
    (["until", "till", "up to", "up until"], .joint(.until)),
    (["by", "no later than"], .joint(.by)),
    (["before", "ahead of", "prior to", "in advance of", "on the eve of"], .joint(.before)),
    (["after", "following", "in the wake of"], .joint(.after)),
    (["from", "starting", "beginning", "effective"], .joint(.from)),
    (["to", "through", "thru"], .joint(.to)), (["between"], .joint(.between)),
    (["and"], .joint(.and)), (["of"], .joint(.of)), (["for"], .joint(.for)),
    (["the"], .joint(.the)), (["at"], .joint(.at)), (["over"], .joint(.over)),
    (
      [
        "that", "who", "whom", "whose", "which", "where", "because", "but", "although", "though",
        "whether", "if", "so that", "unless",
      ], .clause
    ),
    (["while", "when", "as", "once", "whilst", "amid"], .timeClause),
    (
      [
        "every", "each", "any", "black", "good", "easter", "bloody", "ash", "palm", "cyber",
        "super",
        "mr", "mrs", "ms", "miss", "dr", "girl", "ruby", "theresa", "most", "happy",
        "mail on", "the mail on", "following", "the following", "the previous", "previous", "first",
        "the first", "second", "other", "alternate",
      ], .unlikeBefore
    ),
    (
      [
        "times", "telegraph", "mirror", "express", "mail", "post", "herald", "star", "sport",
        "independent", "people", "world", "tribune", "mercury", "institute", "revolution",
        "uprising",
        "club", "group", "foundation", "fund", "coup", "committee", "movement", "school", "sales",
        "prayers", "prayer", "sermon", "mass", "league", "roast", "brunch", "war",
      ], .unlikeAfter
    ),
    (
      [
        "need", "indeed", "speed", "feed", "seed", "exceed", "proceed", "succeed", "hundred",
        "sacred", "armed", "united", "so-called", "unmanned", "breed", "bleed", "weed",
        "the united",
        "greed", "creed", "steed", "heed", "alleged", "combined", "aged",
      ], .plain
    ),
  ]
}

extension DateWords {
  /// Months of Ukrainian, Russian, German, Norwegian and French, in the forms that follow a number.
  static let foreignMonths: [(String, Int)] = [
    ("січня", 1), ("лютого", 2), ("березня", 3), ("квітня", 4), ("травня", 5), ("червня", 6),
    ("липня", 7), ("серпня", 8), ("вересня", 9), ("жовтня", 10), ("листопада", 11), ("грудня", 12),
    ("января", 1), ("февраля", 2), ("марта", 3), ("апреля", 4), ("мая", 5), ("июня", 6),
    ("июля", 7), ("августа", 8), ("сентября", 9), ("октября", 10), ("ноября", 11), ("декабря", 12),
    ("januar", 1), ("jänner", 1), ("februar", 2), ("märz", 3), ("mars", 3), ("mai", 5), ("juni", 6),
    ("juli", 7), ("oktober", 10), ("dezember", 12), ("desember", 12),
    ("janvier", 1), ("février", 2), ("avril", 4), ("juin", 6), ("juillet", 7), ("août", 8),
    ("septembre", 9), ("octobre", 10), ("novembre", 11), ("décembre", 12),
  ]

  /// Weekdays of the same languages, as they mean one day and not any such day.
  static let foreignWeekdays: [(String, Int)] = [
    ("понеділок", 1), ("вівторок", 2), ("середу", 3), ("четвер", 4), ("пʼятницю", 5),
    ("суботу", 6), ("неділю", 7),
    ("понедельник", 1), ("вторник", 2), ("среду", 3), ("четверг", 4), ("пятницу", 5),
    ("субботу", 6), ("воскресенье", 7),
    ("montag", 1), ("dienstag", 2), ("mittwoch", 3), ("donnerstag", 4), ("freitag", 5),
    ("samstag", 6), ("sonntag", 7),
    ("mandag", 1), ("tirsdag", 2), ("onsdag", 3), ("torsdag", 4), ("fredag", 5), ("lørdag", 6),
    ("søndag", 7),
    ("lundi", 1), ("mardi", 2), ("mercredi", 3), ("jeudi", 4), ("vendredi", 5), ("samedi", 6),
    ("dimanche", 7),
  ]
}
