import ParleyModel
import Testing

@testable import ParleyContent
@testable import ParleySite

@Suite("The HTML and the plain text of a body")
struct ProseHTMLTests {
  @Test("records the heads that a search of the page finds")
  func heads() {
    let body = prose(
      """
      # Top *and* no head

      ## One *`a<b`* & "it's" [web](https://x.org/?a&b "T > 1")

      ### Not shown there

      Two
      [](actor:x)\\
      lines ![a > b](data:image/png;base64,A)
      ---

      > ## Three [kept](round:y)

      ##

      ## Four
      """
    ).value
    var html = ByteSink()
    var writer = ProseHTML(body, for: PlainSite())
    writer.write(to: &html)
    let page = String(decoding: html.bytes, as: UTF8.self)
    #expect(writer.heads == sections(in: page).heads)
    #expect(
      writer.heads.map(\.title) == [
        "One a&lt;b &amp; &quot;it&#39;s&quot; web", "Two\n(title)\nlines ", "Three kept", "",
        "Four",
      ])
    #expect(writer.heads.map(\.anchor).last == "four")
  }

  /// The sections of finished HTML, found by searching it.
  private func sections(in html: String) -> PageContents {
    let bytes = Array(html.utf8)
    var contents = PageContents()
    contents.addPlace(0)
    for start in bytes.indices where bytes[start...].starts(with: "<h2".utf8) {
      let end = bytes.indices[start...].first { bytes[$0...].starts(with: "</h2>".utf8) }
      contents.beginHeading(at: start)
      contents.endHeading(in: Array(bytes[..<((end ?? bytes.count - 5) + 5)]))
    }
    return contents
  }

  @Test("escapes text, attributes and addresses, each as CommonMark does")
  func escaping() {
    #expect(
      prose("it's \"a\" &amp; <https://x.org/it's?a&b%20c> [l](https://x.org/ü \"it's\")").value
        .html
        == "<p>it&#39;s &quot;a&quot; &amp; <a href=\"https://x.org/it&#x27;s?a&amp;b%20c\">"
        + "https://x.org/it&#39;s?a&amp;b%20c</a> "
        + "<a href=\"https://x.org/%C3%BC\" title=\"it's\">l</a></p>\n")
    #expect(
      prose("```a'b c\n<'>\n```\n").value.html
        == "<pre><code class=\"language-a'b\">&lt;&#39;&gt;\n</code></pre>\n")
  }

  @Test("ends the line before a block, and where HTML was left out")
  func lines() {
    #expect(
      prose("- a\n  <div>\n- <!-- x -->\n- > b\n  >\n  > — [](article:p)\n- c\n  1. d\n").value.html
        == "<ul>\n<li>a\n</li>\n<li>\n</li>\n<li><!-- citation 0 -->\n</li>\n"
        + "<li>c\n<ol>\n<li>d</li>\n</ol>\n</li>\n</ul>\n")
  }

  @Test(
    "is plain text with blocks apart and items on lines of their own",
    arguments: [
      ("One *two*\nthree\\\nfour `five`.", "One two\nthree\nfour five."),
      (
        "Before.\n\n- one\n- two\n  - three\n\nAfter.",
        "Before.\n\n- one\n- two\n  - three\n\nAfter."
      ),
      ("- one\n\n  more\n\n- two", "- one\nmore\n\n- two"),
      ("# Head\n\n```x\na\n\nb\n```\n\n***\n\n> quote", "Head\n\na\n\nb\n\nquote"),
      ("[](actor:x) & ![pic](data:image/png;base64,A)", "actor:x & pic"),
      ("a\n\n> said\n>\n> — [](article:p)\n\nb", "a\n\nb"),
    ])
  func plainText(markdown: String, expected: String) {
    #expect(ProseText.text(prose(markdown).value) { "\($0)" } == expected)
  }

  @Test("goes through elements that are nested as deep as they may be")
  func deep() {
    let body = prose(String(repeating: "> ", count: 99) + "deep").value
    #expect(body.html.hasPrefix(String(repeating: "<blockquote>\n", count: 99) + "<p>deep</p>\n"))
    #expect(ProseText.text(body) { _ in "" } == "deep")
    #expect(
      ProseMarkdown.text(body) { _ in true } == String(repeating: "> ", count: 99) + "deep")
  }
}
