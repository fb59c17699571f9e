extension SpokenPassages {
  static let third: [SpokenPassage] = [
    SpokenPassage(
      "Zelensky: “We go on.” Macron: “So do we.”",
      "Zelensky: “We go on.” @0.0 speaker-before"),
    SpokenPassage(
      #"ZELENSKY SAID: "WE GO ON." "NEVER," PESKOV SAID."#,
      "ZELENSKY SAID: “WE GO ON.” @0.0 speaker-before",
      "PESKOV SAID: “NEVER,” @0.1 speaker-after"),
    SpokenPassage(
      "zelensky said it was over. then he left."),
    SpokenPassage(
      #"Speaking after talks with Macron, Zelensky insisted Ukraine would not cede land, calling the demand "absurd"."#,
      "Zelensky insisted: @0.0 reported-speech"),
    SpokenPassage(
      #"Trump, whom Putin called "brave", said nothing. Trump said Zelensky, whom he called “brave”, was ready."#,
      "Trump said: @0.1 reported-speech",
      "? called: “brave” @0.1 speaker-before"),
    SpokenPassage(
      "Trump accused Zelensky of “gambling”. Zelensky was accused by Trump of “gambling”. Accused of “gambling”, Zelensky said no.",
      "Trump accused: “gambling” @0.0 speaker-before",
      "Trump accused: “gambling” @0.1 speaker-before",
      "Zelensky said: @0.2 reported-speech"),
    SpokenPassage(
      #"Lavrov repeated Putin's demand that Kyiv "give up"."#),
    SpokenPassage(
      "Zelensky said the words of Putin — “we are ready” — were a lie.",
      "Zelensky said: @0.0 reported-speech"),
    SpokenPassage(
      "“We go on,” said the Kremlin spokesman, Dmitry Peskov. “We go on,” said the foreign minister.",
      "Dmitry Peskov said: “We go on,” @0.0 speaker-after",
      "? said: “We go on,” @0.1 speaker-after"),
    SpokenPassage(
      "The foreign minister, Sergei Lavrov, said it was over. Russia’s foreign minister, Sergei Lavrov, said it was over.",
      "Sergei Lavrov said: @0.0 reported-speech",
      "Sergei Lavrov said: @0.1 reported-speech"),
    SpokenPassage(
      "Starmer – who met Macron on Monday – said it was over. Starmer (who met Macron) said it was over.",
      "Starmer said: @0.0 reported-speech",
      "Starmer said: @0.1 reported-speech"),
    SpokenPassage(
      "“We go on” was how Zelensky described it. Zelensky called for “real” talks on Thursday, while Putin's army advanced.",
      "Zelensky described: @0.0 reported-speech",
      "Zelensky called for: “real” @0.1 speaker-before"),
    SpokenPassage(
      #""No deal": Zelensky rejects plan. Zelensky and his aides said no. Both Zelensky and Macron told reporters no."#,
      "Zelensky rejects: @0.0 reported-speech",
      "? said: @0.1 reported-speech"),
    SpokenPassage(
      "Zelensky told Macron: “We go on.” “And we,” Macron replied. “Good!” answered Zelensky.",
      "Zelensky told: “We go on.” @0.0 speaker-before",
      "Macron replied: “And we,” @0.1 speaker-after",
      "Zelensky answered: “Good!” @0.2 speaker-after"),
    SpokenPassage(
      #"Putin's foreign policy aide said "no". Putin himself said "no". Putin, however, said "no". Putin — asked about it — said "no"."#,
      "? said: “no” @0.0 speaker-before",
      "Putin said: “no” @0.1 speaker-before",
      "Putin said: “no” @0.2 speaker-before",
      "Putin said: “no” @0.3 speaker-before"),
    SpokenPassage(
      "“This is Steve's view,” Trump said of Witkoff. “A good man,” Trump said of Witkoff.",
      "Trump said: “This is Steve's view,” @0.0 speaker-after",
      "Trump said: “A good man,” @0.1 speaker-after"),
    SpokenPassage(
      "Zelensky thanked Trump. Trump said that Witkoff “did a great job.” Witkoff praised Trump.",
      "Zelensky thanked: @0.0 reported-speech",
      "Trump said: “did a great job.” @0.1 speaker-before",
      "Witkoff praised: @0.2 reported-speech"),
    SpokenPassage(
      "On the sidelines, Macron's office and Berlin said no. For Macron, said Starmer, it was over.",
      "Starmer said: @0.1 reported-speech"),
    SpokenPassage(
      "Robert Kim has led the mission for two years. He spoke to us in Vienna.\nQ: What did you see at the line?\nA: More drones than last year.\nQ: Did the sides talk to you?\nA: They did. Both said “we will stop when they stop”.",
      "Robert Kim: “More drones than last year.” @2.0 speaker-before",
      "Robert Kim: “They did. Both said “we will stop when they stop”.” @4.0-1 speaker-before"),
    SpokenPassage(
      "ANNA LEE: Welcome back. With us is General Keith Kellogg.\nKELLOGG: Thank you.\nLEE: You said the plan was dead.\nKELLOGG: I said it was “on life support”. Putin said it was dead.",
      "ANNA LEE: “Welcome back. With us is General Keith Kellogg.” @0.0-1 speaker-before",
      "KELLOGG: “Thank you.” @1.0 speaker-before",
      "LEE: “You said the plan was dead.” @2.0 speaker-before",
      "KELLOGG: “I said it was “on life support”. Putin said it was dead.” @3.0-1 speaker-before"),
    SpokenPassage(
      "“We are close,” Zelensky’s spokesman said. “Very close.”",
      "? said: “We are close,” “Very close.” @0.0-1 speaker-after"),
    SpokenPassage(
      "Peskov, 58, said: “No.”",
      "Peskov said: “No.” @0.0 speaker-before"),
    SpokenPassage(
      "Witkoff (right) said it was “good”.",
      "Witkoff said: “good” @0.0 speaker-before"),
    SpokenPassage(
      "On Monday, Lavrov, the foreign minister, told Tass the plan was “raw”.",
      "Lavrov told: “raw” @0.0 speaker-before"),
    SpokenPassage(
      "Lavrov’s deputy said “no”.",
      "? said: “no” @0.0 speaker-before"),
    SpokenPassage(
      "“No,” says Lavrov’s deputy.",
      "? says: “No,” @0.0 speaker-after"),
    SpokenPassage(
      "Zelensky reiterated that Ukraine would not leave Donbas, and urged allies to act.",
      "Zelensky reiterated: @0.0 reported-speech"),
    SpokenPassage(
      "Moscow accuses Kyiv of attacks. Kyiv denies it.",
      "Moscow accuses: @0.0 reported-speech",
      "Kyiv denies: @0.1 reported-speech"),
    SpokenPassage(
      "“Nuts!” Kellogg said.",
      "Kellogg said: “Nuts!” @0.0-1 speaker-after"),
    SpokenPassage(
      "“Is it over?” Lee was asked. “No,” she replied.",
      "Lee replied: “No,” @0.2 pronoun"),
    SpokenPassage(
      "Trump said on Truth Social: “I spoke to Vladimir. He said ‘yes’.”",
      "Trump said: “I spoke to Vladimir. He said ‘yes’.” @0.0 speaker-before"),
    SpokenPassage(
      "“It's ‘yes’ or ‘no’,” Witkoff said.",
      "Witkoff said: “It's ‘yes’ or ‘no’,” @0.0 speaker-after"),
    SpokenPassage(
      "Von der Leyen did not speak. Ursula von der Leyen wrote in a post on X: “Europe stands firm.”",
      "Ursula von der Leyen wrote: “Europe stands firm.” @0.1 speaker-before"),
  ]

  /// Of other languages, with their marks.
  static let foreign: [SpokenPassage] = [
    SpokenPassage(
      "Peskow sagte: „Wir gehen.“ „Wir gehen“, sagte Peskow. Am Mittwoch sagte Lawrow nach einem Treffen mit Putin, es sei vorbei.",
      "Peskow sagte: “Wir gehen.” @0.0 speaker-before",
      "Peskow sagte: “Wir gehen” @0.1 speaker-after"),
    SpokenPassage(
      "« Nous continuons », a déclaré Emmanuel Macron. Selon Macron, c'est fini.",
      "Emmanuel Macron a déclaré: “Nous continuons” @0.0 speaker-after",
      "Macron Selon: @0.1 reported-speech"),
    SpokenPassage(
      "«Мы продолжаем», — сказал Песков. Песков заявил, что всё хорошо.",
      "Песков сказал: “Мы продолжаем” @0.0 speaker-after",
      "Песков заявил: @0.1 reported-speech"),
    SpokenPassage(
      "«Ми йдемо», – сказав Зеленський. За словами Єрмак, усе добре. Зеленський наголосив: «Так».",
      "Зеленський сказав: “Ми йдемо” @0.0 speaker-after",
      "Єрмак За словами: @0.1 reported-speech",
      "Зеленський наголосив: “Так” @0.2 speaker-before"),
    SpokenPassage(
      "– Vi går, sa Støre. «Vi går», sier Jonas Gahr Støre til NRK. Støre sa at det er over.",
      "Støre sa: @0.0 reported-speech",
      "Jonas Gahr Støre sier: “Vi går” @0.1 speaker-after",
      "Støre sa: @0.2 reported-speech"),
    SpokenPassage(
      "»Vi går«, sagde Mette Frederiksen. Frederiksen sagde: »Det slutter.«",
      "Mette Frederiksen sagde: “Vi går” @0.0 speaker-after",
      "Frederiksen sagde: “Det slutter.” @0.1 speaker-before"),
  ]

  /// Longer ones, in the styles of a wire, a live blog, a readout, a tabloid and a broadcaster.
  static let styles: [SpokenPassage] = [
    SpokenPassage(
      #"KYIV, Feb 5 (Reuters) - Ukraine and Russia have agreed to exchange 200 prisoners each, US envoy Steve Witkoff said on Thursday.\#nThe two sides met for six hours. "There is a lot left to do," Witkoff told reporters, adding that the next round would be held in March.\#nKremlin spokesman Dmitry Peskov confirmed the exchange but declined to give details. "We do not do this in public," he said.\#nA Ukrainian official, who asked not to be named, said the lists were "final".\#n# Europe waits\#nHe did not say when. French President Emmanuel Macron called for "a seat at the table", Tass reported."#,
      "Steve Witkoff said: @0.0 reported-speech",
      "Witkoff told: “There is a lot left to do,” @1.1 speaker-after",
      "Dmitry Peskov confirmed: @2.0 reported-speech",
      "Dmitry Peskov said: “We do not do this in public,” @2.1 pronoun",
      "? said: “final” @3.0 speaker-before",
      "Emmanuel Macron called for: “a seat at the table” @5.1 speaker-before"),
    SpokenPassage(
      #"10:15 Talks resume\#n10:20 Peskov: "There is no deal yet"\#nThe Kremlin says it will wait. "We have time," Dmitry Peskov tells reporters.\#n10:44 Zelensky posts on X: "Grateful to all partners."\#n11:02 Lavrov: Moscow to answer by Friday\#n11:30 What we know so far"#,
      "Peskov: “There is no deal yet” @1.0 speaker-before",
      "Kremlin says: @2.0 reported-speech",
      "Dmitry Peskov tells: “We have time,” @2.1 speaker-after",
      "Zelensky posts: “Grateful to all partners.” @3.0 speaker-before",
      "Lavrov: @4.0 reported-speech"),
    SpokenPassage(
      "President Trump spoke with President Zelensky today. The President reaffirmed his support for a ceasefire and stressed that all prisoners must come home.\nThe leaders agreed to meet again. President Zelensky thanked President Trump for his efforts.\nSecretary of State Anna Lee also joined. The Secretary underscored the need for guarantees.",
      "? reaffirmed: @0.1 pronoun",
      "Zelensky thanked: @1.1 reported-speech",
      "? underscored: @2.1 pronoun"),
    SpokenPassage(
      #"Furious Trump blasted Putin last night as "totally crazy".\#nHe raged: "He's killing a lot of people!"\#nBut the Kremlin hit back, saying the President was "emotional".\#nA source close to the talks told us: "It's a mess."\#n'It is what it is,' shrugged one diplomat. Kellogg, 80, insisted: 'We're 90 per cent there.'\#n"#,
      "Trump blasted: “totally crazy” @0.0 speaker-before",
      "? raged: “He's killing a lot of people!” @1.0 speaker-before",
      "Kremlin saying: “emotional” @2.0 speaker-before",
      "Kellogg insisted: “We're 90 per cent there.” @4.1 speaker-before"),
    SpokenPassage(
      #"Ukraine's president has rejected a plan to cede land.\#nSpeaking to the BBC, Zelensky said: "I cannot give away what is not mine.\#n"Nobody would forgive that.\#n"Not even our partners," he added.\#nHis chief of staff, Andriy Yermak, described the plan as "dead on arrival".\#nEarlier, Sergei Lavrov told Russian state TV that Kyiv was "not ready for peace", while European leaders warned of "a bad peace".\#n"Everything is on the table," said Keir Starmer, who is hosting the talks, "but nothing is decided.""#,
      "? rejected: @0.0 reported-speech",
      "Zelensky said: “I cannot give away what is not mine.” @1.0 speaker-before",
      "Zelensky: “Nobody would forgive that.” @2.0 speaker-before",
      "Zelensky added: “Not even our partners,” @3.0 pronoun",
      "Andriy Yermak described: “dead on arrival” @4.0 speaker-before",
      "Sergei Lavrov told: “not ready for peace” @5.0 speaker-before",
      "? warned: “a bad peace” @5.0 speaker-before",
      "Keir Starmer said: “Everything is on the table,” “but nothing is decided.” @6.0 speaker-within"
    ),
  ]
}
