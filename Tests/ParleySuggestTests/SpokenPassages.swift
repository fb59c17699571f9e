import Testing

/// A text with the acts of speech in it, as ``SpokenArticle/acts(_:)`` words them.
struct SpokenPassage: Sendable, CustomTestStringConvertible {
  let text: String
  let acts: [String]

  init(_ text: String, _ acts: String...) {
    self.text = text
    self.acts = acts
  }

  var testDescription: String { text }
}

/// Sentences and short exchanges.
enum SpokenPassages {
  static let first: [SpokenPassage] = [
    SpokenPassage(
      #"Dmitry Peskov said: "We go on." The talks were long."#,
      "Dmitry Peskov said: “We go on.” @0.0 speaker-before"),
    SpokenPassage(
      #""We go on," said President Putin's spokesman Dmitry Peskov as the doors closed."#,
      "Dmitry Peskov said: “We go on,” @0.0 speaker-after"),
    SpokenPassage(
      "“We go on,” Peskov told reporters in Moscow.",
      "Peskov told: “We go on,” @0.0 speaker-after"),
    SpokenPassage(
      "“We go on,” she said, “until it ends.”",
      "? said: “We go on,” “until it ends.” @0.0 speaker-within"),
    SpokenPassage(
      "Maria Zakharova spoke on Monday. “We go on,” she said, “until it ends.” “That is all.” Nobody left.",
      "Maria Zakharova said: “We go on,” “until it ends.” “That is all.” @0.1-2 pronoun"),
    SpokenPassage(
      "According to Lavrov, the talks failed. The talks failed, according to the Kremlin.",
      "Lavrov According to: @0.0 reported-speech",
      "Kremlin according to: @0.1 reported-speech"),
    SpokenPassage(
      "In a post on X, Witkoff said the talks were “good”.",
      "Witkoff said: “good” @0.0 speaker-before"),
    SpokenPassage(
      #"Witkoff, who met Lavrov, said the talks were "good"."#,
      "Witkoff said: “good” @0.0 speaker-before"),
    SpokenPassage(
      "After meeting Putin, Lavrov said the talks were over.",
      "Lavrov said: @0.0 reported-speech"),
    SpokenPassage(
      "Putin's spokesman Peskov said no.",
      "Peskov said: @0.0 reported-speech"),
    SpokenPassage(
      "Lavrov and Witkoff said the talks were over."),
    SpokenPassage(
      #"Peskov was quoted as saying by Tass that it was over. Tass quoted Peskov as saying it was "over"."#,
      "Peskov was quoted as saying: @0.0 reported-speech",
      "Peskov quoted: “over” @0.1 speaker-before"),
    SpokenPassage(
      "Reuters reported that Moscow had agreed. Peskov told Tass that it had.",
      "Peskov told: @0.1 reported-speech"),
    SpokenPassage(
      "Peskov met Witkoff. He said it was over.",
      "? said: @0.1 pronoun"),
    SpokenPassage(
      "Dmitry Peskov spoke in Moscow. He added that it was over. The spokesman said: “No.”",
      "Dmitry Peskov added: @0.1 pronoun",
      "Dmitry Peskov said: “No.” @0.2 pronoun"),
    SpokenPassage(
      "Kremlin spokesman Dmitry Peskov met reporters. The spokesman said it was over.",
      "Dmitry Peskov said: @0.1 pronoun"),
    SpokenPassage(
      "A source said the talks failed. Officials in Kyiv said so too. A spokesman for Zelensky said: “No.”",
      "? said: @0.0 reported-speech",
      "? said: @0.1 reported-speech",
      "? said: “No.” @0.2 speaker-before"),
    SpokenPassage(
      #"The so-called "ceasefire" held. Peskov rejected the so-called "plan" and said it was "dead"."#,
      "Peskov said: “dead” @0.1 speaker-before"),
    SpokenPassage(
      "“Why?” Peskov asked. “Why not?” he said.",
      "Peskov asked: “Why?” @0.0-1 speaker-after",
      "Peskov said: “Why not?” @0.2 pronoun"),
    SpokenPassage(
      "Peskov said:\n“We go on.\n“It never ends.”",
      "Peskov: “We go on.” @1.0 speaker-before",
      "Peskov: “It never ends.” @2.0 speaker-before"),
    SpokenPassage(
      "“We go on.\n“It never ends,” Peskov said.",
      "Peskov: “We go on.” @0.0 speaker-after",
      "Peskov said: “It never ends,” @1.0 speaker-after"),
    SpokenPassage(
      #"Lavrov, speaking in Moscow, said no. Lavrov on Wednesday said no. Lavrov said on Wednesday that Kyiv was ready, but also accused Kyiv of "lies"."#,
      "Lavrov said: @0.0 reported-speech",
      "Lavrov said: @0.1 reported-speech",
      "Lavrov accused: “lies” @0.2 speaker-before"),
    SpokenPassage(
      "Peskov said Putin was ready. He said it again.",
      "Peskov said: @0.0 reported-speech",
      "? said: @0.1 pronoun"),
    SpokenPassage(
      "Moscow said it was ready. Kyiv has rejected the plan. Russia is again demanding that Kyiv disarm.",
      "Moscow said: @0.0 reported-speech",
      "Kyiv rejected: @0.1 reported-speech",
      "Russia demanding: @0.2 reported-speech"),
    SpokenPassage(
      "Russia's demands grew. Zelensky's claims were denied. Russia was said to be ready. It was announced by Peskov.",
      "Peskov announced: @0.3 reported-speech"),
    SpokenPassage(
      #"Peskov refused to call it a "war". Trump called Putin on Monday. Trump called it a "disaster"."#,
      "Trump called it: “disaster” @0.2 speaker-before"),
    SpokenPassage(
      #"Lee said the plan was dead, while Kim called it "alive". Lee said it was dead, while others found it "alive"."#,
      "Lee said: @0.0 reported-speech",
      "Kim called it: “alive” @0.0 speaker-before",
      "Lee said: @0.1 reported-speech"),
    SpokenPassage(
      #"Trump met Putin in Alaska and said it was "great". Trump was in Alaska on Monday and said it was "great"."#,
      "Trump said: “great” @0.0 speaker-before",
      "Trump said: “great” @0.1 speaker-before"),
    SpokenPassage(
      "Zelensky sounded hopeful on Friday, saying the map was nearly done.",
      "Zelensky saying: @0.0 reported-speech"),
    SpokenPassage(
      "14:32 Peskov: “We go on.”\n14:40 Kyiv: three killed\n15:00 Lavrov: no date yet",
      "Peskov: “We go on.” @0.0 speaker-before",
      "Lavrov: @2.0 reported-speech"),
    SpokenPassage(
      "Anna Lee is an envoy. She spoke to us in Rome.\nQ: How are you?\nA: I am well.\nQ: And now?\nA: We go on.",
      "Anna Lee: “I am well.” @2.0 speaker-before",
      "Anna Lee: “We go on.” @4.0 speaker-before"),
    SpokenPassage(
      "Anna Lee met Robert Kim.\nLEE: We go on.\nKIM: I do not think so.",
      "LEE: “We go on.” @1.0 speaker-before",
      "KIM: “I do not think so.” @2.0 speaker-before"),
    SpokenPassage(
      "Russian forces advanced, said Peskov. The talks, said Peskov, were over. The talks were over, Peskov said.",
      "Peskov said: @0.0 reported-speech",
      "Peskov said: @0.1 reported-speech",
      "Peskov said: @0.2 reported-speech"),
  ]

