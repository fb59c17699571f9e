import ParleyModel

/// A piece of a template as it was written, before partials and strings are put in.
indirect enum TemplateNode: Sendable {
  /// Text, as a range of its file.
  case text(SourceSpan)
  /// `{{name}}`, or `{{{name}}}` where raw.
  case variable(Spanned<String>, isRaw: Bool)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` where inverted.
  case section(Spanned<String>, isInverted: Bool, [TemplateNode])
  /// `{{>name}}`
  case partial(Spanned<String>)
  /// `{{<name}}…{{/name}}`: another template with some of its blocks filled.
  case parent(Spanned<String>, [Block])
  /// `{{$name}}…{{/name}}`: what a template that builds on this one may replace.
  case block(Block)

  /// A named piece.
  struct Block: Sendable {
    let name: Spanned<String>
    let nodes: [TemplateNode]
  }
}

/// A template file, taken apart.
struct TemplateSource: Sendable {
  /// The path below `templates/`, without the extension.
  let name: String
  let source: SourceText
  let nodes: [TemplateNode]
}
