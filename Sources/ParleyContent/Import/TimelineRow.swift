import ParleyModel

/// A row of TimelineJS's spreadsheet as the keys of an event's file.
struct TimelineRow {
  private let columns: TableColumns
  private let row: [TableCell]
  /// The keys, in the order of the content format; empty for a row that is not an event.
  private(set) var entries: [YAMLValue.Entry] = []
  /// The text under them.
  private(set) var body = ""
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - offset: How far from UTC the clock of the columns of times is, as EDTF writes it.
  ///   - articles: Where the articles of the project are.
  init(
    _ row: [TableCell], _ columns: TableColumns, offset: String?, articles: ArticleAddresses
  ) {
    self.columns = columns
    self.row = row
    if let type = columns.cell("type", of: row),
      ["title", "era"].contains(type.trimmed.lowercased())
    {
      diagnostics.append(
        Diagnostic(
          .rowLeftOut, at: type.span, "the row is of the type `\(type.shown)` and is not an event",
          help: "put what it says in a page or a round"))
      return
    }
    if let headline = columns.cell("headline", of: row) {
      let title = HTMLMarkdown.plainText(headline.text)
      add("title", title, at: headline.span)
    } else {
      diagnostics.append(
        Diagnostic(
          .emptyText, at: columns.place("headline", of: row), "the row has no headline",
          help: "give it one; the row is not imported"))
    }
    readDate(offset: offset)
    readGroup()
    var paragraphs: [String] = []
    if let text = columns.cell("text", of: row) {
      let markdown = HTMLMarkdown.markdown(text.text)
      if !markdown.isEmpty { paragraphs.append(markdown) }
    }
    if let media = readMedia(articles) { paragraphs.append(media) }
    body = paragraphs.joined(separator: "\n\n")
  }

  private mutating func add(_ name: String, _ text: String, at span: SourceSpan) {
    add(name, .scalar(text, isPlain: false), at: span)
  }

  private mutating func add(_ name: String, _ form: YAMLValue.Form, at span: SourceSpan) {
    entries.append(
      YAMLValue.Entry(key: Spanned(name, at: span), value: YAMLValue(form: form, span: span)))
  }

  // MARK: Dates

  private mutating func readDate(offset: String?) {
    guard let year = columns.cell("year", of: row) else {
      diagnostics.append(
        Diagnostic(
          .emptyText, at: columns.place("year", of: row), "the row has no year",
          help: "give it one; the row is not imported"))
      return
    }
    guard let start = point("", offset: offset) else { return }
    guard columns.cell("end year", of: row) != nil else {
      add("date", start, at: year.span)
      return
    }
    guard let end = point("end ", offset: offset) else { return }
    add("date", start == end ? start : "\(start)/\(end)", at: year.span)
  }

  /// One date in EDTF from the columns whose names begin in one way; `nil` where they contain none.
  private mutating func point(_ prefix: String, offset: String?) -> String? {
    let parts = [("year", 4), ("month", 2), ("day", 2)]
    var text = ""
    var missing: String?
    for (name, width) in parts {
      guard let cell = columns.cell(prefix + name, of: row) else {
        missing = missing ?? name
        continue
      }
      if let missing {
        diagnostics.append(
          Diagnostic(
            .invalidDate, at: cell.span, "there is a \(name), but no \(missing)",
            help: "give the \(missing), or leave out the \(name)"))
        return nil
      }
      let number = Self.wholeNumber(cell.trimmed)
      let digits = number.utf8
      guard !digits.isEmpty, digits.count <= width,
        digits.allSatisfy({ (0x30...0x39).contains($0) })
      else {
        diagnostics.append(
          Diagnostic(
            .invalidDate, at: cell.span, "`\(cell.shown)` is not a \(name)",
            help: "a \(name) has at most \(width) digits and nothing else"))
        return nil
      }
      text += (text.isEmpty ? "" : "-") + String(repeating: "0", count: width - digits.count)
      text += number
      // Each part is tried as soon as it is there, so that what is wrong is reported at its own cell.
      if let found = Self.error(about: text, at: cell.span) {
        diagnostics.append(found)
        return nil
      }
    }
    guard let cell = columns.cell(prefix + "time", of: row) else { return text }
    guard missing == nil else {
      diagnostics.append(
        Diagnostic(
          .invalidDate, at: cell.span, "there is a time, but no \(missing ?? "day")",
          help: "give the day, or leave out the time"))
      return nil
    }
    guard let offset else {
      diagnostics.append(
        Diagnostic(
          .timeLeftOut, at: cell.span,
          "the time `\(cell.shown)` is left out: it has no offset from UTC",
          help: "give its offset from UTC, as in `--offset +04:00`"))
      return text
    }
    guard let time = ClockTime(cell.trimmed) else {
      diagnostics.append(
        Diagnostic(
          .timeLeftOut, at: cell.span,
          "the time `\(cell.shown)` is left out: it is not a time of day",
          help: "write it as 14:30, 14:30:15 or 2:30 PM"))
      return text
    }
    if time.hasFraction {
      diagnostics.append(
        Diagnostic(
          .timeLeftOut, at: cell.span,
          "the fraction of a second in `\(cell.shown)` is left out",
          help: "nothing needs to be done: times are kept to the second"))
    }
    return "\(text)T\(time.text)\(offset)"
  }

