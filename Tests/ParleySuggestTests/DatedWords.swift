extension DatedWords {
  /// Friday, 6 February 2026.
  private static let friday = "2026-02-06"

  static let calendar: [DatedWords] = [
    DatedWords(friday, "They met on 5 February 2026.", "5 February 2026 = 2026-02-05"),
    DatedWords(friday, "On February 5, 2026, they met.", "February 5, 2026 = 2026-02-05"),
    DatedWords(friday, "They met on Feb. 5.", "Feb. 5 = 2026-02-05"),
    DatedWords(friday, "They met on Feb 5, 2026.", "Feb 5, 2026 = 2026-02-05"),
    DatedWords(friday, "They met on the 5th of February.", "5th of February = 2026-02-05"),
    DatedWords(friday, "They met on February 5th.", "February 5th = 2026-02-05"),
    DatedWords(friday, "They met on the fifth of February.", "fifth of February = 2026-02-05"),
    DatedWords(friday, "Signed on 05.02.2026 in Kyiv.", "05.02.2026 = 2026-02-05"),
    DatedWords(friday, "Signed on 2026-02-05 in Kyiv.", "2026-02-05 = 2026-02-05"),
    DatedWords(friday, "Logged at 2026-02-05T14:30 in Kyiv.", "2026-02-05T14 = 2026-02-05"),
    DatedWords(friday, "Signed on 2/5/2026 in Kyiv.", ""),
    DatedWords(friday, "Signed on 25/12/2025 in Kyiv.", "25/12/2025 = 2025-12-25"),
    DatedWords(friday, "Signed on 12/25/2025 in Kyiv.", "12/25/2025 = 2025-12-25"),
    DatedWords(friday, "Signed on 5/5/2025 in Kyiv.", "5/5/2025 = 2025-05-05"),
    DatedWords(friday, "Version 1.05.02.2026 was out.", ""),
    DatedWords(friday, "Call 05-02-2026-11 now.", ""),
    DatedWords(friday, "Signed on 30 February 2026.", "February 2026 = 2026-02"),
    DatedWords(friday, "They met on 29 February 2024.", "29 February 2024 = 2024-02-29"),
    DatedWords(friday, "They met on 29 February.", "29 February = nil"),
    DatedWords("2024-03-01", "They met on 29 February.", "29 February = 2024-02-29"),
    DatedWords(friday, "They met on 4-5 February.", "4-5 February = 2026-02-04/2026-02-05"),
    DatedWords(
      friday, "They met on February 4 and 5.", "February 4 and 5 = 2026-02-04/2026-02-05"),
    DatedWords(friday, "They met on 4 and 5 February.", "4 and 5 February = 2026-02-04/2026-02-05"),
    DatedWords(
      friday, "Talks ran from 23 to 24 January.", "23 to 24 January = 2026-01-23/2026-01-24"),
    DatedWords(
      friday, "They met on January 23–24, 2026.", "January 23–24, 2026 = 2026-01-23/2026-01-24"),
    DatedWords(
      friday, "Talks ran from 30 January to 2 February.",
      "30 January to 2 February = 2026-01-30/2026-02-02"),
    DatedWords(
      friday, "Talks ran between January 30 and February 2.",
      "January 30 and February 2 = 2026-01-30/2026-02-02"),
    DatedWords(
      "2026-01-05", "The truce held from 28 December to 3 January.",
      "28 December to 3 January = 2025-12-28/2026-01-03"),
    DatedWords(
      friday, "The truce held from 28 December to 3 January 2023.",
      "28 December to 3 January 2023 = 2022-12-28/2023-01-03"),
    DatedWords(friday, "They met on February 2 and 5.", "February 2 = 2026-02-02"),
    DatedWords(friday, "They met on 31 December.", "31 December = 2025-12-31"),
    DatedWords(friday, "They met on 10 February.", "10 February = nil"),
    DatedWords(friday, "They will meet on 10 February.", "10 February = 2026-02-10+"),
    DatedWords(friday, "They met on 10 March.", "10 March = 2025-03-10"),
    DatedWords(friday, "A meeting on 10 May.", "10 May = nil"),
    DatedWords("2025-12-30", "They will meet on January 4.", "January 4 = 2026-01-04+"),
    DatedWords("2025-12-30", "They would meet on January 4.", "January 4 = 2026-01-04+"),
    DatedWords(friday, "Talks are due on 5 March 2026.", "5 March 2026 = 2026-03-05+"),
    DatedWords(friday, "A meeting on 5 March 2026.", "5 March 2026 = 2026-03-05+"),
    DatedWords(
      friday, "They met on Wednesday, February 4.", "Wednesday, February 4 = 2026-02-04"),
    DatedWords(friday, "They met on Wednesday 4 February.", "Wednesday 4 February = 2026-02-04"),
    DatedWords(friday, "They met on Wednesday (4 February).", "Wednesday (4 February = 2026-02-04"),
    DatedWords(friday, "They met on Tuesday, February 4.", "Tuesday, February 4 = nil"),
    DatedWords(friday, "They met on Sunday, February 4.", "Sunday, February 4 = nil"),
    DatedWords(friday, "A summit on Monday 9 February.", "Monday 9 February = 2026-02-09+"),
    DatedWords(friday, "They spoke in February.", "February = 2026-02"),
    DatedWords(friday, "They spoke in January.", "January = 2026-01"),
    DatedWords(friday, "They spoke in December.", "December = 2025-12"),
    DatedWords(friday, "They spoke in March.", "March = 2025-03"),
    DatedWords(friday, "They will speak in March.", "March = 2026-03+"),
    DatedWords(friday, "They spoke in early January.", "early January = 2026-01-01/2026-01-10~"),
    DatedWords(
      friday, "They spoke in early February.", "early February = 2026-02-01/2026-02-06"),
    DatedWords(friday, "They spoke in mid-January.", "mid-January = 2026-01-10~/2026-01-20~"),
    DatedWords(
      friday, "They spoke in late January 2026.", "late January 2026 = 2026-01-20~/2026-01-31"),
    DatedWords(
      friday, "They spoke at the end of January.", "the end of January = 2026-01-25~/2026-01-31"),
    DatedWords("2024-03-01", "In late February he left.", "late February = 2024-02-20~/2024-02-29"),
    DatedWords(friday, "They spoke in May 2025.", "May 2025 = 2025-05"),
    DatedWords(
      friday, "They spoke between January and March 2025.",
      "January and March 2025 = 2025-01/2025-03"),
    DatedWords(
      friday, "They spoke from November to January.", "November to January = 2025-11/2026-01"),
    DatedWords(friday, "They spoke in mid-2025.", "mid-2025 = 2025-05~/2025-08~"),
    DatedWords(friday, "They spoke in early 2025.", "early 2025 = 2025-01/2025-04~"),
    DatedWords(friday, "They spoke at the end of 2025.", "the end of 2025 = 2025-12~"),
    DatedWords(friday, "They spoke in 2022.", "2022 = 2022"),
    DatedWords(
      friday, "They spoke in the summer of 2022.", "summer of 2022 = 2022-06~/2022-08~"),
    DatedWords(friday, "They spoke in the winter of 2022.", "winter of 2022 = nil"),
    DatedWords(friday, "The war has gone on since 2022.", "2022 = 2022/2026-02-06 @since"),
    DatedWords("-", "The war has gone on since 2022.", "2022 = 2022/.. @since"),
    DatedWords(friday, "It ran from 2014 to 2022.", "2014 to 2022 = 2014/2022"),
    DatedWords(friday, "It ran from 2014–22.", "2014–22 = 2014/2022"),
    DatedWords(friday, "The 2026 budget and the 2022 invasion were named.", ""),
    DatedWords(friday, "He counted 1,200 to 2,000 men in 2000 villages.", ""),
    DatedWords(friday, "They were seen in 2022 violations.", ""),
    DatedWords(friday, "Article 5 may be named, and 12 may march on.", ""),
    DatedWords(friday, "The February Revolution and the March on Rome.", ""),
    DatedWords(friday, "Theresa May and the second man may march.", ""),
    DatedWords(friday, "The 4-year long war, aged 5, for at least three days.", ""),
    DatedWords(friday, "A week-long pause of two weeks.", ""),
    DatedWords(friday, "At 14:30 some 5,000 February guests came.", ""),
    DatedWords(friday, "Переговори відбулися 5 лютого 2026 року.", "5 лютого 2026 = 2026-02-05"),
    DatedWords(friday, "Переговоры прошли 5 февраля.", "5 февраля = 2026-02-05"),
    DatedWords(friday, "Sie sprachen am 5. Februar 2026.", "5. Februar 2026 = 2026-02-05"),
    DatedWords(
      friday, "De møttes onsdag 4. februar 2026.", "onsdag 4. februar 2026 = 2026-02-04"),
    DatedWords(friday, "Réunion du 1er février 2026.", "1er février 2026 = 2026-02-01"),
    DatedWords(friday, "Вони зустрілися у середу.", "середу = 2026-02-04"),
    DatedWords("-", "They met on 5 February 2026.", "5 February 2026 = 2026-02-05"),
    DatedWords("-", "They met on 5 February.", "5 February = nil"),
    DatedWords("-", "They met on Wednesday.", "Wednesday = nil"),
    DatedWords("-", "They will meet next week.", "next week = nil+"),
    DatedWords("2026-02", "They met last week on 3 January.", "last week = nil; 3 January = nil"),
    DatedWords("2026-02-06?", "They met yesterday.", "yesterday = nil"),
    DatedWords("2026-02-06T01:30+04:00", "They met yesterday.", "yesterday = 2026-02-05"),
  ]

  static let counted: [DatedWords] = [
    DatedWords(friday, "They met today.", "today = 2026-02-06"),
    DatedWords(friday, "They met yesterday.", "yesterday = 2026-02-05"),
    DatedWords("2026-03-01", "They met yesterday.", "yesterday = 2026-02-28"),
    DatedWords("2024-03-01", "They met yesterday.", "yesterday = 2024-02-29"),
    DatedWords("2026-01-01", "They met yesterday.", "yesterday = 2025-12-31"),
    DatedWords(friday, "They meet tomorrow.", "tomorrow = 2026-02-07+"),
    DatedWords("2025-12-31", "They meet tomorrow.", "tomorrow = 2026-01-01+"),
    DatedWords(friday, "They met this morning.", "this morning = 2026-02-06"),
    DatedWords(friday, "They will meet tonight.", "tonight = 2026-02-06+"),
    DatedWords(
      friday, "They met the day before yesterday.", "the day before yesterday = 2026-02-04"),
    DatedWords(friday, "Drones struck overnight.", "overnight = 2026-02-05/2026-02-06"),
    DatedWords(friday, "They met on Wednesday.", "Wednesday = 2026-02-04"),
    DatedWords(friday, "Wednesday's talks were long.", "Wednesday = 2026-02-04"),
    DatedWords(friday, "WEDNESDAY’S TALKS WERE LONG.", "WEDNESDAY = 2026-02-04"),
    DatedWords(friday, "They met late on Tuesday.", "Tuesday = 2026-02-03"),
    DatedWords(friday, "They met on Tuesday night.", "Tuesday night = 2026-02-03"),
    DatedWords(friday, "They met on Friday.", "Friday = 2026-02-06"),
    DatedWords(friday, "They met on Saturday.", "Saturday = 2026-01-31"),
    DatedWords(friday, "They will meet on Friday.", "Friday = 2026-02-06+"),
    DatedWords(friday, "They will meet on Saturday.", "Saturday = 2026-02-07+"),
    DatedWords(friday, "On Sunday the two sides will meet.", "Sunday = 2026-02-08+"),
    DatedWords(friday, "On Sunday, he said, they met.", "Sunday = 2026-02-01"),
    DatedWords(friday, "A summit is due on Monday.", "Monday = 2026-02-09+"),
    DatedWords(friday, "A summit is planned for Monday.", "Monday = 2026-02-09+"),
    DatedWords(friday, "He is to fly out on Monday.", "Monday = 2026-02-09+"),
    DatedWords(friday, "A summit was due on Wednesday.", "Wednesday = 2026-02-04"),
    DatedWords(friday, "A summit was due on Sunday.", "Sunday = 2026-02-08+"),
    DatedWords(friday, "A summit was due on Tuesday.", "Tuesday = nil"),
    DatedWords(
      friday, "He said on Wednesday that they will meet on Sunday.",
      "Wednesday = 2026-02-04; Sunday = 2026-02-08+"),
    DatedWords(
      friday, "He said Wednesday the talks will go on Sunday.",
      "Wednesday = 2026-02-04; Sunday = 2026-02-08+"),
    DatedWords(
      friday, "They will meet in Geneva, the Swiss city, on Tuesday.", "Tuesday = 2026-02-10+"),
    DatedWords(friday, "They will meet, officials said, on Tuesday.", "Tuesday = nil"),
    DatedWords(friday, "Talks to resume Saturday", "Saturday = 2026-02-07+"),
    DatedWords(friday, "Talks resume Tuesday", "Tuesday = nil"),
    DatedWords(
      friday, "“We will meet on Sunday,” he said on Monday.",
      "Sunday = 2026-02-08+; Monday = 2026-02-02"),
    DatedWords(friday, "They met last Thursday.", "last Thursday = nil"),
    DatedWords(friday, "They met last Monday.", "last Monday = 2026-02-02?"),
    DatedWords(friday, "They met last Saturday.", "last Saturday = 2026-01-31"),
    DatedWords(friday, "They met last Friday.", "last Friday = 2026-01-30"),
    DatedWords(friday, "They meet next Monday.", "next Monday = 2026-02-09+"),
    DatedWords("2026-02-09", "They meet next Thursday.", "next Thursday = nil+"),
    DatedWords(friday, "They meet this coming Tuesday.", "this coming Tuesday = 2026-02-10+"),
    DatedWords(friday, "They met this Tuesday.", "this Tuesday = 2026-02-03"),
    DatedWords(friday, "They met on Monday of last week.", "Monday of last week = 2026-01-26"),
    DatedWords(friday, "They meet on Monday next week.", "Monday next week = 2026-02-09+"),
    DatedWords(
      friday, "They met between Monday and Wednesday.",
      "Monday and Wednesday = 2026-02-02/2026-02-04"),
    DatedWords(
      friday, "They met on Wednesday and Thursday.",
      "Wednesday and Thursday = 2026-02-04/2026-02-05"),
    DatedWords(
      friday, "They met on Monday and Thursday.", "Monday = 2026-02-02; Thursday = 2026-02-05"),
    DatedWords(
      "2026-02-02", "They met from Friday to Sunday.", "Friday to Sunday = 2026-01-30/2026-02-01"),
    DatedWords(
      friday, "They will meet on Monday and Tuesday.", "Monday and Tuesday = 2026-02-09/2026-02-10+"
    ),
    DatedWords(friday, "Ahead of Thursday's talks, he spoke.", "Thursday = 2026-02-05 @before"),
    DatedWords(
      "2026-02-04", "Ahead of Thursday's talks, he spoke.", "Thursday = 2026-02-05+ @before"),
    DatedWords(
      "2026-02-05", "Ahead of Thursday's talks, he spoke.", "Thursday = 2026-02-05 @before"),
    DatedWords("2026-02-02", "Ahead of Thursday's talks, he spoke.", "Thursday = nil @before"),
    DatedWords(friday, "After Wednesday's talks, he spoke.", "Wednesday = 2026-02-04 @after"),
    DatedWords(friday, "The pause will last until Sunday.", "Sunday = 2026-02-08+ @until"),
    DatedWords(friday, "Kyiv has until Sunday to reply.", "Sunday = 2026-02-08+ @until"),
    DatedWords(friday, "It has rained since Monday.", "Monday = 2026-02-02/2026-02-06 @since"),
    DatedWords(friday, "They met last week.", "last week = 2026-01-26/2026-02-01"),
    DatedWords("2026-03-02", "They met last week.", "last week = 2026-02-23/2026-03-01"),
    DatedWords("2026-03-01", "They met last week.", "last week = 2026-02-16/2026-02-28"),
    DatedWords("2026-01-01", "They met last week.", "last week = 2025-12-22/2025-12-28"),
    DatedWords(friday, "They meet next week.", "next week = 2026-02-09/2026-02-15+"),
    DatedWords(friday, "They met earlier this week.", "earlier this week = 2026-02-02/2026-02-06"),
    DatedWords(
      "2026-02-02", "They met earlier this week.", "earlier this week = 2026-02-01/2026-02-02"),
    DatedWords("2026-02-02", "They met this week.", "this week = 2026-02-02"),
    DatedWords(friday, "They meet later this week.", "later this week = 2026-02-06/2026-02-08+"),
    DatedWords(friday, "They met last month.", "last month = 2026-01"),
    DatedWords("2026-01-31", "They met last month.", "last month = 2025-12"),
    DatedWords(friday, "They met late last month.", "late last month = 2026-01-20~/2026-01-31"),
    DatedWords(
      friday, "They met earlier this month.", "earlier this month = 2026-02-01/2026-02-06"),
    DatedWords("2025-12-05", "They meet next month.", "next month = 2026-01+"),
    DatedWords(
      friday, "They will meet at the end of the month.",
      "the end of the month = 2026-02-22~/2026-02-28+"),
    DatedWords(friday, "They met at the end of the month.", "the end of the month = nil"),
    DatedWords(
      "2026-02-27", "They met at the end of the month.",
      "the end of the month = 2026-02-22~/2026-02-27"),
    DatedWords(
      friday, "They will go by the end of the year.", "the end of the year = 2026-12~+ @until"),
    DatedWords(friday, "They met last year.", "last year = 2025"),
    DatedWords(friday, "They met late last year.", "late last year = 2025-09~/2025-12"),
    DatedWords(friday, "They met earlier this year.", "earlier this year = 2026-01-01/2026-02-06"),
    DatedWords(friday, "They met last summer.", "last summer = 2025-06~/2025-08~"),
    DatedWords(friday, "They met two days ago.", "two days ago = 2026-02-04"),
    DatedWords("2026-03-01", "They met two days ago.", "two days ago = 2026-02-27"),
    DatedWords(friday, "They met a week ago.", "a week ago = 2026-01-30~"),
    DatedWords(friday, "They met three weeks ago.", "three weeks ago = 2026-01-16~"),
    DatedWords(friday, "They met two months ago.", "two months ago = 2025-12~"),
    DatedWords(friday, "They met 10 years ago.", "10 years ago = 2016~"),
    DatedWords(friday, "They met a few days ago.", "a few days ago = 2026-01-30~/2026-02-06"),
    DatedWords(friday, "They met several weeks ago.", "several weeks ago = nil"),
    DatedWords(friday, "They met over the weekend.", "weekend = 2026-01-31/2026-02-01"),
    DatedWords("2026-03-02", "They met over the weekend.", "weekend = 2026-02-28/2026-03-01"),
    DatedWords("2026-02-07", "They met over the weekend.", "weekend = 2026-02-07"),
    DatedWords(friday, "They will meet over the weekend.", "weekend = 2026-02-07/2026-02-08+"),
    DatedWords(friday, "They meet next weekend.", "next weekend = nil+"),
    DatedWords(friday, "They have met in recent days.", "recent days = 2026-01-30~/2026-02-06"),
    DatedWords(friday, "They have met in recent weeks.", "recent weeks = nil"),
    DatedWords(
      friday, "They fired over the past two days.", "past two days = 2026-02-04/2026-02-06"),
    DatedWords(
      friday, "They fired in the last 24 hours.", "last 24 hours = 2026-02-05/2026-02-06"),
    DatedWords(friday, "They fought for the past four years.", ""),
    DatedWords(friday, "They meet in the coming days.", "coming days = 2026-02-06/..+"),
    DatedWords(
      friday, "They will meet in the next two weeks.", "next two weeks = 2026-02-06/2026-02-20+"),
    DatedWords(
      friday, "They met on Tuesday and signed the next day.",
      "Tuesday = 2026-02-03; the next day = 2026-02-04"),
    DatedWords(friday, "They signed the next day.", "the next day = nil"),
    DatedWords(
      friday, "“We met yesterday,” he said on Tuesday.",
      "yesterday = 2026-02-02; Tuesday = 2026-02-03"),
    DatedWords(friday, "“We met yesterday,” he said.", "yesterday = nil"),
    DatedWords(
      friday, "Friday's Times, the Sunday Telegraph, the Mail on Sunday and the Sun wrote.", ""),
    DatedWords(friday, "Every Monday the Monday Institute shut on Black Friday.", ""),
    DatedWords(friday, "He sat on Wed with Mr Friday on a Monday.", "Wed = 2026-02-04"),
    DatedWords("2026-02-08", "They met on Sunday.", "Sunday = 2026-02-08"),
    DatedWords("2026-02-09", "They met on Sunday.", "Sunday = 2026-02-08"),
    DatedWords("2026-01-01", "They met on Wednesday.", "Wednesday = 2025-12-31"),
    DatedWords("2024-03-01", "They met on Thursday.", "Thursday = 2024-02-29"),
  ]

  /// As agencies, broadcasters, tabloids, live pages, governments and interviewers write.
  static let styles: [DatedWords] = [
    DatedWords(
      friday, "GENEVA, Feb 5 (Wire) - Envoys agreed on Thursday to swap lists.",
      "Feb 5 = 2026-02-05 @filed; Thursday = 2026-02-05"),
    DatedWords(
      friday, "Envoys have been in Geneva since Tuesday, our correspondent says.",
      "Tuesday = 2026-02-03/2026-02-06 @since"),
    DatedWords(
      friday, "FURIOUS envoys stormed out Thursday night - and WON'T be back until Monday!",
      "Thursday night = 2026-02-05; Monday = 2026-02-09+ @until"),
    DatedWords(
      friday, "14:05 Friday 6 February — The delegations have arrived; more on this later today.",
      "Friday 6 February = 2026-02-06; later today = 2026-02-06"),
    DatedWords(
      friday, "The Prime Minister spoke to the President today, 6 February 2026.",
      "today = 2026-02-06; 6 February 2026 = 2026-02-06"),
    DatedWords(
      friday,
      "Did you meet him last week? - I met him on Tuesday of last week, and again yesterday.",
      "last week = 2026-01-26/2026-02-01; Tuesday of last week = 2026-01-27; yesterday = 2026-02-05"
    ),
  ]
}
