import ParleyModel
import Testing

@testable import ParleySite

/// A rule of the Mustache specification, shown by a template and what it makes of ``MustachePage``.
struct MustacheRule: CustomTestStringConvertible {
  let name: String
  let template: String
  let partials: [(String, String)]
  let expected: String

  init(
    _ name: String, _ template: String, _ expected: String, _ partials: (String, String)...
  ) {
    self.name = name
    self.template = template
    self.partials = partials
    self.expected = expected
  }

  var testDescription: String { name }

  /// Compiles the template with its indentation kept.
  func compiled() -> Outcome<TemplateProgram> {
    var sources: [String: TemplateSource] = [:]
    var diagnostics: [Diagnostic] = []
    for (name, text) in partials + [("test", template)] {
      let source = SourceText(path: "\(name).mustache", text: text)
      let parsed = TemplateParser.parse(source)
      diagnostics += parsed.diagnostics
      sources[name] = TemplateSource(name: name, source: source, nodes: parsed.value)
    }
    guard let page = sources["test"] else { return Outcome(TemplateProgram(), diagnostics) }
    let compiled = TemplateCompiler.compile(
      page, for: MustachePage.schema.outline, among: sources,
      strings: TemplateStrings(StringLayers([])),
      indentation: .kept)
    return Outcome(compiled.value, diagnostics + compiled.diagnostics)
  }

