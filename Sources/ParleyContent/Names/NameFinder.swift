public import ParleyModel

/// Finds the names of actors, places and issues in texts.
public enum NameFinder {
  /// Fills in ``Content/mentions``, marks the names in bodies, and reports names that two records own.
  public static func find(in content: inout Content) async -> [Diagnostic] {
    let register = NameRegister(content)
    let searched = await mark(&content, register.matcher())
    let diagnostics =
      register.diagnostics() + UnownedName.diagnostics(searched.records.flatMap(\.unowned))
    return diagnostics.sorted(by: Diagnostic.precedes)
  }

  /// What a search for names came to, besides the names.
  struct Searched: Sendable {
    /// The persons who have no record; they are looked for in events alone.
    var unowned: [UnownedName] = []
    /// Which words were read, where they are to be noted.
    var words = WordSet()
  }

  /// Fills in ``Content/mentions`` and marks the names in bodies, by the names of the matcher alone.
  ///
  /// - Parameter notesWords: Whether the words of each text are noted, for a later search for other names.
  /// - Returns: What else was found in each article, and in each other record in the order of
  ///   ``Content/proseRecords``.
  static func mark(
    _ content: inout Content, _ matcher: NameMatcher, notesWords: Bool = false
  ) async -> (articles: [Searched], records: [Searched]) {
    let articles = await content.articles.concurrentMap(chunk: 16) { article in
      mentions(in: article, matcher, notesWords: notesWords)
    }
    content.mentions = articles.map(\.mentions)
    var records: [Searched] = []
    for type in RecordKind.proseTypes {
      records += await mark(type, in: &content, matcher, notesWords)
    }
    return (articles.map(\.searched), records)
  }

  /// Marks the names in the bodies of records of one kind.
  private static func mark<Marked: ProseRecord>(
    _ type: Marked.Type, in content: inout Content, _ matcher: NameMatcher, _ notesWords: Bool
  ) async -> [Searched] {
    let found = await content[keyPath: type.records].concurrentMap {
      record -> (body: Prose, searched: Searched) in
      var searched = Searched()
      let body = marked(record.body, matcher, of: record.reference) { words, bytes, owned in
        if notesWords { searched.words.insert(words) }
        guard Marked.kind == .event else { return }
        searched.unowned += UnownedName.find(in: record.source, words, bytes, owned: owned)
      }
      return (body, searched)
    }
    for index in found.indices { content[keyPath: type.records][index].body = found[index].body }
    return found.map(\.searched)
  }

  private static func mentions(
    in article: Article, _ matcher: NameMatcher, notesWords: Bool
  ) -> (mentions: [Mention], searched: Searched) {
    var reader = NameWords()
    var mentions: [Mention] = []
    var searched = Searched()
    for (index, block) in article.blocks.enumerated() {
      var text = block.text
      let matches = text.withUTF8 { matcher.matches(in: $0, reader: &reader) }
      if notesWords { searched.words.insert(reader.words) }
      for match in matches {
        mentions.append(
          Mention(record: match.record, passage: Passage(block: index, range: match.range)))
      }
    }
    return (mentions, searched)
  }

  private typealias Inspection = (
    [NameWords.Word], UnsafeBufferPointer<UInt8>, [NameMatcher.Match]
  ) -> Void

  /// A body with its names marked, except those of the record it belongs to; `inspect` sees each text.
  private static func marked(
    _ body: Prose, _ matcher: NameMatcher, of owner: RecordReference,
    inspect: Inspection
  ) -> Prose {
    var reader = NameWords()
    var tokens: [Prose.Token] = []
    tokens.reserveCapacity(body.tokens.count)
    var mentioned = body.mentioned
    var summary = (start: 0, end: 0)
    body.words.withUnsafeBufferPointer { words in
      for (index, token) in body.tokens.enumerated() {
        if index == body.summaryTokens.lowerBound { summary.start = tokens.count }
        if case .text(let text) = token {
          let bytes = UnsafeBufferPointer(rebasing: words[text.range])
          let matches = matcher.matches(in: bytes, reader: &reader)
          inspect(reader.words, bytes, matches)
          var start = text.start
          for match in matches where match.record != owner {
            let name = Prose.Words(
              start: text.start + UInt32(match.range.lowerBound),
              end: text.start + UInt32(match.range.upperBound))
            if name.start > start { tokens.append(.text(.init(start: start, end: name.start))) }
            tokens.append(.mention(name, of: Int32(mentioned.count)))
            mentioned.append(match.record)
            start = name.end
          }
          if start < text.end { tokens.append(.text(.init(start: start, end: text.end))) }
        } else {
          tokens.append(token)
        }
        if index + 1 == body.summaryTokens.upperBound { summary.end = tokens.count }
      }
    }
    guard mentioned.count > body.mentioned.count else { return body }
    var body = body
    body.tokens = tokens
    body.mentioned = mentioned
    body.summaryTokens = summary.start..<max(summary.start, summary.end)
    return body
  }
}
