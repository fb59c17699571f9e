import ParleyContent
import ParleyModel
import Testing

/// One mistake for every code that content can earn. `👉` is where the diagnostic must point.
@Suite struct ContentDiagnosticTests {
  struct Mistake: CustomTestStringConvertible {
    let code: DiagnosticCode
    let files: [String: String]

    init(_ code: DiagnosticCode, _ files: [String: String]) {
      self.code = code
      self.files = files
    }

    var testDescription: String { code.rawValue }
  }

  private static func brackets(_ count: Int) -> String { String(repeating: "[", count: count) }

  private static func quotes(_ count: Int) -> String { String(repeating: ">", count: count) }

  static let mistakes: [Mistake] = [
    Mistake(
      .placeholder,
      [
        "content/pages/a.md":
          "---\ntitle: A\n---\n\nSee: The text of the page.\n\n👉The text of the page.  \n"
      ]),
    Mistake(.invalidID, ["content/actors/Łukasz Kowalski.md": "👉---\ntitle: A\n---\n"]),
    Mistake(
      .duplicateID,
      [
        "content/actors/a/anna.md": "---\ntitle: Anna\n---\n",
        "content/actors/b/anna.md": "👉---\ntitle: Bella\n---\n",
      ]),
    Mistake(
      .controlCharacter,
      [
        "content/actors/a.md": "---\ntitle: Я👉\u{7}\n---\n\u{1B}[31m",
        "content/pages/a.md": "---\ntitle: A\n---\nЯ\t👉\u{1B}[31mred\u{C}\n",
      ]),
    Mistake(.misplacedFile, ["content/event/a.md": "👉---\ntitle: A\n---\n"]),
    Mistake(.unclosedFrontMatter, ["content/pages/a.md": "👉---\ntitle: A\n\nText.\n"]),
    Mistake(.missingFrontMatter, ["content/pages/a.md": "👉Text without a head.\n"]),
    Mistake(.invalidYAML, ["content/pages/a.md": "---\ntitle: Київ\nmenu: 👉[1, 2\n---\n"]),
    Mistake(
      .yamlTooComplex,
      [
        "content/pages/a.md":
          "---\ntitle: \(brackets(64))👉\(brackets(5000))\n---\n"
      ]),
    Mistake(.unknownKey, ["content/pages/a.md": "---\ntitle: A\n👉mneu: 1\n---\n"]),
    Mistake(.duplicateKey, ["content/pages/a.md": "---\ntitle: A\n👉title: B\n---\n"]),
    Mistake(.missingKey, ["content/events/a.md": "👉---\ntitle: A\nkind: talks\n---\n"]),
    Mistake(.wrongType, ["content/pages/a.md": "---\ntitle: 👉[A, B]\n---\n"]),
    Mistake(
      .unknownValue,
      ["content/events/a.md": "---\ntitle: A\ndate: 2026\nkind: 👉talk\narticles: [r]\n---\n"]),
    Mistake(
      .invalidDate,
      ["content/events/a.md": "---\ntitle: A\ndate: 👉2026-02-30\nkind: talks\n---\n"]),
    Mistake(
      .invalidURL, ["content/actors/a.md": "---\ntitle: A\nurl: 👉javascript:alert(1)\n---\n"]),
    Mistake(.emptyText, ["content/actors/a.md": "---\ntitle: A\n👉side:\n---\n"]),
    Mistake(.undatedArticle, ["content/articles/r.txt": "👉A report without a date.\n"]),
    Mistake(.emptyArticle, ["content/articles/r.txt": "👉\n\n"]),
    Mistake(
      .nestingTooDeep,
      ["content/pages/a.md": "---\ntitle: A\n---\n\(quotes(100))👉\(quotes(9900)) x\n"]),
    Mistake(
      .uncitedBlockQuote, ["content/pages/a.md": "---\ntitle: A\n---\nText.\n\n👉> Words.\n"]),
    Mistake(
      .unknownStance,
      [
        "content/articles/2026-02-05-r.txt": "They met.\n",
        "content/pages/a.md":
          "---\ntitle: A\n---\n> They met\n>\n> — [Київ](article:2026-02-05-r \"👉agrees\")\n",
      ]),
    Mistake(
      .rawHTML,
      [
        "content/pages/a.md":
          "---\ntitle: A\n---\nЯ <!-- mine --> 👉<b>x</b>.\n\n> 👉<div>\n> y</div>\n"
      ]),
    Mistake(
      .unsafeLink, ["content/pages/a.md": "---\ntitle: A\n---\n[Я](👉javascript:alert)\n"]),
    Mistake(
      .imageLeftOut,
      [
        "content/pages/a.md":
          "---\ntitle: A\n---\n![Я](👉https://example.org/a.png) ![](👉b.png)\n"
      ]),
    Mistake(
      .quotationNotFound,
      [
        "content/articles/2026-02-05-r.txt": "They met in the morning.\n",
        "content/pages/a.md":
          "---\ntitle: A\n---\n> 👉They met in the evening\n>\n> — [r](article:2026-02-05-r)\n",
        "content/events/a.md": """
        ---
        title: A
        date: 2026-02-05
        kind: demand
        positions:
          - {actor: x, issue: y, says: Z, article: 2026-02-05-r, quote: 👉all of it}
        ---
        """,
      ]),
    Mistake(
      .emptyQuotation,
      [
        "content/articles/2026-02-05-r.txt": "They met in the morning.\n",
        "content/pages/a.md": "---\ntitle: A\n---\n> 👉[…]\n>\n> — [r](article:2026-02-05-r)\n",
      ]),
    Mistake(
      .unsourced, ["content/events/a.md": "---\ntitle: 👉A\ndate: 2026\nkind: talks\n---\nText.\n"]),
    Mistake(
      .unsourcedPosition,
      [
        "content/articles/2026-02-05-r.txt": "They met.\n",
        "content/events/a.md": """
        ---
        title: A
        date: 2026-02-05
        kind: demand
        positions:
          - actor: x
            issue: y
            says: 👉Усе
          - {actor: x, issue: y, says: Sourced, article: 2026-02-05-r}
          - {actor: x, issue: y, says: 👉Nothing}
        ---
        > They met
        >
        > — [r](article:2026-02-05-r "disputes")

        """,
      ]),
    Mistake(
      .articlePredatesEvent,
      [
        "content/articles/2026-02-03-r.txt": "They met.\n",
        "content/events/a.md":
          "---\ntitle: A\ndate: 2026-02-05\nkind: talks\narticles: [👉2026-02-03-r]\n---\n",
      ]),
    Mistake(
      .unknownReference,
      [
        "content/actors/anna.md": "---\ntitle: Anna\nside: 👉ana\n---\n[Ян](👉actor:nobody)\n"
      ]),
    Mistake(
      .selfReference,
      [
        "content/actors/anna.md": "---\ntitle: Anna\nside: 👉anna\n---\n",
        "content/events/a.md": """
        ---
        title: A
        date: 2026
        kind: agreement
        relations:
          - fulfils: 👉a
          - breaches: 👉a
          - contradicts: 👉a
          - responds-to: 👉a
          - supersedes: 👉a
          - corrects: 👉a
          - follows: 👉a
          - part-of: 👉a
        ---
        """,
      ]),
    Mistake(
      .repeatedReference,
      [
        "content/actors/anna.md": "---\ntitle: Anna\n---\n",
        "content/events/a.md":
          "---\ntitle: A\ndate: 2026\nkind: talks\nactors:\n  - anna\n  - 👉anna: speaker\n---\n",
        "content/articles/2026-02-05-r.txt": "They met.\n",
        "content/events/b.md": """
        ---
        title: B
        date: 2026-02-05
        kind: talks
        accounts:
          - point: Where
            versions:
              - {says: Here, article: 2026-02-05-r}
              - {says: There, article: 2026-02-05-r}
          - point: 👉Where
            versions:
              - {says: Here, article: 2026-02-05-r}
              - {says: Elsewhere, article: 2026-02-05-r}
        ---
        """,
      ]),
    Mistake(
      .loneAccount,
      [
        "content/articles/2026-02-05-r.txt": "They met.\n",
        "content/events/a.md": """
        ---
        title: A
        date: 2026-02-05
        kind: talks
        accounts:
          - point: 👉Де
            versions: []
          - versions: [{says: Here, article: 2026-02-05-r}]
            point: 👉When
          - point: Who
            versions:
              - {says: All, article: 2026-02-05-r}
              - {says: None, article: 2026-02-05-r}
        ---
        """,
      ]),
    Mistake(
      .cycle,
      [
        "content/events/a.md":
          "---\ntitle: A\ndate: 2026\nkind: talks\nrelations: [leads-to: b]\n---\n",
        "content/events/b.md":
          "---\ntitle: B\ndate: 2026\nkind: talks\nrelations: [leads-to: 👉a]\n---\n",
      ]),
    Mistake(
      .originCycle,
      [
        "content/articles/2026-02-05-a.md": "---\norigin: [2026-02-05-b]\n---\nThey met.\n",
        "content/articles/2026-02-05-b.md": "---\norigin: [2026-02-05-c]\n---\nThey met.\n",
        "content/articles/2026-02-05-c.md": "---\norigin: [👉2026-02-05-a]\n---\nThey met.\n",
      ]),
    Mistake(
      .dueBeforeMade,
      [
        "content/actors/x.md": "---\ntitle: Xland\nkind: state\n---\n",
        "content/events/a.md": """
        ---
        title: A
        date: 2026-02-05
        kind: agreement
        commitments:
          - by: x
            what: Ця обіцянка
            due: 👉2026-02-04
          - by: [x]
            what: On the day itself
            due: 2026-02-05
          - by: x
            what: Some time in a month that has begun
            due: 2026-02
        ---
        """,
      ]),
    Mistake(
      .effectBeforeCause,
      [
        "content/events/a.md":
          "---\ntitle: A\ndate: 2026-02-05\nkind: talks\nrelations: [leads-to: 👉b]\n---\n",
        "content/events/b.md": "---\ntitle: B\ndate: 2026-02-04\nkind: talks\n---\n",
        "content/events/c.md":
          "---\ntitle: C\ndate: 2026-02-01\nkind: other\nrelations: [fulfils: 👉b, breaches: 👉a]\n---\n",
      ]),
    Mistake(
      .eventOutsideRound,
      [
        "content/rounds/one.md": "---\ntitle: One\ndate: 2026-02-04/2026-02-05\n---\n",
        "content/events/a.md":
          "---\ntitle: A\ndate: 👉2026-02-06\nkind: talks\nround: one\n---\n",
      ]),
    Mistake(
      .scheduleConflict,
      [
        "content/rounds/one.md": """
        ---
        title: One
        date: 2026-02-04/2026-02-05
        schedule:
          - {date: 2026-02-01, state: planned}
          - {date: 2026-02-04, state: cancelled}
          - {state: held, date: 👉2026-02-04}
          - {date: 👉2026-02-05, state: held}
        ---
        """,
        "content/rounds/two.md":
          "---\ntitle: T\ndate: 2026-02\nschedule: [{date: 👉2026-01-20, state: held}]\n---\n",
        "content/rounds/three.md": """
        ---
        title: Set anew, and held as set
        date: 2026-02-04
        schedule:
          - {date: 2026-02-04, state: cancelled}
          - {date: 2026-02-04, state: planned}
          - {date: 2026-02-04/2026-02-05, state: held}
        ---
        """,
      ]),
    Mistake(
      .personOnTwoSides,
      [
        "content/actors/anna.md": "---\ntitle: Anna\n---\n",
        "content/actors/x.md": "---\ntitle: Xland\nkind: state\n---\n",
        "content/actors/y.md": "---\ntitle: Yland\nkind: state\n---\n",
        "content/rounds/one.md": """
        ---
        title: One
        date: 2026
        delegations:
          - party: x
            head: anna
          - party: y
            members: [👉anna]
        ---
        """,
      ]),
    Mistake(
      .asOfBehind,
      [
        "content/site.yml": "title: A\nas-of: 👉2026-02-05\n",
        "content/events/a.md": "---\ntitle: A\ndate: 2026-02-06\nkind: talks\n---\n",
      ]),
    Mistake(
      .viewAhead,
      [
        "content/site.yml":
          "title: A\nas-of: 2026-02-06\nas-of-views: [2026-02-06, 👉2026-02-07]\n",
        "content/events/a.md": "---\ntitle: A\ndate: 2026-02-06\nkind: talks\n---\n",
      ]),
    Mistake(
      .loadedWord,
      [
        "content/pages/a.md":
          "---\ntitle: The 👉regime\n---\nЯ 👉admits “the regime”, `regime`, [a](tel:regime).\n"
      ]),
    Mistake(.unused, ["content/issues/a.md": "---\ntitle: 👉Territory\n---\n"]),
    Mistake(
      .brokenLink,
      ["content/pages/a.md": "---\ntitle: A\n---\n# Так\n\n[Я](👉#ні) [ні](👉) [x](#так)\n"]),
    Mistake(
      .formerIDTaken,
      [
        "content/pages/a.md": "---\ntitle: A\nformer-ids: [old, 👉b]\n---\n",
        "content/pages/b.md": "---\ntitle: B\nformer-ids: [👉old]\n---\n",
      ]),
    Mistake(
      .missingMedium,
      ["content/pages/a.md": "---\ntitle: A\nmedia:\n  - {file: 👉зала.png, alt: A}\n---\n"]),
    Mistake(
      .undeclaredLanguage,
      [
        "content/site.yml": "language: uk\nlanguages: [uk, en]\n",
        "content/actors/a.md":
          "---\ntitle: A\nroles:\n  - role: Міністр\n    👉role.de: Minister\n"
          + "    role.en: Minister\n---\n",
        "content/actors/a.en.md": "---\ntitle: A\n---\n",
        "content/actors/a.uk.md": "👉---\ntitle: A\n---\n",
      ]),
    Mistake(
      .duplicateAlias,
      [
        "content/actors/a.md": "---\ntitle: Anna Ivanova\naliases: [Ivanova]\n---\n",
        "content/actors/b.md": "---\ntitle: Bella\naliases: [👉Ivanova]\n---\n",
      ]),
    Mistake(
      .ambiguousAlias,
      [
        "content/actors/a.md": "---\ntitle: Anna Ivanova\naliases: [👉Ivanova, 👉he]\n---\n",
        "content/actors/b.md": "---\ntitle: Bella Ivanova\n---\n",
      ]),
    Mistake(
      .unownedName,
      [
        "content/events/a.md":
          "---\ntitle: A\ndate: 2026\nkind: talks\n---\nIt was said by Foreign Minister 👉Jan Novak.\n"
      ]),
  ]

