import ParleyModel

/// Reads the keys of a round.
enum RoundReader {
  /// The round, or `nil` where a key is missing that it cannot do without.
  static func read(
    _ id: RoundID, _ fields: inout FrontMatterDecoder, source: SourceText, body: Prose
  ) -> Round? {
    let title = fields.text("title", isRequired: true)
    let number = fields.integer("number", in: 0...9999)
    let date = fields.date("date", isRequired: true)
    let place = fields.text("place")
    let format: RoundFormat? = fields.word("format")
    let mode: RoundMode? = fields.word("mode")
    let track: Track? = fields.word("track")
    let process = fields.text("process")
    let host: Spanned<ActorID>? = fields.id("host")
    let issues: [Spanned<IssueID>] = fields.ids("issues")
    let delegations = fields.maps("delegations", of: "a delegation", delegation)
    let sessions = fields.maps("sessions", of: "a session", session)
    let schedule = fields.maps("schedule", of: "an entry of the schedule", scheduleEntry)
    let outcome = fields.text("outcome")
    let countedAs = fields.maps("counted-as", of: "a source's count", countedNumber)
    let corrections = fields.maps("corrections", of: "a correction", EventReader.correction)
    let articles: [Spanned<ArticleID>] = fields.ids("articles")
    guard let title, let date else { return nil }
    return Round(
      id: id, source: source, title: title, number: number, date: date, place: place,
      format: format, mode: mode, track: track, process: process, host: host, issues: issues,
      delegations: delegations, sessions: sessions, schedule: schedule, outcome: outcome,
      countedAs: countedAs, corrections: corrections, articles: articles, body: body)
  }

  private static func delegation(_ fields: inout FrontMatterDecoder) -> Delegation? {
    let party: Spanned<ActorID>? = fields.id("party", isRequired: true)
    let role: DelegationRole = fields.word("role") ?? .party
    let head = fields.value("head").flatMap { member(&fields, $0, .key("head")) }
    let members = fields.list("members", of: "ids, of `id: role`, or of maps", member)
    guard let party else { return nil }
    return Delegation(
      party: party, role: role, head: head,
      // Who leads a delegation belongs to it; a list that names the head again says nothing new.
      members: members.filter { $0.actor.value != head?.actor.value })
  }

  /// `id`, `id: role in the delegation`, or a map of keys.
  private static func member(
    _ fields: inout FrontMatterDecoder, _ value: YAMLValue, _ slot: FrontMatterDecoder.Slot
  ) -> DelegationMember? {
    guard case .map(let entries) = value.form else {
      return fields.id(from: value, slot).map { DelegationMember($0) }
    }
    let keys = ["actor", "role", "article"]
    if let entry = entries.first, entries.count == 1, !keys.contains(entry.key.value) {
      guard let actor: Spanned<ActorID> = fields.id(from: entry.key) else { return nil }
      let role = fields.text(
        from: entry.value, .key(entry.key.value), mustBe: "the role in the delegation, as text")
      return DelegationMember(actor, role: role)
    }
    return fields.map(from: value, slot, of: "a member of a delegation") { fields in
      let actor: Spanned<ActorID>? = fields.id("actor", isRequired: true)
      let role = fields.text("role")
      let articles: [Spanned<ArticleID>] = fields.idOrIDs("article")
      return actor.map { DelegationMember($0, role: role, articles: articles) }
    }
  }

  private static func session(_ fields: inout FrontMatterDecoder) -> Session? {
    let date = fields.date("date", isRequired: true)
    let title = fields.text("title")
    let translations = fields.translations(of: "title")
    let format: RoundFormat? = fields.word("format")
    guard let date else { return nil }
    var session = Session(date: date, title: title, format: format)
    session.translations = translations
    return session
  }

  private static func scheduleEntry(_ fields: inout FrontMatterDecoder) -> ScheduleEntry? {
    let date = fields.date("date", isRequired: true)
    let state: ScheduleState? = fields.word("state", isRequired: true)
    let article: Spanned<ArticleID>? = fields.id("article")
    guard let date, let state else { return nil }
    return ScheduleEntry(date: date, state: state, article: article)
  }

  private static func countedNumber(_ fields: inout FrontMatterDecoder) -> CountedNumber? {
    let number = fields.integer("number", in: 0...9999, isRequired: true)
    let article: Spanned<ArticleID>? = fields.id("article", isRequired: true)
    guard let number, let article else { return nil }
    return CountedNumber(number: number, article: article)
  }
}
