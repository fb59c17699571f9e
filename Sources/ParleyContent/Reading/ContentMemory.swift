public import ParleyModel

/// What an earlier reading of a content folder came to, so that the next one costs only what has
/// changed.
///
/// A memo of pure functions, found by all that went into them: a file's reading by its path and bytes,
/// a record's finished body by the file, the articles it quotes, and all names. So a reading with a
/// memory comes to the same as one without, and an old memory can be no worse than slow.
public struct ContentMemory: Sendable {
  /// A memory of nothing.
  public init() {}

  private var files: [SourceFile] = []
  private var readings: [ContentReader.Reading] = []
  private var records: [ObjectIdentifier: FinishedRecord] = [:]
  private var mentions: [ObjectIdentifier: FoundMentions] = [:]
  private var names = RememberedNames()
  private var wording = WordingCheck(SiteSettings())
  private var content: Content?
  /// Whether nothing was said of records that share an id.
  private var isUnambiguous = false
  /// The events that differ from those of the reading before, where they are all that differs; `nil`
  /// where anything may.
  public private(set) var revisedEvents: [Event]?

  /// How many changed files are put in the place of the old ones; where there are more, all records are
  /// gathered anew.
  private static let revisionLimit = 16

  /// Reads files that are in the order of their paths.
  mutating func read(
    _ files: [SourceFile], _ read: @escaping @Sendable (SourceFile) -> ContentReader.Reading
  ) async -> Outcome<Content> {
    let old = await update(files, read)
    if let old, let outcome = await revise(old) { return outcome }
    revisedEvents = nil
    content = nil
    var (content, diagnostics, isUnambiguous) = ContentReader.collect(readings)
    self.isUnambiguous = isUnambiguous
    diagnostics += await finish(&content)
    diagnostics.sort(by: Diagnostic.precedes)
    self.content = content
    return Outcome(content, diagnostics)
  }

  // MARK: Files

  /// Brings the readings up to date with the files.
  ///
  /// - Returns: What the readings were that were replaced, by their places; `nil` where files came, went
  ///   or were many.
  private mutating func update(
    _ files: [SourceFile], _ read: @escaping @Sendable (SourceFile) -> ContentReader.Reading
  ) async -> [(place: Int, reading: ContentReader.Reading)]? {
    let known = self.files
    self.files = files
    if known.count == files.count,
      zip(known, files).allSatisfy({ $0.path == $1.path })
    {
      let changed = files.indices.filter { files[$0].contents != known[$0].contents }
      let old = changed.map { (place: $0, reading: readings[$0]) }
      let new = await changed.map { files[$0] }.concurrentMap(chunk: 32, read)
      for (place, reading) in zip(changed, new) { readings[place] = reading }
      return old.count <= Self.revisionLimit ? old : nil
    }
    // Both are in the order of their paths, so one pass finds what they share.
    var places: [Int?] = []
    places.reserveCapacity(files.count)
    var next = 0
    for file in files {
      while next < known.count,
        known[next].path.utf8.lexicographicallyPrecedes(file.path.utf8)
      {
        next += 1
      }
      let isKnown =
        next < known.count && known[next].path == file.path
        && known[next].contents == file.contents
      places.append(isKnown ? next : nil)
    }
    let changed = places.indices.filter { places[$0] == nil }
    let new = await changed.map { files[$0] }.concurrentMap(chunk: 32, read)
    var rest = new.makeIterator()
    let old = readings
    readings = places.compactMap { place in place.map { old[$0] } ?? rest.next() }
    return nil
  }

  // MARK: Revisions

  /// Puts events that were read anew in the place of those they replace.
  ///
  /// - Returns: `nil` where something else than words of events may have changed with them.
  private mutating func revise(
    _ old: [(place: Int, reading: ContentReader.Reading)]
  ) async -> Outcome<Content>? {
    guard isUnambiguous, var content else { return nil }
    var places: [Int] = []
    var anew = Content(articles: content.articles)
    for (place, reading) in old {
      guard case .record(let before) = reading, case .event(let known)? = before.record,
        case .record(let after) = readings[place], case .event(let event)? = after.record,
        let index = content.events.firstIndex(where: { $0.source === known.source })
      else { return nil }
      places.append(index)
      anew.events.append(event)
    }
    // So that the arrays of the content belong to nobody else and can be changed in place.
    self.content = nil
    await finishAnew(&anew, articles: Self.sources(of: content.articles), register: names.number)
    for (place, event) in zip(places, anew.events) {
      records[ObjectIdentifier(content.events[place].source)] = nil
      content.events[place] = event
    }
    self.content = content
    revisedEvents = anew.events
    var diagnostics = readings.flatMap(\.diagnostics) + complaints(about: content)
    diagnostics.sort(by: Diagnostic.precedes)
    return Outcome(content, diagnostics)
  }

