public import ParleyModel

/// What an earlier reading of a content folder came to, so that the next one costs only what has
/// changed.
///
/// A cache of pure functions, found by all that went into them: a file's reading by its path and bytes,
/// a record's finished body by the file, the articles it quotes, and all names. So a reading with a
/// cache comes to the same as one without, and an old cache can be no worse than slow.
public struct ContentCache: Sendable {
  /// A cache of nothing.
  public init() {}

  private var files: [SourceFile] = []
  /// What each of ``files`` came to.
  private var entries: [Entry] = []
  private var names = NameCache()
  private var wording = WordingCheck(SiteSettings())
  /// The text of every article.
  private var articles: [ArticleID: SourceText] = [:]
  private var content: Content?
  /// Whether no two records share an id.
  private var isUnambiguous = false
  /// The events that differ from those of the reading before, where they are all that differs; `nil`
  /// where anything may.
  public private(set) var revisedEvents: [Event]?

  /// How many changed files are put in the place of the old ones; where there are more, all records are
  /// collected again.
  private static let revisionLimit = 16

  /// What one file came to.
  private struct Entry: Sendable {
    let reading: ContentReader.Reading
    /// `nil` where it holds no record, or one that is not part of the content.
    var finished: FinishedRecord?

    var record: (any Record)? {
      if case .record(let file) = reading { file.record } else { nil }
    }
  }

  /// What was found in a record's text, and what that depended on.
  private final class FinishedRecord: Sendable {
    /// The number of the names that were looked for.
    let register: Int
    /// The articles it quotes, and the texts they had; `nil` for one that was not there.
    let quoted: [(article: ArticleID, source: SourceText?)]
    /// The record with its quotations found and its names marked; an article is as it was read.
    let record: any Record
    /// The names in an article.
    let mentions: [Mention]
    let diagnostics: [Diagnostic]
    let unowned: [UnownedName]

    init(
      _ record: any Record, register: Int,
      quoted: [(article: ArticleID, source: SourceText?)] = [], mentions: [Mention] = [],
      diagnostics: [Diagnostic] = [], unowned: [UnownedName] = []
    ) {
      self.record = record
      self.register = register
      self.quoted = quoted
      self.mentions = mentions
      self.diagnostics = diagnostics
      self.unowned = unowned
    }
  }

  /// Reads files that are in the order of their paths.
  mutating func read(
    _ files: [SourceFile], _ read: @escaping @Sendable (SourceFile) -> ContentReader.Reading
  ) async -> Outcome<Content> {
    let replaced = await update(files, read)
    if let replaced, let outcome = await revise(replaced) { return outcome }
    revisedEvents = nil
    content = nil
    let collected = ContentReader.collect(entries.lazy.map(\.reading))
    isUnambiguous = collected.repeated.isEmpty
    let content = await finish(collected.content, besides: collected.repeated)
    self.content = content
    return outcome(content, collected.diagnostics)
  }

  private func outcome(_ content: Content, _ found: [Diagnostic]) -> Outcome<Content> {
    var diagnostics = found
    var unowned: [UnownedName] = []
    for case let finished? in entries.lazy.map(\.finished) {
      diagnostics += finished.diagnostics
      unowned += finished.unowned
    }
    diagnostics += names.diagnostics
    diagnostics += UnownedName.diagnostics(unowned)
    diagnostics += wording.diagnostics(of: content.site)
    diagnostics.sort(by: Diagnostic.precedes)
    return Outcome(content, diagnostics)
  }

  // MARK: Files

