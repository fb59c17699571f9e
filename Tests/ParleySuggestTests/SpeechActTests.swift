import Testing

@testable import ParleySuggest

@Suite struct SpeechActTests {
  private static let names = """
    Putin,Vladimir Putin,Dmitry Peskov,Peskov,Sergei Lavrov,Lavrov,Steve Witkoff,Witkoff,\
    Volodymyr Zelensky,Zelensky,Maria Zakharova,Zakharova,Trump,Donald Trump,@Moscow=Russia,\
    @Kyiv=Ukraine,@Russia,@Ukraine,@Kremlin=Russia,@Reuters,@Tass,@X,Keir Starmer,Starmer,\
    Ursula von der Leyen,@European Commission,Kellogg,Keith Kellogg,Andriy Yermak,Yermak,\
    Selenskyj=Zelensky,Lawrow=Lavrov,Macron,Emmanuel Macron,Støre,Jonas Gahr Støre,Песков,\
    Зеленський,Єрмак,Путин,Peskow=Peskov,Wladimir Putin,Frederiksen,Mette Frederiksen,Anna Lee,Lee,\
    Kim,Robert Kim
    """

  @Test(arguments: SpokenPassages.first)
  func whoSaysWhat(_ passage: SpokenPassage) {
    #expect(SpokenArticle(passage.text, names: Self.names).acts() == passage.acts)
  }

  @Test(arguments: SpokenPassages.second)
  func whoIsMeant(_ passage: SpokenPassage) {
    #expect(SpokenArticle(passage.text, names: Self.names).acts() == passage.acts)
  }

  @Test(arguments: SpokenPassages.third)
  func whoDoesNotSpeak(_ passage: SpokenPassage) {
    #expect(SpokenArticle(passage.text, names: Self.names).acts() == passage.acts)
  }

  @Test(arguments: SpokenPassages.foreign)
  func otherLanguages(_ passage: SpokenPassage) {
    #expect(SpokenArticle(passage.text, names: Self.names).acts() == passage.acts)
  }

  @Test(arguments: SpokenPassages.styles)
  func styles(_ passage: SpokenPassage) {
    #expect(SpokenArticle(passage.text, names: Self.names).acts() == passage.acts)
  }

  @Test(arguments: SpokenPassages.doubted)
  func whatNobodySaid(_ passage: SpokenPassage) {
    #expect(SpokenArticle(passage.text, names: Self.names).acts() == passage.acts)
  }

  /// Whoever the front matter names as the author asks, and is not asked.
  @Test func theAuthorDoesNotSpeak() {
    let text = "Anna Lee sat down with us.\nQ: Why?\nA: So.\nLEE: Now you know.\nKim said “no”."
    #expect(
      SpokenArticle(text, names: Self.names, author: "Anna Lee").acts() == [
        "Kim said: “no” @4.0 speaker-before"
      ])
  }

  @Test func aSiteMayAddVerbsOfItsOwn() {
    let article = SpokenArticle("Peskov thundered that it was “over”.", names: Self.names)
    #expect(article.acts() == [])
    var words = SpeechWords.builtIn
    words.add("thundered", .verb([.inverts]))
    #expect(article.acts(words) == ["Peskov thundered: “over” @0.0 speaker-before"])
  }

  @Test func nothingMakesNothing() {
    for text in ["", " ", "\"\"", "said", "“", "Peskov", ":", "Peskov:", "Q:", "A: \"", "‘’“”„“«»"]
    {
      #expect(SpokenArticle(text, names: Self.names).acts() == [])
    }
  }

  /// Four times the text takes about four times as long: a step that looks back over a line would take
  /// sixteen times.
  @Test(arguments: [
    "\"", "\"a ", " \"a\"", "said ", "Peskov said \"x\" ", "“a ", "'a ", "Peskov, ", "Peskov: ",
    "a, said ", "denied that ", "if Lee said ", "was rejected by Lee ", "Lee sneered ",
    "Peskov and said ", "\"x\" said ", "“a“a“a”", "«      ", "“We go on.\n",
    "“We go on,” said Peskov. He said “x” and Putin said no. ",
  ])
  func timeIsLinear(_ unit: String) {
    func time(_ size: Int) -> Duration {
      let text = String(repeating: unit, count: size / unit.utf8.count)
      return ContinuousClock().measure {
        let article = SpokenArticle(text, names: Self.names)
        _ = SpeechAct.all(in: article.reading, names: article.names)
      }
    }
    let short = min(time(20_000), time(20_000))
    #expect(time(80_000) < short * 10 + .milliseconds(200))
  }
}
