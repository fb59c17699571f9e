import ParleyModel

/// A piece of a template as it was written, before partials and strings are put in.
indirect enum TemplateNode: Sendable {
  /// Text, as a range of its file.
  case text(SourceSpan)
  /// `{{name}}`, or `{{{name}}}` where raw.
  case variable(Spanned<String>, isRaw: Bool)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` where inverted.
  case section(Section)
  /// `{{>name}}`, and the blanks before it where it has its line to itself: they indent each line of the partial.
  case partial(Spanned<String>, indentation: String?)
  /// `{{<name}}…{{/name}}`: another template with some of its blocks filled; indented like a partial.
  case parent(Spanned<String>, [Block], indentation: String?)
  /// `{{$name}}…{{/name}}`: what a template that builds on this one may replace.
  case block(Block)

  /// What is printed once, repeatedly or not at all.
  struct Section: Sendable {
    let name: Spanned<String>
    let isInverted: Bool
    let nodes: [TemplateNode]
    /// Whether the tag that opens it, and the one that closes it, have their lines to themselves.
    let opensAlone: Bool, closesAlone: Bool
  }

  /// A named piece: what is there by default, or what replaces another's default.
  struct Block: Sendable {
    let name: Spanned<String>
    let nodes: [TemplateNode]
    /// The blanks before the tag that opens it, where nothing else is before it on its line.
    let indentation: String
    /// Whether that tag has its line to itself, or shares it with the tag that closes it only.
    let isStandalone: Bool
    /// Whether the tag that closes it has its line to itself and takes the line's end with it.
    let takesLineEnd: Bool
    /// Whether nothing of it is on the line of the tag that closes it.
    let endsWithLine: Bool

    /// The blanks that begin its first line, where that line belongs to it alone.
    var ownIndentation: String? {
      guard isStandalone, case .text(let span)? = nodes.first else { return nil }
      return String(span.text.prefix { $0 == " " || $0 == "\t" })
    }
  }
}