  /// What the template makes of the page.
  func rendered() -> String {
    let compiled = compiled()
    #expect(compiled.diagnostics.map(line) == [])
    var sink = ByteSink()
    TemplateRenderer.write(compiled.value, TemplateScope(MustachePage()), into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}

/// What the rules are tried on.
struct MustachePage: TemplatePart {
  static let template = "test"
  static let schema = Schema<MustachePage>(
    "test", "Something of each kind.",
    [
      .text("word", "") { _ in "fish" },
      .text("special", "") { _ in #"& < > " '"# },
      .text("lines", "") { _ in "a\nb" },
      .text("tag", "") { _ in "{{word}}" },
      .optionalText("missing", "") { _ in nil },
      .flag("yes", "") { _ in true },
      .flag("no", "") { _ in false },
      .texts("letters", "") { _ in ["a", "b", "<"] },
      .texts("none", "") { _ in [] },
      .list("rows", "") { _ in [Row(cells: ["1", "2"]), Row(cells: ["3"])] },
      .list("no-rows", "") { _ in [Row]() },
      .object("outer", "") { _ in Outer() },
      .optionalObject("absent", "") { _ -> Outer? in nil },
      // No page has a list of lists.
      SchemaField(
        declaration: TemplateOutline.Field(
          name: "grid", kind: .list(.list(.text)), isOptional: false, note: "")
      ) { _ in .list([.list([.text("x"), .text("y")]), .list([]), .list([.text("z")])]) },
    ])

  struct Row: TemplateSubject {
    let cells: [String]
    static let schema = Schema<Row>("row", "", [.texts("cells", "") { $0.cells }])
  }

  struct Outer: TemplateSubject {
    static let schema = Schema<Outer>(
      "outer", "",
      [
        .text("word", "") { _ in "whale" },
        .text("own", "") { _ in "o" },
        .object("inner", "") { _ in Inner() },
        .optionalObject("nothing", "") { _ -> Inner? in nil },
      ])
  }

  struct Inner: TemplateSubject {
    static let schema = Schema<Inner>(
      "inner", "",
      [
        .text("word", "") { _ in "krill" },
        .text("deep", "") { _ in "<i>" },
        .flag("on", "") { _ in true },
        .flag("off", "") { _ in false },
      ])
  }
}

@Suite("Mustache: tags")
struct MustacheTags {
  @Test(
    "Comments",
    arguments: [
      MustacheRule("within a line", "ab{{! not printed }}cd", "abcd"),
      MustacheRule("over several lines", "ab{{!\n  not\n  printed\n}}cd\n", "abcd\n"),
      MustacheRule("with a line to itself", "one\n{{! gone }}\ntwo\n", "one\ntwo\n"),
      MustacheRule("indented on a line to itself", "one\n \t{{! gone }} \ntwo\n", "one\ntwo\n"),
      MustacheRule("on a line that ends in CR LF", "|\r\n{{! gone }}\r\n|", "|\r\n|"),
      MustacheRule("on the first line", "  {{! gone }}\none", "one"),
      MustacheRule("on a last line without line feed", "one\n  {{! gone }}", "one\n"),
      MustacheRule(
        "of several lines with lines to itself", "one\n  {{!\n gone\n  }}\ntwo\n", "one\ntwo\n"),
      MustacheRule("after words of an indented line", "  one {{! gone }}\n", "  one \n"),
      MustacheRule("between blanks", "one {{! gone }} two", "one  two"),
      MustacheRule("that look like tags", "{{! {{word }}|{{!word}}", "|"),
      MustacheRule("that look like a variable", "{{!}}{{!word}}", ""),
    ])
  func comments(rule: MustacheRule) { #expect(rule.rendered() == rule.expected) }

  @Test(
    "Delimiters",
    arguments: [
      MustacheRule("are a pair", "{{=<% %>=}}[<%word%>]", "[fish]"),
      MustacheRule("may be any marks", "({{=[ ]=}}[word])", "(fish)"),
      MustacheRule("may be one mark", "{{=| |=}}(|word|)", "(fish)"),
      MustacheRule("change back", "{{=<% %>=}}<%word%><%={{ }}=%>{{word}}<%", "fishfish<%"),
      MustacheRule(
        "hold for all kinds of tags", "{{=| |=}}|&special|,|{special}|,|! no |",
        "& < > \" ',& < > \" ',"),
      MustacheRule(
        "set outside a section hold within",
        "{{#yes}}\n {{word}} |word|\n{{/yes}}\n{{= | | =}}\n|#yes|\n {{word}} |word|\n|/yes|\n",
        " fish |word|\n {{word}} fish\n"),
      MustacheRule(
        "set outside an inverted section hold within",
        "{{^no}}\n {{word}} |word|\n{{/no}}\n{{= | | =}}\n|^no|\n {{word}} |word|\n|/no|\n",
        " fish |word|\n {{word}} fish\n"),
      MustacheRule(
        "set within a section hold after it", "{{#yes}}{{=| |=}}|/yes||word|{{word}}",
        "fish{{word}}"),
      MustacheRule(
        "do not hold in a partial", "[{{>part}}]\n{{=| |=}}\n[|>part|]\n",
        "[(fish|word|)]\n[(fish|word|)]\n",
        ("part", "({{word}}|word|)")),
      MustacheRule(
        "do not hold in a parent", "{{=| |=}}|<base||$slot||word||/slot||/base|", "(fish|word|)",
        ("base", "({{$slot}}{{/slot}}|word|)")),
      MustacheRule(
        "of a partial do not hold after it", "{{>part}}\n{{word}}|word|\n", "fish\nfish|word|\n",
        ("part", "{{=| |=}}\n|word|\n")),
      MustacheRule("keep blanks around them", "| {{=@ @=}} |", "|  |"),
      MustacheRule("keep blanks at the end of a line", " | {{=@ @=}}\n", " | \n"),
      MustacheRule("take a line to themselves with them", "one\n{{=@ @=}}\ntwo\n", "one\ntwo\n"),
      MustacheRule("take an indented line with them", "one\n  {{=@ @=}}\ntwo\n", "one\ntwo\n"),
      MustacheRule("take a line that ends in CR LF", "|\r\n{{= @ @ =}}\r\n|", "|\r\n|"),
      MustacheRule("take the first line", "  {{=@ @=}}\none", "one"),
      MustacheRule("take a last line without line feed", "one\n  {{=@ @=}}", "one\n"),
      MustacheRule("may have blanks around them", "|{{= @   @ =}}@word@|", "|fish|"),
      MustacheRule("may have line ends between them", "{{=@\r\n#=}}@word#", "fish"),
    ])
  func delimiters(rule: MustacheRule) { #expect(rule.rendered() == rule.expected) }

  @Test(
    "Variables",
    arguments: [
      MustacheRule("are not needed", "A { b } {c}!\n", "A { b } {c}!\n"),
      MustacheRule("are printed", "A {{word}}!\n", "A fish!\n"),
      MustacheRule("are escaped", "{{special}}", "&amp; &lt; &gt; &quot; &#39;"),
      MustacheRule("are not escaped in three braces", "{{{special}}}", "& < > \" '"),
      MustacheRule("are not escaped after an ampersand", "{{&special}}", "& < > \" '"),
      MustacheRule("are not read as templates", "{{tag}} {{{tag}}}", "{{word}} {{word}}"),
      MustacheRule(
        "that are missing print nothing", "({{missing}}{{{missing}}}{{&missing}})", "()"),
      MustacheRule(
        "with dots stand for sections",
        "{{outer.inner.word}} {{#outer}}{{#inner}}{{word}}{{/inner}}{{/outer}}", "krill krill"),
      MustacheRule(
        "with dots are escaped or not",
        "{{outer.inner.deep}} {{{outer.inner.deep}}} {{&outer.inner.deep}}",
        "&lt;i&gt; <i> <i>"),
      MustacheRule(
        "with dots print nothing where the chain breaks",
        "({{absent.word}}{{absent.inner.word}}{{outer.nothing.word}})", "()"),
      MustacheRule(
        "with dots are first looked up as any name", "{{#outer}}{{inner.word}}{{/outer}}", "krill"),
      MustacheRule(
        "with dots are looked up in enclosing sections",
        "{{#outer}}{{#inner}}{{outer.word}}{{/inner}}{{/outer}}", "whale"),
      MustacheRule(
        "of a broken chain are not looked up further out",
        "{{#outer}}{{nothing.word}}|{{/outer}}", "|"),
      MustacheRule(
        "may be the open value", "{{#letters}}{{.}}{{{.}}}{{&.}}{{/letters}}", "aaabbb&lt;<<"),
      MustacheRule(
        "keep blanks around them", "| {{word}} {{{word}}} {{&word}} |", "| fish fish fish |"),
      MustacheRule(
        "with a line to themselves keep it", "  {{word}}\n  {{{word}}}\n  {{&word}}\n",
        "  fish\n  fish\n  fish\n"),
      MustacheRule(
        "may have blanks within the braces", "|{{ word }}|{{{\tword\n}}}|{{& word }}|",
        "|fish|fish|fish|"),
    ])
  func variables(rule: MustacheRule) { #expect(rule.rendered() == rule.expected) }

  @Test(
    "What Mustache passes over is an error",
    arguments: [
      ("{{cannot}}", "nothing here is called `cannot`"),
      ("{{#cannot}}{{/cannot}}", "nothing here is called `cannot`"),
      ("{{^cannot}}{{/cannot}}", "nothing here is called `cannot`"),
      ("{{outer.cannot.word}}", "nothing here is called `cannot`"),
      ("{{#outer}}{{inner.own}}{{/outer}}", "nothing here is called `own`"),
      ("{{#outer}}{{.word}}{{/outer}}", "`.word` is not a name"),
      ("{{>cannot}}", "there is no template `cannot`"),
      ("{{<cannot}}{{/cannot}}", "there is no template `cannot`"),
      ("{{>test}}", "the template `test` includes itself"),
      ("{{>part}}", "the template `part` includes itself"),
      ("{{<base}} lost {{$slot}}{{/slot}}{{/base}}", "text between the blocks of a parent is lost"),
      ("{{<base}}{{$slot}}{{/slot}} lost{{/base}}", "text between the blocks of a parent is lost"),
      ("{{<base}}{{$cannot}}{{/cannot}}{{/base}}", "`base` has no block `cannot`"),
    ])
  func errors(template: String, message: String) {
    // A template is met even where it includes itself in a section that never opens.
    let rule = MustacheRule(
      "", template, "", ("part", "{{#no}}{{>part}}{{/no}}"), ("base", "{{$slot}}{{/slot}}"))
    let found = rule.compiled().diagnostics.map(\.message)
    #expect(found.contains(message) || found.contains { $0.hasSuffix(message) }, "\(found)")
  }
}

@Suite("Mustache: sections")
struct MustacheSections {
  @Test(
    "Sections",
    arguments: [
      MustacheRule("over yes are printed", "({{#yes}}x{{/yes}})", "(x)"),
      MustacheRule("over no are not", "({{#no}}x{{/no}})", "()"),
      MustacheRule(
        "over what is missing are not", "({{#missing}}x{{/missing}}{{#absent}}x{{/absent}})", "()"),
      MustacheRule("over an object open it", "({{#outer}}{{own}}{{/outer}})", "(o)"),
      MustacheRule("over a text are printed once", "({{#word}}x{{/word}})", "(x)"),
      MustacheRule(
        "over a text know it by both names", "{{#word}}{{.}} is {{word}}{{/word}}", "fish is fish"),
      MustacheRule(
        "look names up further out", "{{#outer}}{{special}} {{word}} {{inner.word}}{{/outer}}",
        "&amp; &lt; &gt; &quot; &#39; whale krill"),
      MustacheRule(
        "over a list are repeated", "({{#rows}}{{#cells}}{{.}}{{/cells}};{{/rows}})", "(12;3;)"),
      MustacheRule(
        "over lists know all that is open",
        "{{#outer}}{{#rows}}{{own}}{{#cells}}{{own}}{{.}}{{word}} {{/cells}}{{/rows}}{{/outer}}",
        "oo1whale o2whale oo3whale "),
      MustacheRule(
        "over an empty list are not printed", "({{#none}}x{{/none}}{{#no-rows}}x{{/no-rows}})", "()"
      ),
      MustacheRule(
        "may follow each other", "{{#yes}}\n1\n{{/yes}}\n2 {{word}}\n{{#yes}}\n3\n{{/yes}}\n",
        "1\n2 fish\n3\n"),
      MustacheRule("may be nested in themselves", "a{{#yes}}b{{#yes}}c{{/yes}}d{{/yes}}e", "abcde"),
      MustacheRule("nested in what is shut are shut", "a{{#no}}b{{#no}}c{{/no}}d{{/no}}e", "ae"),
      MustacheRule(
        "may be nested deeply",
        "{{#outer}}\n{{own}}\n{{#inner}}\n{{own}}{{deep}}{{own}}\n{{#on}}\n{{#letters}}\n"
          + "{{own}}{{.}}{{word}}{{own}}\n{{/letters}}\n{{/on}}\n{{word}}\n{{/inner}}\n{{word}}\n{{/outer}}\n"
          + "{{word}}\n",
        "o\no&lt;i&gt;o\noakrillo\nobkrillo\no&lt;krillo\nkrill\nwhale\nfish\n"),
      MustacheRule(
        "over a list of texts print each", "({{#letters}}({{.}}){{/letters}})", "((a)(b)(&lt;))"),
      MustacheRule(
        "over a list of lists print each", "{{#grid}}({{#.}}{{.}}{{/.}}){{/grid}}", "(xy)()(z)"),
      MustacheRule("with dots", "({{#outer.inner.on}}x{{/outer.inner.on}})", "(x)"),
      MustacheRule("with dots over no", "({{#outer.inner.off}}x{{/outer.inner.off}})", "()"),
      MustacheRule(
        "with dots in a broken chain", "({{#absent.inner.on}}x{{/absent.inner.on}})", "()"),
      MustacheRule("keep blanks around them", " | {{#yes}}\t|\t{{/yes}} | \n", " | \t|\t | \n"),
      MustacheRule("keep blanks within", " | {{#yes}} {{! no }}\n {{/yes}} | \n", " |  \n  | \n"),
      MustacheRule(
        "on a line keep its indentation", " {{#yes}}a{{/yes}}\n {{#yes}}b{{/yes}}\n", " a\n b\n"),
      MustacheRule(
        "take lines to themselves with them", "a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"),
      MustacheRule(
        "take indented lines with them", "a\n  {{#yes}}\nb\n  {{/yes}}\nc\n", "a\nb\nc\n"),
      MustacheRule("take lines that end in CR LF", "a\r\n{{#yes}}\r\n{{/yes}}\r\nb", "a\r\nb"),
      MustacheRule("take the first line", "  {{#yes}}\na{{/yes}}\nb", "a\nb"),
      MustacheRule("take a last line without line feed", "a{{#yes}}\nb\n  {{/yes}}", "a\nb\n"),
      MustacheRule("may have blanks within the braces", "|{{# yes }}={{/ yes }}|", "|=|"),
    ])
  func sections(rule: MustacheRule) { #expect(rule.rendered() == rule.expected) }

  @Test(
    "Inverted sections",
    arguments: [
      MustacheRule("over no are printed", "({{^no}}x{{/no}})", "(x)"),
      MustacheRule("over yes are not", "({{^yes}}x{{/yes}})", "()"),
      MustacheRule(
        "over what is missing are", "({{^missing}}x{{/missing}}{{^absent}}y{{/absent}})", "(xy)"),
      MustacheRule("over a text are not", "({{^word}}x{{/word}})", "()"),
      MustacheRule("over an object are not", "({{^outer}}x{{/outer}})", "()"),
      MustacheRule("over a list are not", "({{^letters}}x{{/letters}}{{^rows}}x{{/rows}})", "()"),
      MustacheRule(
        "over an empty list are", "({{^none}}x{{/none}}{{^no-rows}}y{{/no-rows}})", "(xy)"),
      MustacheRule(
        "may follow each other", "{{^no}}\n1\n{{/no}}\n2 {{word}}\n{{^no}}\n3\n{{/no}}\n",
        "1\n2 fish\n3\n"),
      MustacheRule("may be nested in themselves", "a{{^no}}b{{^no}}c{{/no}}d{{/no}}e", "abcde"),
      MustacheRule(
        "nested in what is shut are shut", "a{{^yes}}b{{^yes}}c{{/yes}}d{{/yes}}e", "ae"),
      MustacheRule(
        "look names up where they stand", "{{#outer}}{{^nothing}}{{word}}{{/nothing}}{{/outer}}",
        "whale"),
      MustacheRule("with dots", "({{^outer.inner.on}}x{{/outer.inner.on}})", "()"),
      MustacheRule("with dots over no", "({{^outer.inner.off}}x{{/outer.inner.off}})", "(x)"),
      MustacheRule(
        "with dots in a broken chain", "({{^absent.inner.on}}x{{/absent.inner.on}})", "(x)"),
      MustacheRule("keep blanks around them", " | {{^no}}\t|\t{{/no}} | \n", " | \t|\t | \n"),
      MustacheRule("keep blanks within", " | {{^no}} {{! no }}\n {{/no}} | \n", " |  \n  | \n"),
      MustacheRule(
        "on a line keep its indentation", " {{^no}}a{{/no}}\n {{^no}}b{{/no}}\n", " a\n b\n"),
      MustacheRule(
        "take lines to themselves with them", "a\n{{^no}}\nb\n{{/no}}\nc\n", "a\nb\nc\n"),
      MustacheRule("take indented lines with them", "a\n  {{^no}}\nb\n  {{/no}}\nc\n", "a\nb\nc\n"),
      MustacheRule("take lines that end in CR LF", "a\r\n{{^no}}\r\n{{/no}}\r\nb", "a\r\nb"),
      MustacheRule("take the first line", "  {{^no}}\na{{/no}}\nb", "a\nb"),
      MustacheRule("take a last line without line feed", "a{{^no}}\nb\n  {{/no}}", "a\nb\n"),
      MustacheRule("may have blanks within the braces", "|{{^ no }}={{/ no }}|", "|=|"),
    ])
  func inverted(rule: MustacheRule) { #expect(rule.rendered() == rule.expected) }
}
