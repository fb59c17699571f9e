import ParleyModel
import Testing

@testable import ParleySuggest

/// Newcomers that only the words around them show.
extension ArticleNamesTests {
  // MARK: Nicknames

  @Test(arguments: [
    "General Oleg \"the Bear\" Maro left.", "General Oleg “the Bear” Maro left.",
    "General Oleg 'the Bear' Maro left.", "General Oleg «the Bear» Maro left.",
    "General Oleg „the Bear“ Maro left.",
  ])
  func keepsNamesWithNicknamesTogether(_ text: String) throws {
    let (_, names) = read([text, "Maro came back."], Self.content)
    let newcomer = try #require(names.newcomers.first)
    #expect(names.newcomers.count == 1)
    #expect(newcomer.name == "Oleg Maro")
    #expect(newcomer.role == "General")
    #expect(
      newcomer.spellings == [
        String(text.dropFirst("General ".count).dropLast(" left.".count)), "Maro",
      ])
    #expect(names.mentions.count == 2)
  }

  @Test func knowsActorsByTheirNicknames() {
    #expect(
      mentions("Donald \"the Deal\" Trump left.") == ["Donald \"the Deal\" Trump=donald-trump"])
    #expect(
      variants("Donald \"the Deal\" Trump left.") == ["Donald \"the Deal\" Trump=donald-trump"])
    #expect(
      newcomers(
        "Mr Kowal \"is a great man\", Anna Belova said.", "It was Mr Lee \"who left\". Putin knew.")
        == ["Kowal|-|-|medium", "Anna Belova|-|-|medium", "Lee|-|-|medium"])
  }

  // MARK: Whole names without a title

  @Test func takesFullNamesThatAct() {
    #expect(
      newcomers(
        "Ottiwell Vogt-Keller opened the second round this morning.",
        "After the break Zdrenka Halvig took the floor, while Tibbor Ozmund nodded.",
        "To Vogt-Keller it was new. Irmtrud Halmosy opened a door.")
        == ["Ottiwell Vogt-Keller|-|-|low", "Tibbor Ozmund|-|-|low"])
    #expect(
      newcomers(
        "General Maro left.", "There stood Oswin Maro, his hat in his hands. Oswin Maro smiled.")
        == ["Oswin Maro|General|-|medium"])
    #expect(
      newcomers("General Maro left.", "There stood Oswin Maro. Then came Tibbor Maro.")
        == ["Oswin Maro|General|-|medium"])
  }

  @Test(arguments: [
    "Wanted posters covered the wall.", "Prime Minister and Foreign Ministry agreed.",
    "Title Case Headlines Rarely Named Anyone", "The Golden Dawn opened the door.",
    "Black Friday closed the week.", "Fuming Velmorans slammed the door.",
    "Camp Ozmund opened its gates.", "Hurricane Zdrenka killed nobody.",
    "Silicon Valley needed chips.", "New Delhi refused. West Bank towns waited.",
    "They praised the Zdrenka Ozmund. The Zdrenka Ozmund opened in May. It was Ozmund in May.",
    "Chasiv Yar fell. Nord Stream carried gas. San Francisco followed. Golden Dawn lost its seats.",
  ])
  func takesNoOtherCapitalsForFullNames(_ text: String) {
    #expect(newcomers(text) == [])
  }

  // MARK: Objects of verbs

  @Test func takesObjectsOfWhatIsOnlyDoneToPeople() {
    #expect(
      newcomers(
        "In the evening he praised Ozmund, met Halvig in private and thanked Zdrenka for it.",
        "They called Tibbor a liar. They told Osgar to leave and invited Wendrik to stay.")
        == [
          "Ozmund|-|-|low", "Halvig|-|-|low", "Zdrenka|-|-|low", "Tibbor|-|-|low", "Osgar|-|-|low",
          "Wendrik|-|-|low",
        ])
    #expect(mentions("He praised Putin and met Dmitrieff.").first == "Putin=vladimir-putin")
  }

  @Test(arguments: [
    "He praised Geneva, met Reuters, thanked Norway and blamed Monday.",
    "He told Vestnik that it was late. He invited Vestnik.", "They called Vestnik late.",
    "He praised Hamas-led groups. He met Vestnik's editors.", "They met Norwegians and Ministers.",
    "He praised Ozmund Street for it.", "He thanked God. He accused Brussels.",
    "He met Velmorans and praised Velmorism.",
  ])
  func takesNoOtherObjectsForPeople(_ text: String) {
    #expect(newcomers(text).filter { !$0.hasPrefix("Hamas|") } == [])
  }

  // MARK: Organisations

  @Test func findsListedOrganisationsWhereverTheyStand() {
    #expect(
      newcomers(
        "It went to the United Nations and to the Red Cross. The UN will not answer.",
        "Members of the OSCE met. The IAEA said no. Eu is no word, and no red cross is one.")
        == [
          "United Nations|-|-|low", "Red Cross|-|-|low", "OSCE|-|-|low", "IAEA|-|-|medium",
        ])
    #expect(
      mentions("The talks were held under the UN. The United Nations said so.")
        == ["UN=United Nations", "United Nations=United Nations"])
    #expect(mentions("It was said of NATO.") == ["NATO=nato"])
  }

  // MARK: Surnames that differ

  @Test(arguments: [
    ("Kirill Dmitriev", "Kirill Dmitrov"), ("Rustem Umerov", "Rustem Umetov"),
    ("Pavel Gromov", "Pavel Gronov"), ("Anna Belova", "Anna Belota"),
  ])
  func takesNoSurnameForAnother(_ one: String, _ other: String) {
    for (known, named) in [(one, other), (other, one)] {
      let content = Content(actors: [Self.actor("known", known)])
      let (_, names) = read(["The envoy \(named) spoke."], content)
      #expect(names.variants.isEmpty)
      #expect(names.newcomers.map(\.name) == [named])
      // Nor among themselves.
      let (_, both) = read(["The envoy \(named) spoke to the envoy \(known)."], Content())
      #expect(both.newcomers.map(\.name) == [named, known])
    }
  }

  @Test(arguments: [
    ("Mikhail Gorbachev", "Mikhail Gorbachov"), ("Oleh Bohdanov", "Oleg Bogdanov"),
    ("Vladimir Solovyov", "Vladimir Soloviev"),
  ])
  func takesOneSpellingForAnother(_ one: String, _ other: String) {
    for (known, named) in [(one, other), (other, one)] {
      let content = Content(actors: [Self.actor("known", known)])
      let (_, names) = read(["The envoy \(named) spoke."], content)
      #expect(names.variants.map(\.spelling) == [named])
      #expect(names.newcomers.isEmpty)
    }
  }

  // MARK: Long words

  @Test func takesWordsOfAnyLength() {
    let word = String(repeating: "Abcdefghij", count: 20_000)
    #expect(newcomers("Minister John \(word) spoke. Mr \(word) left.").count == 1)
  }
}
