import ParleyModel

/// Reads the keys of a round.
enum RoundReader {
  /// The round, or `nil` where a key is missing that it cannot do without.
  static func read(
    _ id: RoundID, _ fields: inout FieldReader, source: SourceText, body: Prose
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

  private static func delegation(_ fields: inout FieldReader) -> Delegation? {
    let party: Spanned<ActorID>? = fields.id("party", isRequired: true)
    let role: DelegationRole = fields.word("role") ?? .party
    let head: Spanned<ActorID>? = fields.id("head")
    let members: [Spanned<ActorID>] = fields.ids("members")
    guard let party else { return nil }
    return Delegation(
      party: party, role: role, head: head,
      // Who leads a delegation belongs to it; a list that names the head again says nothing new.
      members: members.filter { $0.value != head?.value })
  }

  private static func session(_ fields: inout FieldReader) -> Session? {
    let date = fields.date("date", isRequired: true)
    let title = fields.text("title")
    let format: RoundFormat? = fields.word("format")
    guard let date else { return nil }
    return Session(date: date, title: title, format: format)
  }

  private static func scheduleEntry(_ fields: inout FieldReader) -> ScheduleEntry? {
    let date = fields.date("date", isRequired: true)
    let state: ScheduleState? = fields.word("state", isRequired: true)
    let article: Spanned<ArticleID>? = fields.id("article")
    guard let date, let state else { return nil }
    return ScheduleEntry(date: date, state: state, article: article)
  }

  private static func countedNumber(_ fields: inout FieldReader) -> CountedNumber? {
    let number = fields.integer("number", in: 0...9999, isRequired: true)
    let article: Spanned<ArticleID>? = fields.id("article", isRequired: true)
    guard let number, let article else { return nil }
    return CountedNumber(number: number, article: article)
  }
}
