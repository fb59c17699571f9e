import ParleyContent
import ParleyModel
import Testing

@Suite struct QuotationResolverTests {
  /// Articles by id, each with its blocks; and one event whose body is `body`.
  private func content(_ body: String, _ articles: [(String, [String])]) throws -> Content {
    var content = Content()
    for (id, blocks) in articles {
      let source = SourceText(
        path: "content/articles/\(id).txt", text: blocks.joined(separator: "\n\n"))
      var start = 0
      let parts = blocks.map { text in
        defer { start += text.utf8.count + 2 }
        return ArticleBlock(
          kind: .paragraph, text: text, span: source.span(start..<(start + text.utf8.count)))
      }
      content.articles.append(
        Article(
          id: ArticleID(id), source: source, title: Spanned("T", at: .start(of: source)),
          blocks: parts))
    }
    let source = SourceText(path: "content/events/e.md", text: body)
    content.events = [
      Event(
        id: EventID("e"), source: source, title: Spanned("E", at: .start(of: source)),
        date: Spanned(try HistoricalDate(edtf: "2026"), at: .start(of: source)), kind: .talks,
        body: Markdown.read(source, bodyStart: 0).value)
    ]
    return content
  }

  /// The passages of a quotation, as words of the article; `nil` where it was refused.
  private func passages(_ quotation: String, in blocks: [String]) async throws -> [String]? {
    var content = try content("> x — [a](article:a)\n", [("a", blocks)])
    let span =
      content.events[0].body.citations[0].quotation?.span ?? .start(of: content.events[0].source)
    content.events[0].body.citations[0].quotation = Spanned(quotation, at: span)
    let diagnostics = await QuotationResolver.resolve(&content)
    guard diagnostics.isEmpty else { return nil }
    return content.events[0].body.citations[0].passages.map {
      SourceText(path: "", text: blocks[$0.block]).span($0.range).text.description
    }
  }

  @Test(arguments: [
    // The article, what is quoted, and the article's words that it is found to be.
    ("They agreed to meet again.", "agreed to meet", "agreed to meet"),
    (
      "They agreed\u{A0}to \u{202F} meet\nagain.", "agreed to meet again",
      "agreed\u{A0}to \u{202F} meet\nagain"
    ),
    ("They agreed to meet.", "agreed  to\n\tmeet.", "agreed to meet."),
    ("He said “all is open.”", "\"all is open.\"", "“all is open.”"),
    ("Він сказав: «усе відкрито».", "„усе відкрито“.", "«усе відкрито»."),
    ("Er sagte ‚alles offen‘.", "'alles offen'", "‚alles offen‘"),
    ("Il a dit ‹ tout › hier", "’ tout ’ hier", "‹ tout › hier"),
    ("It's Ukraine’s choice", "Ukraine's choice", "Ukraine’s choice"),
    ("здоровʼя людей", "здоров’я людей", "здоровʼя людей"),
    (
      "a well‑known plan – and more − now", "well-known plan — and more - now",
      "well‑known plan – and more − now"
    ),
    ("We wait… and see", "We wait... and see", "We wait… and see"),
    ("the caf\u{65}\u{301} talks", "café talks", "caf\u{65}\u{301} talks"),
    ("the café talks", "caf\u{65}\u{301} talks", "café talks"),
    ("ко\u{438}\u{306} час", "кой час", "ко\u{438}\u{306} час"),
    ("한국 회담", "\u{1112}\u{1161}\u{11AB}국 회담", "한국 회담"),
    ("A 3 \u{212B} gap", "3 Å gap", "3 \u{212B} gap"),
    ("cost 3.5 million", "3.5 million", "3.5 million"),
  ])
  func accepted(_ article: String, _ quotation: String, _ passage: String) async throws {
    #expect(try await passages(quotation, in: [article]) == [passage])
  }

  @Test(arguments: [
    ("They agreed to meet again.", "They Agreed to meet"),
    ("They agreed to meet again.", "they have agreed"),
    ("a smart plan", "art plan"),
    ("a smart plan", "a smart pl"),
    ("exchange 314 prisoners", "exchange 31"),
    ("exchange 314 prisoners", "14 prisoners"),
    ("cost 3.5 million", "cost 3"),
    ("cost 3.5 million", "5 million"),
    ("They agreed to meet", "agreedto meet"),
    ("кой час", "кои час"),
    ("мир і безпека", "мир ї безпека"),
    ("all\u{200D}one", "all one"),
    ("café talks", "cafe talks"),
    ("say 'yes' now", "say \"yes\" now"),
    ("wait... and", "wait and"),
    ("One. Two.", "Two. […] One."),
    ("it agreed to all", "[Russia] agreed to some"),
    ("Russia agreed", "[…]"),
    ("Russia agreed", "[Russia]"),
  ])
  func refused(_ article: String, _ quotation: String) async throws {
    #expect(try await passages(quotation, in: [article]) == nil)
  }

