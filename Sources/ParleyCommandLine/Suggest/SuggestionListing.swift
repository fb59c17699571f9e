import ParleyContent
import ParleyModel
import ParleySite
import ParleySuggest

/// Suggestions, for people or for machines.
struct SuggestionListing {
  private let suggestions: [ArticleSuggestions]
  private let root: String
  private let written: [String]?
  private let isBrief: Bool
  /// Where all passages of an article begin, found in one pass.
  private var positions: [ArticleID: [Int: SourcePosition]] = [:]

  /// - Parameters:
  ///   - root: The project's folder, as messages name it.
  ///   - written: The files that were made; `nil` where none were to be.
  ///   - isForMachines: Whether to print JSON, with all that was found.
  ///   - isBrief: Whether the text has no suggestions, but only what was written and how many there are.
  init(
    _ suggestions: [ArticleSuggestions], root: String, written: [String]?, isBrief: Bool = false,
    isForMachines: Bool = false
  ) {
    self.suggestions = suggestions
    self.root = root
    self.written = written
    self.isBrief = isBrief
    for suggestion in suggestions {
      let passages =
        suggestion.passages + (isForMachines ? suggestion.findings.map(\.passage) : [])
      guard let source = passages.first?.span.source else { continue }
      positions[suggestion.article] = source.positions(
        at: passages.lazy.map(\.span.range.lowerBound))
    }
  }

  // MARK: For people

  /// Each suggestion with its passage, how sure it is, and why it is made.
  var text: String {
    var text = ""
    for suggestion in isBrief ? [] : suggestions {
      for actor in suggestion.actors { append(actor, to: &text) }
      for alias in suggestion.aliases { append(alias, to: &text) }
      for event in suggestion.events { append(event, to: &text) }
      for citation in suggestion.citations { append(citation, to: &text) }
    }
    if let written { text += written.map { shown($0) + "\n" }.joined() }
    text += conclusion
    return text
  }

  private var conclusion: String {
    guard !suggestions.isEmpty else { return "no article is new: name one to read it again\n" }
    func total(_ count: (ArticleSuggestions) -> Int) -> Int {
      suggestions.reduce(0) { $0 + count($1) }
    }
    var parts = [
      (total(\.events.count), "event"), (total(\.citations.count), "citation"),
      (total(\.actors.count), "actor"), (total(\.aliases.count), "spelling"),
    ].filter { $0.0 > 0 }.map { NumberFormat.count($0.0, $0.1) }
    if parts.isEmpty { parts = ["nothing found"] }
    let accepted = total(\.accepted)
    let rejected = total(\.rejected)
    if accepted > 0 { parts.append("\(accepted) accepted before") }
    if rejected > 0 { parts.append("\(rejected) rejected before") }
    if let written { parts.append(NumberFormat.count(written.count, "file") + " written") }
    let articles = NumberFormat.count(suggestions.count, "article")
    var text = "\(articles): \(parts.joined(separator: ", "))\n"
    let byHand = suggestions.filter {
      !$0.aliases.isEmpty || $0.citations.contains { $0.path != nil }
    }
    if isBrief, !byHand.isEmpty {
      text +=
        "citations and spellings are for you to add: parley suggest "
        + byHand.map(\.article.name).joined(separator: " ") + "\n"
    }
    return text
  }

  private func append(_ event: EventSuggestion, to text: inout String) {
    var facts = [event.date?.text ?? "date not resolved", event.kind.rawValue]
    facts += event.actors.map(\.name)
    facts += event.issues.map { "about \($0)" }
    append("event", event.title, facts, event.basis, to: &text)
  }

  private func append(_ citation: CitationSuggestion, to text: inout String) {
    append("citation", "for event \(citation.event)", [], citation.basis, to: &text)
    guard let path = citation.path else {
      text += indented("the draft of that event has it as one more source") + "\n"
      return
    }
    text += indented("add to \(path):") + pasted(citation.markdown)
    if let accounts = citation.accounts {
      text += indented(
        citation.hasAccounts
          ? "it differs from what is cited there; to show both, add below `accounts:`:"
          : "it differs from what is cited there; to show both, add to the front matter:")
      text += pasted(accounts)
    }
    text += "\n"
  }

  private func pasted(_ text: String) -> String {
    text.split(separator: "\n").map { "      \(VisibleText.escaping($0))\n" }.joined()
  }

  private func append(_ actor: ActorSuggestion, to text: inout String) {
    var facts = [actor.kind.rawValue]
    if let role = actor.role { facts.append(role) }
    if let side = actor.side { facts.append("for \(side)") }
    facts += actor.spellings.map { "also “\($0)”" }
    append("actor", actor.name, facts, actor.basis, to: &text)
  }

  private func append(_ alias: AliasSuggestion, to text: inout String) {
    append(
      "spelling", "“\(alias.spelling)” for actor \(alias.actor)",
      ["near “\(alias.near)”", "add it to the `aliases` in \(alias.path)"], alias.basis, to: &text)
  }

