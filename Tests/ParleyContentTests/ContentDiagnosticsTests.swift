import ParleyContent
import ParleyModel
import Testing

@Suite("Mistakes in front matter")
struct ContentDiagnosticsTests {
  /// An event with two more lines of front matter, which begin at line 5.
  private func event(_ lines: String) async -> Outcome<Content> {
    let text = "---\ntitle: A\ndate: 2026\nkind: talks\n\(lines)\n---\n"
    return await (["events/a.md": text] as ContentFolder).read()
  }

  @Test(
    "each is reported with its code and place",
    arguments: [
      ("actor: [a]", "5:1 unknown-key", "unknown key `actor`; did you mean `actors`?"),
      ("zzz: [a]", "5:1 unknown-key", "unknown key `zzz`"),
      ("issues: territory", "5:9 wrong-type", "`issues` must be a list of ids, but it is text"),
      ("place: [a]", "5:8 wrong-type", "`place` must be text, but it is a list"),
      (
        "round: {a: b}", "5:8 wrong-type",
        "`round` must be an id, but it is a map of keys and values"
      ),
      (
        "issues: [{a: b}]", "5:10 wrong-type",
        "an item of `issues` must be an id, but it is a map of keys and values"
      ),
      (
        "positions: [a]", "5:13 wrong-type",
        "an item of `positions` must be a map of keys and values, but it is text"
      ),
      (
        "actors: russia", "5:9 wrong-type",
        "`actors` must be a list of ids, or of `id: role in the event`, but it is text"
      ),
      (
        "relations: [b]", "5:13 wrong-type",
        "an item of `relations` must be a verb and the id of an event, but it is text"
      ),
      ("round:", "5:1 empty-text", "`round` has no value"),
      ("round: ~", "5:1 empty-text", "`round` has no value"),
      ("place: ' '", "5:8 empty-text", "`place` is empty"),
      ("issues:\n  - a\n  -", "7:4 empty-text", "an item of `issues` is empty"),
      ("actors: [{a: }]", "5:11 empty-text", "`a` has no value"),
      (
        "status: reportet", "5:9 unknown-value",
        "`status` cannot be `reportet`; did you mean `reported`?"
      ),
      ("weight: heavy", "5:9 unknown-value", "`weight` cannot be `heavy`"),
      ("draft: yes", "5:8 unknown-value", "`draft` cannot be `yes`"),
      (
        "relations: [{folows: b}]", "5:14 unknown-value",
        "an item of `relations` cannot be `folows`; did you mean `follows`?"
      ),
      ("round: Abu Dhabi 2", "5:8 invalid-id", "`Abu Dhabi 2` is not an id"),
      ("actors: ['actor:russia']", "5:10 invalid-id", "`actor:russia` is not an id"),
      ("positions: [{issue: b, says: c}]", "5:13 missing-key", "a position needs the key `actor`"),
      (
        "commitments: [{by: [], what: c}]", "5:20 empty-text", "`by` is an empty list"
      ),
      ("commitments: [{by: [b c], what: c}]", "5:21 invalid-id", "`b c` is not an id"),
      ("commitments: [{what: c}]", "5:15 missing-key", "a commitment needs the key `by`"),
      (
        "positions: [{actor: a, issue: i, says: b, speaker: c}]", "5:13 missing-key",
        "a position needs the key `article`"
      ),
      (
        "positions: [{actor: a, issue: i, says: b, article: w, speaker: [c]}]", "5:64 wrong-type",
        "`speaker` must be an id, but it is a list"
      ),
      ("accounts: [{point: b}]", "5:12 missing-key", "an account needs the key `versions`"),
      (
        "corrections: [{date: 2026-02-30, note: x}]", "5:22 invalid-date",
        "there is no day 30 in that month"
      ),
    ])
  func mistakes(lines: String, found: String, message: String) async {
    let outcome = await event(lines)
    #expect(outcome.found == ["events/a.md:\(found)"])
    #expect(outcome.diagnostics.map(\.message) == [message])
    // None of these costs the record.
    #expect(outcome.value.events.map(\.id.name) == ["a"])
    #expect(outcome.value.damaged == [])
  }

