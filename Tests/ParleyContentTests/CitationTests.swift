import ParleyContent
import ParleyModel
import Testing

@Suite struct CitationTests {
  @Test(arguments: [
    "> кілька *слів* [here]\n>\n> — [label](article:report)\n",
    "> кілька *слів* [here]\n> -- [label](article:report)\n",
    "> кілька *слів* [here] – [label](../articles/report.txt)\n",
    "> кілька *слів*\n> [here] &mdash; [label](article:report \"supports\")\n",
    "> кілька *слів* [here]\n>\n> - [label](article:report)\n",
    "> кілька *слів* [here]\n> - [label](article:report)\n",
  ])
  func aBlockQuoteThatEndsInADashAndAnArticleCites(_ text: String) throws {
    let read = prose("Before.\n\n" + text + "\nAfter.\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.html == "<p>Before.</p>\n<!-- citation 0 -->\n<p>After.</p>\n")
    let citation = try #require(read.value.citations.first)
    #expect(citation.quotation?.value == "кілька слів [here]")
    #expect(citation.quotation?.span.place == "3:3")
    #expect(citation.quotation?.span.text.hasSuffix("[here]") == true)
    #expect(citation.article.value.name == "report")
    #expect(citation.article.span.text.contains("report"))
    #expect(citation.label == "label")
    #expect(citation.stance == .supports)
  }

  @Test func stancesAndPlacesAreExact() throws {
    let read = prose(
      """
      > one
      >
      > two
      >
      > — [a](article:first "disputes")

      > three — [Б](article:second "context")
      """)
    #expect(read.diagnostics.isEmpty)
    let citations = read.value.citations
    #expect(citations.map(\.stance) == [.disputes, .context])
    #expect(citations.map { $0.quotation?.value } == ["one\ntwo", "three"])
    #expect(citations.map { $0.quotation?.span.place } == ["1:3", "7:3"])
    #expect(citations.map { String($0.quotation?.span.text ?? "") } == ["one\n>\n> two", "three"])
    #expect(citations.map(\.article.span.place) == ["5:9", "7:15"])
    #expect(citations.map { String($0.article.span.text) } == ["article:first", "article:second"])
  }

  @Test(
    "the title says what the words do and who speaks",
    arguments: [
      ("by dmitry-peskov", Stance.supports, "dmitry-peskov"),
      ("disputes by anna", .disputes, "anna"), ("context", .context, nil),
    ] as [(String, Stance, String?)])
  func titles(title: String, stance: Stance, speaker: String?) throws {
    let read = prose("> one\n>\n> — [a](article:first \"\(title)\")\n")
    #expect(read.diagnostics.isEmpty)
    let citation = try #require(read.value.citations.first)
    #expect(citation.stance == stance && citation.speaker?.value.name == speaker)
  }

  @Test(
    "other titles are errors",
    arguments: [
      ("denies", "unknown-stance"), ("by", "unknown-stance"), ("by anna lee", "unknown-stance"),
      ("denies by anna", "unknown-stance"), ("by Anna_Lee", "invalid-id"),
    ])
  func wrongTitles(title: String, code: String) throws {
    let read = prose("> one\n>\n> — [a](article:first \"\(title)\")\n")
    #expect(read.diagnostics.map(\.code.rawValue) == [code])
    #expect(read.diagnostics.first?.span.text == title[...])
    #expect(read.value.citations.first?.speaker == nil)
  }

  @Test func aBlockQuoteBehindTheWordsIsTheirTranslation() throws {
    let read = prose(
      """
      > обміняти 314 полонених
      >
      > > exchange *314* prisoners
      >
      > — [a](article:first)
      """)
    #expect(read.diagnostics.isEmpty)
    let citation = try #require(read.value.citations.first)
    #expect(citation.quotation?.value == "обміняти 314 полонених")
    #expect(citation.quotation?.span.text == "обміняти 314 полонених")
    #expect(citation.translation == "exchange 314 prisoners")
  }

  @Test(arguments: [
    "> > exchange 314 prisoners\n>\n> — [a](article:first)\n",
    "> > exchange 314\n>\n> prisoners\n>\n> — [a](article:first)\n",
  ])
  func aBlockQuoteWithoutWordsBeforeItIsQuoted(_ text: String) throws {
    let citation = try #require(prose(text).value.citations.first)
    #expect(citation.translation == nil)
    #expect(citation.quotation?.value.contains("exchange 314") == true)
  }

  @Test func anUnknownStanceIsAnErrorAtTheTitle() {
    let read = prose("> words\n>\n> — [x](article:y \"agrees\")\n")
    #expect(read.diagnostics.map(\.place) == ["unknown-stance content/events/test.md:3:20"])
    #expect(read.diagnostics[0].help.contains("\"supports\", \"disputes\", \"context\""))
  }

  @Test func aCitationWithoutWordsIsAnError() {
    let read = prose("> — [x](article:y)\n")
    #expect(read.diagnostics.map(\.place) == ["empty-quotation content/events/test.md:1:9"])
    #expect(read.value.citations.count == 1)
    #expect(read.value.citations[0].quotation == nil)
  }

  @Test(arguments: [
    "> only words\n", "> words\n>\n> [x](article:y)\n", "> words\n>\n> — [x](actor:y)\n",
    "> well-[known](article:y)\n",
  ])
  func aBlockQuoteThatCitesNothingStaysOneAndIsNoted(_ text: String) {
    let read = prose("Text.\n\n" + text)
    #expect(read.diagnostics.map(\.place) == ["uncited-block-quote content/events/test.md:3:1"])
    #expect(read.diagnostics.first?.severity == .note)
    #expect(read.value.citations.isEmpty)
    #expect(read.value.html.contains("<blockquote>"))
  }
}