  @Test func aControlCharacterInAnArticleIsAWarningAndIsNotKept() async throws {
    let text = "A \u{1B}[1mreport\u{9B}.\u{C}\nMore\u{FFFF}\u{7F}\tof it.\n"
    let file = SourceFile(
      path: "content/articles/2026-02-05-r.txt", contents: .bytes(Array(text.utf8)))
    let content = await ContentReader.read([file])
    let found = try #require(content.diagnostics.first)
    #expect(content.diagnostics.count == 1)
    #expect(found.code == .controlCharacter && found.severity == .warning)
    #expect((found.span.start.line, found.span.start.column) == (1, 3))
    #expect(found.message == "the file contains a control character, U+001B, and 4 more")
    let blocks = content.value.articles.flatMap(\.blocks).map(\.text)
    #expect(blocks == ["A \u{FFFD}[1mreport\u{FFFD}.", "More\u{FFFD}\u{FFFD}\tof it."])
  }

  @Test(arguments: mistakes + gaps)
  func pointsAtTheMistake(_ mistake: Mistake) async {
    var files: [SourceFile] = []
    var expected: [String] = []
    for (path, marked) in mistake.files.sorted(by: { $0.key < $1.key }) {
      var text = ""
      for piece in marked.split(separator: "👉", omittingEmptySubsequences: false) {
        if !text.isEmpty || piece.startIndex != marked.startIndex {
          let start = SourceText(path: path, text: text).position(at: text.utf8.count)
          expected.append("\(path):\(start.line):\(start.column)")
        }
        text += piece
      }
      files.append(SourceFile(path: path, contents: .bytes(Array(text.utf8))))
    }
    let content = await ContentReader.read(files)
    let graph = EventGraph.resolve(content.value)
    let found = (content.diagnostics + graph.diagnostics).filter { $0.code == mistake.code }
    let places = found.map { "\($0.span.path):\($0.span.start.line):\($0.span.start.column)" }
    #expect(places.sorted() == expected.sorted())
    #expect(found.allSatisfy { !$0.message.isEmpty && !$0.message.hasSuffix(".") })
    #expect(found.allSatisfy { $0.severity == mistake.code.severity })
  }
}
