import ParleyModel
import Testing

@testable import ParleySuggest

@Suite struct ArticleNamesTests {
  static func actor(
    _ id: String, _ title: String, _ aliases: [String] = [], kind: ActorKind = .person,
    side: String? = nil
  ) -> Actor {
    let source = SourceText(path: "content/actors/\(id).md", text: title)
    let place = SourceSpan.start(of: source)
    return Actor(
      id: ActorID(id), source: source, title: Spanned(title, at: place), kind: kind,
      aliases: aliases.map { Name(Spanned($0, at: place)) },
      side: side.map { Spanned(ActorID($0), at: place) })
  }

  static let content = Content(actors: [
    actor("ukraine", "Ukraine", kind: .state), actor("russia", "Russia", kind: .state),
    actor("united-states", "United States", ["USA"], kind: .state),
    actor("poland", "Poland", kind: .state), actor("nato", "NATO", kind: .alliance),
    actor("volodymyr-zelenskyy", "Volodymyr Zelenskyy", ["Zelenskyy"], side: "ukraine"),
    actor("rustem-umerov", "Rustem Umerov", side: "ukraine"),
    actor("kirill-dmitriev", "Kirill Dmitriev", ["Dmitriev"], side: "russia"),
    actor("vladimir-putin", "Vladimir Putin", ["Putin"], side: "russia"),
    actor("steve-witkoff", "Steve Witkoff", side: "united-states"),
    actor("donald-trump", "Donald Trump", ["Trump"], side: "united-states"),
    actor("donald-tusk", "Donald Tusk", side: "poland"),
    actor("mohamed-bin-zayed", "Mohamed bin Zayed Al Nahyan"),
  ])

  func read(_ texts: [String], _ content: Content) -> (ArticleReading, ArticleNames) {
    let source = SourceText(path: "content/articles/a.txt", text: texts.joined(separator: "\n"))
    let place = SourceSpan.start(of: source)
    let reading = ArticleReading(
      Article(
        id: ArticleID("a"), source: source, title: Spanned("A", at: place),
        blocks: texts.map { ArticleBlock(kind: .paragraph, text: $0, span: place) }))
    return (reading, ArticleNames.find(in: reading, knowledge: NameKnowledge(content)))
  }

  /// The newcomers, as `name|role|side|confidence`.
  func newcomers(_ texts: String..., content: Content = content) -> [String] {
    read(texts, content).1.newcomers.map {
      "\($0.name)|\($0.role ?? "-")|\($0.side?.name ?? "-")|\($0.confidence)"
    }
  }

  /// The mentions, as `words=party`.
  func mentions(_ texts: String..., content: Content = content) -> [String] {
    let (reading, names) = read(texts, content)
    return names.mentions.map { mention in
      let party =
        switch mention.party {
        case .actor(let id): id.name
        case .newcomer(let number): names.newcomers[number].name
        }
      return "\(reading.blocks[mention.block].text(ofWords: mention.words))=\(party)"
    }
  }

  func variants(_ texts: String...) -> [String] {
    read(texts, Self.content).1.variants.map { "\($0.spelling)=\($0.actor)" }
  }

  // MARK: Six styles

