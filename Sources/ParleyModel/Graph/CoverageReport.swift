/// How well a record is sourced: who is heard, what rests on little, and where nothing is reported.
///
/// It counts what is in the record and judges nothing; thresholds in the settings do that.
public struct CoverageReport: Sendable {
  /// How well a party of a round is heard in what is cited for that round.
  public struct Hearing: Sendable {
    /// The round, by its index.
    public let round: Int
    /// The actor that sent a delegation to the round as a party.
    public let party: EventGraph.Node
    /// Articles the party published, or that are cited for a statement, proposal, demand, concession or
    /// rejection of it.
    public let sources: Int
  }

  /// The days of a round that have come, each with whether anything is reported of it.
  public struct RoundDays: Sendable {
    /// The round, by its index.
    public let round: Int
    /// The first day of the round; ``hasEvent`` begins with it.
    public let first: CivilDay
    /// One for each day.
    public let hasEvent: [Bool]

    /// Stretches of days without an event.
    public var silences: [HistoricalDate] {
      var found: [Range<Int>] = []
      for day in hasEvent.indices where !hasEvent[day] {
        if let last = found.last, last.upperBound == day {
          found[found.count - 1] = last.lowerBound..<day + 1
        } else {
          found.append(day..<day + 1)
        }
      }
      return found.map { days in
        HistoricalDate(
          from: CivilDay(number: first.number + days.lowerBound),
          through: CivilDay(number: first.number + days.upperBound - 1))
      }
    }
  }

  /// How many different passages are quoted of a side.
  public struct Share: Sendable {
    /// The side; `nil` for words of nobody who took part.
    public let side: EventGraph.Node?
    /// The passages.
    public let count: Int
  }

  /// How many articles are in a language.
  public struct Language: Sendable {
    /// The primary subtag (BCP 47); `nil` where the articles do not say.
    public let tag: String?
    /// The articles.
    public let count: Int
  }

  /// The rounds that were called off, which nothing else here counts.
  public let calledOff: [Int]
  /// For each party of each round that has begun, in the order of the rounds, then of the delegations.
  public let hearings: [Hearing]
  /// Independent origins behind each event.
  public let origins: [Int]
  /// Events that rest on one origin, except for those that are words of which a primary document is cited.
  public let onOneOrigin: [Int]
  /// Events that no readout, statement, transcript or document supports.
  public let withoutPrimaryDocument: [Int]
  /// The rounds whose days are known, and at most 366.
  public let days: [RoundDays]
  /// Articles of which nobody knows when they were published.
  public let undatedSources: [Int]
  /// The sides in the order of the settings, then all other parties of rounds, then the rest.
  public let quotations: [Share]
  /// The most frequent first; those that do not say come last.
  public let languages: [Language]

  /// Looks through a graph, in time that grows with its edges.
  public init(_ graph: EventGraph) {
    let attribution = SideAttribution(graph)
    calledOff = graph.rounds.indices.filter { graph.rounds[$0].schedule.last?.state == .cancelled }
    hearings = graph.nodes(.round).filter { graph.hasBegun($0.index) }
      .flatMap { Self.hearings(of: $0.index, in: graph, attribution) }
    origins = graph.nodes(.event).map { graph.corroboration(of: $0).origins }
    let isDocumented = graph.nodes(.event).map { node in
      graph.support(of: node).contains { graph.articles[$0].type.isPrimary }
    }
    let counts = origins
    onOneOrigin = graph.events.indices.filter { event in
      counts[event] == 1 && !(isDocumented[event] && graph.events[event].kind.isMadeOfWords)
    }
    withoutPrimaryDocument = graph.events.indices.filter { !isDocumented[$0] }
    days = graph.nodes(.round).compactMap { Self.days(of: $0.index, in: graph) }
    undatedSources = graph.articles.indices.filter { graph.articles[$0].published == nil }
    quotations = Self.quotations(in: graph, attribution)
    languages = Self.languages(of: graph.articles)
  }

  /// The rounds and parties of which nobody is heard.
  public var missingParties: [Hearing] { hearings.filter { $0.sources == 0 } }

  /// Every stretch of days of a round without an event.
  public var silences: [(round: Int, days: HistoricalDate)] {
    days.flatMap { days in days.silences.map { (days.round, $0) } }
  }

  /// How many events rest on no source, on one, on two, and on three or more.
  public var eventsByOrigins: [Int] {
    origins.reduce(into: [0, 0, 0, 0]) { $0[min($1, 3)] += 1 }
  }

