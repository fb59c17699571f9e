public import ParleyModel

/// Reads the words of the site's own interface, `templates/strings/<lang>.yml`: maps within maps, of
/// which the innermost values are text.
public enum StringsReader {
  /// A text and the keys that lead to it, joined by dots: `timeline.title`.
  public typealias Entry = (key: String, value: Spanned<String>)

  /// The texts in the order of the file.
  public static func read(_ file: SourceFile) -> Outcome<[Entry]> {
    let decoded = file.decoded()
    guard let source = decoded.value else { return Outcome([], decoded.diagnostics) }
    var diagnostics = decoded.diagnostics
    guard source.count <= FrontMatter.limit else {
      diagnostics.append(
        Diagnostic(
          .fileTooLarge, at: .start(of: source),
          "the file is \(source.count) bytes long, and at most \(FrontMatter.limit) are read"))
      return Outcome([], diagnostics)
    }
    let yaml = YAMLFields.read(source, 0..<source.count)
    diagnostics += yaml.diagnostics
    var entries: [Entry] = []
    if let value = yaml.value, !value.isEmpty {
      if case .map = value.form {
        flatten(value, under: "", into: &entries, &diagnostics)
      } else {
        diagnostics.append(
          Diagnostic(
            .wrongType, at: value.span,
            "strings must be a map of keys and texts, but this is \(value.description)",
            help: "write each on a line of its own, as `key: text`"))
      }
    }
    return Outcome(withoutDuplicates(entries, &diagnostics), diagnostics)
  }

  private static func flatten(
    _ value: YAMLValue, under path: String, into entries: inout [Entry],
    _ diagnostics: inout [Diagnostic]
  ) {
    switch value.form {
    case .map(let inner):
      for entry in inner {
        let key = path.isEmpty ? entry.key.value : path + "." + entry.key.value
        guard !entry.value.isEmpty else {
          diagnostics.append(
            Diagnostic(
              .emptyText, at: entry.key.span, "`\(key)` has no text",
              help: "give it one, or write \"\" if it is meant to be empty"))
          continue
        }
        flatten(entry.value, under: key, into: &entries, &diagnostics)
      }
    case .scalar(let text, _):
      entries.append((path, Spanned(text, at: value.span)))
    case .list:
      diagnostics.append(
        Diagnostic(
          .wrongType, at: value.span, "`\(path)` must be text, but it is a list",
          help: "give each text a key of its own"))
    }
  }

  /// `a.b` as one key and `b` under `a` are the same string.
  private static func withoutDuplicates(
    _ entries: [Entry], _ diagnostics: inout [Diagnostic]
  ) -> [Entry] {
    var first: [String: SourceSpan] = [:]
    return entries.filter { entry in
      guard let span = first[entry.key] else {
        first[entry.key] = entry.value.span
        return true
      }
      diagnostics.append(
        Diagnostic(
          .duplicateKey, at: entry.value.span, "the string `\(entry.key)` is given more than once",
          help: "keep one of them",
          notes: [Diagnostic.Note("it is given here first", at: span)]))
      return false
    }
  }
}
