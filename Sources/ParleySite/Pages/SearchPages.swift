import ParleyModel

extension SitePath {
  /// The page of the search, which is also an index of names.
  static let search = SitePath("search/index.html")
  /// All names, for the script that finds records by them.
  static let names = SitePath("search/names.js")
}

extension SiteContext {
  /// The page of the search and the names it searches.
  func searchPages() -> [SitePage] {
    let origin = SourceSpan.start(of: SourceText(path: "content/site.yml", text: ""))
    return [
      page(at: .search, in: .none, title: strings["title.search"]) { SearchPage(frame: $0) },
      SitePage(path: SitePath(siteVersion.folder + SitePath.names.text), origin: origin) {
        [self] sink in
        writeNameScript(to: &sink)
      },
    ]
  }

  /// What distinguishes a record from others of the same name: its day, its side, its publisher.
  fileprivate func note(on node: EventGraph.Node) -> String? {
    switch node.kind {
    case .event: return dates.text(graph.events[node.index].date.value)
    case .round: return dates.text(graph.rounds[node.index].date.value)
    case .article:
      let article = graph.articles[node.index]
      let parts = [
        article.publisher.map { isolated($0.value) },
        article.published.map { dates.text($0.value) },
      ]
      return parts.compactMap { $0 }.joined(separator: strings["separator"])
    case .actor:
      let actor = graph.actors[node.index]
      let side = actor.side.flatMap { graph.node(RecordReference(.actor, $0.value.name)) }
      return side.map { graph.title(of: $0) } ?? strings.word("actor-kind", actor.kind)
    case .place:
      let within = graph.places[node.index].within
      return within.flatMap { graph.node(RecordReference(.place, $0.value.name)) }
        .map { graph.title(of: $0) }
    default: return nil
    }
  }

  /// Words next to others in plain text: between the marks of Unicode for that (UAX 9) where
  /// letters in them may run from right to left or the page does, so that no date beside them turns.
  private func isolated(_ text: String) -> String {
    // Scripts that run from right to left begin with Hebrew, at U+0590.
    let isPlain =
      LanguageTag(graph.site.language).direction == .ltr
      && text.unicodeScalars.allSatisfy {
        $0.value < 0x0590 || (0x2000..<0x2100).contains($0.value)
      }
    return isPlain ? text : "\u{2068}\(text)\u{2069}"
  }

  // MARK: Names

  /// A script that hands over all names: for each kind one text, a record a line, with its id, what
  /// distinguishes it from others and its spellings between tabs. That is what packs best.
  private func writeNameScript(to sink: inout ByteSink) {
    let kinds: [RecordKind] = [.actor, .issue, .round, .place, .page, .event, .article]
    sink.append("parley.take(")
    sink.json { json in
      json.object { json in
        json.object("words") { json in
          json.member("prompt", strings["search.prompt"])
          json.member("none", strings["search.none"])
        }
        json.list("kinds", .rows) { json in
          for kind in kinds where graph.count(of: kind) > 0 {
            json.object { json in
              json.member("name", strings["record.\(kind.rawValue)"])
              json.member("folder", kind == .page ? "" : "\(kind.folder)/")
              json.text("rows") { writeRows(of: kind, to: &$0) }
            }
          }
        }
      }
    }
    sink.append(");\n")
  }

  private func writeRows(of kind: RecordKind, to json: inout JSONWriter) {
    for node in graph.nodes(kind) {
      if node.index > 0 { json.part("\n") }
      json.raw(graph.reference(of: node).name)
      for text in [note(on: node) ?? "", graph.title(of: node)]
        + graph[node].aliases.map(\.text.value)
      {
        json.part("\t")
        json.part(text.utf8.contains { $0 < 0x20 } ? Self.onOneLine(text) : text)
      }
      json.passOn()
    }
  }

  private static func onOneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}

/// The search, and an index of all names for those without scripts.
struct SearchPage: PageSubject {
  let frame: PageFrame

  static let template = "search"
  static let schema = page(
    "The search, and an index of all names for those without scripts.",
    [
      .list("groups", "Actors, issues, rounds and places, by name.") { $0.groups },
      .text("event-count", "How many events the site has, in words.") {
        $0.site.strings.counted("count.events", $0.site.graph.events.count)
      },
      .url("timeline", "The timeline.") { $0.site.url(.index(of: .event)) },
      .list("chapters", "The parts of the timeline, where it has any.") {
        $0.site.chapterLinks(
          $0.site.timelineList.chapters, below: .index(of: .event), counted: "count.events",
          current: nil)
      },
      .text("source-count", "How many articles the site has, in words.") {
        $0.site.strings.counted("count.sources", $0.site.graph.articles.count)
      },
      .url("articles", "The list of articles.") { $0.site.url(.index(of: .article)) },
    ])

  /// Actors, issues, rounds and places with all their names; events and articles are lists of their own.
  private var groups: [IndexGroup] {
    [.actor, .issue, .round, .place].filter { site.graph.count(of: $0) > 0 }
      .map { IndexGroup(site: site, kind: $0) }
  }
}

/// Records of one kind in the index of names.
struct IndexGroup: TemplateSubject {
  let site: SiteContext
  let kind: RecordKind

  static let schema = Schema<IndexGroup>(
    "index group", "Records of one kind in the index of names.",
    [
      .text("title", "The kind, for a heading.") {
        $0.site.strings["title.\($0.kind.folder)"]
      },
      .list("items", "The records.") { group in
        group.site.graph.nodes(group.kind).map { IndexEntry(site: group.site, node: $0) }
      },
    ])
}

/// A record in the index of names.
struct IndexEntry: TemplateSubject {
  let site: SiteContext
  let node: EventGraph.Node

  static let schema = Schema<IndexEntry>(
    "index entry", "A record in the index of names.",
    [
      .html("link", "A link to its page.") { $0.site.link($0.node) },
      .list("names", "Its other names.") {
        $0.site.spellings($0.site.graph[$0.node].aliases)
      },
      .optionalText("note", "What distinguishes it from others of the same name.") {
        $0.site.note(on: $0.node)
      },
    ])
}