  static let second: [SpokenPassage] = [
    SpokenPassage(
      "The President spoke with President Zelensky. The President reaffirmed support. The Secretary stressed peace.",
      "? reaffirmed: @0.1 pronoun",
      "? stressed: @0.2 pronoun"),
    SpokenPassage(
      "Starmer said “yes” and Macron said “no”. “Yes,” said Starmer. “No,” said Macron.",
      "Starmer said: “yes” @0.0 speaker-before",
      "Macron said: “no” @0.0 speaker-before",
      "Starmer said: “Yes,” @0.1 speaker-after",
      "Macron said: “No,” @0.2 speaker-after"),
    SpokenPassage(
      #""We go on," said Lavrov, "as ever," but Peskov said: "We end.""#,
      "Lavrov said: “We go on,” “as ever,” @0.0 speaker-within",
      "Peskov said: “We end.” @0.0 speaker-before"),
    SpokenPassage(
      "Putin: 'We go on' - and 'no talks'.",
      "Putin: “We go on” “no talks” @0.0 speaker-before"),
    SpokenPassage(
      "European Commission President Ursula von der Leyen said: “Europe is ready.”",
      "Ursula von der Leyen said: “Europe is ready.” @0.0 speaker-before"),
    SpokenPassage(
      "President Macron met Zelensky. The French president said no. The president said yes.",
      "? said: @0.1 pronoun",
      "? said: @0.2 pronoun"),
    SpokenPassage(
      "Kremlin spokesman Dmitry Peskov met reporters. The spokesman said it was over. Ukraine's spokesman said no. The spokesman said yes.",
      "Dmitry Peskov said: @0.1 pronoun",
      "? said: @0.2 reported-speech",
      "? said: @0.3 pronoun"),
    SpokenPassage(
      "Zelensky, Macron and Starmer said in a statement that the talks go on."),
    SpokenPassage(
      "Lavrov told Witkoff that Putin wanted peace. “We want peace,” Lavrov said, according to Tass.",
      "Lavrov told: @0.0 reported-speech",
      "Lavrov said: “We want peace,” @0.1 speaker-after"),
    SpokenPassage(
      #"Witkoff met Putin and Lavrov said the talks were "good"."#),
    SpokenPassage(
      #"The deal that Putin offered in Alaska said nothing. Allies of Putin said "no"."#),
    SpokenPassage(
      "“Putin is ready,” Witkoff said. “He wants peace.” Zelensky disagreed.",
      "Witkoff said: “Putin is ready,” “He wants peace.” @0.0-1 speaker-after"),
    SpokenPassage(
      "Asked about Putin, Trump said: “He is ready.”",
      "Trump said: “He is ready.” @0.0 speaker-before"),
    SpokenPassage(
      #"Trump said he had spoken to Putin and that he was "ready"."#,
      "Trump said: “ready” @0.0 speaker-before"),
    SpokenPassage(
      #"In Kyiv, Zelensky's chief of staff Andriy Yermak said the plan was "raw"."#,
      "Andriy Yermak said: “raw” @0.0 speaker-before"),
    SpokenPassage(
      "Zelensky’s chief of staff, Andriy Yermak, said the plan was “raw”.",
      "Andriy Yermak said: “raw” @0.0 speaker-before"),
    SpokenPassage(
      "“It is raw,” said Andriy Yermak, Zelensky’s chief of staff.",
      "Andriy Yermak said: “It is raw,” @0.0 speaker-after"),
    SpokenPassage(
      "“It is raw,” a senior aide to Zelensky said. “It is raw,” he said.",
      "? said: “It is raw,” @0.0 speaker-after",
      "? said: “It is raw,” @0.1 speaker-after"),
    SpokenPassage(
      "“It is raw,” Zelensky's office said."),
    SpokenPassage(
      "A statement by Lavrov said it was “over”. Lavrov's statement said it was “over”.",
      "? said: “over” @0.0 speaker-before",
      "? said: “over” @0.1 speaker-before"),
    SpokenPassage(
      "It was over, Lavrov said, adding: “We go on.” He went on: “As ever.”",
      "Lavrov adding: “We go on.” @0.0 speaker-before",
      "Lavrov went on: “As ever.” @0.1 pronoun"),
    SpokenPassage(
      "Maria Zakharova, the spokeswoman, and Peskov met. “We go on,” she said. “Never,” he said.",
      "? said: “We go on,” @0.1 speaker-after",
      "? said: “Never,” @0.2 speaker-after"),
    SpokenPassage(
      #""They told us: 'Go home.' We went," Zelensky said."#,
      "Zelensky said: “They told us: 'Go home.' We went,” @0.0 speaker-after"),
    SpokenPassage(
      "Zelensky wrote on Telegram: “Thanks to @POTUS”. Zelensky posted a video. Zelensky posted: “Good.”",
      "Zelensky wrote: “Thanks to @POTUS” @0.0 speaker-before",
      "Zelensky posted: “Good.” @0.2 speaker-before"),
    SpokenPassage(
      "The film “Kyiv” opened. Zelensky said he had seen “Navalny Returns”. Zelensky reads “War and Peace”.",
      "Zelensky said: @0.1 reported-speech"),
    SpokenPassage(
      "Peskov said that Russia was ready; Kyiv was “not serious”.",
      "Peskov said: @0.0 reported-speech"),
    SpokenPassage(
      "Peskov did not say that. Peskov declined to comment. Peskov was told to wait."),
    SpokenPassage(
      "Peskov could not say when. If Peskov says so, fine. Peskov says it is over.",
      "Peskov says: @0.2 reported-speech"),
    SpokenPassage(
      "Russia claims the land. The claims of Russia grew. Russia's claims demand work.",
      "Russia claims: @0.0 reported-speech"),
    SpokenPassage(
      #"# Witkoff in Moscow\#nWitkoff came.\#n# Next\#nHe said it was "good"."#,
      "? said: “good” @3.0 speaker-before"),
    SpokenPassage(
      #"Witkoff came to Moscow.\#nHe said it was "good".\#nThe talks went on.\#nHe left, he said."#,
      "Witkoff said: “good” @1.0 pronoun",
      "? said: @3.0 pronoun"),
    SpokenPassage(
      #"Witkoff said it was good.\#nHe said it was "great"."#,
      "Witkoff said: @0.0 reported-speech",
      "Witkoff said: “great” @1.0 pronoun"),
    SpokenPassage(
      #"“We go on”, Zelensky said. "We go on", Macron said."#,
      "Zelensky said: “We go on” @0.0 speaker-after",
      "Macron said: “We go on” @0.1 speaker-after"),
  ]
}