  /// What is said of quotations and names.
  private func complaints(about content: Content) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var unowned: [UnownedName] = []
    func add(_ source: SourceText) {
      guard let known = records[ObjectIdentifier(source)] else { return }
      diagnostics += known.diagnostics
      unowned += known.unowned
    }
    for index in content.events.indices { add(content.events[index].source) }
    for index in content.rounds.indices { add(content.rounds[index].source) }
    for index in content.actors.indices { add(content.actors[index].source) }
    for index in content.issues.indices { add(content.issues[index].source) }
    for index in content.places.indices { add(content.places[index].source) }
    for index in content.pages.indices { add(content.pages[index].source) }
    return diagnostics + names.diagnostics + UnownedName.diagnostics(unowned)
  }

  // MARK: Quotations and names

  /// A record with its quotations found and its names marked, and what that depended on.
  private final class FinishedRecord: Sendable {
    /// The record's own text. Held, so that no other can ever have its identity.
    let source: SourceText
    let register: Int
    /// The articles it quotes, and the texts they had; `nil` for one that was not there.
    let quoted: [(article: ArticleID, source: SourceText?)]
    let record: RecordFile.Record
    let diagnostics: [Diagnostic]
    let unowned: [UnownedName]

    init(
      source: SourceText, register: Int, quoted: [(article: ArticleID, source: SourceText?)],
      record: RecordFile.Record, diagnostics: [Diagnostic], unowned: [UnownedName]
    ) {
      self.source = source
      self.register = register
      self.quoted = quoted
      self.record = record
      self.diagnostics = diagnostics
      self.unowned = unowned
    }
  }

  private struct FoundMentions: Sendable {
    let source: SourceText
    let register: Int
    let mentions: [Mention]
  }

  private static func sources(of articles: [Article]) -> [ArticleID: SourceText] {
    Dictionary(articles.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
  }

  /// Finds the quotations and names of records as they were read.
  private mutating func finish(_ content: inout Content) async -> [Diagnostic] {
    let register = names.update(NameRegister(content), wording: content.site)
    wording = WordingCheck(content.site)
    let articles = Self.sources(of: content.articles)

    // What must be done anew is done as a content of its own, which is small but for the articles.
    var anew = Content(articles: content.articles)
    let places = Places(
      articles: content.articles.indices.filter { index in
        let source = content.articles[index].source
        return mentions[ObjectIdentifier(source)]?.register != register
      },
      events: stale(content.events, register, articles),
      rounds: stale(content.rounds, register, articles),
      actors: stale(content.actors, register, articles),
      issues: stale(content.issues, register, articles),
      places: stale(content.places, register, articles),
      pages: stale(content.pages, register, articles))
    anew.events = places.events.map { content.events[$0] }
    anew.rounds = places.rounds.map { content.rounds[$0] }
    anew.actors = places.actors.map { content.actors[$0] }
    anew.issues = places.issues.map { content.issues[$0] }
    anew.places = places.places.map { content.places[$0] }
    anew.pages = places.pages.map { content.pages[$0] }
    let searched = places.articles.map { content.articles[$0] }
    await finishAnew(&anew, searching: searched, articles: articles, register: register)
    return apply(to: &content) + wording.diagnostics(of: content.site)
  }

  /// Finds quotations and names and remembers what was found.
  ///
  /// - Parameter searched: The articles in which names are to be found.
  private mutating func finishAnew(
    _ anew: inout Content, searching searched: [Article] = [],
    articles: [ArticleID: SourceText], register: Int
  ) async {
    let unlocked = await QuotationLock.lock(&anew) + wording.diagnostics(of: anew)
    anew.articles = searched
    let unowned = await NameFinder.mark(&anew, names.matcher)
    for (article, found) in zip(anew.articles, anew.mentions) {
      mentions[ObjectIdentifier(article.source)] = FoundMentions(
        source: article.source, register: register, mentions: found)
    }
    let complaints = Dictionary(grouping: unlocked) { ObjectIdentifier($0.span.source) }
    func remember(
      _ record: some QuotingRecord, _ finished: RecordFile.Record, _ names: [UnownedName] = []
    ) {
      let identity = ObjectIdentifier(record.source)
      records[identity] = FinishedRecord(
        source: record.source, register: register,
        quoted: record.quotedArticles.map { ($0, articles[$0]) }, record: finished,
        diagnostics: complaints[identity] ?? [], unowned: names)
    }
    for (event, names) in zip(anew.events, unowned) { remember(event, .event(event), names) }
    for round in anew.rounds { remember(round, .round(round)) }
    for actor in anew.actors { remember(actor, .actor(actor)) }
    for issue in anew.issues { remember(issue, .issue(issue)) }
    for place in anew.places { remember(place, .place(place)) }
    for page in anew.pages { remember(page, .page(page)) }
  }

  /// The records of a kind that are not remembered as they would come out now.
  private func stale(
    _ list: [some QuotingRecord], _ register: Int, _ articles: [ArticleID: SourceText]
  ) -> [Int] {
    list.indices.filter { index in
      guard let known = records[ObjectIdentifier(list[index].source)], known.register == register
      else { return true }
      return known.quoted.contains { $0.source !== articles[$0.article] }
    }
  }

  /// Puts finished records in the place of raw ones, and forgets all others.
  private mutating func apply(to content: inout Content) -> [Diagnostic] {
    var used = 0
    func finished(_ source: SourceText) -> RecordFile.Record? {
      guard let known = records[ObjectIdentifier(source)] else { return nil }
      used += 1
      return known.record
    }
    content.mentions = content.articles.map {
      mentions[ObjectIdentifier($0.source)]?.mentions ?? []
    }
    for index in content.events.indices {
      if case .event(let event)? = finished(content.events[index].source) {
        content.events[index] = event
      }
    }
    for index in content.rounds.indices {
      if case .round(let round)? = finished(content.rounds[index].source) {
        content.rounds[index] = round
      }
    }
    for index in content.actors.indices {
      if case .actor(let actor)? = finished(content.actors[index].source) {
        content.actors[index] = actor
      }
    }
    for index in content.issues.indices {
      if case .issue(let issue)? = finished(content.issues[index].source) {
        content.issues[index] = issue
      }
    }
    for index in content.places.indices {
      if case .place(let place)? = finished(content.places[index].source) {
        content.places[index] = place
      }
    }
    for index in content.pages.indices {
      if case .page(let page)? = finished(content.pages[index].source) {
        content.pages[index] = page
      }
    }
    forget(content, used: used)
    return complaints(about: content)
  }

  /// Drops what belongs to texts that are there no longer.
  private mutating func forget(_ content: Content, used: Int) {
    if mentions.count > content.articles.count {
      let kept = Set(content.articles.map { ObjectIdentifier($0.source) })
      mentions = mentions.filter { kept.contains($0.key) }
    }
    guard records.count > used else { return }
    let sources =
      content.events.map(\.source) + content.rounds.map(\.source) + content.actors.map(\.source)
      + content.issues.map(\.source) + content.places.map(\.source) + content.pages.map(\.source)
    let kept = Set(sources.map { ObjectIdentifier($0) })
    records = records.filter { kept.contains($0.key) }
  }

  /// The indices of what must be done anew, by kind.
  private struct Places {
    let articles: [Int]
    let events: [Int]
    let rounds: [Int]
    let actors: [Int]
    let issues: [Int]
    let places: [Int]
    let pages: [Int]
  }
}

