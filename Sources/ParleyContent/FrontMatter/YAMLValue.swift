package import ParleyModel

/// A piece of YAML as its author wrote it: nothing is guessed to be a number, a date or a truth value,
/// because every key of the content format knows what it takes.
package struct YAMLValue: Sendable {
  /// What it is.
  package enum Form: Sendable {
    /// Text, with escapes and folds undone. `isPlain` says that it was there without quotes.
    case scalar(String, isPlain: Bool)
    /// Items in their order.
    case list([YAMLValue])
    /// Keys and values in their order; no key occurs twice.
    case map([Entry])
  }

  /// A key and its value.
  package struct Entry: Sendable {
    package let key: Spanned<String>
    package let value: YAMLValue

    package init(key: Spanned<String>, value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }

  package let form: Form
  /// Where it is: text with its quotes, a list or a map from its first character to its last.
  package let span: SourceSpan

  package init(form: Form, span: SourceSpan) {
    self.form = form
    self.span = span
  }

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
