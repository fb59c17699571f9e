import ParleyModel
import Testing

@testable import ParleySuggest

@Suite struct ArticleReadingTests {
  /// Quotations, with `…` after those that have no end.
  private func quotes(_ text: String) -> [String] {
    SpokenArticle(text, names: "").reading.blocks.flatMap { block in
      block.quotes.map { block.text($0.inner) + ($0.isClosed ? "" : "…") }
    }
  }

  private func sentences(_ text: String) -> [String] {
    SpokenArticle(text, names: "").reading.blocks.flatMap { block in
      block.sentences.map { block.text($0.range) }
    }
  }

  @Test(arguments: [
    ("“We go on,” she said. He said “it ‘ends’ here”.", ["We go on,", "it ‘ends’ here"]),
    ("„Wir gehen“, sagte er. „Das ist ‚gut‘ so.“", ["Wir gehen", "Das ist ‚gut‘ so."]),
    ("« Oui », dit-il. « C’est « fini ». »", ["Oui", "C’est « fini »."]),
    ("«\u{A0}Oui\u{A0}», dit-il.", ["Oui"]),
    ("»Vi går«, sagde han. »Det slutter.«", ["Vi går", "Det slutter."]),
    ("Han sa: «Vi går.» Og gikk.", ["Vi går."]),
    ("«Ми йдемо», – сказав він. «Все „добре“.»", ["Ми йдемо", "Все „добре“."]),
    ("„Idziemy”, powiedział.", ["Idziemy"]),
    ("”Vi går”, sade han.", ["Vi går"]),
    ("\"He said \"no\" to us,\" she said.", ["He said \"no\" to us,"]),
    ("'They said \"no\",' she said.", ["They said \"no\","]),
    ("In the '90s the allies' 'asks' grew; the states' plan did not.", ["asks"]),
    ("It was 'the allies' plan' he liked.", ["the allies' plan"]),
    ("A 10\" gun and a 5\" one. \"A 12\" gun was used,\" he said.", ["A 12\" gun was used,"]),
    ("Rock 'n' roll and 'em all. O'Brien’s dog. ‘90s music.", []),
    ("\"We go on. \"Done,\" he said.", ["Done,"]),
    ("\"We go on, he said.", []),
    ("He said \"no", []),
    ("A “b and „c", []),
    ("He said “we” and \"you\" and 'they' and «all».", ["we", "you", "they", "all"]),
  ])
  func marks(_ text: String, _ expected: [String]) {
    #expect(quotes(text) == expected)
  }

  @Test func aQuotationOfSeveralParagraphsGoesOnWhereTheNextBeginsWithAMark() {
    #expect(
      quotes("He said: “We go on.\n“It never ends.\n“It ends,” he said.\nThe rest.")
        == ["We go on.…", "It never ends.…", "It ends,"])
    #expect(quotes("“We go on.\nIt never ends.”") == [])
    #expect(quotes("“We go on.\n# “It never ends.”") == ["It never ends."])
  }

  @Test(arguments: [
    ("Gen. Smith met the U.S. envoy. See No. 5. He said no. The end.", 4),
    ("They left the U.S. The end.", 2),
    ("Vladimir V. Putin came at 5 p.m. Witkoff left.", 2),
    ("It rose by 3.5 million. It fell by 1.2 per cent.", 2),
    ("Well… so it goes. Well… So it goes.", 3),
    ("Am 5. Februar kam er. Es waren 5. Der Rest.", 3),
    ("Das gilt z. B. Montag. Ende.", 2),
    ("В 2024 г. Москва сказала. Он ушёл. Она осталась!", 3),
    ("He said “Stop. Now.” Then he left. (The rest.) End.", 4),
    ("«Ми йдемо. Все.» Далі.", 2),
    ("„Wir gehen.“ Der Rest.", 2),
    ("« Oui. » Le reste.", 2),
    ("He left. 200 stayed. 90s music.", 3),
    ("no capitals here. none at all.", 1),
  ])
  func sentenceEnds(_ text: String, _ count: Int) {
    let found = sentences(text)
    #expect(found.count == count)
    #expect(found.joined(separator: " ") == text)
  }

  @Test func marksBelongToTheSentenceTheyClose() {
    #expect(
      sentences("He said “Stop. Now.” Then « Oui. » Fin. (The rest.) “Why?” he asked.")
        == ["He said “Stop. Now.”", "Then « Oui. »", "Fin.", "(The rest.)", "“Why?” he asked."])
  }
}
