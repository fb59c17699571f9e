import ParleyModel

/// Writes diagnostics for people: `file:line:column: error[code]: message`, and on a terminal the line
/// itself with a mark under what is meant.
struct DiagnosticPrinter {
  /// Whether source lines are shown below the messages.
  var showsSource = false
  /// Whether colours are used.
  var usesColor = false
  /// How wide the terminal is, in columns.
  var width = 100

  /// One diagnostic in one or more lines, each with its line feed.
  func text(of diagnostic: Diagnostic) -> String {
    var text = place(diagnostic.span)
    let label = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]:"
    text += " \(paint(label, as: diagnostic.severity)) "
    text += bold(VisibleText.escaping(diagnostic.message)) + "\n"
    text += excerpt(of: diagnostic.span, severity: diagnostic.severity)
    if !diagnostic.help.isEmpty { text += "  help: \(VisibleText.escaping(diagnostic.help))\n" }
    for note in diagnostic.notes {
      text += "  \(place(note.span)) note: \(VisibleText.escaping(note.message))\n"
      text += excerpt(of: note.span, severity: .note)
    }
    return text
  }

  /// How many of each severity there are, in words: `2 errors, 1 warning`. Empty for none.
  static func count(_ diagnostics: some Sequence<Diagnostic>) -> String {
    var counts: [Diagnostic.Severity: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    return Diagnostic.Severity.allCases.sorted(by: >).compactMap { severity in
      counts[severity].map { NumberFormat.count($0, severity.rawValue) }
    }.joined(separator: ", ")
  }

  private func place(_ span: SourceSpan) -> String {
    let start = span.start
    return "\(VisibleText.escaping(span.path)):\(start.line):\(start.column):"
  }

  private func excerpt(of span: SourceSpan, severity: Diagnostic.Severity) -> String {
    guard showsSource else { return "" }
    let number = String(span.start.line)
    let margin = max(4, number.utf8.count + 1)
    let padding = String(repeating: " ", count: margin - number.utf8.count)
    guard let excerpt = SourceExcerpt(span, width: width - margin - 5) else { return "" }
    let blank = String(repeating: " ", count: margin)
    return dim("\(padding)\(number) | ") + excerpt.line + "\n" + dim("\(blank) | ")
      + paint(excerpt.mark, as: severity) + "\n"
  }

  private func paint(_ text: String, as severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: styled(text, "1;31")
    case .warning: styled(text, "1;33")
    case .note: styled(text, "1;36")
    }
  }

  private func bold(_ text: String) -> String { styled(text, "1") }
  private func dim(_ text: String) -> String { styled(text, "2") }

  private func styled(_ text: String, _ style: String) -> String {
    usesColor ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
  }
}
