import ParleyContent
import ParleyModel
import Testing

/// The keys of records that came after the first ones: what each is read as, and what is wrong with it.
@Suite struct RecordKeysTests {
  /// A folder with a record of each kind that others can refer to, and one file more.
  private func folder(
    _ path: String, _ text: String, settings: String = "languages: [en, uk]\n"
  ) -> ContentFolder {
    [
      "site.yml": settings,
      "articles/r.md": "---\npublished: 2031-03-01\nlanguage: uk\n---\nВони зустрілися знову.\n",
      "actors/norland.md": "---\ntitle: Norland\nkind: state\n---\n",
      "issues/border.md": "---\ntitle: The border\n---\n",
      "rounds/first.md": "---\ntitle: First\ndate: 2031-03-05\n---\n",
      "media/2031/hall.png": "\u{1}", path: text,
    ]
  }

  private func found(
    _ path: String, _ text: String, settings: String = "languages: [en, uk]\n"
  ) async -> [Diagnostic] {
    let content = await folder(path, text, settings: settings).read()
    let graph = EventGraph.resolve(content.value)
    return (content.diagnostics + graph.diagnostics).filter {
      ![.unused, .unsourced, .unsourcedPosition].contains($0.code)
    }
  }

  private static func event(_ keys: String, body: String = "") -> String {
    "---\ntitle: A\ndate: 2031-03-01\nkind: talks\narticles: [r]\n\(keys)---\n\(body)"
  }

  // MARK: What they are read as

  @Test func anEventAboutARoundIsNotPartOfIt() async throws {
    let content = await folder("events/a.md", Self.event("about-round: first\n")).read()
    let outcome = EventGraph.resolve(content.value)
    #expect(!outcome.diagnostics.contains { $0.code == .eventOutsideRound })
    let graph = outcome.value
    let node = try #require(graph.node(RecordReference(.event, "a")))
    let edges = graph.edges(from: node).filter { $0.target.kind == .round }
    #expect(edges.map(\.label) == [.isAboutRound])
    // It makes the round known on the day on which it was announced.
    let day = CivilDay(year: 2031, month: 3, day: 2)
    let then = content.value.asOf(day)
    #expect(then.rounds.map(\.isAhead) == [true])
    #expect(then.events.map(\.aboutRound?.value) == [RoundID("first")])
  }

  @Test func judgementsAreTodaysAndNoOtherDays() async throws {
    let text = "---\ntitle: B\nstanding: one-sided\nverdict: Norland alone has moved.\n---\n"
    let content = await folder("issues/b.md", text).read()
    #expect(content.diagnostics.isEmpty)
    let issue = try #require(content.value.issues.first { $0.id == IssueID("b") })
    #expect(issue.standing == .oneSided)
    #expect(issue.verdict?.placed == "Norland alone has moved.@4:10")
    let then = content.value.asOf(CivilDay(year: 2031, month: 3, day: 2))
    #expect(then.issues.allSatisfy { $0.standing == nil && $0.verdict == nil })
  }

