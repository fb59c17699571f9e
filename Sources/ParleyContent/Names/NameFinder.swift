public import ParleyModel

/// Finds the names of actors, places and issues in texts.
public enum NameFinder {
  /// Fills in ``Content/mentions``, marks the names in bodies, and reports names that two records own.
  public static func find(in content: inout Content) async -> [Diagnostic] {
    let register = NameRegister(content)
    let unowned = await mark(&content, register.matcher())
    let diagnostics = register.diagnostics() + UnownedName.diagnostics(unowned.flatMap(\.self))
    return diagnostics.sorted(by: Diagnostic.precedes)
  }

  /// Fills in ``Content/mentions`` and marks the names in bodies, by the names of the matcher alone.
  /// The unowned names of each event, in the order of ``Content/events``.
  static func mark(_ content: inout Content, _ matcher: NameMatcher) async -> [[UnownedName]] {
    content.mentions = await content.articles.concurrentMap(chunk: 16) { article in
      mentions(in: article, matcher)
    }
    let unowned = await mark(&content.events, matcher)
    await mark(&content.rounds, matcher)
    await mark(&content.actors, matcher)
    await mark(&content.issues, matcher)
    await mark(&content.places, matcher)
    await mark(&content.pages, matcher)
    return unowned
  }

  /// Marks the names in the bodies of records of one kind. The unowned names of each, which are looked
  /// for in events alone.
  @discardableResult
  private static func mark<Marked: ProseRecord>(
    _ records: inout [Marked], _ matcher: NameMatcher
  ) async -> [[UnownedName]] {
    let found = await records.concurrentMap { record -> (body: Prose, names: [UnownedName]) in
      var names: [UnownedName] = []
      let body = marked(record.body, matcher, of: record.reference) { words, bytes, owned in
        guard Marked.kind == .event else { return }
        names += UnownedName.find(in: record.source, words, bytes, owned: owned)
      }
      return (body, names)
    }
    for index in records.indices { records[index].body = found[index].body }
    return found.map(\.names)
  }

  private static func mentions(in article: Article, _ matcher: NameMatcher) -> [Mention] {
    var reader = NameWords()
    var mentions: [Mention] = []
    for (index, block) in article.blocks.enumerated() {
      var text = block.text
      let matches = text.withUTF8 { matcher.matches(in: $0, reader: &reader) }
      for match in matches {
        mentions.append(
          Mention(record: match.record, passage: Passage(block: index, range: match.range)))
      }
    }
    return mentions
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