  /// `2.0` is what programs write that take a column with an empty cell for fractions.
  private static func wholeNumber(_ text: String) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, parts[1].utf8.allSatisfy({ $0 == 0x30 }) else {
      return text
    }
    return String(parts[0])
  }

  private static func error(about text: String, at span: SourceSpan) -> Diagnostic? {
    do {
      _ = try HistoricalDate(edtf: text)
      return nil
    } catch {
      return Diagnostic(.invalidDate, at: span, error.message, help: error.help)
    }
  }

  // MARK: Kind

  /// A group that is a word for a kind of event is that; no other has a counterpart.
  private mutating func readGroup() {
    let words = EventKind.allCases.map(\.rawValue)
    guard let group = columns.cell("group", of: row) else {
      add("kind", "other", at: columns.place("headline", of: row))
      return
    }
    let word = group.trimmed.lowercased()
    if words.contains(word) {
      add("kind", word, at: group.span)
      return
    }
    add("kind", "other", at: group.span)
    diagnostics.append(
      Diagnostic(
        .unknownGroup, at: group.span,
        "the group `\(group.shown)` is not a kind of event; the kind is `other`",
        help: "kinds are \(words.joined(separator: ", "))"))
  }

  // MARK: Media

  /// A paragraph with a link to what TimelineJS would show. Where that is an article, the event rests on
  /// it.
  private mutating func readMedia(_ articles: ArticleAddresses) -> String? {
    let caption = columns.cell("media caption", of: row)?.text ?? ""
    var words = [HTMLMarkdown.phrase(caption)]
    if let cell = columns.cell("media", of: row) {
      let media = cell.trimmed
      // A link contains no other, so a caption with links of its own follows it.
      let text = HTMLScanner.hasLink(caption) ? "" : HTMLMarkdown.plainText(caption)
      if let article = articles[media] {
        let id = YAMLValue(form: .scalar(article.name, isPlain: false), span: cell.span)
        add("articles", .list([id]), at: cell.span)
        if !text.isEmpty { words = ["[\(HTMLMarkdown.escaped(text))](article:\(article))"] }
      } else if HTMLScanner.isAddress(media) {
        let link = HTMLMarkdown.link(text.isEmpty ? media : text, to: media)
        words = text.isEmpty ? [link] + words : [link]
      } else {
        words.append(HTMLMarkdown.phrase(media))
        // The address is all that there is of a frame or a picture.
        if HTMLMarkdown.plainText(media).isEmpty, let source = HTMLScanner.source(in: media) {
          words.append(HTMLMarkdown.link(source, to: source))
        }
      }
    }
    words.append(HTMLMarkdown.phrase(columns.cell("media credit", of: row)?.text ?? ""))
    words.removeAll(where: \.isEmpty)
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
