import ParleyModel

extension SiteContext {
  /// A record as `graph.json` has it, without what is not known of it.
  func write(_ node: EventGraph.Node, to json: inout JSONWriter) {
    json.object { json in
      json.text("id") { $0.raw(dataID(node)) }
      json.member("kind", node.kind.rawValue)
      json.member("title", graph.title(of: node))
      json.member("url", dataAddress(node))
      switch node.kind {
      case .article: write(graph.articles[node.index], to: &json)
      case .event: write(graph.events[node.index], node, to: &json)
      case .round: write(graph.rounds[node.index], to: &json)
      case .actor: write(graph.actors[node.index], node, to: &json)
      case .issue: write(graph.issues[node.index], to: &json)
      case .place: write(graph.places[node.index], to: &json)
      default: write(graph[node].body, in: graph[node].source, to: &json)
      }
      writeHistory(of: node, to: &json)
    }
  }

  // MARK: Records

  private func write(_ article: Article, to json: inout JSONWriter) {
    json.member("type", article.type.rawValue)
    json.words("originalTitle", article.originalTitle?.value)
    json.words("publisher", article.publisher?.value)
    json.words("author", article.author?.value)
    json.words("language", article.language?.value)
    json.words("sourceLanguage", article.sourceLanguage?.value)
    json.date("published", article.published?.value)
    json.date("accessed", article.accessed?.value)
    json.words("original", article.url?.value)
    json.words("archive", article.archiveURL?.value)
    json.words("originalFile", article.capture.original?.value)
    json.words("sha256", article.capture.sha256?.value)
    json.words("textSha256", article.capture.textSHA256?.value)
    if article.capture.isPublished { json.words("originalArchive", originalAddress(of: article)) }
    json.member("file", article.source.path)
  }

  private func write(_ event: Event, _ node: EventGraph.Node, to json: inout JSONWriter) {
    json.date("date", event.date.value)
    json.member("type", event.kind.rawValue)
    json.member("status", event.status.rawValue)
    json.member("weight", event.weight.rawValue)
    json.words("place", event.place?.value)
    json.some("positions", event.positions) { write($1, as: .node, to: &$0) }
    json.some("commitments", event.commitments.indices) {
      write(commitment: $1, of: node, as: .node, to: &$0)
    }
    json.some("accounts", event.accounts) { write($1, as: .node, to: &$0) }
    json.some("corrections", event.corrections) { $0.item($1, as: .node) }
    json.some("articles", event.articles) { $0.id(nil, .article, $1.value.name) }
    write(event.body, in: event.source, to: &json)
  }

  private func write(_ round: Round, to json: inout JSONWriter) {
    json.date("date", round.date.value)
    json.number("number", round.number?.value)
    json.words("process", round.process?.value)
    json.words("place", round.place?.value)
    json.words("format", round.format?.rawValue)
    json.words("mode", round.mode?.rawValue)
    json.words("track", round.track?.rawValue)
    json.words("outcome", round.outcome?.value)
    json.some("delegations", round.delegations) { $0.item($1) }
    json.some("sessions", round.sessions) { json, session in
      json.object { json in
        json.date("date", session.date.value)
        json.words("title", session.title?.value)
        json.translations(of: "title", session.translations, as: .node)
        json.words("format", session.format?.rawValue)
      }
    }
    json.some("schedule", round.schedule) { json, entry in
      json.object { json in
        json.date("date", entry.date.value)
        json.member("state", entry.state.rawValue)
        if let article = entry.article { json.id("article", .article, article.value.name) }
      }
    }
    json.some("countedAs", round.countedAs) { json, count in
      json.object { json in
        json.member("number", count.number.value)
        json.id("article", .article, count.article.value.name)
      }
    }
    json.some("corrections", round.corrections) { $0.item($1, as: .node) }
    json.some("articles", round.articles) { $0.id(nil, .article, $1.value.name) }
    write(round.body, in: round.source, to: &json)
  }

  private func write(_ actor: Actor, _ node: EventGraph.Node, to json: inout JSONWriter) {
    json.member("type", actor.kind.rawValue)
    json.names(actor.aliases)
    json.text("party") { $0.raw(dataID(graph.party(of: node))) }
    json.some("offices", actor.roles) { $0.item($1, as: .node) }
    json.words("wikidata", actor.wikidata?.value)
    json.words("website", actor.url?.value)
    write(actor.body, in: actor.source, to: &json)
  }

  private func write(_ issue: Issue, to json: inout JSONWriter) {
    json.names(issue.aliases)
    json.words("standing", issue.standing?.rawValue)
    json.words("verdict", issue.verdict?.value)
    write(issue.body, in: issue.source, summary: issue.summary?.value, to: &json)
  }

  private func write(_ place: Place, to json: inout JSONWriter) {
    json.names(place.aliases)
    if let point = place.coordinates?.value {
      json.object("coordinates") { json in
        json.member("latitude", point.latitude)
        json.member("longitude", point.longitude)
      }
    }
    json.words("wikidata", place.wikidata?.value)
    json.words("website", place.url?.value)
    write(place.body, in: place.source, to: &json)
  }

  // MARK: Parts

  /// What is said of a record itself, its files, and its texts in other languages.
  private func writeHistory(of node: EventGraph.Node, to json: inout JSONWriter) {
    let record = graph[node]
    json.words("added", record.history.added?.value.text)
    json.some("formerIds", record.history.formerIDs) { $0.id(nil, node.kind, $1.value) }
    if let record = record as? any ProseRecord {
      json.some("media", record.media) { $0.item($1, as: .node) }
    }
    json.some("translations", graph.translations(of: node)) { json, translation in
      json.object { json in
        json.member("language", translation.language)
        json.member("title", translation.title.value)
        json.words("outcome", translation.outcome?.value)
        json.words("verdict", translation.verdict?.value)
        write(
          translation.body, in: translation.source, summary: translation.summary?.value, to: &json)
      }
    }
  }

  /// What a text says and rests on, and the file that it is from.
  ///
  /// - Parameter summary: What it is about, where its author says so; else its first paragraph.
  private func write(
    _ prose: Prose, in source: SourceText, summary: String? = nil, to json: inout JSONWriter
  ) {
    if let summary {
      json.member("summary", summary)
    } else {
      json.words("summary", self.summary(prose))
    }
    json.words("text", plainText(prose))
    json.some("citations", prose.citations) { json, citation in
      json.object { write(citation, stance: citation.stance, to: &$0) }
    }
    json.member("file", source.path)
  }
}

extension JSONWriter {
  /// The other spellings of a name, where there are any.
  fileprivate mutating func names(_ aliases: [Name]) {
    some("aliases", aliases) { json, alias in
      json.object { json in
        json.member("name", alias.text.value)
        json.words("language", alias.language)
      }
    }
  }

  fileprivate mutating func item(_ delegation: Delegation) {
    object { json in
      json.id("party", .actor, delegation.party.value.name)
      json.member("role", delegation.role.rawValue)
      json.some("members", delegation.people) { json, person in
        json.object { json in
          json.id("actor", .actor, person.actor.value.name)
          json.words("role", person.role?.value)
          json.some("articles", person.articles) { $0.id(nil, .article, $1.value.name) }
        }
      }
    }
  }
}