/// The names of all records and the words to avoid, numbered anew whenever any of them changes.
private struct RememberedNames: Sendable {
  private(set) var matcher = NameMatcher()
  private(set) var diagnostics: [Diagnostic] = []
  private var spellings: [String] = []
  /// The number under which texts are remembered that were searched for these names.
  private(set) var number = 0

  /// Takes the names of all records, and says under which number what is found is remembered.
  mutating func update(_ register: NameRegister, wording settings: SiteSettings) -> Int {
    diagnostics = register.diagnostics()
    let spellings =
      register.spellings.map { "\($0.record)\0\($0.text.value)" }
      + [settings.language] + settings.wording.map(\.spelling)
    if spellings != self.spellings || number == 0 {
      self.spellings = spellings
      matcher = register.matcher()
      number += 1
    }
    return number
  }
}

/// A record whose text may quote articles and name other records.
private protocol QuotingRecord: Sendable {
  var source: SourceText { get }
  var body: Prose { get }
  /// The articles whose words it quotes.
  var quotedArticles: [ArticleID] { get }
}

extension QuotingRecord {
  var quotedArticles: [ArticleID] { body.citations.quotedArticles }
}

extension Event: QuotingRecord {
  var quotedArticles: [ArticleID] {
    body.citations.quotedArticles
      + accounts.flatMap { $0.versions.map(\.citation).quotedArticles }
      + positions.compactMap(\.citation).quotedArticles
  }
}

extension Round: QuotingRecord {}
extension Actor: QuotingRecord {}
extension Issue: QuotingRecord {}
extension Place: QuotingRecord {}
extension Page: QuotingRecord {}

extension [Citation] {
  fileprivate var quotedArticles: [ArticleID] {
    compactMap { $0.quotation == nil ? nil : $0.article.value }
  }
}
