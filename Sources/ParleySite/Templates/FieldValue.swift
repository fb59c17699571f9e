/// Everything a template can see: one closed type, so that what a template may ask for is known
/// before any page is rendered.
enum FieldValue {
  /// Words, escaped when they are printed.
  case text(String)
  /// Finished HTML, printed as it is.
  case html(String)
  /// Finished HTML in pieces that follow each other.
  case rows([String])
  /// Opens a section or keeps it shut.
  case flag(Bool)
  /// Repeats a section.
  case list([FieldValue])
  /// An object whose fields are made when they are asked for.
  case scope(TemplateScope)
  /// HTML that is written when it is printed; what writes it says which sections it has.
  case written((inout ByteSink) -> [PageContents.Head])
  /// The place for the list of the page's own sections, which is made when the page is complete.
  case contents
  /// A name that is declared and has nothing to say here: prints nothing, keeps its section shut.
  case empty

  /// Words that may be missing.
  static func words(_ text: String?) -> FieldValue {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }

  /// HTML that may be missing.
  static func markup(_ html: String?) -> FieldValue {
    guard let html, !html.isEmpty else { return .empty }
    return .html(html)
  }

  /// Whether a section over this value stays shut.
  var isEmpty: Bool {
    switch self {
    case .empty, .flag(false): true
    case .list(let values): values.isEmpty
    case .rows(let rows): rows.isEmpty
    case .text, .html, .written, .flag, .scope, .contents: false
    }
  }
}