  /// Brings the entries up to date with the files.
  ///
  /// - Returns: The entries that were replaced, by their places; `nil` where files came, went or were
  ///   many.
  private mutating func update(
    _ files: [SourceFile], _ read: @escaping @Sendable (SourceFile) -> ContentReader.Reading
  ) async -> [(place: Int, entry: Entry)]? {
    let known = self.files
    self.files = files
    if known.count == files.count,
      zip(known, files).allSatisfy({ $0.path == $1.path })
    {
      let changed = files.indices.filter { files[$0].contents != known[$0].contents }
      let replaced = changed.map { (place: $0, entry: entries[$0]) }
      let readings = await changed.map { files[$0] }.concurrentMap(chunk: 32, read)
      for (place, reading) in zip(changed, readings) { entries[place] = Entry(reading: reading) }
      return replaced.count <= Self.revisionLimit ? replaced : nil
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
    let readings = await changed.map { files[$0] }.concurrentMap(chunk: 32, read)
    var rest = readings.makeIterator()
    let before = entries
    entries = places.compactMap { place in
      place.map { before[$0] } ?? rest.next().map { Entry(reading: $0) }
    }
    return nil
  }

  // MARK: Revisions

  /// Puts events that were read again in the place of those they replace.
  ///
  /// - Returns: `nil` where something else than words of events may have changed with them.
  private mutating func revise(
    _ replaced: [(place: Int, entry: Entry)]
  ) async -> Outcome<Content>? {
    guard isUnambiguous, var content else { return nil }
    var indices: [Int] = []
    for (place, entry) in replaced {
      guard let known = entry.record as? Event, entries[place].record is Event,
        let index = content.events.firstIndex(where: { $0.source === known.source })
      else { return nil }
      indices.append(index)
    }
    // So that the arrays of the content belong to nobody else and can be changed in place.
    self.content = nil
    await finish(replaced.map(\.place), quoting: content.articles)
    var events: [Event] = []
    for (index, place) in zip(indices, replaced.map(\.place)) {
      guard let event = entries[place].finished?.record as? Event else { return nil }
      content.events[index] = event
      events.append(event)
    }
    self.content = content
    revisedEvents = events
    return outcome(content, entries.flatMap(\.reading.diagnostics))
  }

  // MARK: Quotations and names

  /// The content with the quotations and names of its records found.
  ///
  /// - Parameters:
  ///   - read: The records as they were read.
  ///   - repeated: The places of entries that are not part of it.
  private mutating func finish(_ read: Content, besides repeated: Set<Int>) async -> Content {
    names.update(NameRegister(read), wording: read.site)
    wording = WordingCheck(read.site)
    articles = Dictionary(
      read.articles.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
    for place in repeated { entries[place].finished = nil }
    let stale = entries.indices.filter { !repeated.contains($0) && isStale(entries[$0]) }
    await finish(stale, quoting: read.articles)

    var content = Content(site: read.site, damaged: read.damaged)
    for case let finished? in entries.lazy.map(\.finished) {
      content.add(finished.record)
      if finished.record is Article { content.mentions.append(finished.mentions) }
    }
    return content
  }

  /// Whether it contains a record that would come out otherwise now.
  private func isStale(_ entry: Entry) -> Bool {
    guard entry.record != nil else { return false }
    guard let known = entry.finished, known.register == names.number else { return true }
    return known.quoted.contains { $0.source !== articles[$0.article] }
  }

  /// Finds the quotations and names of entries, and keeps what was found.
  ///
  /// - Parameter articles: All articles.
  private mutating func finish(_ places: [Int], quoting articles: [Article]) async {
    // A content of its own, which is small except for the articles: its records come kind by kind.
    var part = Content(articles: articles)
    var searched: [Article] = []
    let ordered = places.compactMap { place in
      entries[place].record.map { (kind: $0.reference.kind, place: place, record: $0) }
    }.sorted { ($0.kind, $0.place) < ($1.kind, $1.place) }
    for (_, _, record) in ordered {
      if let article = record as? Article { searched.append(article) } else { part.add(record) }
    }
    let found = await QuotationLock.lock(&part) + wording.diagnostics(of: part)
    part.articles = searched
    let unowned = await NameFinder.mark(&part, names.matcher)

    for ((_, place, article), mentions) in zip(ordered, part.mentions) {
      entries[place].finished = FinishedRecord(
        article, register: names.number, mentions: mentions)
    }
    let complaints = Dictionary(grouping: found) { ObjectIdentifier($0.span.source) }
    let finished = zip(ordered.dropFirst(searched.count), part.proseRecords)
    for (number, ((_, place, _), record)) in finished.enumerated() {
      entries[place].finished = FinishedRecord(
        record, register: names.number,
        quoted: record.quotedArticles.map { ($0, self.articles[$0]) },
        diagnostics: complaints[ObjectIdentifier(record.source)] ?? [],
        // Events come first.
        unowned: number < unowned.count ? unowned[number] : [])
    }
  }
}

/// The names of all records and the words to avoid, under a number that grows whenever any of them
/// changes.
private struct NameCache: Sendable {
  private(set) var matcher = NameMatcher()
  private(set) var diagnostics: [Diagnostic] = []
  private var spellings: [String] = []
  /// The number under which texts are kept that were searched for these names.
  private(set) var number = 0

  /// Takes the names of all records.
  mutating func update(_ register: NameRegister, wording settings: SiteSettings) {
    diagnostics = register.diagnostics()
    let spellings =
      register.spellings.map { "\($0.record)\0\($0.text.value)" }
      + [settings.language] + settings.wording.map(\.spelling)
    if spellings != self.spellings || number == 0 {
      self.spellings = spellings
      matcher = register.matcher()
      number += 1
    }
  }
}

extension Record {
  /// The articles whose words it quotes.
  fileprivate var quotedArticles: [ArticleID] {
    citations.compactMap { $0.quotation == nil ? nil : $0.article.value }
  }
}
