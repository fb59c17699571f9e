import Foundation
import Testing

@testable import ParleyCommandLine

/// `parley suggest` as one types it.
struct SuggestTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: T\nlanguage: en\n", to: "content/site.yml")
    try FileManager.default.createSymbolicLink(
      atPath: folder("strings"), withDestinationPath: "\(Repository.path)/templates/strings")
    try FileManager.default.copyItem(
      atPath: "\(Repository.path)/templates", toPath: folder("templates"))
    try folder.write(
      "---\ntitle: Velmora\nkind: state\naliases: [Velmoran]\n---\n",
      to: "content/actors/velmora.md")
    try folder.write(
      """
      date 2031-03-05 Velmora's foreign minister, Lena Petrov, said on Tuesday that 120 sailors were free.

      "We waited long enough," she said. Velmora rejected a second round on Wednesday.

      """, to: "content/articles/wire.txt")
  }

  private func parley(_ arguments: String...) throws -> RunningProgram.Result {
    try RunningProgram.run(arguments, in: folder.path)
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let result = try RunningProgram.run(
      ["suggest", "--format", "json"] + arguments, in: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let whole = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let articles = try #require((whole as? [String: Any])?["articles"] as? [[String: Any]])
    return try #require(articles.first)
  }

  private func keys(_ what: String, _ suggestions: [String: Any]) throws -> [String] {
    try #require(suggestions[what] as? [[String: Any]]).compactMap { $0["key"] as? String }
  }

  // MARK: What is printed

  @Test("prints each suggestion with its passage, how sure it is, and why")
  func prints() throws {
    let result = try parley("suggest", "wire")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output.hasPrefix(
        """
        content/articles/wire.txt:1:17: actor, high: Lena Petrov
            person · foreign minister · for velmora
            “Velmora's foreign minister, Lena Petrov, said on Tuesday that 120 sailors were free.”
            why: a name next to what the person does (“Velmora's foreign minister, Lena Petrov”)
            key: wire/actor-
        """))
    #expect(
      result.output.contains(
        """
        content/articles/wire.txt:3:36: event, medium: Rejection: Velmora
            2031-03-05 · rejection · velmora
            “Velmora rejected a second round on Wednesday.”
            why: a verb of saying after the speaker (“rejected”); a name or alias of the record \
        (“Velmora”); a word for this kind of event (“rejected”); a day of the week, counted from the \
        article's date (“Wednesday”)
            key: wire/event-
        """))
    #expect(result.output.hasSuffix("\n1 article: 3 events, 1 actor\n"))
    #expect(!folder.exists("content/events"))
  }

  @Test("says the same twice, byte for byte")
  func deterministic() throws {
    #expect(try parley("suggest").output == parley("suggest").output)
    #expect(
      try parley("suggest", "--format", "json").output
        == parley("suggest", "wire", "--format", "json").output)
  }

  @Test("gives machines all of it, with what was found in the text")
  func printsJSON() throws {
    let found = try json("wire")
    let events = try #require(found["events"] as? [[String: Any]])
    #expect(events.map { $0["kind"] as? String } == ["statement", "statement", "rejection"])
    #expect(events.map { $0["date"] as? String } == ["2031-03-04", "../2031-03-05", "2031-03-05"])
    #expect(events.map { $0["line"] as? Int } == [1, 3, 3])
    #expect(events[1]["actors"] as? [String] == ["lena-petrov"])
    let findings = try #require(found["findings"] as? [[String: Any]])
    let dates = findings.filter { $0["is"] as? String == "date" }
    #expect(dates.map { $0["words"] as? String } == ["Tuesday", "Wednesday"])
    let spoken = findings.filter { $0["is"] as? String == "quotation" }
    #expect(spoken.map { $0["words"] as? String } == ["We waited long enough,"])
    #expect(spoken.map { $0["speaker"] as? String } == ["lena-petrov"])
  }

  // MARK: What is written

  @Test("writes drafts that pass the check, and are no part of the site until they are accepted")
  func writes() throws {
    let result = try parley("suggest", "wire", "--write")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasSuffix("1 article: 3 events, 1 actor, 4 files written\n"))
    let drafts = try folder.tree("content/events").keys.sorted()
    #expect(drafts.count == 3)
    #expect(try parley("check", "--strict").status == 0)
    #expect(try parley("check", "--drafts").status == 0)
    #expect(try parley("build").status == 0)
    #expect(!folder.exists("public/events/\(drafts[0].dropLast(3))"))
    #expect(!folder.exists("public/actors/lena-petrov"))
    #expect(try parley("build", "--drafts").status == 0)
    #expect(folder.exists("public/actors/lena-petrov/index.html"))
    for draft in drafts {
      let page = draft.dropLast(3)
      #expect(folder.exists("public/events/\(page)/index.html"))
    }
    // As it is once someone has accepted it.
    for path in drafts.map({ "content/events/\($0)" }) + ["content/actors/lena-petrov.md"] {
      let text = try String(contentsOfFile: folder(path), encoding: .utf8)
      #expect(text.contains("\ndraft: true\n"))
      try folder.write(
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .filter { !$0.hasPrefix("draft:") }.joined(separator: "\n"), to: path)
    }
    let check = try parley("check")
    #expect(check.status == 0, "\(check.errors)")
    #expect(!check.errors.contains("error"))
  }

  @Test("suggests nothing twice that was accepted, and touches no file")
  func idempotent() throws {
    _ = try parley("suggest", "wire", "--write")
    let before = try folder.tree("content")
    let again = try parley("suggest", "wire", "--write")
    #expect(again.status == 0)
    #expect(again.output == "1 article: nothing found, 3 accepted before, 0 files written\n")
    #expect(try folder.tree("content") == before)
    #expect(try parley("suggest").output == "no article is new: name one to read it again\n")
  }

  @Test("suggests nothing twice that was rejected")
  func rejects() throws {
    let keys = try keys("events", json("wire"))
    let result = try parley("suggest", "wire", "--reject", keys[0], keys[2])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasSuffix("1 article: 1 event, 1 actor, 2 rejected before\n"))
    let list = try String(contentsOfFile: folder("content/.parley-ignored"), encoding: .utf8)
    #expect(
      list == "\(keys[0])  # Lena Petrov: statement\n\(keys[2])  # Rejection: Velmora\n")
    #expect(try self.keys("events", json("wire")) == [keys[1]])
    let unknown = try parley("suggest", "wire", "--reject", "wire/event-00000000")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("no suggestion has the key `wire/event-00000000`"))
  }

  @Test("leaves someone who was rejected out of the events")
  func rejectsActor() throws {
    let keys = try keys("actors", json("wire"))
    _ = try parley("suggest", "wire", "--reject", keys[0])
    let events = try #require(try json("wire")["events"] as? [[String: Any]])
    #expect(events.flatMap { $0["actors"] as? [String] ?? [] } == ["velmora"])
  }

  // MARK: Dates that are not there

  @Test("marks dates of an undated article, and does not guess them")
  func undated() throws {
    try folder.write(
      "Velmora rejected the plan on Tuesday. On 3 March 2031 Velmora agreed to a pause.\n",
      to: "content/articles/undated.txt")
    let events = try #require(try json("undated")["events"] as? [[String: Any]])
    #expect(events.map { $0["date"] as? String } == [nil, "2031-03-03"])
    let result = try parley("suggest", "undated", "--write")
    #expect(result.status == 1)
    #expect(result.errors.contains("1 event not written, of undated: the article has no date"))
    #expect(result.errors.contains("`published:`"))
    #expect(try folder.tree("content/events").count == 1)
    try folder.write("title: T\nas-of: 2031-04-01\n", to: "content/site.yml")
    let bound = try parley("suggest", "undated", "--write")
    #expect(bound.status == 0, "\(bound.errors)")
    let files = try folder.tree("content/events").values.map {
      String(decoding: $0 ?? [], as: UTF8.self)
    }
    #expect(
      files.contains {
        $0.contains("# The date is not resolved: the article has none to count from.")
          && $0.contains("date: ../2031-04-01") || $0.contains("date: \"../2031-04-01\"")
      })
  }

  // MARK: What is there already

  @Test("suggests a citation where the content has the event, and both figures where they differ")
  func duplicates() throws {
    try folder.write(
      "---\ntitle: Lena Petrov\naliases: [Petrov]\nside: velmora\n---\n",
      to: "content/actors/lena-petrov.md")
    try folder.write(
      "---\ntitle: Sailors\naliases: [the sailors, sailors]\n---\n",
      to: "content/issues/sailors.md")
    try folder.write(
      "date 2031-03-05 Lena Petrov said on Tuesday that 90 sailors had been released.\n",
      to: "content/articles/other.txt")
    try folder.write(
      """
      ---
      title: Petrov counted the sailors
      date: 2031-03-04
      kind: statement
      actors: [lena-petrov]
      issues: [sailors]
      ---
      > Lena Petrov said on Tuesday that 90 sailors had been released.
      >
      > — [Other](article:other)

      """, to: "content/events/sailors-counted.md")
    let citations = try #require(try json("wire")["citations"] as? [[String: Any]])
    #expect(citations.map { $0["event"] as? String } == ["sailors-counted"])
    #expect(
      citations.first?["markdown"] as? String == """
        > Velmora's foreign minister, Lena Petrov, said on Tuesday that 120 sailors were free.
        >
        > — [Velmora's foreign minister, Lena Petrov, said on Tuesday that 120 sailors were free.\
        ](article:wire)
        """)
    #expect(
      citations.first?["accounts"] as? String == """
        accounts:
          - point: "Number: sailor"
            versions:
              - says: 90
                article: other
                quote: Lena Petrov said on Tuesday that 90 sailors had been released.
              - says: 120
                article: wire
                quote: Velmora's foreign minister, Lena Petrov, said on Tuesday that 120 sailors were free.

        """)
  }

  @Test("takes what two new articles report for one event with two sources")
  func twoArticles() throws {
    try folder.write(
      "date 2031-03-05 \"We waited long enough,\" the foreign minister, Lena Petrov, said.\n",
      to: "content/articles/zulu.txt")
    let result = try parley("suggest", "--write")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasSuffix("2 articles: 3 events, 1 citation, 1 actor, 4 files written\n"))
    let files = try folder.tree("content/events").values.map {
      String(decoding: $0 ?? [], as: UTF8.self)
    }
    #expect(files.count { $0.contains("(article:wire)") && $0.contains("(article:zulu)") } == 1)
    #expect(try parley("check", "--drafts").status == 0)
  }

  @Test("takes an article that is named twice for one")
  func namedTwice() throws {
    let result = try parley("suggest", "wire", "content/articles/wire.txt")
    #expect(result.output.hasSuffix("1 article: 3 events, 1 actor\n"))
  }

  @Test("adds to the accounts that an event has, and says what is left to do by hand")
  func pasted() throws {
    try folder.write(
      "date 2031-03-05 Velmora rejected the 3 points on Tuesday.\n",
      to: "content/articles/other.txt")
    try folder.write(
      """
      ---
      title: Velmora rejected the points
      date: 2031-03-04
      kind: rejection
      actors: [velmora]
      issues: [points]
      accounts:
        - point: The mood
          versions: [{ says: good, article: other }, { says: bad, article: other }]
      ---
      > Velmora rejected the 3 points on Tuesday.
      >
      > — [Other](article:other)

      """, to: "content/events/points/velmora-rejected-points.md")
    try folder.write(
      "---\ntitle: The points\naliases: [points]\n---\n", to: "content/issues/points.md")
    try folder.write(
      "date 2031-03-05 Velmora rejected all 4 points on Tuesday.\n",
      to: "content/articles/points.txt")
    let result = try parley("suggest", "points")
    #expect(
      result.output.contains(
        """
            add to content/events/points/velmora-rejected-points.md:
              > Velmora rejected all 4 points on Tuesday.
              >
              > — [Velmora rejected all 4 points on Tuesday.](article:points)
            it differs from what is cited there; to show both, add below `accounts:`:
                - point: "Number: point"
                  versions:
                    - says: 3
        """))
    let brief = try parley("suggest", "points", "--write", "--quiet")
    #expect(
      brief.output == """
        1 article: 1 citation, 0 files written
        citations and spellings are for you to add: parley suggest points

        """)
  }

  // MARK: Who is said to have done what

  /// Kind, date and actors of the events of an article of Thursday, 2031-06-05.
  private func events(_ text: String) throws -> [String] {
    try folder.write(
      "---\ntitle: Ardania\nkind: state\n---\n", to: "content/actors/ardania.md")
    try folder.write("date 2031-06-05 \(text)\n", to: "content/articles/told.txt")
    let events = try #require(try json("told")["events"] as? [[String: Any]])
    return events.map { event in
      let actors = event["actors"] as? [String] ?? []
      return "\(event["title"] ?? "") \(event["date"] ?? "") \(actors.joined(separator: " "))"
    }
  }

  @Test(
    "tells who did it, and makes no event of what was not done",
    arguments: [
      ("Velmora is demanding that Ardania leave.", ["Demand: Velmora ../2031-06-05 velmora"]),
      (
        "Attacks continued in Ardania on Tuesday.",
        ["Breach: “Attacks continued” 2031-06-03 ardania"]
      ),
      (
        "Ardania and Velmora agreed on Tuesday to free 12 sailors.",
        ["Agreement: Ardania, Velmora 2031-06-03 ardania velmora"]
      ),
      (
        "A treaty was signed by Ardania on Tuesday.",
        ["Agreement: Ardania 2031-06-03 ardania"]
      ),
      ("Ardania proposed a truce on Friday.", ["Proposal: Ardania 2031-05-30 ardania"]),
      ("Ardania agreed to meet on Friday.", ["Agreement: Ardania ../2031-06-05 ardania"]),
      ("Imagine that Ardania signed a treaty on Tuesday.", []),
      ("It is not true that Ardania signed a treaty on Tuesday.", []),
      ("Rumours that Velmora agreed to a pause were false.", []),
      ("Ardania and Velmora agreed to disagree on Tuesday.", []),
      ("Ardania neither signed a treaty nor visited Velmora.", []),
      (
        "Ardania and Velmora exchanged 157 prisoners each on Tuesday.",
        ["Implementation: Ardania, Velmora 2031-06-03 ardania velmora"]
      ),
    ])
  func deeds(_ text: String, _ expected: [String]) throws {
    #expect(try events(text) == expected)
  }

  // MARK: A site's own words

  @Test("reads with the words that the site adds")
  func ownWords() throws {
    try folder.write(
      "date 2031-03-05 Velmora redlined the paper on Monday. “Never,” harrumphed Velmora.\n",
      to: "content/articles/words.txt")
    #expect(try keys("events", json("words")).count == 0)
    try folder.write(
      "title: T\nsuggestions:\n  kinds:\n    demand: [redlined]\n  speech: [harrumphed]\n",
      to: "content/site.yml")
    let events = try #require(try json("words")["events"] as? [[String: Any]])
    #expect(events.map { $0["kind"] as? String } == ["demand", "statement"])
    try folder.write(
      "title: T\nsuggestions:\n  kinds:\n    demands: [x y]\n  speech: 3\n  speach: [a]\n",
      to: "content/site.yml")
    let check = try parley("check")
    #expect(check.status == 1)
    #expect(check.errors.contains("content/site.yml:4:5: error[unknown-value]: "))
    #expect(check.errors.contains("content/site.yml:6:3: error[unknown-key]: unknown key `speach`"))
  }

  // MARK: Odd input

  @Test(
    "says what it finds in odd articles, and fails at none",
    arguments: [
      "", "\n", "one line", "ALL CAPITALS SAID THE MINISTER ON MONDAY",
      "no capitals said the minister on monday", "| a | b |\n|---|---|\n| 1 | 2 |\n",
      "会谈在周二结束。代表团说“我们同意”。", "قال الوزير يوم الثلاثاء إن المحادثات انتهت.",
      "\u{202E}Velmora rejected\u{202C} <script>alert(1)</script> *the* [plan](x) `on` Tuesday & `more`.",
      "Velmora rejected \u{2028}the\u{85} plan\u{7F} on\u{FEFF} Tuesday\u{1}. “I go,” Velmora said.",
      "- Velmora rejected the #1 plan on Tuesday.\n1. Velmora rejected it again on Monday.",
      "Velmora rejected " + String(repeating: "the very long plan ", count: 2000) + "on Tuesday.",
    ])
  func odd(_ text: String) throws {
    try folder.write("---\npublished: 2031-03-05\n---\n\(text)\n", to: "content/articles/odd.md")
    try folder.write("date 2031-03-05 \(text)\n", to: "content/articles/odd-text.txt")
    for article in ["odd", "odd-text"] {
      let result = try parley("suggest", article, "--write")
      #expect(result.status == 0, "\(result.errors)")
    }
    let check = try parley("check", "--drafts")
    #expect(check.status == 0, "\(check.errors)")
  }

  @Test("asks for an article that is there")
  func unknownArticle() throws {
    let near = try parley("suggest", "wirre")
    #expect(near.status == 2)
    #expect(near.errors.contains("there is no article `wirre` in content/articles/"))
    #expect(near.errors.contains("did you mean `wire`?"))
    let far = try parley("suggest", "/tmp/download-of-mine.html")
    #expect(far.status == 2)
    #expect(far.errors.contains("save the article below content/articles/ first"))
    #expect(try parley("suggest", "content/articles/wire.txt").status == 0)
  }
}