  @Test func wire() {
    let text = """
      KYIV, Feb 5 - US envoy Keith R. Harlow met Ukrainian Foreign Minister Olha Stets on Thursday. \
      His deputy, Brian O'Malley, told reporters the visit was short. Harlow's office declined to say more.
      """
    #expect(
      newcomers(text) == [
        "Keith R. Harlow|envoy|united-states|high", "Olha Stets|Foreign Minister|ukraine|high",
        "Brian O'Malley|deputy|united-states|high",
      ])
    #expect(
      mentions(text) == [
        "Keith R. Harlow=Keith R. Harlow", "Olha Stets=Olha Stets", "Brian O'Malley=Brian O'Malley",
        "Harlow=Keith R. Harlow",
      ])
  }

  @Test func broadcaster() {
    #expect(
      newcomers(
        "President Putin's spokesman Pavel Gromov said no. Foreign Ministry spokeswoman Anna Belova agreed.",
        "Rostam Azimi, his chief negotiator, was silent. Jane Doe, the minister of defence of Poland, was not."
      ) == [
        "Pavel Gromov|spokesman|russia|high", "Anna Belova|Foreign Ministry spokeswoman|-|high",
        "Rostam Azimi|chief negotiator|-|high", "Jane Doe|minister of defence|poland|high",
      ])
  }

  @Test func tabloid() {
    #expect(
      newcomers(
        "FURIOUS KARL BRANDT STORMS OUT OF TALKS", "Brandt Slams Deal As Talks Collapse In Geneva",
        "Despite Moscow's threats, Gen. John A. Smith stayed. Until Monday nobody had left. Wanted: a way out.",
        "Poland's Kowal said he was tired. Mr Lee laughed.") == [
          "John A. Smith|-|-|high", "Kowal|-|poland|low", "Lee|-|-|medium",
        ])
  }

  @Test func liveBlog() {
    #expect(
      mentions(
        "14:05 Zelenskyy's office confirms the call.",
        "14:20 Rustem Umerov lands. Umerov is alone.",
        "14:31 NATO said it would wait.", "14:40 The European Union warned against haste.") == [
          "Zelenskyy=volodymyr-zelenskyy", "Rustem Umerov=rustem-umerov", "Umerov=rustem-umerov",
          "NATO=nato", "European Union=European Union",
        ])
  }

  @Test func readout() {
    #expect(
      newcomers(
        "Sheikh Khalid bin Hamad Al Thani received Prime Minister Anneke van der Berg and the envoys Lars Holm and Mette Krag."
      ) == [
        "Khalid bin Hamad Al Thani|-|-|high", "Anneke van der Berg|Prime Minister|-|high",
        "Lars Holm|envoy|-|high", "Mette Krag|envoy|-|high",
      ])
  }

  @Test func interview() {
    #expect(
      mentions(
        "Q: Did Steven Witkoff call you?", "A: Yes. Witkoff called, and Jean-Luc Picot did, too.",
        "Picot said it was late.") == [
          "Steven Witkoff=steve-witkoff", "Witkoff=steve-witkoff", "Jean-Luc Picot=Jean-Luc Picot",
          "Picot=Jean-Luc Picot",
        ])
  }

  // MARK: Spellings

  @Test(arguments: [
    ("Ukraine's negotiator Rustem Umyrov spoke.", "Rustem Umyrov=rustem-umerov"),
    ("The envoy Kirill Dmitriyev spoke.", "Kirill Dmitriyev=kirill-dmitriev"),
    ("It was Vladimir Zelensky who spoke.", "Vladimir Zelensky=volodymyr-zelenskyy"),
    ("President Zelenskiy spoke.", "Zelenskiy=volodymyr-zelenskyy"),
    ("It was Kirill Dmitrieff who spoke.", "Kirill Dmitrieff=kirill-dmitriev"),
    ("прем'єр-міністр Дональд Туск сказав це", "Дональд Туск=donald-tusk"),
    ("президент Володимир Зеленський сказав це", "Володимир Зеленський=volodymyr-zelenskyy"),
  ])
  func offersSpellings(_ text: String, _ expected: String) {
    #expect(variants(text) == [expected])
    #expect(newcomers(text) == [])
  }

  @Test func doesNotTakeOneForAnother() {
    #expect(newcomers("US senator Jane Umerov spoke.") == ["Jane Umerov|senator|united-states|low"])
    #expect(newcomers("He met Melania Trump there.") == ["Melania Trump|-|-|low"])
    #expect(newcomers("He met Donald Trump Jr. there.") == ["Donald Trump Jr|-|-|low"])
    #expect(mentions("It stands beside Trump Tower.") == [])
    #expect(mentions("Minister Vladimir Putin met no one.") == ["Vladimir Putin=vladimir-putin"])
    #expect(variants("Rustem Umerova and Kirill Dmytrenko spoke.") == [])
  }

  // MARK: States and organisations

  @Test func countriesActOnlyByName() {
    #expect(
      newcomers("Norway said it would help. Swedish troops waited in Finland. Oslo said nothing.")
        == ["Norway|-|-|medium"])
    #expect(newcomers("The Financial Times reported it. Reuters said so. Tass confirmed it.") == [])
    #expect(variants("The US said it would host.") == ["US=united-states"])
  }

  // MARK: Odd input

  @Test(arguments: [
    "", "Word", "Until", "...", "steve smith said that he met john doe, the minister",
    "PRESIDENT JOHN DOE SAID THAT MINISTER JANE ROE LIED", "President", "President Monday said",
    "| Name | Role |", "大統領は語った", "Officials said Tuesday. Residents said so. Both said no.",
    "Black Sea ports, the Middle East and New York were named. White House officials said so.",
  ])
  func inventsNobody(_ text: String) {
    #expect(newcomers(text) == [])
  }

  @Test func knowsPronouns() {
    let (_, names) = read(
      ["Spokeswoman Kim Lund and Mr Tran met Putin and Russia. Minister Noor Abadi left."],
      Self.content)
    #expect(
      names.mentions.map(\.pronouns) == [.she, .he, .he, [.it, .they], [.he, .she]])
  }

  @Test func findsMentionsByWords() {
    let (reading, names) = read(
      ["Putin spoke. Trump and Putin met.", "Zelenskyy left."], Self.content)
    let second = reading.blocks[0].sentences[1].words
    #expect(names.mentions(inBlock: 0, words: second) == 1..<3)
    #expect(names.mentions(inBlock: 1) == 3..<4)
    #expect(names.mentions(inBlock: 1, words: 1..<2).isEmpty)
  }
}
