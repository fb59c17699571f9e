import ParleyModel

extension AvoidedWords {
  /// Parley's own list: short, and only words that hardly ever are the right ones in a chronicler's
  /// voice.
  static let builtIn: [AvoidedWords] = [
    entry(
      ["admitted", "admits", "admitting"], except: ["admitted to hospital", "admitted as"],
      use: "said", why: "it takes for granted that what was said is true"),
    entry(
      ["conceded that", "concedes that", "confessed", "confesses", "let slip", "came clean"],
      use: "said", why: "it takes for granted that what was said is true"),
    entry(
      ["revealed that", "reveals that", "pointed out that", "points out that"], use: "said that",
      why: "it takes for granted that what was said is true"),
    entry(
      ["regime", "regimes"],
      except: [
        "ceasefire regime", "cease-fire regime", "silence regime", "sanctions regime",
        "sanction regime", "visa regime", "visa-free regime", "customs regime", "trade regime",
        "legal regime", "control regime", "inspection regime", "monitoring regime",
        "verification regime", "non-proliferation regime", "nonproliferation regime",
        "safeguards regime",
      ],
      use: "government", why: "it denies that a government is one"),
    entry(
      ["junta", "puppet government", "puppet state", "puppet regime"], use: "government",
      why: "it denies that a government is one"),
    entry(
      ["so-called"], why: "it says that the name is wrong, and not who says so"),
    entry(
      [
        "blatant", "blatantly", "brazen", "brazenly", "shameless", "shamelessly", "shameful",
        "shamefully",
      ],
      why: "it is a judgement; quote whose"),
  ]

  private static func entry(
    _ words: [String], except exceptions: [String] = [], use replacement: String? = nil,
    why reason: String
  ) -> AvoidedWords {
    func place(_ words: String) -> Spanned<String> {
      Spanned(words, at: .start(of: SourceText(path: "", text: "")))
    }
    return AvoidedWords(
      words: words.map(place), exceptions: exceptions.map(place),
      replacement: replacement.map(place), reason: place(reason))
  }
}
