import ParleyModel
import Testing

@Suite struct SourceTextTests {
  let source = SourceText(path: "a.md", text: "Київ\nab\u{301}c 🇺🇦x\n\nend")

  @Test(arguments: [(0, 1, 1), (2, 1, 2), (8, 1, 5), (9, 2, 1), (13, 2, 4), (23, 2, 8), (26, 4, 1)])
  func countsColumnsInScalars(offset: Int, line: Int, column: Int) {
    #expect(source.position(at: offset) == SourcePosition(line: line, column: column))
    #expect(source.offset(line: line, column: column) == offset)
  }

  @Test func staysInsideTheText() {
    #expect(source.position(at: -5) == SourcePosition(line: 1, column: 1))
    #expect(source.position(at: 1000) == SourcePosition(line: 4, column: 4))
    #expect(source.offset(line: 99, column: 1) == source.count)
    #expect(source.line(0) == "")
    #expect(source.line(4) == "end")
    #expect(source[5..<2000].hasSuffix("end"))
  }
}

@Suite struct ArticleBlockTests {
  private let source = SourceText(path: "a.md", text: "Über *alles* hinaus.")

  @Test(arguments: [
    ("Über *alles* hinaus.", "alles"), ("Über _alles_ hinaus.", "alles"),
    ("Über alles hinaus.", nil),
  ])
  func keepsItsTextWhetherItIsInTheFileOrNot(text: String, part: String?) {
    let block = ArticleBlock(kind: .paragraph, text: text, span: source.span(0..<source.count))
    #expect(block.text == text)
    #expect(block.length == text.utf8.count)
    // Of text with markup taken out only the block's own place is known.
    #expect(String(block.span(of: 7..<12).text) == part ?? source.text)
  }
}

@Suite struct SourceFileTests {
  private func decode(_ bytes: [UInt8]) -> Outcome<SourceText?> {
    SourceFile(path: "content/events/a.md", contents: .bytes(bytes)).decoded()
  }

  @Test func takesOffMarkAndCarriageReturns() throws {
    let outcome = decode([0xEF, 0xBB, 0xBF] + Array("a\r\nb\rc\r\n".utf8))
    #expect(outcome.value?.text == "a\nb\rc\n")
    #expect(outcome.diagnostics.isEmpty)
  }

  /// At the front, in the middle of a long text and at its end: bytes are looked at many at a time.
  @Test(arguments: [
    (1 as UInt32, true), (0x0B, true), (0x1F, true), (0x7F, true), (0x80, true), (0x9F, true),
    (0xFFFE, true), (0x09, false), (0x0A, false), (0x20, false), (0x7E, false), (0x85, false),
    (0xA0, false), (0xFFFD, false), (0x1F1FA, false),
  ])
  func findsControlCharactersWhereverTheyStand(value: UInt32, isControl: Bool) throws {
    let scalar = try #require(Unicode.Scalar(value))
    for (before, after) in [(0, 0), (0, 200), (77, 200), (200, 0)] {
      let text =
        String(repeating: "a", count: before) + String(Character(scalar))
        + String(repeating: "b", count: after)
      let outcome = decode(Array(text.utf8))
      #expect(outcome.diagnostics.map(\.code) == (isControl ? [.controlCharacter] : []))
      #expect((outcome.value?.text == text) == !isControl)
    }
  }

  @Test func namesThePlaceOfTheFirstBadByte() throws {
    let outcome = decode(Array("ok\nй".utf8) + [0xD0] + Array("x".utf8))
    #expect(outcome.value == nil)
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(diagnostic.code == .invalidUTF8)
    #expect(diagnostic.span.start == SourcePosition(line: 2, column: 2))
    #expect(diagnostic.message == "the file is not UTF-8: byte 6, counted from 1, cannot be read")
  }

  @Test(arguments: [
    ([0xFF] as [UInt8], 1), ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 5), ([0x61, 0x0D, 0x0A, 0xFF], 4),
  ])
  func countsBytesAsTheyAreOnDisk(bytes: [UInt8], place: Int) {
    #expect(
      decode(bytes).diagnostics.map(\.message) == [
        "the file is not UTF-8: byte \(place), counted from 1, cannot be read"
      ])
  }

  @Test func knowsUTF16() {
    let text = Array("date 2031-03-05 Sailors to go home".utf16)
    let little = text.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(
        decode(bytes).diagnostics.map(\.message) == [
          "the file is not UTF-8: it looks like UTF-16"
        ])
    }
    for bytes in [little, big] {
      #expect(decode(bytes).diagnostics.map(\.code) == [.nulByte])
      #expect(
        decode(bytes).diagnostics.map(\.help) == ["it looks like UTF-16; save it as UTF-8"])
    }
    #expect(decode([0x25, 0x50, 0, 0]).diagnostics.first?.help.contains("UTF-16") == false)
  }

  @Test func namesThePlaceOfANul() throws {
    let outcome = decode(Array("ok\nй".utf8) + [0])
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(diagnostic.code == .nulByte)
    #expect(diagnostic.span.start == SourcePosition(line: 2, column: 2))
    #expect(outcome.value == nil)
  }

  @Test func passesTroubleOn() {
    let file = SourceFile(
      path: "content/x.md", contents: .problem(.unreadableFile, message: "no", help: "mend"))
    #expect(file.decoded().diagnostics.map(\.code) == [.unreadableFile])
  }
}

@Suite struct NearestNamesTests {
  @Test(arguments: [
    ("actor", ["actors", "accounts", "articles"], ["actors"]),
    ("umrov", ["umerov", "kyiv"], ["umerov"]),
    ("abu-dahbi-1", ["abu-dhabi-1", "abu-dhabi-2", "geneva-1"], ["abu-dhabi-1", "abu-dhabi-2"]),
    ("umerov", ["rustem-umerov", "steve-witkoff"], ["rustem-umerov"]),
    ("zzz", ["actors"], []),
    ("", ["actors"], []),
  ])
  func findsWhatWasMeant(word: String, names: [String], expected: [String]) {
    #expect(NearestNames.nearest(to: word, among: names) == expected)
    #expect(NearestNames.nearest(to: word, among: names.reversed()) == expected)
  }

  @Test func offersNamesInASentence() {
    #expect(NearestNames.sentence([]) == "")
    #expect(NearestNames.sentence(["a"]) == "`a`")
    #expect(NearestNames.sentence(["a", "b", "c"]) == "`a`, `b` or `c`")
  }
}

@Suite struct RecordNameTests {
  @Test(arguments: ["a", "abu-dhabi-2", "2026-02-05-report", "x9"])
  func accepts(name: String) { #expect(RecordName.isValid(name)) }

  @Test(arguments: [
    ("", nil), ("-a", "a"), ("a-", "a"), ("Abu Dhabi", "abu-dhabi"), ("a_b", "a-b"),
    ("..", nil), ("a/../b", "a-b"), ("Київ", nil), ("é", nil),
  ])
  func refusesAndSuggests(name: String, suggestion: String?) {
    #expect(!RecordName.isValid(name))
    #expect(RecordName.suggestion(for: name) == suggestion)
  }
}
