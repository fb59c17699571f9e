import ParleyContent
import ParleyModel
import Testing

@Suite("Whose words a passage is")
struct QuotedWordsTests {
  /// A graph of one event that cites one article, and what was reported.
  private func cite(
    _ words: String, of text: String, article: String = "type: digest", title: String = "",
    keys: String = ""
  ) async throws -> (passages: [QuotedPassage], found: [String]) {
    let role = title.isEmpty ? "" : " \"\(title)\""
    let actor = { (name: String, alias: String) in
      "---\ntitle: \(name)\naliases: [\(alias)]\n---\n"
    }
    let folder: ContentFolder = [
      "articles/paper.md": "---\ntitle: Ours\npublished: 2031-03-05\n\(article)\n---\n\(text)\n",
      "actors/anna-lee.md": actor("Anna Lee", "Lee"), "actors/ben-moe.md": actor("Ben Moe", "Moe"),
      "events/talks.md": "---\ntitle: Talks\ndate: 2031-03-05\nkind: talks\nactors: [anna-lee, "
        + "ben-moe]\n\(keys)---\nThey met.\n\n> \(words)\n>\n> — [paper](article:paper\(role))\n",
    ]
    let read = await folder.read()
    let outcome = EventGraph.resolve(read.value)
    let codes = (read.diagnostics + outcome.diagnostics).map(\.code.rawValue)
    return (outcome.value.evidence(on: 0), codes)
  }

  private func said(_ passage: QuotedPassage) -> [String] {
    passage.quotations.map { words in
      switch words.attribution {
      case .publisher: "publisher"
      case .named(let actor): "named \(actor)"
      case .found(let actor): "found \(actor)"
      case .unknown: "unknown"
      }
    }
  }

  @Test("of a digest it is a paraphrase, and what is in quotation marks is a quotation of its own")
  func digest() async throws {
    let text = "Lee was content. She called it \"a start.\" Nobody else spoke."
    let passage = try #require(
      try await cite("content. She called it \"a start.\"", of: text).passages.first)
    #expect(passage.isParaphrase)
    #expect(said(passage) == ["unknown"])
    #expect(passage.inner[0].passages == [Passage(block: 0, range: 32..<40)])
    let plain = try #require(try await cite("Lee was content", of: text).passages.first)
    #expect(plain.isParaphrase && plain.quotations.isEmpty)
  }

  @Test("within quotation marks altogether it is somebody's, in any article")
  func spoken() async throws {
    let text = "Lee was content. She called it \"a good start.\""
    for words in ["\"a good start.\"", "a good start", "good"] {
      for kind in ["type: digest", "type: report"] {
        let passage = try #require(
          try await cite(words, of: text, article: kind).passages.first)
        #expect(!passage.isParaphrase && said(passage) == ["unknown"], "\(words)")
      }
    }
  }

  @Test("of any other article it is the publisher's, and what is in quotation marks somebody's")
  func report() async throws {
    let text = "She called it \"a start.\" Nobody else spoke."
    let passage = try #require(
      try await cite("called it \"a start.\"", of: text, article: "type: wire").passages.first)
    #expect(said(passage) == ["publisher", "unknown"])
  }

  @Test("its speaker is who an editor names: of what is in quotation marks, or of all of it")
  func named() async throws {
    let text = "She called it \"a start.\" Nobody else spoke."
    func all(_ words: String, _ kind: String) async throws -> [String] {
      let passages = try await cite(
        words, of: text, article: "type: \(kind)", title: "by anna-lee"
      ).passages
      return try said(#require(passages.first))
    }
    #expect(try await all("called it \"a start.\"", "digest") == ["named anna-lee"])
    #expect(try await all("called it \"a start.\"", "report") == ["publisher", "named anna-lee"])
    #expect(try await all("called it \"a start.\"", "transcript") == ["named anna-lee"])
    #expect(try await all("Nobody else spoke", "report") == ["named anna-lee"])
    let paraphrase = try #require(
      try await cite("Nobody else spoke", of: text, title: "by anna-lee").passages.first)
    #expect(paraphrase.isParaphrase && paraphrase.quotations.isEmpty)
    #expect(paraphrase.speaker == ActorID("anna-lee"))
  }

  @Test(
    "its speaker is found where the sentence says so in so many words",
    arguments: [
      "Lee said: \"a start.\"", "Lee said \"a start.\"", "Lee says that \"a start.\"",
      "Moe left. Lee wrote, \"a start.\"", "Lee writes on Telegram: \"a start.\"",
      "Moe said: \"No.\" Lee said: \"a start.\"", "\"a start,\" said Lee.",
      "\"a start,\" Lee said.",
      "“a start?” Lee added.",
    ])
  func found(text: String) async throws {
    let words = text.contains("a start.") ? "a start." : "a start"
    let passage = try #require(try await cite(words, of: text).passages.first)
    #expect(said(passage) == ["found anna-lee"])
  }

  @Test(
    "its speaker is unknown where that is not certain",
    arguments: [
      "Lee never said \"a start.\"", "Moe asked what Lee said: \"a start.\"",
      "Lee said, and Moe agreed: \"a start.\"", "Lee said that Moe had called it \"a start.\"",
      "Aides of Lee said: \"a start.\"", "Lee said it. \"a start.\" That was all.",
      "\"a start.\" Lee said nothing more.", "She said: \"a start.\"", "Lee called it \"a start.\"",
      "\"No,\" he said of Lee said \"a start.\"",
    ])
  func uncertain(text: String) async throws {
    let passage = try #require(try await cite("a start.", of: text).passages.first)
    #expect(said(passage) == ["unknown"])
  }

  @Test("a speaker whom the article contradicts is a warning, and so are two of one passage")
  func conflicts() async throws {
    let text = "Lee said: \"a start.\" Nobody else spoke."
    #expect(
      try await cite("a start.", of: text, title: "by ben-moe").found.contains("speaker-conflict"))
    #expect(
      try await !cite("a start.", of: text, title: "by anna-lee").found.contains(
        "speaker-conflict"))
    let accounts = """
      accounts:
        - point: What
          versions:
            - {says: A, article: paper, quote: Nobody else spoke, speaker: ben-moe}
            - {says: B, article: paper, quote: Nobody else spoke, speaker: anna-lee}

      """
    let two = try await cite("Nobody else spoke", of: text, article: "type: report", keys: accounts)
    #expect(two.found.filter { $0 == "speaker-conflict" }.count == 1)
  }

  @Test("a speaker that is no actor is an unknown reference, wherever it is")
  func references() async throws {
    let text = "She called it \"a start.\""
    #expect(
      try await cite("a start", of: text, title: "by nobody").found.contains("unknown-reference"))
    let position = "positions: [{actor: anna-lee, issue: x, says: A, article: paper, speaker: y}]\n"
    let found = try await cite("a start", of: text, keys: position).found
    #expect(found.filter { $0 == "unknown-reference" }.count == 2)
  }

  @Test("one note for the site says that cited digests say nothing of their sources")
  func bareDigests() async throws {
    let text = "She called it \"a start.\""
    #expect(try await cite("called it", of: text).found.filter { $0 == "bare-digest" }.count == 1)
    for key in ["source-language: uk", "original-title: Початок"] {
      let found = try await cite("called it", of: text, article: "type: digest\n\(key)").found
      #expect(!found.contains("bare-digest"))
    }
    #expect(
      try await !cite("called it", of: text, article: "type: report").found.contains("bare-digest"))
  }
}

