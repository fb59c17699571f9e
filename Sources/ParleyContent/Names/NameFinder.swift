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
    var body = body
    var fragments: [Prose.Fragment] = []
    fragments.reserveCapacity(body.fragments.count)
    var summaryCount = 0
    for (index, fragment) in body.fragments.enumerated() {
      if case .text(let text) = fragment {
        append(text, to: &fragments, matcher, of: owner, &reader, inspect)
      } else {
        fragments.append(fragment)
      }
      if index + 1 == body.summaryCount { summaryCount = fragments.count }
    }
    body.fragments = fragments
    body.summaryCount = summaryCount
    return body
  }

  private static func append(
    _ text: String, to fragments: inout [Prose.Fragment], _ matcher: NameMatcher,
    of owner: RecordReference, _ reader: inout NameWords, _ inspect: Inspection
  ) {
    var text = text
    text.withUTF8 { bytes in
      let matches = matcher.matches(in: bytes, reader: &reader)
      inspect(reader.words, bytes, matches)
      var start = 0
      for match in matches where match.record != owner {
        if match.range.lowerBound > start {
          fragments.append(.text(string(bytes, start..<match.range.lowerBound)))
        }
        fragments.append(.mention(string(bytes, match.range), match.record))
        start = match.range.upperBound
      }
      if start < bytes.count { fragments.append(.text(string(bytes, start..<bytes.count))) }
    }
  }

  private static func string(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}
