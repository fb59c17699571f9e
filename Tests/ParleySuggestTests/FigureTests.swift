import Testing

@testable import ParleySuggest

/// What numbers in articles count.
struct FigureTests {
  private func figures(_ text: String) -> [String] {
    let block = BlockReading(words: text)
    return Figure.all(in: block, words: block.words.indices).map {
      "\($0.figure.amount) \($0.figure.unit)"
    }
  }

  @Test(
    "reads numbers with what they count",
    arguments: [
      ("They exchange 314 prisoners each.", ["314 prisoner"]),
      ("Some 1,200 captured soldiers came home.", ["1200 soldier"]),
      ("At 2.5 metres and 12 per cent.", ["2.5 metre"]),
      ("A €47m package, $1.5 billion in loans.", ["47 million euro", "1.5 billion dollar"]),
      ("About 12% of people, 40 people.", ["12 %", "40 people"]),
      ("Three million refugees; 2 million refugees.", ["2 million refugee"]),
      ("In 2026, on 5 February, at 14:30, for 3 days.", []),
      ("A MiG-29 jet, the 5th round, Article 5.", []),
      ("1,234,567 votes and 12 countries", ["1234567 vote", "12 country"]),
      ("", []), ("5", []), ("5 ", []), ("%5", []),
    ])
  func reads(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }
}