@Suite("What an article says of its source")
struct ArticleSourceTests {
  private func article(_ keys: String, text: String = "Text.") async throws -> Article {
    let folder: ContentFolder = [
      "articles/a.md": "---\ntitle: Ours\npublished: 2031\n\(keys)\n---\n\(text)\n"
    ]
    let read = await folder.read()
    #expect(read.diagnostics.map(\.message) == [])
    return try #require(read.value.articles.first)
  }

  @Test("its title and language are those under and in which it was published")
  func source() async throws {
    let report = try await article("language: uk")
    #expect(report.publishedTitle == "Ours" && report.publishedLanguage == "uk")
    let digest = try await article("language: en\ntype: digest")
    #expect(digest.publishedTitle == nil && digest.publishedLanguage == nil)
    let named = try await article(
      "language: en\ntype: digest\noriginal-title: Обмін\nsource-language: uk")
    #expect(named.publishedTitle == "Обмін" && named.publishedLanguage == "uk")
  }

  @Test("what a digest quotes is translated, unless it is in another script")
  func translation() async throws {
    let digest = try await article("language: en\nsource-language: ru\ntype: digest")
    #expect(digest.isTranslation("a start") && digest.language(ofWords: "a start") == "en")
    #expect(!digest.isTranslation("начало") && digest.language(ofWords: "начало") == "ru")
    let same = try await article("language: en-GB\nsource-language: en\ntype: digest")
    #expect(!same.isTranslation("a start"))
  }

  @Test("keys of the wrong type are errors")
  func types() async {
    for (keys, found) in [
      ("original-title: [a]", "wrong-type"), ("source-language: [uk]", "wrong-type"),
      ("original-titel: a", "unknown-key"), ("source-language: Ukrainian!", "wrong-type"),
    ] {
      let folder: ContentFolder = ["articles/a.md": "---\npublished: 2031\n\(keys)\n---\nText.\n"]
      let codes = await folder.read().diagnostics.map(\.code.rawValue)
      #expect(codes == [found], "\(keys)")
    }
  }
}
