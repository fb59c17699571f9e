import ParleyModel
import Testing

@testable import ParleyCommandLine

struct DiagnosticPrinterTests {
  private let source = SourceText(
    path: "content/events/swap.md", text: "---\ntitle: The swap\nactor: [umerov]\n---\n")

  private func diagnostic(help: String = "did you mean `actors`?") -> Diagnostic {
    Diagnostic(
      .unknownKey, at: source.span(20..<25), "unknown key `actor`", help: help,
      notes: [.init("the title is here", at: source.span(4..<9))])
  }

  @Test func aLineForEachThingSaid() {
    #expect(
      DiagnosticPrinter().text(of: diagnostic()) == """
        content/events/swap.md:3:1: error[unknown-key]: unknown key `actor`
          help: did you mean `actors`?
          content/events/swap.md:2:1: note: the title is here

        """)
  }

  @Test func onATerminalTheSourceIsShown() {
    #expect(
      DiagnosticPrinter(showsSource: true).text(of: diagnostic(help: "")) == """
        content/events/swap.md:3:1: error[unknown-key]: unknown key `actor`
           3 | actor: [umerov]
             | ^~~~~
          content/events/swap.md:2:1: note: the title is here
           2 | title: The swap
             | ^~~~~

        """)
  }

  @Test func colorsAreUsedOnlyWhereAskedFor() {
    let text = DiagnosticPrinter(usesColor: true).text(of: diagnostic())
    #expect(text.contains("\u{1B}[1;31merror[unknown-key]:\u{1B}[0m"))
    #expect(!DiagnosticPrinter().text(of: diagnostic()).contains("\u{1B}"))
  }

  @Test func whatAnAuthorWroteNeverReachesTheTerminalRaw() {
    let hostile = SourceText(
      path: "content/\u{1B}[2J.md", text: "a\u{1B}]0;owned\u{7}\u{202E}b\u{9B}31m")
    let diagnostic = Diagnostic(
      .unknownKey, at: hostile.span(0..<1), "unknown key `\u{1B}[31m\n`", help: "not \u{7}",
      notes: [.init("\u{8}", at: hostile.span(0..<1))])
    for printer in [DiagnosticPrinter(), DiagnosticPrinter(showsSource: true)] {
      let text = printer.text(of: diagnostic)
      let hidden = text.unicodeScalars.filter {
        ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) || $0 == "\u{202E}"
      }
      #expect(hidden.isEmpty, "\(text.debugDescription)")
      #expect(text.contains("unknown key `\\u{1B}[31m\\u{A}`"))
    }
    for document in [DiagnosticReport([diagnostic]).json, DiagnosticReport([diagnostic]).sarif] {
      #expect(!document.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(document.contains(#"unknown key `\u001b[31m\n`"#))
    }
  }

  private func excerpt(
    _ text: String, marking part: String, width: Int = 80
  ) throws -> SourceExcerpt {
    let source = SourceText(path: "x.md", text: text)
    let start = try #require(text.range(of: part))
    let lower = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
    let span = source.span(lower..<(lower + part.utf8.count))
    return try #require(SourceExcerpt(span, width: width))
  }

  @Test func theMarkIsUnderTabsWideAndCombiningCharacters() throws {
    let tab = try excerpt("\tkey: value", marking: "value")
    #expect(tab.line == "    key: value")
    #expect(tab.mark == "         ^~~~~")
    let wide = try excerpt("和平 talks", marking: "talks")
    #expect(wide.mark == "     ^~~~~")
    let combining = try excerpt("e\u{301}te\u{301} fini", marking: "fini")
    #expect(combining.mark == "    ^~~~")
    let cyrillic = try excerpt("Зеленський said", marking: "said")
    #expect(cyrillic.mark == "           ^~~~")
  }

  @Test func anEmptySpanHasAMarkOfOne() throws {
    let source = SourceText(path: "x.md", text: "abc\n")
    let end = try #require(SourceExcerpt(source.span(3..<3), width: 80))
    #expect(end.line == "abc")
    #expect(end.mark == "   ^")
    let start = try #require(SourceExcerpt(source.span(0..<0), width: 80))
    #expect(start.mark == "^")
    #expect(SourceExcerpt(source.span(4..<4), width: 80) == nil)
  }

  @Test func aSpanOfManyLinesIsMarkedToTheEndOfTheFirst() throws {
    let excerpt = try excerpt("> one two\n> three\n", marking: "one two\n> three")
    #expect(excerpt.line == "> one two")
    #expect(excerpt.mark == "  ^~~~~~~")
  }

  @Test func aLongLineIsCutAroundTheMark() throws {
    let long =
      String(repeating: "before ", count: 5000) + "HERE" + String(repeating: " after", count: 5000)
    let excerpt = try excerpt(long, marking: "HERE", width: 60)
    #expect(excerpt.line.unicodeScalars.count <= 62)
    #expect(excerpt.line.hasPrefix("…") && excerpt.line.hasSuffix("…"))
    let column = try #require(excerpt.line.range(of: "HERE")).lowerBound
    #expect(excerpt.line.distance(from: excerpt.line.startIndex, to: column) == 21)
    #expect(excerpt.mark == String(repeating: " ", count: 21) + "^~~~")
  }

  @Test func numbersAreGroupedAndNounsAgree() {
    #expect(NumberFormat.count(1, "page") == "1 page")
    #expect(NumberFormat.count(12_600, "page") == "12,600 pages")
    #expect(NumberFormat.grouped(1_234_567) == "1,234,567")
    #expect(NumberFormat.grouped(999) == "999")
    #expect(NumberFormat.size(1) == "1 byte")
    #expect(NumberFormat.size(1234) == "1.2 kB")
    #expect(NumberFormat.size(999_949) == "999.9 kB")
    #expect(NumberFormat.size(999_950) == "1.0 MB")
    #expect(NumberFormat.size(2_500_000_000) == "2.5 GB")
    #expect(NumberFormat.time(.milliseconds(1207)) == "1.20 s")
    #expect(NumberFormat.time(.milliseconds(12_070)) == "12.07 s")
    let warning = Diagnostic(.unsourced, at: source.span(0..<0), "")
    #expect(DiagnosticPrinter.count([warning, diagnostic(), warning]) == "1 error, 2 warnings")
    #expect(DiagnosticPrinter.count([]) == "")
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
  }
}
