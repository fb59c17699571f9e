extension DateWords {
  /// Words that say whether a date is past or future. Words in `-ed` that are not here are past.
  static let tenses: [([String], Tense)] = [
    (
      [
        "will", "won't", "won’t", "shall", "he'll", "she'll", "it'll", "they'll", "we'll", "you'll",
        "i'll", "ll", "going to", "is to", "are to", "is due", "are due", "due", "is set to",
        "are set to", "is set for", "are set for", "set to", "set for", "expected", "is expected",
        "are expected", "scheduled", "is scheduled", "are scheduled", "planned", "is planned",
        "are planned", "slated", "poised", "plans to", "plan to", "planning to", "plans for",
        "intends to", "intend to", "hopes to", "hope to", "wants to", "want to", "expects",
        "expect", "looking ahead", "upcoming talks", "will be held", "has yet to", "have yet to",
        "postponed to", "postponed until", "postponed till", "delayed until", "pushed back to",
        "moved to", "adjourned until", "adjourned to", "is about to", "are about to",
        "is preparing",
        "are preparing", "forthcoming", "deadline is", "expires", "expire", "to be held",
        "to take place", "is invited", "are invited", "is supposed to", "are supposed to",
        "proposes", "propose", "is returning", "are returning", "is travelling", "is traveling",
        "are travelling", "are traveling", "is arriving", "are arriving", "is visiting",
        "is meeting", "are meeting", "is hosting", "are hosting", "is flying", "are flying",
      ], .future
    ),
    (
      [
        "would", "might", "should", "could", "may be", "was to", "were to", "was due", "were due",
        "was set to", "were set to", "was expected", "were expected", "was scheduled",
        "were scheduled", "had been scheduled", "was planned", "were planned", "had been planned",
        "had been due", "was going to", "were going to", "was supposed to", "were supposed to",
        "agreed to", "agree to", "agreed that", "vowed to", "promised to", "pledged to",
        "offered to", "decided to", "threatened to", "hoped to", "wanted to", "planned to",
        "intended to", "prepared to",
        "ready to", "preparing to", "resume", "resumes", "begins", "starts", "opens", "meet",
        "meets",
        "travels", "arrive", "arrives", "returns", "continues", "convene", "convenes", "reconvene",
        "reconvenes", "takes place", "take place", "gathers", "must", "can",
      ], .open
    ),
    (["had", "hadn't", "hadn’t", "had been"], .pluperfect),
    (
      [
        "was", "were", "wasn't", "weren't", "wasn’t", "weren’t", "did", "didn't", "didn’t",
        "has been", "have been", "has", "have", "could not", "would not say", "said", "told", "met",
        "held", "spoke", "began", "begun", "took", "taken", "came", "went", "gone", "gave", "given",
        "made", "left", "flew", "sat", "saw", "seen", "sent", "signed", "struck", "stood", "spent",
        "brought", "broke", "broken", "built", "bought", "caught", "chose", "chosen", "cut", "drew",
        "drawn", "drove", "fell", "fallen", "felt", "fought", "found", "got", "grew", "heard",
        "hit", "kept", "knew", "laid", "led", "lost", "meant", "paid", "put", "ran", "read", "rose",
        "risen", "sought", "set out", "shot", "shook", "showed", "shown", "sold", "swore", "sworn",
        "taught", "thought", "understood", "withdrew", "withdrawn", "won", "wore", "wrote",
        "written", "became", "let", "quit", "shut", "split", "spread", "swept", "threw", "thrown",
        "woke", "hung", "lay", "dealt", "says", "undertook", "overcame", "stuck", "lent", "bore",
        "is said to have", "was said to", "as planned", "as scheduled", "as expected",
      ], .past
    ),
  ]
}
