import ParleyModel
import Testing

/// Who is taken to speak for a side, and of what.
@Suite struct ReadoutTests {
  /// A round of two sides, and the statements given by id: keys and body.
  private func readouts(
    _ statements: [String: (keys: String, body: String)], articles: [String: String] = [:]
  ) async throws -> (graph: EventGraph, readouts: Readouts?) {
    var files = LedgerTests.sides
    files["articles/2030-01-02-w.txt"] =
      "Anna said: the land is ours. Boris said: the hills are ours. Carla said nothing of it."
    for (path, text) in articles { files["articles/\(path)"] = text }
    files["rounds/one.md"] = """
      ---
      title: One
      date: 2030-01-02/2030-01-03
      process: talks
      issues: [water, land]
      delegations:
        - {party: xland, head: anna}
        - {party: yland, head: boris}
        - {party: loner, role: observer}
      ---
      """
    files["rounds/two.md"] = "---\ntitle: Two\ndate: 2030-02-02\nprocess: talks\n---\n"
    for (id, statement) in statements {
      files["events/\(id).md"] = LedgerTests.event(statement.keys, statement.body)
    }
    let graph = try await LedgerTests.graph(files).value
    let round = try #require(graph.node(RecordReference(.round, "one")))
    return (graph, graph.readouts(of: round.index))
  }

  private func quote(_ words: String, _ article: String = "2030-01-02-w") -> String {
    "> \(words)\n>\n> — [w](article:\(article))\n"
  }

  /// The table in words: a row for each issue, a cell for each side.
  private func table(_ made: (graph: EventGraph, readouts: Readouts?)) -> [[String]] {
    guard let readouts = made.readouts else { return [] }
    return readouts.rows.map { row in
      [row.issue.map { made.graph.title(of: $0) } ?? "-"]
        + row.cells.map { cell in
          switch cell {
          case .asserts(let assertions):
            assertions.map { assertion in
              let words = assertion.quotes.compactMap { $0.citation.quotation?.value }
              let twins = assertion.quotes.contains { !$0.twins.isEmpty } ? " (twin)" : ""
              return "\(made.graph.title(of: assertion.speaker)): "
                + "\(words.joined(separator: " | "))\(twins)"
            }
            .joined(separator: "; ")
          case .named(let article): "named in \(made.graph.title(of: article))"
          case .notMentioned: "not mentioned"
          case .noAccount: "no account"
          }
        }
    }
  }

