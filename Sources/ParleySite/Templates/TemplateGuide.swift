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

  /// What a template that is rendered by itself is for, in a line; `nil` of those that others include.
  public static func note(on template: String) -> String? {
    PageSchema.all.first { $0.template == template }?.outline.note
  }

  private static let introduction = """
    # Templates

    <!-- Written from the code: run the tests of ParleySite with RECORD=1 to write it again. -->

    ## Change one thing

    The look of a site is made of templates in Mustache, `strings/<lang>.yml` with the words of the site
    itself, and `assets/`, which is copied as it is. All of it comes with Parley. A project's `templates/`
    holds only what the site changes, and needs no Swift.

    **A template**: copy it and change the copy.

        $ parley init talks
        talks: 14 files
          cd talks
          parley preview --open   # see it in your browser while you write
          parley build            # render it into public/
        $ cd talks
        $ parley theme copy footer
        templates/footer.mustache
        $ echo '<p>Hosted by the library.</p>' >> templates/footer.mustache

    **A string**: say it in `strings/`, with nothing else in the file. All other strings stay as they are.

        $ parley theme show en | grep '^menu:'
        menu: Parts of the site
        $ mkdir -p templates/strings
        $ echo 'menu: Sections' > templates/strings/en.yml

    **A colour**: the style sheet names its colours at its beginning; what stands last holds.

        $ parley theme copy site.css
        templates/assets/site.css
        $ echo ':root { --link: #8a1538; }' >> templates/assets/site.css

    That is all:

        $ parley build --quiet
        $ grep -c 'Hosted by the library' public/index.html
        1

    `parley theme list` says what there is, what each file is for, and which of them the site has changed. A new
    file, say `templates/map.mustache`, can be included by those that the site changes, as `{{>map}}`. A
    language is begun in the same way: `strings/de.yml` with two keys, and `language: de` in site.yml. What it
    lacks is in English, with one note for the file.

    ## After an upgrade

    What the site has not changed is that of the new version at once. Of what it has, `parley theme copy` kept
    the original in `templates/.base/`, which belongs into version control like the copy. So `parley check`
    says when a copy is out of date, and `parley theme diff` shows what changed in Parley since it was copied,
    and, by itself, what the site changed; it exits with 1 where anything is out of date, else with 0. To put
    the changes of both together, and to say that they are:

        parley theme show footer > footer.new
        git merge-file templates/footer.mustache templates/.base/footer.mustache footer.new
        parley theme copy --base-only footer

    `parley theme prune` removes copies that the site never changed: those that are what comes with Parley now,
    or came with an earlier version, as the full copies that `parley init` made once. `--dry-run` says what
    it would do.

    A value that has got another name keeps its old one for one version, with a warning (`deprecated-name`).

    ## How templates are written

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
