import ParleyContent
import ParleyModel
import Testing

@Suite struct ArticleTextTests {
  private let long =
    "The two delegations sat down again in the morning and spoke for three hours about the map."

  private func read(_ text: String, isMarkdown: Bool = false) -> ArticleText {
    ArticleText.read(
      SourceText(path: "content/articles/a.txt", text: text), bodyStart: 0, isMarkdown: isMarkdown)
  }

  /// Blocks as `h` or `p`, place and text.
  private func outline(_ article: ArticleText) -> [String] {
    article.blocks.map { "\($0.kind == .heading ? "h" : "p") \($0.span.place) \($0.text)" }
  }

  @Test func aDateThatRunsIntoTheTextIsNotPartOfIt() {
    for isMarkdown in [false, true] {
      let article = read(" date 2026-03-01 \(long)\n\nMore.\n", isMarkdown: isMarkdown)
      #expect(article.published?.value.text == "2026-03-01")
      #expect(article.published?.span.place == "1:7")
      #expect(outline(article) == ["p 1:18 \(long)", "p 3:1 More."])
      #expect(article.title?.value == long)
      #expect(article.title?.span.place == "1:18")
    }
  }

  @Test(arguments: [
    "date 2026-13-01 x", "dates 2026-03-01 x", "date 2026-03-011 x", "date soon, x",
  ])
  func whatOnlyLooksLikeADateStays(_ text: String) {
    let article = read(text)
    #expect(article.published == nil)
    #expect(article.blocks.map(\.text) == [text])
  }

  @Test func everyLineIsAParagraphAndShortLonesOnesAreHeads() {
    let article = read("\(long)\nWhat comes next\n\(long)\nHe left.\n\(long)\n\n\n\n")
    #expect(
      outline(article) == [
        "p 1:1 \(long)", "h 2:1 What comes next", "p 3:1 \(long)", "p 4:1 He left.",
        "p 5:1 \(long)",
      ])
  }

  @Test(arguments: [
    "- an item", "“A quote”", "2. Second", "lower case", "By Ada Lovelace", "A list:",
  ])
  func notEveryShortLineIsAHead(_ line: String) {
    #expect(
      read("\(long)\n\n\(line)\n\n\(long)").blocks.map(\.kind) == [
        .paragraph, .paragraph, .paragraph,
      ])
  }

  @Test func aTitleThatStandsAloneIsTheFirstHead() {
    let article = read("Talks resume in the Gulf\n\n\(long)\n")
    #expect(article.title?.value == "Talks resume in the Gulf")
    #expect(outline(article) == ["h 1:1 Talks resume in the Gulf", "p 3:1 \(long)"])
  }

  @Test func aLongFirstLineGivesItsFirstSentence() {
    let first = "Mr. J. Doe of the U.S. mission said on 4 Feb. that “nothing is agreed.”"
    let article = read("\(first) \(long) \(long)")
    #expect(article.title?.value == first)
    #expect(article.title?.span.range == 0..<first.utf8.count)
    #expect(article.blocks.count == 1)
  }

  @Test func aVeryLongSentenceIsCutAtAWord() throws {
    let title = try #require(read(String(repeating: "слово, ", count: 60)).title?.value)
    #expect(title.hasSuffix("слово…"))
    #expect((140...161).contains(title.count))
  }

  @Test func wrappedTextIsJoined() {
    let article = read(
      """
      The foreign ministers of the two countries met in the old town hall,
      where they spoke for four hours about the exchange of prisoners and
      the reopening of the crossing.
      Nothing was signed.

      A second meeting is planned for the coming week, the host said, in
      the same place and with the same people.
      """)
    #expect(
      article.blocks.map(\.text) == [
        "The foreign ministers of the two countries met in the old town hall, where they spoke "
          + "for four hours about the exchange of prisoners and the reopening of the crossing.",
        "Nothing was signed.",
        "A second meeting is planned for the coming week, the host said, in the same place and "
          + "with the same people.",
      ])
    #expect(article.blocks.map(\.span.place) == ["1:1", "4:1", "6:1"])
  }

  @Test func sentencesOnLinesOfTheirOwnAreNotJoined() {
    let lines = [
      "The ministers met on Monday morning in the old town hall here.",
      "They spoke for four hours about the exchange of all prisoners.",
      "A second meeting is planned for the coming week, said a host.",
      "No statement was made about it by either of the delegations.",
    ]
    #expect(read(lines.joined(separator: "\n")).blocks.map(\.text) == lines)
  }

  @Test func nothingIsNothing() {
    let article = read(" \n\n\t\n")
    #expect(article.title == nil)
    #expect(article.blocks.isEmpty)
  }
}
