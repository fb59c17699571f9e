import ParleyContent
import ParleyModel
import Testing

@Suite("Strings of the interface")
struct StringsReaderTests {
  private func read(_ text: String) -> Outcome<[StringsReader.Entry]> {
    StringsReader.read(
      SourceFile(path: "templates/strings/uk.yml", contents: .bytes(Array(text.utf8))))
  }

  @Test("nested keys are joined by dots, in the order of the file")
  func nested() {
    let outcome = read("timeline:\n  title: Хронологія\n  none: \"\"\nsite: {a: {b: yes}}\nc: 1\n")
    #expect(outcome.found == [])
    #expect(
      outcome.value.map { "\($0.key)=\($0.value.placed)" } == [
        "timeline.title=Хронологія@2:10", "timeline.none=@3:9", "site.a.b=yes@4:15", "c=1@5:4",
      ])
  }

  @Test("what is no text is an error, and the rest is read")
  func mistakes() {
    let outcome = read("a: [b]\nc:\nd: e\nf.g: h\nf: {g: i}\nd: j\n")
    #expect(
      outcome.found == [
        "templates/strings/uk.yml:6:1 duplicate-key", "templates/strings/uk.yml:1:4 wrong-type",
        "templates/strings/uk.yml:2:1 empty-text", "templates/strings/uk.yml:5:8 duplicate-key",
      ])
    #expect(outcome.value.map(\.key) == ["d", "f.g"])
  }

  @Test("a file that is no map, no YAML or no text is an error")
  func noMap() {
    #expect(read("- a\n").found == ["templates/strings/uk.yml:1:1 wrong-type"])
    #expect(read("a: \"\n").found == ["templates/strings/uk.yml:1:4 invalid-yaml"])
    #expect(read("a: b\0").found == ["templates/strings/uk.yml:1:5 nul-byte"])
    #expect(read("").found == [])
    let long = String(repeating: "# words\n", count: (1 << 17) + 1)
    #expect(read(long).found == ["templates/strings/uk.yml:1:1 file-too-large"])
  }
}
