import ParleyModel
import Testing

@testable import ParleyContent

@Suite("Front matter")
struct FrontMatterTests {
  private func split(_ text: String) -> (block: String?, body: String)? {
    let source = SourceText(path: "a.md", text: text)
    guard let frontMatter = FrontMatter.split(source).value else { return nil }
    return (
      frontMatter.block.map { String(source[$0]) },
      String(source[frontMatter.bodyStart..<source.count])
    )
  }

  @Test("is between two fences at the beginning of lines")
  func between() throws {
    let parts = try #require(split("---\ntitle: A\n---\nBody\n---\nmore\n"))
    #expect(parts.block == "title: A\n")
    #expect(parts.body == "Body\n---\nmore\n")
  }

  @Test("may be empty, may end the file, may have blanks after its fences")
  func edges() throws {
    let empty = try #require(split("---\n---\nBody"))
    #expect(empty.block == "")
    #expect(empty.body == "Body")
    let last = try #require(split("---  \na: b\n---\t"))
    #expect(last.block == "a: b\n")
    #expect(last.body == "")
  }

  @Test(
    "does not begin anywhere else",
    arguments: ["", "Body\n---\na: b\n---\n", "\n---\na: b\n---\n", "----\na: b\n---\n", " ---\n"])
  func none(text: String) throws {
    let parts = try #require(split(text))
    #expect(parts.block == nil)
    #expect(parts.body == text)
  }

  @Test("does not end at `...`, at longer rules, or within a line")
  func notAnEnd() {
    #expect(split("---\na: b\n...\n----\n ---\nx ---\n") == nil)
  }

  @Test("that is never closed is an error at its fence")
  func unclosed() async {
    let outcome = await (["events/a.md": "---\ntitle: A\n\nBody\n"] as ContentFolder).read()
    #expect(outcome.found == ["events/a.md:1:1 unclosed-front-matter"])
    #expect(outcome.value.damaged == [RecordReference(.event, "a")])
  }

  @Test("of more than a mebibyte is an error")
  func tooLong() async {
    let comment = String(repeating: "# words\n", count: 1 << 17)
    let fits = await (["pages/a.md": "---\ntitle: A\n---\n\(comment)"] as ContentFolder).read()
    #expect(fits.found == [])
    let outcome = await (["pages/a.md": "---\ntitle: A\n\(comment)---\n"] as ContentFolder).read()
    #expect(outcome.found == ["pages/a.md:1:1 file-too-large"])
  }

  @Test("is needed by all records but articles")
  func missing() async {
    let outcome = await
      ([
        "actors/a.md": "", "articles/a.md": "date 2026-02-05 Words.", "events/a.md": "Words",
        "issues/a.md": "\n---\ntitle: A\n---\n", "pages/a.md": "x", "places/a.md": "x",
        "rounds/a.md": "x",
      ] as ContentFolder).read()
    let missing = outcome.diagnostics.filter { $0.code == .missingFrontMatter }
    #expect(
      missing.map(\.span.path).map { $0.dropFirst("content/".count) } == [
        "actors/a.md", "events/a.md", "issues/a.md", "pages/a.md", "places/a.md", "rounds/a.md",
      ])
    #expect(missing.allSatisfy { $0.span.start == SourcePosition(line: 1, column: 1) })
    #expect(missing[2].help == "put `---` on the very first line")
  }
}
