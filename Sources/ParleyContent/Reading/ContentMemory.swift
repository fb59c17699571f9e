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

  private var files: [String: RememberedFile] = [:]
  private var records: [ObjectIdentifier: FinishedRecord] = [:]
  private var mentions: [ObjectIdentifier: FoundMentions] = [:]
  private var names = RememberedNames()

  // MARK: Files

  private struct RememberedFile: Sendable {
    let contents: SourceFile.Contents
    let reading: ContentReader.Reading
  }

  /// The readings of all files, in their order; those that have not changed are taken from the memory,
  /// and those that are gone are forgotten.
  mutating func readings(
    of files: [SourceFile],
    _ read: @escaping @Sendable (SourceFile) -> ContentReader.Reading
  ) async -> [ContentReader.Reading] {
    let known = self.files
    let changed = files.filter { file in
      known[file.path].map { $0.contents != file.contents } ?? true
    }
    for (file, reading) in zip(changed, await changed.concurrentMap(chunk: 32, read)) {
      self.files[file.path] = RememberedFile(contents: file.contents, reading: reading)
    }
    if self.files.count > files.count {
      let paths = Set(files.map(\.path))
      self.files = self.files.filter { paths.contains($0.key) }
    }
    return files.compactMap { self.files[$0.path]?.reading }
  }

  // MARK: Quotations and names

  /// A record with its quotations found and its names marked, and what that depended on.
  private struct FinishedRecord: Sendable {
    /// The record's own text. Held, so that no other can ever have its identity.
    let source: SourceText
    let register: Int
    /// The articles it quotes, and the texts they had; `nil` for one that was not there.
    let quoted: [(article: ArticleID, source: SourceText?)]
    let record: RecordFile.Record
    let diagnostics: [Diagnostic]
    let unowned: [UnownedName]
  }

  private struct FoundMentions: Sendable {
    let source: SourceText
    let register: Int
    let mentions: [Mention]
  }

  /// Finds the quotations and names of records as they were read.
  mutating func finish(_ content: inout Content) async -> [Diagnostic] {
    let register = names.update(NameRegister(content))
    var articles: [ArticleID: SourceText] = [:]
    articles.reserveCapacity(content.articles.count)
    for article in content.articles where articles[article.id] == nil {
      articles[article.id] = article.source
    }

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
    let unlocked = await QuotationLock.lock(&anew)
    anew.articles = places.articles.map { content.articles[$0] }
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
    return apply(to: &content)
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
    var diagnostics: [Diagnostic] = []
    var unowned: [UnownedName] = []
    var used = 0
    func finished(_ source: SourceText) -> RecordFile.Record? {
      guard let known = records[ObjectIdentifier(source)] else { return nil }
      used += 1
      diagnostics += known.diagnostics
      unowned += known.unowned
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
    return diagnostics + names.diagnostics + UnownedName.diagnostics(unowned)
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

/// The names of all records, numbered anew whenever any of them changes.
private struct RememberedNames: Sendable {
  private(set) var matcher = NameMatcher()
  private(set) var diagnostics: [Diagnostic] = []
  private var spellings: [String] = []
  private var number = 0

  /// The number under which texts are remembered that were searched for these names.
  mutating func update(_ register: NameRegister) -> Int {
    diagnostics = register.diagnostics()
    let spellings = register.spellings.map { "\($0.record)\0\($0.text.value)" }
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
