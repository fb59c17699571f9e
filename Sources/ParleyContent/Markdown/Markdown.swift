public import ParleyModel

/// CommonMark 0.30, read into prose whose links to records are left for the site to fill.
public enum Markdown {
  /// How deep blocks and emphasis may be nested in each other.
  public static let nestingLimit = 100

  /// Reads the body of a record that begins at a UTF-8 offset of its file.
  ///
  /// A block quote that ends in a dash and a link to an article becomes a citation.
  public static func read(
    _ source: SourceText, bodyStart: Int, options: MarkdownOptions = []
  ) -> Outcome<Prose> {
    let tree = MarkdownTree(source, bodyStart: bodyStart, limit: nestingLimit)
    if let offset = tree.tooDeep {
      return Outcome(
        .empty,
        [
          Diagnostic(
            .nestingTooDeep, at: source.span(offset..<offset),
            "the text is nested more than \(nestingLimit) deep",
            help: "remove block quotes, lists or emphasis that are inside each other")
        ])
    }
    var reader = ProseReader(tree, of: source, bodyStart: bodyStart, options: options)
    reader.read()
    return Outcome(reader.prose, reader.diagnostics)
  }

  /// Reads the body of an article: its headings, and everything else as paragraphs, in plain text.
  public static func blocks(of source: SourceText, bodyStart: Int) -> [ArticleBlock] {
    let tree = MarkdownTree(source, bodyStart: bodyStart)
    var blocks: [ArticleBlock] = []
    var index = 0
    while index < tree.events.count {
      let event = tree.events[index]
      index += 1
      guard event.kind.isLeafBlock, event.isEntering else { continue }
      var plain = PlainText()
      plain.append(event, of: tree)
      while index < event.partner {
        plain.append(tree.events[index], of: tree)
        index += 1
      }
      let text = plain.text
      guard !text.isEmpty else { continue }
      let span = source.span(Int(event.start)..<Int(max(event.start, event.end)))
      blocks.append(
        ArticleBlock(kind: event.kind == .heading ? .heading : .paragraph, text: text, span: span))
    }
    return blocks
  }
}

/// How to read a Markdown body.
public struct MarkdownOptions: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int

  /// Takes the bits of the options below.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Lets raw HTML and addresses of any scheme through, as CommonMark itself does. Without it they
  /// are dropped.
  public static let unsafe = MarkdownOptions(rawValue: 1)
}
