import ParleyModel

/// The words of the site itself, in one language: `templates/strings/<lang>.yml`, flattened.
///
/// Templates name them as `{{strings.key}}`; they are put in when the templates are loaded, so that
/// they cost nothing when a page is rendered.
struct TemplateStrings: Sendable {
  private let texts: [String: String]
  /// The file that holds them, for what is missing in it.
  let source: SourceText
  /// Whether these are all that the file holds: of one that could not be read whole, nobody knows what
  /// is missing.
  let areWhole: Bool

  /// Takes the keys with dots between their levels; of two with one key the later holds.
  init(_ pairs: [(key: String, value: Spanned<String>)], areWhole: Bool = true) {
    self.areWhole = areWhole
    source = pairs.first?.value.span.source ?? SourceText(path: "templates/strings", text: "")
    texts = Dictionary(
      pairs.map { ($0.key, $0.value.value) }, uniquingKeysWith: { _, later in later })
  }

  /// The words of a key that is known to be there: ``missing(of:)`` has reported the others, for which
  /// the key itself stands in.
  subscript(key: String) -> String { texts[key] ?? key }

  /// The words of a key, where there are any.
  func text(of key: String) -> String? { texts[key] }

  /// Words that agree with a number: `key.one` for 1, `key.other` for all others; `{count}` in them is
  /// the number.
  func counted(_ key: String, _ count: Int) -> String {
    Phrase(self[count == 1 ? "\(key).one" : "\(key).other"]).text(["count": String(count)])
  }

  /// A diagnostic for each key that the pages cannot do without and that has no text.
  func missing(of required: [String]) -> [Diagnostic] {
    guard areWhole else { return [] }
    return required.filter { texts[$0] == nil }.map { key in
      Diagnostic(
        .missingString, at: .start(of: source), "the string `\(key)` is missing",
        help: "add it; its parts between dots are nested keys")
    }
  }

  /// The nearest key to one that is not there.
  func nearest(to key: String) -> String? {
    NearestNames.nearest(to: key, among: texts.keys.sorted()).first
  }
}