  @Test func theFirstActorSpeaksAndThoseWithTheSameRole() async throws {
    let body = quote("the land is ours")
    let keys = "date: 2030-01-02\nkind: statement\nround: one\nissues: [land]\nactors: "
    let one = try await readouts(["a": (keys + "[anna, boris]", body)])
    #expect(
      table(one) == [
        ["Water", "not mentioned", "no account"], ["Land", "Anna: the land is ours", "no account"],
      ])
    let joint = try await readouts(["a": (keys + "[anna: signed, carla, boris: signed]", body)])
    #expect(
      table(joint).last
        == ["Land", "Anna: the land is ours (twin)", "Boris: the land is ours (twin)"])
    // Carla is not in the delegation, and talks are nobody's words.
    #expect(table(try await readouts(["a": (keys + "[carla, anna]", body)])).isEmpty)
    let talks = keys.replacingStatement(with: "talks") + "[anna]"
    #expect(table(try await readouts(["a": (talks, body)])).isEmpty)
    // The party itself speaks for its delegation.
    #expect(table(try await readouts(["a": (keys + "[yland]", body)])).last?[2].first == "Y")
  }

  @Test func aPlannedStatementHasNotBeenMade() async throws {
    let keys = "date: 2030-01-02\nkind: statement\nstatus: planned\nround: one\nactors: [anna]"
    #expect(table(try await readouts(["a": (keys, quote("the land is ours"))])).isEmpty)
  }

  @Test func aTextThatLinksToTheRoundReportsIt() async throws {
    func keys(_ date: String) -> String {
      "date: \(date)\nkind: statement\nissues: [land]\nactors: [anna]"
    }
    let link = "See [](round:one).\n\n"
    let both = "See [](round:one) and [](round:two).\n\n"
    let body = quote("the land is ours")
    let after = try await readouts(["a": (keys("2030-01-05"), link + body)])
    #expect(table(after).last?[1] == "Anna: the land is ours")
    #expect(table(try await readouts(["a": (keys("2030-01-01"), link + body)])).isEmpty)
    // Before the second round a text that looks forward to it still reports the first one.
    #expect(table(try await readouts(["a": (keys("2030-01-05"), both + body)])).count == 2)
    #expect(table(try await readouts(["a": (keys("2030-02-05"), both + body)])).isEmpty)
  }

  @Test func aQuotationIsWithTheIssueItNames() async throws {
    let all = quote("the land is ours") + "\n" + quote("the hills are ours")
    let keys = "date: 2030-01-02\nkind: statement\nround: one\nissues: [water]\nactors: [anna]"
    let made = try await readouts(["a": (keys, all)])
    #expect(
      table(made) == [
        // It is said to be about water, and no quotation is about nothing else.
        ["Water", "Anna: the land is ours | the hills are ours", "no account"],
        ["Land", "Anna: the land is ours", "no account"],
        // The hills are part of the land, and yet whoever mentions them has not spoken about all of it.
        ["The hills", "Anna: the hills are ours", "no account"],
      ])
    let general = "date: 2030-01-02\nkind: statement\nround: one\nactors: [boris]"
    #expect(
      table(try await readouts(["a": (general, quote("Carla said nothing of it"))]))
        == [
          ["-", "no account", "Boris: Carla said nothing of it"],
          ["Water", "no account", "not mentioned"], ["Land", "no account", "not mentioned"],
        ])
  }

  @Test func aPositionShowsItsOwnSourceAndNoOther() async throws {
    let keys = """
      date: 2030-01-02
      kind: demand
      round: one
      actors: [anna: signed, boris: signed]
      issues: [land]
      positions:
        - {actor: anna, issue: land, says: Ours, article: 2030-01-02-w, quote: the land is ours}
        - {actor: anna, issue: water, says: Shared, article: 2030-01-02-v}
      """
    let made = try await readouts(
      ["a": (keys, quote("the land is ours"))], articles: ["2030-01-02-v.txt": "Of water.\n"])
    let rows = try #require(made.readouts?.rows)
    let quotes = rows.map { row in
      guard case .asserts(let assertions) = row.cells[0] else { return [String]() }
      return assertions.flatMap(\.quotes).map { quote in
        "\(quote.citation.article.value.name): \(quote.citation.quotation?.value ?? "not quoted") "
          + "\(quote.twins)"
      }
    }
    // What is not quoted cannot coincide with another's words; what is quoted twice is shown once.
    #expect(
      quotes == [["2030-01-02-v: not quoted []"], ["2030-01-02-w: the land is ours [1]"]])
  }

  @Test func aStatementOnAPartIsNotOneOnAllOfAnIssue() async throws {
    let keys = "date: 2030-01-02\nkind: statement\nround: one\nissues: [hills]\nactors: [anna]"
    #expect(
      table(try await readouts(["a": (keys, quote("the hills are ours"))]))
        == [
          ["Water", "not mentioned", "no account"], ["Land", "not mentioned", "no account"],
          ["The hills", "Anna: the hills are ours", "no account"],
        ])
  }

  @Test func whatItsOwnDocumentNamesIsNotCalledUnmentioned() async throws {
    let keys = "date: 2030-01-02\nkind: statement\nround: one\nissues: [land]\nactors: [anna]"
    func document(_ publisher: String, _ type: String) -> [String: String] {
      [
        "own.md": """
        ---
        title: Own
        published: 2030-01-02
        publisher: \(publisher)
        type: \(type)
        ---
        The land is ours. Water is another matter.
        """
      ]
    }
    let body = quote("The land is ours", "own")
    let cases = [
      ("Ministry of Xland", "readout", "named in Own"),
      ("Ministry of Xland", "report", "not mentioned"), ("Yland", "readout", "not mentioned"),
    ]
    for (publisher, type, expected) in cases {
      let made = try await readouts(
        ["a": (keys, body)], articles: document(publisher, type))
      #expect(table(made).first == ["Water", expected, "no account"], "\(publisher), \(type)")
    }
  }

  @Test func onlyWordsThatNearlyCoincideAreMarked() async throws {
    let text = "The sides will keep the crossing open for ambulances and food lorries"
    let cases: [(String, Bool)] = [
      (text, true), ("\(text) from Monday", true),
      ("Both sides will keep the crossing open for ambulances and for food lorries", true),
      ("The sides will keep the crossing shut for soldiers and open their hearts", false),
      ("Food lorries and ambulances open the crossing", false), ("The sides will keep", false),
      // All of the shorter one, within a much longer one.
      (
        "It was said after some hours of debate, in the presence of all who had come, that the "
          + "sides will keep the crossing open for ambulances and food lorries, if God wills", true
      ),
    ]
    for (words, isLikely) in cases {
      let made = try await readouts(
        [
          "a": (
            "date: 2030-01-02\nkind: statement\nround: one\nactors: [anna]",
            quote(text, "2030-01-02-x")
          ),
          "b": (
            "date: 2030-01-02\nkind: statement\nround: one\nactors: [boris]",
            quote(words, "2030-01-02-y")
          ),
        ], articles: ["2030-01-02-x.txt": text, "2030-01-02-y.txt": words])
      let general = try #require(table(made).first)
      #expect(general[1].hasSuffix("(twin)") == isLikely, "\(words)")
      #expect(general[2].hasSuffix("(twin)") == isLikely, "\(words)")
    }
  }

  @Test func oneSentenceOfAReportIsNoJointText() async throws {
    let words = "Both sides called the talks useful and said that they would meet again"
    for (type, isLikely) in [("report", false), ("document", true)] {
      let made = try await readouts(
        Dictionary(
          uniqueKeysWithValues: ["anna", "boris"].map { speaker in
            (
              speaker,
              (
                "date: 2030-01-02\nkind: statement\nround: one\nactors: [\(speaker)]",
                quote(words, "shared")
              )
            )
          }),
        articles: [
          "shared.md": "---\ntitle: S\npublished: 2030-01-02\ntype: \(type)\n---\n\(words).\n"
        ])
      #expect(table(made).first?[1].hasSuffix("(twin)") == isLikely, "\(type)")
    }
  }
}

extension String {
  fileprivate func replacingStatement(with kind: String) -> String {
    split(separator: "\n").map { $0.hasPrefix("kind: ") ? "kind: \(kind)" : String($0) }
      .joined(separator: "\n")
  }
}
