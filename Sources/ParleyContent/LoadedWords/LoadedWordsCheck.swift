import ParleyModel

/// Looks for words that the site's own voice should not use.
struct LoadedWordsCheck: Sendable {
  private let matcher: LoadedWordsMatcher

  /// - Parameter settings: Name the words, beside Parley's own list.
  init(_ settings: SiteSettings) {
    matcher = LoadedWordsMatcher(settings.wording, language: settings.language)
  }

  /// A warning for each such word in what records say; articles are not the site's voice.
  func diagnostics(of content: Content) async -> [Diagnostic] {
    guard !matcher.isEmpty else { return [] }
    var found = diagnostics(of: content.site)
    for type in RecordKind.proseTypes { found += await diagnostics(of: type, in: content) }
    return found
  }

  private func diagnostics<Checked: ProseRecord>(
    of type: Checked.Type, in content: Content
  ) async -> [Diagnostic] {
    await content[keyPath: type.records].concurrentMap(check).flatMap { $0 }
  }

  /// The same for the title and the description of the site.
  func diagnostics(of settings: SiteSettings) -> [Diagnostic] {
    guard !matcher.isEmpty, let source = settings.written.first?.span.source else { return [] }
    return check(
      source, VoicedText(source, keys: settings.written.map(\.span), hasBody: false).stretches)
  }

  /// The complete file is searched first, because most contain no such word; only where one does it is
  /// worth knowing whose words it is in.
  private func check(_ record: some ProseRecord) -> [Diagnostic] {
    check(
      record.source,
      VoicedText(
        record.source,
        keys: (record.ownWords + record.media.flatMap(\.voiced)).map(\.span)
      ).stretches)
  }

  private func check(
    _ source: SourceText, _ stretches: @autoclosure () -> [Range<Int>]
  ) -> [Diagnostic] {
    let matches = source.text.utf8.withContiguousStorageIfAvailable { matcher.matches(in: $0) }
    guard let matches, !matches.isEmpty else { return [] }
    let stretches = stretches()
    var diagnostics: [Diagnostic] = []
    var next = 0
    for match in matches {
      while next < stretches.count, stretches[next].upperBound < match.range.upperBound {
        next += 1
      }
      guard next < stretches.count else { break }
      guard stretches[next].lowerBound <= match.range.lowerBound else { continue }
      diagnostics.append(Self.diagnostic(match, in: source))
    }
    return diagnostics
  }

  private static func diagnostic(
    _ match: LoadedWordsMatcher.Match, in source: SourceText
  ) -> Diagnostic {
    let span = source.span(match.range)
    let word = span.text.split { $0.isWhitespace }.joined(separator: " ")
    var help = match.entry.replacement.map { "write `\($0.value)`" } ?? "find another word"
    if let reason = match.entry.reason?.value {
      help += ": " + (reason.hasSuffix(".") ? String(reason.dropLast()) : reason)
    }
    return Diagnostic(
      .loadedWord, at: span, "`\(word)` is in the site's own words",
      help: help + "; words that are someone else's belong in quotation marks")
  }
}

extension Medium {
  /// The words of the site's own about it.
  fileprivate var voiced: [Spanned<String>] { [alt] + (caption.map { [$0] } ?? []) }
}
