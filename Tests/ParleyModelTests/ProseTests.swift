import Testing

@testable import ParleyModel

@Suite("Prose")
struct ProseTests {
  /// A site of 10,000 events contains some 300,000 tokens at once.
  @Test("needs sixteen bytes for each token")
  func size() {
    #expect(MemoryLayout<Prose.Token>.stride == 16)
    #expect(MemoryLayout<Prose.Link>.stride == 16)
  }

  @Test("keeps its words end to end, and what was found in them after memory is given back")
  func words() {
    var prose = Prose()
    prose.tokens.append(.text(prose.add("Über ".utf8)))
    prose.tokens.append(.code(prose.add("x".utf8)))
    prose.trim()
    let words = prose.tokens.compactMap { token in
      switch token {
      case .text(let words), .code(let words): prose.string(words)
      default: nil
      }
    }
    #expect(words == ["Über ", "x"] && prose.words.count == 7)
    #expect(Array(prose[Prose.Words(start: 0, end: 2)]) == Array("Ü".utf8))
    #expect(prose.string(.none) == "")
  }

  @Test(
    "has a summary of words alone, in which breaks are blanks and links without words have titles")
  func summary() {
    let source = SourceText(path: "content/events/e.md", text: "x")
    var prose = Prose()
    let link = prose.add(
      Prose.RecordLink(
        to: Spanned(RecordReference(.event, "e"), at: .start(of: source)), fragment: nil,
        isEmpty: true))
    prose.tokens = [
      .thematicBreak, .open(.paragraph(isTight: false)), .text(prose.add(" a\nb".utf8)), .softBreak,
      .open(.emphasis), .open(.recordLink(link)), .close(.recordLink(link)), .close(.emphasis),
      .hardBreak, .code(prose.add("c ".utf8)), .close(.paragraph(isTight: false)),
      .text(prose.add("no".utf8)),
    ]
    #expect(prose.summary() == "")
    prose.summaryTokens = 1..<11
    #expect(prose.summary { "<\($0)>" } == "a b <event:e>\nc")
    #expect(prose.summaryBorrowsTitles)
    prose.summaryTokens = 1..<5
    #expect(!prose.summaryBorrowsTitles)
  }

  @Test("loses links and names of what is gone, and keeps the others and its summary")
  func cut() {
    let source = SourceText(path: "content/events/e.md", text: "x")
    let (gone, kept) = (RecordReference(.event, "gone"), RecordReference(.event, "kept"))
    var prose = Prose()
    for record in [gone, kept] {
      let link = prose.add(
        Prose.RecordLink(
          to: Spanned(record, at: .start(of: source)), fragment: nil, isEmpty: true))
      prose.tokens += [.open(.recordLink(link)), .close(.recordLink(link))]
      prose.tokens.append(.mention(prose.add("name".utf8), of: Int32(prose.mentioned.count)))
      prose.mentioned.append(record)
    }
    prose.tokens.insert(.thematicBreak, at: 0)
    prose.summaryTokens = 1..<7
    prose.cut([gone: "Title"], later: [])
    #expect(prose.recordLinks.map(\.record.value) == [kept])
    #expect(prose.tokens.dropFirst(3).first == .open(.recordLink(0)))
    #expect(prose.tokens.dropFirst(4).first == .close(.recordLink(0)))
    #expect(prose.summaryTokens == 1..<6)
    #expect(prose.summary { "<\($0)>" } == "Titlename<event:kept>name")
    prose.cut([kept: "Kept"], later: [kept])
    #expect(prose.isWithheld && prose.tokens.isEmpty && prose.recordLinks.isEmpty)
  }
}
