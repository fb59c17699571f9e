import ParleyContent
import ParleyModel
import Testing

@Suite struct MarkdownTests {
  /// The links to records, as `kind:id#fragment line:column words`.
  private func links(_ prose: Prose) -> [String] {
    prose.recordLinks.map { link in
      let record = link.record
      return "\(record.value)\(link.fragment.map { "#\($0)" } ?? "") \(record.span.place) "
        + record.span.text + (link.isEmpty ? " empty" : "")
    }
  }

  @Test func linksToRecordsStaySymbolicAndKnowTheirPlace() {
    let read = prose(
      """
      Перший рядок, [Умєров](actor:rustem-umerov) і [раунд](round:abu-dhabi-2#agenda "x"),
      then [](place:kyiv) and `[no](actor:nobody)` and <issue:territory>.

      - item with [a file](../actors/steve-witkoff.md) and [an article][1]

      [1]: ../articles/2026/swap-report.txt#p2
      """)
    #expect(read.diagnostics.isEmpty)
    #expect(
      links(read.value) == [
        "actor:rustem-umerov 1:24 actor:rustem-umerov",
        "round:abu-dhabi-2#agenda 1:55 round:abu-dhabi-2#agenda",
        "place:kyiv 2:9 place:kyiv empty",
        "issue:territory 2:51 issue:territory empty",
        "actor:steve-witkoff 4:22 ../actors/steve-witkoff.md",
        "article:swap-report#p2 6:6 ../articles/2026/swap-report.txt#p2",
      ])
  }

  @Test func placesCountFromTheTopOfTheFile() {
    let text = "---\ntitle: x\n---\n\nSee [it](event:swap).\n"
    let source = SourceText(path: "content/events/a.md", text: text)
    let read = Markdown.read(source, bodyStart: 17)
    #expect(links(read.value) == ["event:swap 5:10 event:swap"])
  }

  @Test func safeModeDropsRawHTMLAndDangerousAddresses() {
    let read = prose(
      """
      <b>x</b> [run](javascript:alert(1)) [data](DATA:text/html,x) ![pic](data:image/png;base64,A)
      ![bad](vbscript:x) [web](https://example.org/?a&b "T")

      <script>x</script>
      """)
    #expect(
      read.diagnostics.map { "\($0.span.start.line):\($0.span.start.column) \($0.code.rawValue)" }
        == [
          "1:1 raw-html", "1:16 unsafe-link", "1:44 unsafe-link", "2:8 image-left-out",
          "4:1 raw-html",
        ])
    #expect(
      read.value.html == """
        <p>x run data \
        <img src="data:image/png;base64,A" alt="pic" />
        bad <a href="https://example.org/?a&amp;b" title="T">web</a></p>

        """)
  }

  @Test func unknownKindsAndFilesAreErrorsWhereTheyStand() {
    let read = prose(
      """
      Так [x](actr:someone), [y](../../elsewhere/notes.md),
      [z](mailto:a@example.org), [w](gemini://example.org) and [v](../actors/x.txt).
      """)
    #expect(
      read.diagnostics.map(\.place) == [
        "unknown-reference content/events/test.md:1:9",
        "unknown-reference content/events/test.md:1:28",
        "unknown-reference content/events/test.md:2:32",
        "unknown-reference content/events/test.md:2:62",
      ])
    #expect(read.diagnostics[0].help.contains("`actor:`"))
    #expect(read.diagnostics[1].message.contains("../../elsewhere/notes.md"))
  }

  @Test(
    "a link that leads nowhere is an error where it stands, and leaves its text",
    arguments: [
      ("[x](👉#nope)", "broken-link", "did you mean `note`?"),
      ("[x](👉#)", "broken-link", "name a heading, as in `#note`, or link to a record"),
      ("[x](👉)", "broken-link", nil), ("[x](👉<>)", "broken-link", nil),
      ("[x](👉pic.png)", "unknown-reference", nil),
      ("[x](👉../actors/ukraine)", "unknown-reference", "did you mean `actor:ukraine`?"),
      ("[x](👉../actors/)", "unknown-reference", nil),
      ("[x](👉../site.yml)", "unknown-reference", nil),
      ("[x](👉/content/actors/ukraine.md)", "unknown-reference", "did you mean `actor:ukraine`?"),
      ("[x](👉../actors/ukraine.md?x=1)", "unknown-reference", "did you mean `actor:ukraine`?"),
      ("[x](👉//example.org/a)", "unknown-reference", nil),
      ("[x](👉htp://example.org/a)", "unknown-reference", nil),
    ])
  func linksToNowhere(marked: String, code: String, help: String?) {
    let before = String(marked.prefix { $0 != "👉" })
    let link = before + marked.dropFirst(before.count + 1)
    let read = prose("## Note\n\nSo: \(link).\n")
    let column = 5 + before.count
    #expect(read.diagnostics.map(\.place) == ["\(code) content/events/test.md:3:\(column)"])
    if let help { #expect(read.diagnostics.map(\.help) == [help]) }
    if !link.contains("#") { #expect(read.value.html.hasSuffix("<p>So: x.</p>\n")) }
  }

  @Test func aFragmentMayNameAnyHeadingOfTheBody() {
    let read = prose("[a](#note), [b](#%D0%B4%D0%B0), [](#да).\n\n## Note\n\n## Да\n")
    #expect(read.diagnostics.isEmpty)
    #expect(
      read.value.html.hasPrefix("<p><a href=\"#note\">a</a>, <a href=\"#%D0%B4%D0%B0\">b</a>"))
  }

  @Test func aLinkWithoutWordsShowsItsAddress() {
    let read = prose("[](https://x.org/?a&b) [ ](mailto:a@x.org) ![](https://x.org/a.png)")
    #expect(read.diagnostics.map(\.code) == [.imageLeftOut])
    #expect(
      read.value.html == """
        <p><a href="https://x.org/?a&amp;b">https://x.org/?a&amp;b</a> \
        <a href="mailto:a@x.org">mailto:a@x.org </a> \
        <a href="https://x.org/a.png">https://x.org/a.png</a></p>

        """)
  }

  @Test func aNumericReferenceMakesNoControlCharacter() {
    let read = prose("[x](https://x.org \"a&#27;b\") ![c&#1;d](data:image/png;base64,A)")
    #expect(
      read.value.html == """
        <p><a href="https://x.org" title="a\u{FFFD}b">x</a> \
        <img src="data:image/png;base64,A" alt="c\u{FFFD}d" /></p>

        """)
  }

  @Test func theFirstParagraphIsTheSummary() {
    let read = prose("One *two*\n[three](actor:x).\n\nFour.\n")
    #expect(read.value.summary() == "One two three.")
    #expect(
      read.value.firstParagraph.html
        == "<p>One <em>two</em>\n<a href=\"actor:x\">three</a>.</p>\n")
    let headed = prose("# A\n\n[](actor:b)\n*c*.\n\nD.\n")
    #expect(headed.value.summary { "<\($0)>" } == "<actor:b> c.")
    #expect(headed.value.summaryBorrowsTitles && !read.value.summaryBorrowsTitles)
    #expect(headed.value.firstParagraph.html.hasSuffix("</a>\n<em>c</em>.</p>\n"))
    #expect(prose("# A\n\n> B.\n").value.summary() == "")
  }

  @Test func headingsHaveAnchorsOfTheirOwn() {
    let read = prose("# Що далі?\n\n## What's next\n\n## What's *next*\n\n## …\n")
    #expect(
      read.value.headings.map(\.anchor) == ["що-далі", "whats-next", "whats-next-2", "section"])
    #expect(read.value.headings.map(\.text) == ["Що далі?", "What's next", "What's next", "…"])
    #expect(read.value.headings.map(\.level) == [1, 2, 2, 2])
  }

  @Test func onlyLinkableTextIsText() {
    let read = prose("# Head\n\nA (b) `c` [d](actor:x) e\nf\n")
    let texts = read.value.tokens.compactMap { token -> String? in
      switch token {
      case .text(let words): "text \(read.value.string(words))"
      case .verbatim(let words): "verbatim \(read.value.string(words))"
      case .code(let words): "code \(read.value.string(words))"
      default: nil
      }
    }
    #expect(
      texts == ["verbatim Head", "text A (b) ", "code c", "text  ", "verbatim d", "text  e\nf"])
  }

  @Test func nestingHasALimit() {
    let deep = "Fine.\n\n" + String(repeating: "> ", count: 10_000) + "deep\n"
    let read = prose(deep)
    #expect(read.diagnostics.map(\.place) == ["nesting-too-deep content/events/test.md:3:201"])
    let shallow = prose(String(repeating: "> ", count: 60) + "deep\n")
    #expect(!shallow.diagnostics.hasErrors)
    #expect(shallow.diagnostics.map(\.code) == [.uncitedBlockQuote])
    let source = SourceText(path: "content/articles/a.md", text: deep)
    #expect(Markdown.blocks(of: source, bodyStart: 0).map(\.text) == ["Fine.", "deep"])
  }

  @Test(arguments: ["[", "*a **a ", "[a](", "![", "<!--", "`a``b", "- ", "*(_)", "[](actor:x) "])
  func unfriendlyTextIsReadInLinearTime(_ piece: String) {
    let clock = ContinuousClock()
    let time = clock.measure { _ = prose(String(repeating: piece, count: 20_000)) }
    // Quadratic work on this much would take minutes, so even a slow machine shows the difference.
    #expect(time < .seconds(20))
  }

  @Test func articlesInMarkdownBecomePlainBlocks() {
    let source = SourceText(
      path: "content/articles/a.md",
      text: "# Title\n\nSome *words*\nand [more](https://example.org).\n\n- item\n\n> quote\n")
    let blocks = Markdown.blocks(of: source, bodyStart: 0)
    #expect(blocks.map(\.text) == ["Title", "Some words and more.", "item", "quote"])
    #expect(blocks.map(\.kind) == [.heading, .paragraph, .paragraph, .paragraph])
    #expect(blocks.map(\.span.place) == ["1:1", "3:1", "6:3", "8:3"])
  }
}
