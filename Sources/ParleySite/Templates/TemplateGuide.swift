/// Writes `docs/templates.md` from the declared outlines, so that it cannot go stale.
public enum TemplateGuide {
  /// The document, as Markdown.
  public static func markdown() -> String {
    var text = introduction
    text += "\n## Every page\n\nAll pages are given these names, and their own below.\n\n"
    text += table(PageFrame.fields.map(\.declaration))
    text += "\n## Pages\n"
    for schema in PageSchema.pages {
      text += section(schema, without: PageFrame.fields.map(\.declaration.name))
    }
    text += "\n## Parts\n\nParts are rendered by themselves and put into pages as finished HTML.\n"
    for schema in PageSchema.parts { text += section(schema, without: []) }
    text += "\n## Objects\n\nWhat lists and objects contain.\n"
    for outline in objects() {
      text += "\n### \(outline.name)\n\n\(outline.note)\n\n" + table(outline.fields)
    }
    return text
  }

  private static let introduction = """
    # Templates

    <!-- Written from the code: run the tests of ParleySite with RECORD=1 to write it again. -->

    The look of a site is in `templates/`: Mustache files, `strings/<lang>.yml` with the words of the
    site itself, and `assets/`, which is copied as it is. No Swift needs to be touched to change it.

    - `{{name}}` prints a value: text is escaped, HTML is printed as it is. `{{{name}}}` never escapes.
    - `{{#name}}…{{/name}}` is printed once for each entry of a list, once for a value that is there,
      and not at all for one that is not; `{{^name}}…{{/name}}` is printed where it is not. Within a
      section `{{.}}` is the value itself, and names are looked up in it first, then further out.
    - `{{>name}}` puts in `name.mustache`; `{{<base}}{{$main}}…{{/main}}{{/base}}` puts in `base.mustache`
      with its block `main` replaced.
    - `{{strings.key}}` prints words from `strings/<lang>.yml`, where `key` may have dots between nested
      keys. Words in braces in a string, as in `{count} events`, are gaps that the page fills.
    - `{{! … }}` is a comment. `{{=<% %>=}}` changes the delimiters from there on in its file, `<%={{ }}=%>`
      changes them back. Pragmas, lambdas and names of partials that are themselves values are not known.

    Links and assets begin with `{{root}}`, so that the site works under any address and from disk.
    Indentation is taken away, except in templates that hold `<pre>` or `<textarea>`.

    A name that is not listed here, a missing string or partial, a tag that is not closed, and all that is
    not known are errors with file, line and column, and the build fails before any page is written.
    Templates are compiled once, and a value that no template asks for is not made. A group opens once where
    there is something in it, so that it can have a heading; its entries are `items`.

    """

  private static func section(_ schema: PageSchema, without shared: [String]) -> String {
    let own = schema.outline.fields.filter { !shared.contains($0.name) }
    return "\n### \(schema.template).mustache\n\n\(schema.outline.note)\n"
      + (own.isEmpty ? "" : "\n" + table(own))
  }

  private static func table(_ fields: [TemplateOutline.Field]) -> String {
    var text = "| name | what | meaning |\n|---|---|---|\n"
    for field in fields {
      let isGroup = group(in: field.kind) != nil
      let kind = words(field.kind) + (field.isOptional && !isGroup ? ", may be missing" : "")
      text += "| `\(field.name)` | \(kind) | \(field.note) |\n"
    }
    return text
  }

  private static func words(_ kind: TemplateOutline.Kind) -> String {
    if let entry = group(in: kind) { return "group of \(link(entry))" }
    return switch kind {
    case .text: "text"
    case .html: "HTML"
    case .url: "address"
    case .flag: "yes or no"
    case .list(.text): "list of text"
    case .list(.html): "list of HTML"
    case .list(.object(let outline)): "list of \(link(outline))"
    case .list(let kind): "list of \(words(kind))"
    case .object(let outline): link(outline)
    }
  }

  private static func link(_ outline: TemplateOutline) -> String {
    let anchor = outline.name.split(separator: " ").joined(separator: "-")
    return "[\(outline.name)](#\(anchor))"
  }

  /// The entries of a group; `nil` for what is not one.
  private static func group(in kind: TemplateOutline.Kind) -> TemplateOutline? {
    guard case .object(let outer) = kind, outer.isGroup,
      case .list(.object(let entry))? = outer["items"]?.kind
    else { return nil }
    return entry
  }

  /// Every object that some template sees, by name.
  private static func objects() -> [TemplateOutline] {
    var found: [String: TemplateOutline] = [:]
    var open = PageSchema.all.flatMap { $0.outline.fields.map(\.kind) }
    while let kind = open.popLast() {
      switch kind {
      case .text, .html, .url, .flag: break
      case .list(let entry): open.append(entry)
      case .object(let outline):
        if !outline.isGroup {
          guard found[outline.name] == nil else { continue }
          found[outline.name] = outline
        }
        open += outline.fields.map(\.kind)
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }
}
