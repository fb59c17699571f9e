import ParleyContent
import ParleyModel

/// Drafts as the text of their files.
struct DraftText {
  private var entries: [YAMLValue.Entry] = []
  private let span: SourceSpan
  private var comments: [String] = []

  /// - Parameter article: What the draft is made from.
  init(from article: Article) { span = .start(of: article.source) }

  /// Adds a line for whoever opens the file.
  mutating func comment(_ line: String) {
    // What ends a line in YAML, or may not be in it, would end the comment.
    let scalars = line.oneLine.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: " "
      default: scalar
      }
    }
    comments.append("# \(String(String.UnicodeScalarView(scalars)))\n")
  }

  /// Adds a key with one value.
  mutating func add(_ key: String, _ text: String) { add(key, scalar(text)) }

  /// Marks the record as a draft.
  mutating func markAsDraft() { add("draft", .scalar("true", isPlain: true)) }

  /// Adds a key with a list of ids; none for none.
  mutating func add<Record>(_ key: String, _ ids: [RecordID<Record>]) {
    if !ids.isEmpty { add(key, .list(ids.map { value(scalar($0.name)) })) }
  }

  /// Adds a key with a list of texts; none for none.
  mutating func add(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { add(key, .list(texts.map { value(scalar($0)) })) }
  }

  /// Adds a key with a list of maps, each of keys and texts.
  mutating func add(_ key: String, maps: [[(key: String, text: String)]]) {
    add(key, .list(maps.map { value(.map($0.map { entry($0.key, scalar($0.text)) })) }))
  }

  /// The file.
  func written(body: String) -> String {
    let text = RecordText(entries, body: body).text
    return "---\n" + comments.joined() + text.dropFirst("---\n".count)
  }

  /// One key of front matter as it is in a file.
  static func accounts(
    point: String, _ versions: [[(key: String, text: String)]], from article: Article
  ) -> String {
    let draft = DraftText(from: article)
    let list = YAMLValue.Form.list(
      versions.map { draft.value(.map($0.map { draft.entry($0.key, draft.scalar($0.text)) })) })
    let account = draft.value(
      .map([draft.entry("point", draft.scalar(point)), draft.entry("versions", list)]))
    let text = RecordText([draft.entry("accounts", .list([account]))], body: "").text
    return String(text.dropFirst("---\n".count).dropLast("---\n".count))
  }

  private mutating func add(_ key: String, _ form: YAMLValue.Form) {
    entries.append(entry(key, form))
  }

  private func entry(_ key: String, _ form: YAMLValue.Form) -> YAMLValue.Entry {
    YAMLValue.Entry(key: Spanned(key, at: span), value: value(form))
  }

  private func value(_ form: YAMLValue.Form) -> YAMLValue { YAMLValue(form: form, span: span) }

  private func scalar(_ text: String) -> YAMLValue.Form { .scalar(text, isPlain: false) }

  /// A citation as the content format has it: the words, and the article they are in.
  static func citation(_ words: String, of article: Article) -> String {
    let label = article.publisher?.value ?? article.title.value
    return """
      > \(HTMLMarkdown.escaped(words.oneLine))
      >
      > — [\(HTMLMarkdown.escaped(label, atLineStart: false))](article:\(article.id))
      """
  }
}