  /// The passages quoted of any side.
  public var quotedOfSides: Int { quotations.reduce(0) { $0 + ($1.side == nil ? 0 : $1.count) } }

  // MARK: Rounds

  private static func hearings(
    of round: Int, in graph: EventGraph, _ attribution: SideAttribution
  ) -> [Hearing] {
    let parties = graph.rounds[round].delegations.filter { $0.role == .party }
      .compactMap { graph.node($0.party.value.reference) }
    guard !parties.isEmpty else { return [] }
    let seats = attribution.seats(at: round)
    var heard: [EventGraph.Node: Set<Int>] = [:]
    let node = EventGraph.Node(.round, round)
    for source in [node] + graph.events(reporting: round).map({ EventGraph.Node(.event, $0) }) {
      for edge in graph.edges(from: source) {
        guard case .cites = edge.label, let side = attribution.publisher(of: edge.target.index)
        else {
          continue
        }
        heard[side, default: []].insert(edge.target.index)
      }
      guard source.kind == .event else { continue }
      for side in attribution.speakers(in: source.index, seats) {
        heard[side, default: []].formUnion(graph.support(of: source))
      }
    }
    var seen: Set<EventGraph.Node> = []
    return parties.filter { seen.insert($0).inserted }.map {
      Hearing(round: round, party: $0, sources: heard[graph.party(of: $0)]?.count ?? 0)
    }
  }

  private static func days(of round: Int, in graph: EventGraph) -> RoundDays? {
    guard graph.hasBegun(round), let range = graph.rounds[round].date.value.days else {
      return nil
    }
    // What is later than the day that the site describes cannot have been reported yet.
    let end = min(range.upperBound, graph.asOf?.number ?? range.upperBound)
    guard end >= range.lowerBound, end - range.lowerBound < 366 else { return nil }
    var hasEvent = [Bool](repeating: false, count: end - range.lowerBound + 1)
    for event in graph.events(reporting: round) {
      guard graph.events[event].hasTakenPlace, let days = graph.events[event].date.value.days
      else { continue }
      for day in days.clamped(to: range) where day <= end && days.contains(day) {
        hasEvent[day - range.lowerBound] = true
      }
    }
    return RoundDays(
      round: round, first: CivilDay(number: range.lowerBound), hasEvent: hasEvent)
  }

  // MARK: Sources

  private static func quotations(in graph: EventGraph, _ attribution: SideAttribution) -> [Share] {
    // Most events are quoted more than once, and who speaks in them takes some finding.
    let speakers = graph.events.indices.map { Array(attribution.speakers(in: $0, [:])) }
    let holder = { (use: QuotedPassage.Use) -> EventGraph.Node? in
      guard use.node.kind == .event, let position = use.position else { return nil }
      let actor = graph.events[use.node.index].positions[position].actor.value
      return graph.node(actor.reference).map(graph.party)
    }
    var counts: [EventGraph.Node?: Int] = [:]
    for article in graph.articles.indices {
      for passage in graph.evidence(on: article) {
        // Words given for a position are those of its party, whoever else the event lets speak.
        let holders = passage.uses.compactMap(holder)
        let speaking =
          holders.isEmpty
          ? passage.uses.filter { use in
            use.node.kind == .event && !use.isAccount && use.citation.stance == .supports
          }
          .flatMap { speakers[$0.node.index] } : holders
        let first = speaking.first
        let isOnes = first != nil && speaking.allSatisfy { $0 == first }
        counts[isOnes ? first : attribution.publisher(of: article), default: 0] += 1
      }
    }
    let known = attribution.sides
    // Who speaks may act for somebody that no settings and no round name.
    let others = Set(counts.keys.compactMap(\.self)).subtracting(known).sorted()
    return (known + others).map { Share(side: $0, count: counts[$0] ?? 0) }
      + [Share(side: nil, count: counts[nil] ?? 0)]
  }

  private static func languages(of articles: [Article]) -> [Language] {
    var counts: [String: Int] = [:]
    var unstated = 0
    for article in articles {
      guard let tag = article.publishedLanguage else {
        unstated += 1
        continue
      }
      counts[tag.prefix { $0 != "-" }.lowercased(), default: 0] += 1
    }
    return counts.map { Language(tag: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.tag ?? "") < ($0.count, $1.tag ?? "") }
      + (unstated > 0 ? [Language(tag: nil, count: unstated)] : [])
  }
}
