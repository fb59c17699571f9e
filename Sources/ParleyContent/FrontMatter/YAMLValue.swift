import ParleyModel

/// A piece of YAML as its author wrote it: nothing is guessed to be a number, a date or a truth value,
/// because every key of the content format knows what it takes.
struct YAMLValue: Sendable {
  /// What it is.
  enum Form: Sendable {
    /// Text, with escapes and folds undone. `isPlain` says that it was there without quotes.
    case scalar(String, isPlain: Bool)
    /// Items in their order.
    case list([YAMLValue])
    /// Keys and values in their order; no key occurs twice.
    case map([Entry])
  }

  /// A key and its value.
  struct Entry: Sendable {
    let key: Spanned<String>
    let value: YAMLValue
  }

  let form: Form
  /// Where it is: text with its quotes, a list or a map from its first character to its last.
  let span: SourceSpan

  /// Whether nothing was written: no value at all, `~` or `null`.
  var isEmpty: Bool {
    guard case .scalar(let text, isPlain: true) = form else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// What it is, with an article, for messages.
  var description: String {
    switch form {
    case .scalar: isEmpty ? "nothing" : "text"
    case .list: "a list"
    case .map: "a map of keys and values"
    }
  }
}