  private func append(
    _ what: String, _ title: String, _ facts: [String], _ basis: SuggestionBasis,
    to text: inout String
  ) {
    let place = basis.passage.span
    let position = self.position(of: basis.passage)
    text += "\(shown(place.path)):\(position.line):\(position.column): "
    text += "\(what), \(basis.confidence.rawValue): \(VisibleText.escaping(title))\n"
    if !facts.isEmpty { text += indented(facts.joined(separator: " · ")) }
    text += indented("“\(basis.passage.words.oneLine)”")
    text += indented("why: \(Self.why(basis.reasons))")
    text += indented("key: \(basis.key)") + "\n"
  }

  private func indented(_ line: String) -> String { "    \(VisibleText.escaping(line))\n" }

  private static func why(_ reasons: [Reason]) -> String {
    reasons.map { reason in
      let words = reason.words.oneLine
      return words.isEmpty ? reason.rule.sentence : "\(reason.rule.sentence) (“\(words)”)"
    }.joined(separator: "; ")
  }

  private func position(of passage: SuggestedPassage) -> SourcePosition {
    positions[passage.article]?[passage.span.range.lowerBound] ?? passage.span.start
  }

  private func shown(_ path: String) -> String { root == "." ? path : "\(root)/\(path)" }

  // MARK: For machines

  /// All suggestions as one JSON object.
  var json: JSONText {
    .object([
      ("articles", .list(suggestions.map(json))),
      ("written", .list((written ?? []).map { .string($0) })),
    ])
  }

  private func json(_ suggestions: ArticleSuggestions) -> JSONText {
    .object([
      ("article", .string(suggestions.article.name)),
      ("accepted", .number(suggestions.accepted)), ("rejected", .number(suggestions.rejected)),
      ("actors", .list(suggestions.actors.map(json))),
      ("spellings", .list(suggestions.aliases.map(json))),
      ("events", .list(suggestions.events.map(json))),
      ("citations", .list(suggestions.citations.map(json))),
      ("findings", .list(suggestions.findings.map(json))),
    ])
  }

  private func json(_ event: EventSuggestion) -> JSONText {
    .object(
      basis(event.basis) + [
        ("id", .string(event.id.name)), ("title", .string(event.title)),
        ("kind", .string(event.kind.rawValue)),
        ("date", event.date.map { .string($0.text) } ?? .null),
        ("actors", .list(event.actors.map { .string($0.name) })),
        ("issues", .list(event.issues.map { .string($0.name) })),
        ("path", .string(event.path)), ("text", event.text.map { .string($0) } ?? .null),
      ])
  }

  private func json(_ citation: CitationSuggestion) -> JSONText {
    .object(
      basis(citation.basis) + [
        ("event", .string(citation.event.name)), ("markdown", .string(citation.markdown)),
        ("accounts", citation.accounts.map { .string($0) } ?? .null),
      ])
  }

  private func json(_ actor: ActorSuggestion) -> JSONText {
    .object(
      basis(actor.basis) + [
        ("id", .string(actor.id.name)), ("name", .string(actor.name)),
        ("kind", .string(actor.kind.rawValue)),
        ("role", actor.role.map { .string($0) } ?? .null),
        ("side", actor.side.map { .string($0.name) } ?? .null),
        ("spellings", .list(actor.spellings.map { .string($0) })),
        ("path", .string(actor.path)), ("text", .string(actor.text)),
      ])
  }

  private func json(_ alias: AliasSuggestion) -> JSONText {
    .object(
      basis(alias.basis) + [
        ("actor", .string(alias.actor.name)), ("spelling", .string(alias.spelling)),
        ("near", .string(alias.near)),
      ])
  }

  private func json(_ finding: Finding) -> JSONText {
    switch finding {
    case .name(let passage, let actor, let reason):
      .object(
        [("is", .string("name")), ("actor", actor.map { .string($0.name) } ?? .null)]
          + place(passage) + [("rule", .string(reason.rule.rawValue))])
    case .date(let passage, let date, let reason):
      .object(
        [("is", .string("date")), ("date", date.map { .string($0.text) } ?? .null)]
          + place(passage) + [("rule", .string(reason.rule.rawValue))])
    case .speech(let passage, let speaker, let isQuoted, let reason):
      .object(
        [
          ("is", .string(isQuoted ? "quotation" : "report")),
          ("speaker", speaker.map { .string($0.name) } ?? .null),
        ] + place(passage) + [("rule", .string(reason.rule.rawValue))])
    }
  }

  private func place(_ passage: SuggestedPassage) -> [(String, JSONText)] {
    let start = position(of: passage)
    return [
      ("line", .number(start.line)), ("column", .number(start.column)),
      ("words", .string(passage.words)),
    ]
  }

  private func basis(_ basis: SuggestionBasis) -> [(String, JSONText)] {
    return [("key", .string(basis.key)), ("file", .string(basis.passage.span.path))]
      + place(basis.passage) + [
        ("confidence", .string(basis.confidence.rawValue)),
        (
          "reasons",
          .list(
            basis.reasons.map {
              .object([
                ("rule", .string($0.rule.rawValue)), ("why", .string($0.rule.sentence)),
                ("words", .string($0.words)),
              ])
            })
        ),
      ]
  }
}
