import ParleyModel

/// How details of records are written as JSON.
enum DetailForm {
  /// In a cell of a table: with the keys and values of front matter, as an import reads them.
  case cell
  /// In `graph.json`: ids with their kinds, dates with the days between which they are.
  case node
}

extension JSONWriter {
  /// The id of a record.
  mutating func id(
    _ name: StaticString?, _ kind: RecordKind, _ id: String, as form: DetailForm = .node
  ) {
    text(name) { json in
      // Ids need no escaping.
      if form == .node {
        json.raw(kind.rawValue)
        json.raw("/")
      }
      json.raw(id)
    }
  }

  /// A date, where there is one.
  mutating func date(_ name: StaticString, _ date: HistoricalDate?, as form: DetailForm = .node) {
    guard let date else { return }
    switch form {
    case .cell: words(name, date.text)
    // The date as its author wrote it, and the days between which it is.
    case .node:
      object(name) { json in
        json.member("edtf", date.text)
        json.orNull("earliest", date.earliest?.text)
        json.orNull("latest", date.latest?.text)
      }
    }
  }

  /// An office that an actor holds.
  mutating func item(_ office: Office, as form: DetailForm) {
    object { json in
      json.member("role", office.role.value)
      json.translations(of: "role", office.translations, as: form)
      json.words("for", office.organisation?.value)
      json.date("from", office.from?.value, as: form)
      json.date("to", office.to?.value, as: form)
    }
  }

  mutating func item(_ correction: Correction, as form: DetailForm) {
    object { json in
      json.date("date", correction.date.value, as: form)
      json.member("note", correction.note.value)
      json.translations(of: "note", correction.translations, as: form)
    }
  }

  /// A picture or another file.
  mutating func item(_ medium: Medium, as form: DetailForm) {
    object { json in
      json.member("file", medium.file.value)
      json.member("alt", medium.alt.value)
      json.translations(of: "alt", medium.altTranslations, as: form)
      json.words("caption", medium.caption?.value)
      json.translations(of: "caption", medium.captionTranslations, as: form)
      json.words("credit", medium.credit?.value)
      json.words("license", medium.license?.value)
    }
  }

  /// A text in other languages: each under a key of its own in a cell (`says.uk`), all under one in
  /// `graph.json` (`saysTranslations`).
  mutating func translations(
    of name: StaticString, _ texts: [TranslatedText], as form: DetailForm
  ) {
    guard !texts.isEmpty else { return }
    switch form {
    case .cell:
      for text in texts { member(name, suffix: ".\(text.language.value)", text.text.value) }
    case .node:
      list(name, suffix: "Translations", texts) { json, text in
        json.object { json in
          json.member("language", text.language.value)
          json.member("text", text.text.value)
        }
      }
    }
  }
}

extension SiteContext {
  /// A position as an item.
  func write(_ position: Position, as form: DetailForm, to json: inout JSONWriter) {
    json.object { json in
      json.id("actor", .actor, position.actor.value.name, as: form)
      json.id("issue", .issue, position.issue.value.name, as: form)
      json.member("says", position.says.value)
      json.translations(of: "says", position.translations, as: form)
      json.words("change", position.change?.rawValue)
      if let citation = position.citation { write(citation, as: form, to: &json) }
    }
  }

  /// A promise as an item.
  func write(
    commitment index: Int, of node: EventGraph.Node, as form: DetailForm, to json: inout JSONWriter
  ) {
    let commitment = graph.events[node.index].commitments[index]
    json.object { json in
      json.list("by", commitment.by) { $0.id(nil, .actor, $1.value.name, as: form) }
      json.some("to", commitment.to) { $0.id(nil, .actor, $1.value.name, as: form) }
      json.member("what", commitment.what.value)
      json.translations(of: "what", commitment.translations, as: form)
      json.date("due", commitment.due?.value, as: form)
      json.member("state", commitment.state.rawValue)
      if form == .node {
        json.member("standing", graph.commitment(of: node.index, index).standing.rawValue)
      }
    }
  }

  /// A point on which sources differ, as an item.
  func write(_ account: Account, as form: DetailForm, to json: inout JSONWriter) {
    json.object { json in
      json.member("point", account.point.value)
      json.translations(of: "point", account.translations, as: form)
      json.list("versions", account.versions) { json, version in
        json.object { json in
          json.member("says", version.says.value)
          json.translations(of: "says", version.translations, as: form)
          write(version.citation, as: form, to: &json)
        }
      }
    }
  }

  /// What a detail rests on. In a cell that is `article` and `quote`; the second only where the words
  /// may be published.
  private func write(_ citation: Citation, as form: DetailForm, to json: inout JSONWriter) {
    switch form {
    case .cell:
      json.id("article", .article, citation.article.value.name, as: .cell)
      json.words("quote", words(of: citation))
      json.words("translation", translation(of: citation))
      if let speaker = citation.speaker {
        json.id("speaker", .actor, speaker.value.name, as: .cell)
      }
    case .node: json.object("citation") { write(citation, to: &$0) }
    }
  }

  /// What somebody said in the words that a citation is of, in quotation marks.
  private func write(innerWordsOf citation: Citation, to json: inout JSONWriter) {
    guard let article = graph.article(citation.article.value) else { return }
    json.some("quoted", graph.passage(of: citation)?.inner ?? []) { json, words in
      json.object { json in
        json.member("place", Self.fragment(of: words.passages))
        if isShown(citation) { json.member("quotation", text(of: words.passages, in: article)) }
        if let speaker = words.speaker { json.id("speaker", .actor, speaker.name) }
        json.member("attribution", words.attribution.word)
      }
    }
  }

  /// The members of a citation: the words and where they are; without the words where their article is not
  /// to be published.
  func write(_ citation: Citation, stance: Stance? = nil, to json: inout JSONWriter) {
    json.id("article", .article, citation.article.value.name)
    json.words("stance", stance?.rawValue)
    json.words("quotation", quotation(of: citation))
    json.words("paraphrase", paraphrase(of: citation))
    if let speaker = speaker(of: citation) { json.id("speaker", .actor, speaker.name) }
    write(innerWordsOf: citation, to: &json)
    json.words("translation", translation(of: citation))
    json.number("passage", graph.passageNumber(of: citation))
    json.member("line", Self.line(of: citation.article.span))
  }
}
