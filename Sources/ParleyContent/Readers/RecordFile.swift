import ParleyModel

/// One file of the content folder after reading.
final class RecordFile: Sendable {
  let kind: RecordKind
  /// The name of the file without its extension, which should be an id.
  let name: String
  /// The beginning of the file.
  let place: SourceSpan
  /// The record; `nil` where the file contains none that could be used.
  let record: (any Record)?
  let diagnostics: [Diagnostic]

  /// The id it has, or would have under the name that is suggested.
  var id: String { RecordName.isValid(name) ? name : RecordName.suggestion(for: name) ?? name }

  /// Reads a file that its path says is a record.
  init(_ file: SourceFile, _ kind: RecordKind, name: String, isMarkdown: Bool) {
    let name = kind == .article ? Self.savedName(name) : name
    self.kind = kind
    self.name = name
    let decoded = file.decoded()
    guard let source = decoded.value else {
      place = .start(of: SourceText(path: file.path, text: ""))
      record = nil
      diagnostics = decoded.diagnostics
      return
    }
    place = .start(of: source)
    var found = decoded.diagnostics
    if kind == .article {
      // An article is kept as it was saved: what is odd in it is not its author's mistake here.
      for index in found.indices where found[index].code == .controlCharacter {
        found[index].severity = .warning
      }
    }
    let record = Self.record(in: source, kind, name: name, isMarkdown: isMarkdown, &found)
    if RecordName.isValid(name) {
      self.record = record
    } else {
      self.record = nil
      found.append(Self.invalidName(name, at: place))
    }
    diagnostics = found
  }

  private static func record(
    in source: SourceText, _ kind: RecordKind, name: String, isMarkdown: Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> (any Record)? {
    let split = FrontMatter.split(source)
    diagnostics += split.diagnostics
    guard let frontMatter = split.value else { return nil }
    if let found = Placeholder.diagnostic(in: source, from: frontMatter.bodyStart, kind) {
      diagnostics.append(found)
    }
    let entries = entries(of: frontMatter, in: source, kind, &diagnostics)
    var fields = FrontMatterDecoder(entries ?? [], of: kind.phrase, at: frontMatter.opening)

    if kind == .article {
      let text = ArticleText.read(
        source, bodyStart: frontMatter.bodyStart, isMarkdown: isMarkdown)
      var article = ArticleReader.read(
        ArticleID(name), &fields, source: source, text: text, isReadable: entries != nil)
      article.history = CommonKeys.history(&fields)
      fields.finish()
      diagnostics += fields.diagnostics
      return article
    }

    let body = Markdown.read(source, bodyStart: frontMatter.bodyStart)
    diagnostics += body.diagnostics
    // Without its keys the only report on a record would be that they are missing.
    guard entries != nil else { return nil }
    var record = record(kind, name: name, &fields, source: source, body: body.value)
    let (history, media) = (CommonKeys.history(&fields), CommonKeys.media(&fields))
    record?.history = history
    record?.media = media
    fields.finish()
    diagnostics += fields.diagnostics
    return record
  }

  private static func record(
    _ kind: RecordKind, name: String, _ fields: inout FrontMatterDecoder, source: SourceText,
    body: Prose
  ) -> (any ProseRecord)? {
    switch kind {
    case .article:
      nil
    case .event:
      EventReader.read(EventID(name), &fields, source: source, body: body)
    case .round:
      RoundReader.read(RoundID(name), &fields, source: source, body: body)
    case .actor:
      ActorReader.read(ActorID(name), &fields, source: source, body: body)
    case .issue:
      IssueReader.read(IssueID(name), &fields, source: source, body: body)
    case .place:
      PlaceReader.read(PlaceID(name), &fields, source: source, body: body)
    case .page:
      PageReader.read(PageID(name), &fields, source: source, body: body)
    }
  }

  /// The keys and values; `nil` where there are none.
  static func entries(
    of frontMatter: FrontMatter, in source: SourceText, _ kind: RecordKind,
    _ diagnostics: inout [Diagnostic]
  ) -> [YAMLValue.Entry]? {
    guard let block = frontMatter.block else {
      guard kind != .article else { return [] }
      let isLate =
        source.text.first?.isWhitespace == true
        && source.text.drop { $0.isWhitespace }.hasPrefix("---\n")
      diagnostics.append(
        Diagnostic(
          .missingFrontMatter, at: .start(of: source), "\(kind.phrase) begins with front matter",
          help: isLate
            ? "put `---` on the very first line"
            : "begin the file with a line `---`, then its keys (`title: …`), then another `---`"))
      return nil
    }
    let yaml = YAMLFields.read(source, block)
    diagnostics += yaml.diagnostics
    guard let value = yaml.value else { return yaml.diagnostics.hasErrors ? nil : [] }
    if value.isEmpty { return [] }
    guard case .map(let entries) = value.form else {
      diagnostics.append(
        Diagnostic(
          .wrongType, at: value.span,
          "front matter must be a map of keys and values, but this is \(value.description)",
          help: "write each key on a line of its own, as `title: …`"))
      return nil
    }
    return entries
  }

  /// The name of a saved text, with hyphens for the underscores that programs put into names: articles
  /// are kept as they were saved.
  private static func savedName(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "_")) else { return name }
    let hyphenated = String(name.map { $0 == "_" ? "-" : $0 })
    return RecordName.isValid(hyphenated) ? hyphenated : name
  }

  private static func invalidName(_ name: String, at place: SourceSpan) -> Diagnostic {
    var help = "name it with lower-case letters, digits and hyphens"
    if name.utf8.count > 100 { help += ", in at most 100 of them" }
    if let suggestion = RecordName.suggestion(for: name) { help += ": `\(suggestion)`" }
    return Diagnostic(.invalidID, at: place, "`\(name)` cannot be an id", help: help)
  }
}