  @Test("help says how to fix it")
  func help() async {
    let list = await event("issues: territory")
    #expect(list.diagnostics.map(\.help) == ["write it as `issues: [territory]`"])
    for (keys, mend) in [
      (
        "accounts: [{point: b, versions: x}]",
        "begin each on a line of its own, as `- says: …`; a version has these keys: says, article, "
          + "quote, translation, speaker"
      ),
      (
        "corrections: no",
        "begin each on a line of its own, as `- date: …`; a correction has these keys: date, note"
      ),
      (
        "corrections: [no]",
        "begin each on a line of its own, as `- date: …`; a correction has these keys: date, note"
      ),
      (
        "positions: [{actor: a, issue: i, says: b, article: [one, two]}]",
        "name one article, as in `article: one`"
      ),
      (
        "accounts: x",
        "begin each on a line of its own, as `- point: …`; an account has these keys: point, versions"
      ),
      ("round: []", "name one record here, without brackets"),
      (
        "positions: [{actor: a, issue: i, says: [b]}]",
        "put text that begins with `[` or `-` in quotes"
      ),
    ] {
      let diagnostics = await event(keys).diagnostics.filter { $0.code == .wrongType }
      #expect(diagnostics.map(\.help) == [mend], "\(keys)")
    }
    let wording = await (["site.yml": "wording: hardliner\n"] as ContentFolder).read()
    #expect(
      wording.diagnostics.map(\.help) == [
        "begin each on a line of its own, as `- avoid: …`; an entry of the wording has these keys: "
          + "avoid, use, why, except"
      ])
    let id = await event("actors: ['../actors/Rustem Umerov.md']")
    #expect(
      id.diagnostics.map(\.help) == [
        "an id is a record's file name without its extension; did you mean `rustem-umerov`?"
      ])
    let word = await event("weight: heavy")
    #expect(word.diagnostics.map(\.help) == ["it is one of major, normal, minor"])
    let key = await event("corrections: [{date: 2026, note: x, who: y}]")
    #expect(key.diagnostics.map(\.help) == ["a correction has these keys: date, note"])
    let comment = await (["actors/a.md": "---\ntitle: A\ncolor: #fff\n---\n"] as ContentFolder)
      .read()
    #expect(comment.found == ["actors/a.md:3:1 empty-text"])
    #expect(
      comment.diagnostics.map(\.help) == [
        "a `#` begins a comment in YAML; put the value in quotes"
      ])
  }

  @Test("a key that is required is reported at the opening fence, and the record is damaged")
  func missing() async {
    let outcome = await
      (["events/a.md": "---\nkind: talk\n---\n", "rounds/a.md": "---\n---\n"] as ContentFolder)
      .read()
    #expect(
      outcome.found == [
        "events/a.md:1:1 missing-key", "events/a.md:1:1 missing-key",
        "events/a.md:2:7 unknown-value",
        "rounds/a.md:1:1 missing-key", "rounds/a.md:1:1 missing-key",
      ])
    #expect(outcome.diagnostics[0].message == "an event needs the key `date`")
    #expect(outcome.value.damaged == [RecordReference(.event, "a"), RecordReference(.round, "a")])
  }

  @Test("a list that partly fails keeps the rest")
  func partly() async throws {
    let outcome = await event(
      "issues: [a, B, c]\npositions:\n  - {actor: x}\n  - {actor: x, issue: y, says: z}")
    #expect(
      outcome.found == [
        "events/a.md:5:13 invalid-id", "events/a.md:7:5 missing-key", "events/a.md:7:5 missing-key",
      ])
    let event = try #require(outcome.value.events.first)
    #expect(event.issues.map(\.value.name) == ["a", "c"])
    #expect(event.positions.map(\.says.value) == ["z"])
  }

  @Test(
    "text that must have a form",
    arguments: [
      ("color: '#12'", "wrong-type"), ("color: blue", "wrong-type"),
      ("color: '#ggg'", "wrong-type"),
      ("wikidata: 212", "wrong-type"), ("wikidata: Q0", "wrong-type"),
      ("wikidata: Q1x", "wrong-type"),
      ("url: www.example.org", "invalid-url"), ("url: javascript:alert(1)", "invalid-url"),
      ("url: ftp://example.org", "invalid-url"), ("url: https://", "invalid-url"),
      ("url: https://a b", "invalid-url"), ("url: 'https://a/\"x'", "invalid-url"),
      ("url: https:///x", "invalid-url"),
      ("aliases: [{name: xy, lang: english_uk}]", "wrong-type"),
      ("aliases: [{lang: en}]", "missing-key"),
    ])
  func forms(line: String, code: String) async {
    let text = "---\ntitle: A\n\(line)\n---\n"
    let outcome = await (["actors/a.md": text] as ContentFolder).read()
    let column =
      (line.firstRange(of: ": ").map { line.distance(from: line.startIndex, to: $0.upperBound) }
        ?? 0) + 1
    let isAlias = line.hasPrefix("aliases")
    #expect(outcome.diagnostics.map(\.code.rawValue) == [code])
    #expect(outcome.diagnostics.map(\.span.start.line) == [3])
    if !isAlias { #expect(outcome.diagnostics.map(\.span.start.column) == [column]) }
    #expect(outcome.value.actors.count == 1)
  }

  @Test(
    "coordinates are two numbers on the earth",
    arguments: [
      ("24.4", "4:14"), ("[24.4]", "4:14"), ("[91, 0]", "4:15"), ("[0, 181]", "4:18"),
      ("[nan, 0]", "4:15"), ("[24.4, 0x1]", "4:21"),
    ])
  func coordinates(value: String, place: String) async {
    let text = "---\ntitle: A\n\ncoordinates: \(value)\n---\n"
    let outcome = await (["places/a.md": text] as ContentFolder).read()
    #expect(outcome.found == ["places/a.md:\(place) wrong-type"])
  }

  @Test(
    "whole numbers have bounds", arguments: ["1.5", "ten", "99999", "-1", "99999999999999999999"])
  func numbers(value: String) async {
    let text = "---\ntitle: A\ndate: 2026\nnumber: \(value)\n---\n"
    let outcome = await (["rounds/a.md": text] as ContentFolder).read()
    #expect(outcome.found == ["rounds/a.md:4:9 wrong-type"])
  }

  @Test("settings are checked, and keep their defaults")
  func settings() async {
    let text = "titel: A\nbase-url: https://a.org/?q\nlanguage: 1\npublish: x\nparties: [A]\n"
    let outcome = await (["site.yml": text] as ContentFolder).read()
    #expect(
      outcome.found == [
        "site.yml:1:1 unknown-key", "site.yml:2:11 invalid-url", "site.yml:3:11 wrong-type",
        "site.yml:4:10 wrong-type", "site.yml:5:11 invalid-id",
      ])
    #expect(outcome.value.site.title == SiteSettings().title)
    #expect(outcome.value.site.baseURL == nil)
    let list = await (["site.yml": "- a\n"] as ContentFolder).read()
    #expect(list.found == ["site.yml:1:1 wrong-type"])
    let empty = await (["site.yml": "# nothing yet\n"] as ContentFolder).read()
    #expect(empty.found == [])
  }

  @Test("front matter that is no map, or no YAML, damages the record")
  func noMap() async {
    let outcome = await
      ([
        "events/a.md": "---\n- a\n---\n", "events/b.md": "---\nwords\n---\n",
        "events/c.md": "---\na: \"\n---\n",
      ] as ContentFolder).read()
    #expect(
      outcome.found == [
        "events/a.md:2:1 wrong-type", "events/b.md:2:1 wrong-type", "events/c.md:2:4 invalid-yaml",
      ])
    #expect(outcome.value.damaged == Set(["a", "b", "c"].map { RecordReference(.event, $0) }))
  }

  @Test("an article without a date or without text is a warning")
  func articles() async {
    let outcome = await (["articles/a.md": "---\ntitle: A\n---\n"] as ContentFolder).read()
    #expect(
      outcome.found == ["articles/a.md:1:1 empty-article", "articles/a.md:1:1 undated-article"])
    #expect(!outcome.diagnostics.hasErrors)
    // A date that cannot be read is not missing.
    let wrong = await (["articles/a.md": "---\npublished: soon\n---\n"] as ContentFolder).read()
    #expect(
      wrong.found.filter { !$0.hasSuffix("empty-article") } == [
        "articles/a.md:2:12 invalid-date"
      ])
  }
}
