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
  private var wording = LoadedWordsCheck(SiteSettings())
  /// The text of every article.
  private var articles: [ArticleID: SourceText] = [:]
  private var content: Content?
  /// The translations of the last reading, by the objects of their sources, which they keep.
  private var translated: [ObjectIdentifier: FinishedTranslation] = [:]
  /// Whether no two records share an id.
  private var isUnambiguous = false
  /// The events that differ from those of the reading before, where they are all that differs; `nil`
  /// where anything else may.
  public private(set) var revisedEvents: [Event]?

  /// How many changed files are put in the place of the old ones; where there are more, all records are
  /// collected again.
  private static let revisionLimit = 16

  /// What one file came to.
  private struct Entry: Sendable {
    let reading: ContentReader.Reading
    /// `nil` where it holds no record, or one that is not part of the content.
    var finished: FinishedRecord?
    /// The record's place among those of its kind in the content.
    var index = 0

    var record: (any Record)? {
      if case .record(let file) = reading { file.record } else { nil }
    }
  }

  /// What was found in a record's text, and what that depended on.
  private final class FinishedRecord: Sendable {
    let quoted: QuotedTexts
    /// The record with its quotations found and its names marked; an article is as it was read.
    let record: any Record
    /// The names in an article.
    let mentions: [Mention]
    let diagnostics: [Diagnostic]
    /// What else was found in the search for names.
    let searched: NameFinder.Searched

    init(
      _ record: any Record, quoted: QuotedTexts = QuotedTexts(), mentions: [Mention] = [],
      diagnostics: [Diagnostic] = [], searched: NameFinder.Searched
    ) {
      self.record = record
      self.quoted = quoted
      self.mentions = mentions
      self.diagnostics = diagnostics
      self.searched = searched
    }
  }

  /// The articles whose words a text quotes, and the texts they had.
  private struct QuotedTexts: Sendable {
    /// `nil` for an article that was not there.
    private var sources: [(article: ArticleID, source: SourceText?)] = []

    /// None.
    init() {}

    init(of citations: [Citation], among articles: [ArticleID: SourceText]) {
      for citation in citations where citation.quotation != nil {
        sources.append((citation.article.value, articles[citation.article.value]))
      }
    }

    /// Whether the articles have the same texts now.
    func areUnchanged(among articles: [ArticleID: SourceText]) -> Bool {
      sources.allSatisfy { $0.source === articles[$0.article] }
    }
  }

  /// What was found in the text of a translation, and what that depended on.
  private struct FinishedTranslation: Sendable {
    let translation: Translation
    let quoted: QuotedTexts
    let diagnostics: [Diagnostic]
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
      unowned += finished.searched.unowned
    }
    for translation in content.translations {
      diagnostics += translated[ObjectIdentifier(translation.source)]?.diagnostics ?? []
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

  /// Puts records that were read again in the place of those they replace.
  ///
  /// - Returns: `nil` where records came or went, or an article or the settings changed, which others depend on.
  private mutating func revise(
    _ replaced: [(place: Int, entry: Entry)]
  ) async -> Outcome<Content>? {
    let isSame = replaced.allSatisfy { place, before in
      guard let known = before.record, let record = entries[place].record else { return false }
      return record.reference == known.reference && before.finished != nil && !(record is Article)
    }
    guard isUnambiguous, isSame, var content else { return nil }
    // So that the arrays of the content belong to nobody else and can be changed in place.
    self.content = nil
    for (place, before) in replaced {
      entries[place].index = before.index
      entries[place].record?.replace(at: before.index, in: &content)
    }
    let hasNames = replaced.contains { place, _ in
      entries[place].record.map { NameRegister.kinds.contains($0.reference.kind) } ?? false
    }
    var stale = replaced.map(\.place)
    if hasNames {
      let change = names.update(NameRegister(content), wording: content.site)
      stale = entries.indices.filter { isStale(entries[$0], after: change) }
    }
    await finish(stale, quoting: content.articles)
    var events: [Event] = []
    for place in stale {
      guard let finished = entries[place].finished else { continue }
      if finished.record is Article {
        content.mentions[entries[place].index] = finished.mentions
      } else {
        finished.record.replace(at: entries[place].index, in: &content)
      }
      if let event = finished.record as? Event { events.append(event) }
    }
    self.content = content
    revisedEvents = events.count == stale.count ? events : nil
    return outcome(content, entries.flatMap(\.reading.diagnostics))
  }

  // MARK: Quotations and names

  /// The content with the quotations and names of its records found.
  ///
  /// - Parameters:
  ///   - read: The records as they were read.
  ///   - repeated: The places of entries that are not part of it.
  private mutating func finish(_ read: Content, besides repeated: Set<Int>) async -> Content {
    let change = names.update(NameRegister(read), wording: read.site)
    wording = LoadedWordsCheck(read.site)
    articles = Dictionary(
      read.articles.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
    for place in repeated { entries[place].finished = nil }
    let stale = entries.indices.filter {
      !repeated.contains($0) && isStale(entries[$0], after: change)
    }
    await finish(stale, quoting: read.articles)

    var content = Content(site: read.site, damaged: read.damaged)
    var counts: [RecordKind: Int] = [:]
    for place in entries.indices {
      guard let finished = entries[place].finished else { continue }
      entries[place].index = counts[finished.record.reference.kind, default: 0]
      counts[finished.record.reference.kind, default: 0] += 1
      content.add(finished.record)
      if finished.record is Article { content.mentions.append(finished.mentions) }
    }
    content.mediaFiles = read.mediaFiles
    content.translations = await finish(read.translations, quoting: read.articles)
    return content
  }

  /// The translations with their quotations found, where they were not before.
  private mutating func finish(
    _ read: [Translation], quoting articles: [Article]
  ) async -> [Translation] {
    let known = translated
    translated = [:]
    var part = Content(articles: articles)
    for translation in read {
      let key = ObjectIdentifier(translation.source)
      guard let finished = known[key], finished.quoted.areUnchanged(among: self.articles) else {
        part.translations.append(translation)
        continue
      }
      translated[key] = finished
    }
    let found = part.translations.isEmpty ? [] : await QuotationResolver.resolve(&part)
    let reports = Dictionary(grouping: found) { ObjectIdentifier($0.span.source) }
    for translation in part.translations {
      let key = ObjectIdentifier(translation.source)
      translated[key] = FinishedTranslation(
        translation: translation,
        quoted: QuotedTexts(of: translation.body.citations, among: self.articles),
        diagnostics: reports[key] ?? [])
    }
    return read.map { translated[ObjectIdentifier($0.source)]?.translation ?? $0 }
  }

  /// Whether it contains a record that would come out otherwise now.
  private func isStale(_ entry: Entry, after change: NameCache.Change) -> Bool {
    guard entry.record != nil else { return false }
    guard let known = entry.finished, !change.affects(known.searched.words) else { return true }
    return !known.quoted.areUnchanged(among: articles)
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
    let found = await QuotationResolver.resolve(&part) + wording.diagnostics(of: part)
    part.articles = searched
    let named = await NameFinder.mark(&part, names.matcher, notesWords: true)

    for (number, ((_, place, article), mentions)) in zip(ordered, part.mentions).enumerated() {
      entries[place].finished = FinishedRecord(
        article, mentions: mentions, searched: named.articles[number])
    }
    let reports = Dictionary(grouping: found) { ObjectIdentifier($0.span.source) }
    let finished = zip(ordered.dropFirst(searched.count), part.proseRecords)
    for (number, ((_, place, _), record)) in finished.enumerated() {
      entries[place].finished = FinishedRecord(
        record,
        quoted: QuotedTexts(of: record.citations, among: self.articles),
        diagnostics: reports[ObjectIdentifier(record.source)] ?? [],
        searched: named.records[number])
    }
  }
}

/// The names of all records, and what else the finished texts depend on.
private struct NameCache: Sendable {
  private(set) var matcher = NameMatcher()
  private(set) var diagnostics: [Diagnostic] = []
  /// `nil` until names were taken once.
  private var register: NameRegister?
  /// The language and the words to avoid.
  private var wording: [String] = []

  /// What other names change in texts.
  enum Change {
    /// Any text may come out otherwise.
    case any
    /// Only texts with all words of one of these names.
    case names([[UInt64]])

    /// Whether a text with these words may come out otherwise.
    func affects(_ words: WordSet) -> Bool {
      switch self {
      case .any: true
      case .names(let names): names.contains(where: words.mayHold)
      }
    }
  }

  /// Takes the names of all records, and says what they change.
  mutating func update(_ register: NameRegister, wording settings: SiteSettings) -> Change {
    defer { self.register = register }
    diagnostics = register.diagnostics()
    let wording = [settings.language] + settings.wording.map(\.spelling)
    guard wording == self.wording, let earlier = self.register else {
      self.wording = wording
      matcher = register.matcher()
      return .any
    }
    let changes = register.changes(since: earlier)
    if !changes.isEmpty { matcher = register.matcher() }
    return .names(changes)
  }
}
