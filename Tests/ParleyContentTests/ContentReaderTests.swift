import ParleyContent
import ParleyModel
import Testing

@Suite("The content folder")
struct ContentReaderTests {
  private static let actor = "---\ntitle: A\n---\n"

  @Test("an empty folder is empty content")
  func empty() async {
    let outcome = await ([:] as ContentFolder).read()
    #expect(outcome.found == [])
    #expect(outcome.value.actors.isEmpty)
  }

  @Test("hidden and underscored files and folders are skipped, and so is what is outside")
  func ignored() async {
    var folder: ContentFolder = [
      "actors/.a.md": "x", "actors/_a.md": "x", ".git/a.md": "x", "actors/_old/a.md": "x",
      "_drafts/x": "x", "actors/a.md": Self.actor,
    ]
    folder.files.append(SourceFile(path: "contents/x.md", contents: .bytes([0])))
    let outcome = await folder.read()
    #expect(outcome.found == [])
    #expect(outcome.value.actors.map(\.id.name) == ["a"])
  }

  @Test(
    "what is in the wrong place is a warning that says where it may belong",
    arguments: [
      ("event/x.md", "did you mean `events/x.md`?"),
      ("Events/2026/x.md", "did you mean `events/2026/x.md`?"),
      (
        "photos/x.md",
        "the folders are articles, events, rounds, actors, issues, places, pages, media; "
          + "a name that begins with `_` is skipped"
      ),
      ("events/x.txt", "rename it, or let its name begin with `_` to keep it out"),
      ("events/x", "rename it, or let its name begin with `_` to keep it out"),
      ("articles/x.html", "rename it, or let its name begin with `_` to keep it out"),
      ("site.yaml", "rename it to site.yml"),
      (
        "notes.md",
        "move it to one of the folders articles, events, rounds, actors, issues, places, pages, media, "
          + "or let its name begin with `_`"
      ),
    ])
  func misplaced(path: String, help: String) async {
    let file = SourceFile(path: "content/" + path, contents: .bytes([0xFF]))
    let outcome = await ContentFolder([file]).read()
    #expect(outcome.found == ["\(path):1:1 misplaced-file"])
    #expect(outcome.diagnostics.map(\.help) == [help])
    #expect(!outcome.diagnostics.hasErrors)
  }

