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
