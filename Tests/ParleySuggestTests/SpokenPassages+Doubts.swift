extension SpokenPassages {
  /// What nobody said, or not those who are named.
  static let doubted: [SpokenPassage] = [
    SpokenPassage(
      #"Maria Zakharova denied that Sergei Lavrov said "never"."#,
      "Maria Zakharova denied: @0.0 reported-speech"),
    SpokenPassage(
      #"Zakharova denied that Lavrov had said "never", but Peskov said "maybe"."#,
      "Zakharova denied: @0.0 reported-speech",
      "Peskov said: “maybe” @0.0 speaker-before"),
    SpokenPassage(
      "Zakharova denied that Lavrov wrote it, Peskov said. Peskov denied that, in Rome, Lavrov said “no” to the map.",
      "Zakharova denied: @0.0 reported-speech",
      "Peskov said: @0.0 reported-speech",
      "Peskov denied: @0.1 reported-speech"),
    SpokenPassage(
      "Would Lavrov reject it? Did Peskov say “never”? Has Putin rejected the plan, and who said “yes”?"
    ),
    SpokenPassage(
      "It is not true that Lavrov said “never”. There is no evidence that Putin rejected the plan."),
    SpokenPassage(
      "Imagine that Lavrov said “yes”. Had Lavrov said “yes”, it would be over. If Lavrov said “yes”, fine."
    ),
    SpokenPassage(
      "Peskov was asked whether Lavrov said “never”. It is unclear whether Putin rejected the plan."
    ),
    SpokenPassage(
      "If Kyiv agrees, Lavrov said the war would end.",
      "Lavrov said: @0.0 reported-speech"),
    SpokenPassage(
      "Lee asked: “Why?” Lavrov said: “Why not?”",
      "Lee asked: “Why?” @0.0 speaker-before",
      "Lavrov said: “Why not?” @0.1 speaker-before"),
    SpokenPassage(
      "Захарова заперечила, що Песков сказав «ні»."),
    SpokenPassage(
      "Peskov declined to comment. Peskov refused to answer questions. Lee said. Peskov told Tass on Monday."
    ),
    SpokenPassage(
      "The plan that Ukraine proposed in December was rejected by Russia on Tuesday.",
      "Russia rejected: @0.0 reported-speech"),
    SpokenPassage(
      "The map Lavrov presented on Monday was “dead”. The map that Lavrov proposed was “dead”, Peskov said.",
      "Peskov said: @0.1 reported-speech"),
    SpokenPassage(
      "The plan was rejected by Russia, Ukraine and Kim. It would be rejected by Russia. It was not rejected by Russia. It was rejected by Russia’s allies."
    ),
    SpokenPassage(
      "A plan that was rejected by Russia returned. The plan that Putin said was “fair” is dead.",
      "Putin said: “fair” @0.1 speaker-before"),
    SpokenPassage(
      "Steve Witkoff and Robert Kim said on Friday: “We are close.”"),
    SpokenPassage(
      "Peskov sneered: “They lie.” Lavrov hit back on Thursday: “They do.” Kyiv stalled: “We wait.” The plan Putin received: “Go.”",
      "Peskov sneered: “They lie.” @0.0 speaker-before",
      "Lavrov hit back: “They do.” @0.1 speaker-before"),
    SpokenPassage(
      "By Anna Lee, correspondent\nQ: Do you trust them?\nA: We do not.\nQ: Why?\nA: They lie."),
    SpokenPassage(
      "Putin angered them. We spoke to a fisherman.\nQ: Why?\nA: He lies.\nQ: And now?\nA: We wait."
    ),
    SpokenPassage(
      "An interview with Robert Kim.\nAnna Lee: Will you sign?\nRobert Kim: We will.\nAnna Lee: When?",
      "Robert Kim: “We will.” @2.0 speaker-before"),
    SpokenPassage(
      "Anna Lee spoke to us in Rome.\nQ: And?\nLee: We wait.\nIn May she had proposed a truce.",
      "Lee: “We wait.” @2.0 speaker-before",
      "Lee proposed: @3.0 pronoun"),
    SpokenPassage(
      "Zakharova denied that the plan was “dead”. Zakharova denied the “absurd” report.",
      "Zakharova denied: @0.0 reported-speech",
      "Zakharova denied: “absurd” @0.1 speaker-before"),
    SpokenPassage(
      "Asked if Lavrov had said “never”, Peskov said “no”.",
      "Peskov said: “no” @0.0 speaker-before"),
    SpokenPassage(
      "If Lavrov says “yes”, Peskov said, the war ends. Lavrov neither confirmed nor denied the report.",
      "Peskov said: @0.0 reported-speech"),
    SpokenPassage(
      "Lavrov's remark that Peskov said “no” was false. A plan that Lee called “good” is out.",
      "Lee called: “good” @0.1 speaker-before"),
    SpokenPassage(
      "According to a fake video, Lavrov said “never”. Lavrov allegedly said “no”. Suppose Lavrov says: “Yes.”"
    ),
  ]
}