  @Test func everyRecordSaysWhenItWasEnteredAndWhatItWasCalled() async throws {
    let keys = "added: 2031-03-02\nformer-ids: [b, c]\n"
    let media =
      "media:\n  - file: 2031/hall.png\n    alt: A hall\n    alt.uk: Зала\n    credit: A\n"
      + "    license: CC0-1.0\n"
    let content = await folder("events/a.md", Self.event(keys + media)).read()
    #expect(content.diagnostics.isEmpty)
    let event = try #require(content.value.events.first)
    #expect(event.history.added?.value == CivilDay(year: 2031, month: 3, day: 2))
    #expect(event.history.formerIDs.map(\.value) == ["b", "c"])
    let medium = try #require(event.media.first)
    #expect([medium.file, medium.alt].map(\.value) == ["2031/hall.png", "A hall"])
    #expect(medium.altTranslations.map(\.text.value) == ["Зала"])
    #expect(
      [medium.caption, medium.credit, medium.license].map { $0?.value } == [nil, "A", "CC0-1.0"])
    let article = await folder("articles/s.md", "---\npublished: 2031\n\(keys)---\nText.\n").read()
    #expect(article.value.articles.last?.history.formerIDs.map(\.value) == ["b", "c"])
    let reference = await found(
      "pages/p.md", "---\ntitle: P\nformer-ids: [q]\n---\n[x](page:q)\n")
    #expect(reference.map(\.help) == ["it is called `p` now"])
  }

  @Test func aCaptureIsReadAsItIsWritten() async throws {
    let digest = String(repeating: "aB", count: 32)
    let text =
      "---\npublished: 2031\noriginal: 2031/r.html\nsha256: \(digest)\ntext-sha256: \(digest)\n"
      + "publish-original: true\n---\nText.\n"
    let content = await folder("articles/s.md", text).read()
    #expect(content.diagnostics.isEmpty)
    let capture = try #require(content.value.articles.last?.capture)
    #expect(capture.original?.value == "2031/r.html")
    #expect(capture.sha256?.value == digest.lowercased())
    #expect(capture.textSHA256?.placed == "\(digest.lowercased())@5:14")
    #expect(capture.isPublished)
  }

  @Test(
    "the text of an article is the same whatever is around it",
    arguments: [
      "The report.\nMore.", "The report.\nMore.\n", "---\ntitle: T\n---\n\nThe report.\nMore.\n\n",
      "\n \nThe report.\nMore.\n\t\n",
    ])
  func storedText(_ text: String) {
    let bytes = StoredText.bytes(of: SourceText(path: "a", text: text))
    #expect(String(decoding: bytes, as: UTF8.self) == "The report.\nMore.\n")
  }

  @Test func theTextOfAnArticleIsEveryLetterOfIt() {
    for text in ["The report.\n\nMore.\n", "The report. \nMore.\n", "the report.\nMore.\n", ""] {
      let bytes = StoredText.bytes(of: SourceText(path: "a", text: text))
      #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
  }

  // MARK: Translations

  @Test func aTranslationBelongsToItsRecordAndDrawsNothing() async throws {
    let translation =
      "---\ntitle: Перший\noutcome: Нічого.\n---\n\n[Знову](round:first)\n\n> Вони зустрілися знову\n>\n"
      + "> — [р](article:r)\n"
    let content = await folder("rounds/first.uk.md", translation).read()
    #expect(content.diagnostics.isEmpty)
    let outcome = EventGraph.resolve(content.value)
    let graph = outcome.value
    let node = try #require(graph.node(RecordReference(.round, "first")))
    let read = try #require(graph.translations(of: node).first)
    #expect(graph.translations(of: node).count == 1)
    #expect((read.language, read.title.value, read.outcome?.value) == ("uk", "Перший", "Нічого."))
    #expect(read.body.citations.map(\.passages.count) == [1])
    #expect(graph.edges(from: node).isEmpty)
    #expect(graph.rounds.count == 1)
    #expect(content.value.asOf(CivilDay(year: 2031, month: 3, day: 9)).translations.isEmpty)
  }

  @Test func aReadingWithACacheComesToTheSame() async throws {
    let path = "rounds/first.uk.md"
    func text(_ words: String) -> String {
      "---\ntitle: Перший\n---\n> \(words)\n>\n> — [р](article:r)\n"
    }
    var cache = ContentCache()
    for words in ["Вони зустрілися", "Вони ЗУСТРІЛИСЯ", "зустрілися знову", "зустрілися знову"] {
      let folder = folder(path, text(words))
      let cached = await ContentReader.read(folder.files, with: &cache)
      let read = await folder.read()
      #expect(cached.found == read.found)
      #expect(
        cached.value.translations.map { $0.body.citations.map(\.passages) }
          == read.value.translations.map { $0.body.citations.map(\.passages) })
      #expect(cached.value.mediaFiles == ["2031/hall.png"])
    }
  }

  // MARK: What is wrong with them

  struct Fault: CustomTestStringConvertible {
    let path: String
    let text: String
    let found: String
    let testDescription: String

    init(_ path: String, _ text: String, _ found: String) {
      self.path = path
      self.text = text
      self.found = found
      testDescription = text
    }

    static func event(_ keys: String, _ found: String) -> Fault {
      Fault("events/a.md", RecordKeysTests.event(keys), found)
    }
  }

  private static let position = "positions:\n  - actor: norland\n    issue: border\n    says: No\n"

  static let faults: [Fault] = [
    .event("about-round: [first]\n", "6:14 wrong-type"),
    .event("about-round: frist\n", "6:14 unknown-reference"),
    .event("about-ronud: first\n", "6:1 unknown-key"),
    .event("\(position)    article: r\n    translation: They\n", "7:5 missing-key"),
    .event("\(position)    says.de: Nein\n", "10:5 undeclared-language"),
    .event("\(position)    says.en: No\n", "10:5 undeclared-language"),
    .event("\(position)    says.uk: [Ні]\n", "10:14 wrong-type"),
    .event("\(position)    says.: Ні\n", "10:5 unknown-key"),
    .event("added: March\n", "6:8 invalid-date"), .event("added: 2031-03\n", "6:8 invalid-date"),
    .event("former-ids: b\n", "6:13 wrong-type"), .event("former-ids: [B]\n", "6:14 invalid-id"),
    .event("former-ids: [a]\n", "6:14 former-id-taken"),
    .event("media: hall.png\n", "6:8 wrong-type"),
    .event("media:\n  - file: 2031/hall.png\n", "7:5 missing-key"),
    .event("media:\n  - file: ../hall.png\n    alt: A\n", "7:11 wrong-type"),
    .event("media:\n  - file: 2031/hal.png\n    alt: A\n", "7:11 missing-medium"),
    .event(
      "media:\n  - file: 2031/hall.png\n    alt: A\n    licence: B\n", "9:5 unknown-key"),
    .event("commitments:\n  - by: norland\n    what: A\n    state: move\n", "9:12 unknown-value"),
    Fault("issues/b.md", "---\ntitle: B\nstanding: onesided\n---\n", "3:11 unknown-value"),
    Fault("issues/b.md", "---\ntitle: B\nverdict: []\n---\n", "3:10 wrong-type"),
    Fault("articles/s.md", "---\npublished: 2031\nsha256: abc\n---\nT\n", "3:9 wrong-type"),
    Fault("articles/s.md", "---\npublished: 2031\noriginal: /etc/x\n---\nT\n", "3:11 wrong-type"),
    Fault(
      "articles/s.md", "---\npublished: 2031\npublish-original: true\n---\nT\n", "1:1 missing-key"),
    Fault("articles/s.md", "---\npublished: 2031\nmedia: []\n---\nT\n", "3:1 unknown-key"),
    Fault("articles/s.uk.md", "---\npublished: 2031\n---\nT\n", "1:1 invalid-id"),
    Fault("rounds/second.uk.md", "---\ntitle: Д\n---\n", "1:1 unknown-reference"),
    Fault("rounds/first.de.md", "---\ntitle: E\n---\n", "1:1 undeclared-language"),
    Fault("rounds/first.en.md", "---\ntitle: F\n---\n", "1:1 undeclared-language"),
    Fault("rounds/first.uk.md", "---\noutcome: Ні\n---\n", "1:1 missing-key"),
    Fault("rounds/first.uk.md", "---\ntitle: П\ndate: 2031\n---\n", "3:1 unknown-key"),
    Fault(
      "rounds/first.uk.md", "---\ntitle: П\n---\n[x](round:none)\n", "4:5 unknown-reference"),
    Fault(
      "rounds/first.uk.md", "---\ntitle: П\n---\n> Ні, ніколи\n>\n> — [р](article:r)\n",
      "4:3 quotation-not-found"),
    Fault("site.yml", "languages: uk\n", "1:12 wrong-type"),
    Fault("site.yml", "languages: [uk, x]\n", "1:17 wrong-type"),
    Fault("site.yml", "languages: [uk, uk]\n", "1:17 repeated-reference"),
  ]

  @Test(arguments: faults)
  func pointsAtTheMistake(_ fault: Fault) async {
    var folder = folder(fault.path, fault.text)
    if fault.path == "site.yml" { folder.files.removeFirst() }
    let content = await folder.read()
    let graph = EventGraph.resolve(content.value)
    let found = (content.diagnostics + graph.diagnostics)
      .filter { ![.unused, .unsourced, .unsourcedPosition].contains($0.code) }
    #expect(
      Outcome((), found).found == ["\(fault.path):\(fault.found)"])
  }

  @Test func twoRecordsMayNotHaveHadOneId() async {
    var folder = folder("pages/a.md", "---\ntitle: A\nformer-ids: [old]\n---\n")
    folder.files +=
      (["pages/b.md": "---\ntitle: B\nformer-ids: [old]\n---\n"] as ContentFolder).files
    let graph = EventGraph.resolve(await folder.read().value)
    #expect(graph.found.filter { $0.contains("former") } == ["pages/b.md:3:14 former-id-taken"])
  }

  @Test func anEventIsInARoundOrAboutIt() async {
    let text =
      "---\ntitle: A\ndate: 2031-03-05\nkind: talks\nround: first\nabout-round: first\n---\n"
    let found = await found("events/a.md", text)
    #expect(found.map(\.code) == [.repeatedReference])
    #expect(found.first?.span.start.line == 6)
  }
}