  @Test("names that cannot be ids are errors with a better one, and are known by that")
  func names() async {
    let outcome = await
      (["actors/Rustem_Umerov.md": Self.actor, "actors/ї.md": Self.actor] as ContentFolder).read()
    #expect(
      outcome.found == ["actors/Rustem_Umerov.md:1:1 invalid-id", "actors/ї.md:1:1 invalid-id"])
    #expect(
      outcome.diagnostics.map(\.help) == [
        "name it with lower-case letters, digits and hyphens: `rustem-umerov`",
        "name it with lower-case letters, digits and hyphens",
      ])
    #expect(outcome.value.actors.isEmpty)
    #expect(outcome.value.damaged.contains(RecordReference(.actor, "rustem-umerov")))
  }

  @Test("articles may have underscores in their names, as programs save them; ids have hyphens")
  func savedNames() async {
    let outcome = await
      ([
        "articles/000_37ab.txt": "date 2026-02-05 Words are here.",
        "articles/Page_2.txt": "date 2026-02-05 Words are here.", "actors/a_b.md": Self.actor,
      ] as ContentFolder).read()
    #expect(
      outcome.found == ["actors/a_b.md:1:1 invalid-id", "articles/Page_2.txt:1:1 invalid-id"])
    #expect(outcome.value.articles.map(\.id.name) == ["000-37ab"])
  }

  @Test("an id belongs to one file of its kind, the first in order")
  func duplicates() async {
    let outcome = await
      ([
        "actors/b/x.md": Self.actor, "actors/a/x.md": Self.actor, "issues/x.md": Self.actor,
        "articles/y.txt": "date 2026-02-05 Words are here.",
        "articles/y.md": "date 2026-02-05 Words are here.",
        "actors/X.md": Self.actor,
      ] as ContentFolder).read()
    let duplicates = outcome.diagnostics.filter { $0.code == .duplicateID }
    #expect(
      duplicates.map(\.span.path) == [
        "content/actors/X.md", "content/actors/b/x.md", "content/articles/y.txt",
      ])
    #expect(duplicates.allSatisfy { $0.span.start == SourcePosition(line: 1, column: 1) })
    #expect(
      duplicates.map { $0.notes.map(\.span.path) } == [
        ["content/actors/a/x.md"], ["content/actors/a/x.md"], ["content/articles/y.md"],
      ])
    #expect(outcome.value.actors.map(\.source.path) == ["content/actors/a/x.md"])
    #expect(outcome.value.issues.map(\.id.name) == ["x"])
  }

  @Test("what is no text is an error, and the record is damaged")
  func undecodable() async {
    let files = [
      SourceFile(path: "content/actors/a.md", contents: .bytes(Array("---\nї".utf8) + [0xFF])),
      SourceFile(path: "content/actors/b.md", contents: .bytes(Array("---\na\0".utf8))),
      SourceFile(
        path: "content/actors/c.md",
        contents: .problem(.unreadableFile, message: "it cannot be read", help: "")),
      SourceFile(
        path: "content/actors/sub",
        contents: .problem(.unreadableFile, message: "it cannot be opened", help: "")),
    ]
    let outcome = await ContentFolder(files).read()
    #expect(
      outcome.found == [
        "actors/a.md:2:2 invalid-utf8", "actors/b.md:2:2 nul-byte",
        "actors/c.md:1:1 unreadable-file",
        "actors/sub:1:1 unreadable-file",
      ])
    #expect(outcome.value.damaged == Set(["a", "b", "c"].map { RecordReference(.actor, $0) }))
  }

  @Test("a byte order mark and CRLF move nothing")
  func windows() async {
    let text = "\u{FEFF}---\r\ntitle: Київ\r\ncolour: red\r\n---\r\n\r\nСлова.\r\n"
    let outcome = await (["actors/a.md": text] as ContentFolder).read()
    #expect(outcome.found == ["actors/a.md:3:1 unknown-key"])
    #expect(outcome.value.actors.map(\.title.placed) == ["Київ@2:8"])
    #expect(outcome.value.actors.map { $0.body.summary() } == ["Слова."])
  }

  @Test("an article is dated by its front matter, else by its text, else by its name")
  func dates() async {
    let outcome = await
      ([
        "articles/2026-02-01-a.md":
          "---\npublished: 2026-02-03\n---\ndate 2026-02-02 Words here.\n",
        "articles/2026-02-01-b.txt": "Words here.\n", "articles/2026-02-01.txt": "Words here.\n",
        "articles/2026-02-30-c.txt": "Words here.\n", "articles/2026-02-011.txt": "Words here.\n",
      ] as ContentFolder).read()
    let dates = outcome.value.articles.map {
      $0.id.name + " " + ($0.published?.value.text ?? "none")
    }
    #expect(
      dates == [
        "2026-02-01-a 2026-02-03", "2026-02-01-b 2026-02-01", "2026-02-01 2026-02-01",
        "2026-02-011 none", "2026-02-30-c none",
      ])
    let undated = outcome.diagnostics.filter { $0.code == .undatedArticle }
    #expect(
      undated.map(\.span.path) == [
        "content/articles/2026-02-011.txt", "content/articles/2026-02-30-c.txt",
      ])
  }

  @Test("the order in which files are found changes nothing")
  func shuffled() async {
    var files: [SourceFile] = []
    for number in 0..<150 {
      let kind = RecordKind.allCases[number % RecordKind.allCases.count]
      let text =
        number % 11 == 0
        ? "---\ntitle: [\n---\n"
        : "---\ntitle: T\(number)\ndate: 2026\nkind: talks\nwrong: x\n---\nWords \(number).\n"
      let path = "content/\(kind.folder)/\(number % 3)/r\(number % 40).md"
      files.append(SourceFile(path: path, contents: .bytes(Array(text.utf8))))
    }
    let first = await ContentFolder(files).read()
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<5 {
      files.shuffle(using: &generator)
      let again = await ContentFolder(files).read()
      #expect(again.found == first.found)
      #expect(again.value.damaged == first.value.damaged)
      #expect(String(reflecting: again.value.events) == String(reflecting: first.value.events))
      #expect(String(reflecting: again.value.articles) == String(reflecting: first.value.articles))
      #expect(String(reflecting: again.value.actors) == String(reflecting: first.value.actors))
    }
  }
}