  @Test(arguments: [
    ("One two three. Four five. Six.", "One two […] Six.", ["One two", "Six."]),
    ("One two three. Four five.", "two [...] five", ["two", "five"]),
    ("No one said so. One said no. All five met.", "said […] five met", ["said", "five met"]),
    ("He agreed to it.", "He [the envoy] agreed to it [the plan].", ["He agreed to it."]),
    ("He agreed to it.", "[Yesterday] He agreed", ["He agreed"]),
    ("They talk often", "They talk[ed] often", ["They talk often"]),
    ("a [sic] word", "a [sic] word", ["a [sic] word"]),
  ])
  func bracketsAreTheEditors(
    _ article: String, _ quotation: String, _ passages: [String]
  ) async throws {
    #expect(try await self.passages(quotation, in: [article]) == passages)
  }

  @Test func theNearestOfLikeWordsIsTaken() async throws {
    #expect(
      try await passages("US […] agreed", in: ["US envoys came. US experts agreed."]) == [
        "US", "agreed",
      ])
    var content = try content(
      "> US […] agreed — [a](article:a)\n", [("a", ["US envoys came. US experts agreed."])])
    _ = await QuotationResolver.resolve(&content)
    #expect(content.events[0].body.citations[0].passages.map(\.range) == [16..<18, 27..<33])
  }

  @Test func aQuotationMayRunAcrossParagraphs() async throws {
    #expect(
      try await passages("the end. The next", in: ["This is the end.", "The next one."])
        == ["the end.", "The next"])
  }

  @Test func whatIsNotFoundShowsTheNearestPassage() async throws {
    var content = try content(
      "Так. Ось.\n\n> the countries exchange 320 prisoners each — [a](article:a)\n",
      [("a", ["Перший абзац.", "An envoy said the countries will exchange 314 prisoners each."])])
    let diagnostics = await QuotationResolver.resolve(&content)
    let found = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(found.place == "quotation-not-found content/events/e.md:3:3")
    #expect(found.message == "the quotation is not in article `a`")
    #expect(found.help.contains("“the countries will exchange 314 prisoners each”"))
    #expect(found.notes.map(\.span.path) == ["content/articles/a.txt"])
    #expect(found.notes.first?.span.place == "3:15")
    #expect(found.notes.first?.span.text == "the countries will exchange 314 prisoners each")
    #expect(content.events[0].body.citations[0].passages.isEmpty)
  }

  @Test(arguments: [
    (
      "meet again within weeks", ["They will meet again within months."], "meet again within months"
    ),
    ("four envoys will meet", ["So three envoys will meet."], "three envoys will meet"),
    // Words of another paragraph are not those that differ.
    ("four envoys will meet soon", ["Of three:", "Envoys will meet", "Soon."], "Envoys will meet"),
  ])
  func theNearestPassageShowsTheWordThatDiffers(
    _ quotation: String, _ blocks: [String], _ passage: String
  ) async throws {
    var content = try content("> \(quotation) — [a](article:a)\n", [("a", blocks)])
    let diagnostics = await QuotationResolver.resolve(&content)
    #expect(diagnostics.map(\.help) == ["the nearest passage is: “\(passage)”"])
    #expect(diagnostics.first?.notes.first?.span.text ?? "" == passage)
  }

  @Test func anInsertionIsNoReplacement() async throws {
    var content = try content(
      "> [Russia] agreed to it — [a](article:a)\n", [("a", ["Then all agreed to it."])])
    content.events[0].body.citations[0].quotation?.value = "Then [Russia] agreed to it"
    let diagnostics = await QuotationResolver.resolve(&content)
    #expect(diagnostics.map(\.code) == [.quotationNotFound])
    #expect(diagnostics[0].help.hasPrefix("`[words]` only adds to the article"))
  }

  @Test(arguments: ["[…]", "[words]", ".", "a", "a. […] 5"])
  func aQuotationWithoutAWordIsAnError(_ quotation: String) async throws {
    var content = try content(
      "> \(quotation) — [a](article:a)\n", [("a", ["Words. It is a. So, 5 — all."])])
    let diagnostics = await QuotationResolver.resolve(&content)
    #expect(diagnostics.map(\.place) == ["empty-quotation content/events/e.md:1:3"])
    #expect(content.events[0].body.citations[0].passages.isEmpty)
  }

  @Test func aWordOfTwoLettersIsAQuotation() async throws {
    #expect(try await passages("a […] no […] b", in: ["a plan, no b"]) == ["a", "no", "b"])
    #expect(try await passages("45", in: ["in 45 days"]) == ["45"])
  }

  @Test func anUnknownArticleIsLeftToTheGraph() async throws {
    var content = try content("> words — [a](article:b)\n", [("a", ["Other words."])])
    #expect(await QuotationResolver.resolve(&content).isEmpty)
  }

  @Test func longArticlesAreSearchedInLinearTime() async throws {
    let words = String(repeating: "aaaa aaab ", count: 400_000)
    var content = try content("> x — [a](article:a)\n", [("a", [words + "the end"])])
    content.events[0].body.citations[0].quotation?.value =
      String(repeating: "aaaa aaab ", count: 200) + "the end"
    let diagnostics = await QuotationResolver.resolve(&content)
    #expect(diagnostics.isEmpty)
    #expect(content.events[0].body.citations[0].passages.first?.range.upperBound == 4_000_007)
  }
}
