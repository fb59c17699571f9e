import ParleyModel
import Testing

@testable import ParleySite

/// Templates from texts, for tests: files by name, one page kind.
struct TemplateSample {
  var files: [(String, String)]
  var strings: [(String, String)] = []
  var required: [String] = []
  var page = PageSchema(TestPage.self)

  private static func pairs(
    _ strings: [(String, String)]
  ) -> [(key: String, value: Spanned<String>)] {
    let source = SourceText(
      path: "templates/strings/en.yml", text: strings.map { "\($0.0): \($0.1)\n" }.joined())
    return strings.map { (key: $0.0, value: Spanned($0.1, at: .start(of: source))) }
  }

  func load() -> Outcome<Templates> {
    Templates.load(
      files.map {
        SourceFile(path: "templates/\($0.0).mustache", contents: .bytes(Array($0.1.utf8)))
      },
      strings: StringLayers(Self.pairs(strings)), schemas: [page], required: required)
  }

  func render(_ page: some TemplatePart = TestPage()) -> String { load().value.html(page) }
}

/// A page for tests, of the kind `test`.
struct TestPage: TemplatePart {
  var title = "Fish & <chips>"
  var body = "<p>one</p>"
  var draft = true
  var rows = [TestRow(title: "A", date: "1"), TestRow(title: "B")]
  var first: TestRow?
  var names = ["x", "y"]

  static let template = "test"
  static let schema = Schema<TestPage>(
    "test", "A page.",
    [
      .text("title", "The title.") { $0.title },
      .html("body", "The body.") { $0.body },
      .flag("draft", "Whether it is one.") { $0.draft },
      .list("rows", "Rows.") { $0.rows },
      .optionalObject("first", "The first.") { $0.first },
      .texts("names", "Names.") { $0.names },
    ])
}

/// A row of the test page.
struct TestRow: TemplateSubject {
  let title: String
  var date: String?

  static let schema = Schema<TestRow>(
    "row", "A row.",
    [
      .text("title", "Its title.") { $0.title },
      .optionalText("date", "Its date.") { $0.date },
    ])
}

/// A diagnostic on one line, as it is printed.
func line(_ diagnostic: Diagnostic) -> String {
  let start = diagnostic.span.start
  return
    "\(diagnostic.span.path):\(start.line):\(start.column): \(diagnostic.code.rawValue): "
    + diagnostic.message
}

@Suite("Templates render")
struct TemplatesRendering {
  private func render(_ text: String, _ more: [(String, String)] = []) -> String {
    let sample = TemplateSample(
      files: [("test", text)] + more, strings: [("greeting", "Hello {{you}} & <all>")])
    #expect(sample.load().diagnostics.map(line) == [])
    return sample.render()
  }

  @Test("Text is escaped once; HTML is printed as it is; three braces do not escape")
  func escaping() {
    #expect(render("{{title}}") == "Fish &amp; &lt;chips&gt;")
    #expect(render("{{{title}}}|{{&title}}") == "Fish & <chips>|Fish & <chips>")
    #expect(render("{{body}}{{{body}}}") == "<p>one</p><p>one</p>")
  }

  @Test("Hostile titles stay text, in elements and in quoted attributes")
  func hostile() {
    let sample = TemplateSample(
      files: [("test", #"<a title="{{title}}" class='{{title}}'>{{title}}</a>"#)])
    let hostile = TestPage(title: #""'><script>alert("{{body}}")</script>&amp;"#)
    let escaped =
      "&quot;&#39;&gt;&lt;script&gt;alert(&quot;{{body}}&quot;)&lt;/script&gt;&amp;amp;"
    #expect(
      sample.render(hostile) == #"<a title="\#(escaped)" class='\#(escaped)'>\#(escaped)</a>"#)
  }

  @Test("Sections repeat lists, open on what is there and stay shut on what is not")
  func sections() {
    #expect(render("{{#rows}}{{title}}{{#date}}({{.}}){{/date}};{{/rows}}") == "A(1);B;")
    #expect(render("{{#first}}x{{/first}}{{^first}}none{{/first}}") == "none")
    #expect(render("{{#draft}}draft{{/draft}}{{^draft}}no{{/draft}}") == "draft")
    #expect(render("{{#names}}<{{.}}>{{/names}}") == "<x><y>")
    #expect(render("{{#title}}{{body}}{{/title}}") == "<p>one</p>")
  }

  @Test("A missing value does not climb to another of that name")
  func noClimbing() {
    #expect(render("{{#rows}}{{date}},{{/rows}}") == "1,,")
    #expect(render("{{#rows}}{{body}}{{/rows}}") == "<p>one</p><p>one</p>")
  }

  @Test("Strings are put in escaped, and are never taken for tags")
  func strings() {
    #expect(render("{{strings.greeting}}") == "Hello {{you}} &amp; &lt;all&gt;")
  }

  @Test("Partials and comments standing alone take their line with them; indentation goes")
  func partials() {
    #expect(
      render("<ul>\n  {{! a note }}\n  {{>row}}\n</ul>\n", [("row", "<li>\n  {{title}}\n</li>\n")])
        == "<ul>\n<li>\nFish &amp; &lt;chips&gt;\n</li>\n</ul>\n")
    #expect(render("<p>{{>row}}</p>", [("row", "x")]) == "<p>x</p>")
  }

  @Test("Preformatted text keeps its indentation")
  func preformatted() {
    #expect(render("<pre>\n  a\n</pre>") == "<pre>\n  a\n</pre>")
  }

  @Test("A parent's blocks are filled, or keep what they say")
  func parents() {
    let base = "<h1>{{title}}</h1>\n{{$main}}\nnothing\n{{/main}}\n{{$foot}}end{{/foot}}\n"
    #expect(
      render(
        "{{<base}}\n{{$main}}\n{{#names}}{{.}}{{/names}}\n{{/main}}\n{{/base}}\n", [("base", base)])
        == "<h1>Fish &amp; &lt;chips&gt;</h1>\nxy\nend\n")
  }
}

@Suite("Templates are given")
struct TemplatesFields {
  /// One field of each kind.
  private struct Kinds: TemplatePart {
    var text = ""
    var optionalText: String?
    var html = ""
    var optionalHTML: String?
    var url = ""
    var optionalURL: String?
    var flag = false
    var texts: [String] = []
    var htmls: [String] = []
    var row = TestRow(title: "")
    var optionalRow: TestRow?
    var rows: [TestRow] = []
    var links: [String] = []
    var references = ""

    static let template = "test"
    static let schema = Schema<Kinds>(
      "test", "One field of each kind.",
      [
        .text("text", "") { $0.text },
        .optionalText("optional-text", "") { $0.optionalText },
        .html("html", "") { $0.html },
        .optionalHTML("optional-html", "") { $0.optionalHTML },
        .url("url", "") { $0.url },
        .optionalURL("optional-url", "") { $0.optionalURL },
        .flag("flag", "") { $0.flag },
        .texts("texts", "") { $0.texts },
        .htmls("htmls", "") { $0.htmls },
        .object("row", "") { $0.row },
        .optionalObject("optional-row", "") { $0.optionalRow },
        .list("rows", "") { $0.rows },
        .group("group", "") { $0.rows },
        .links("links", "") { $0.links },
        .references("references", "") { $0.references },
        .contents("contents", ""),
      ])
  }

  private func opened(_ kinds: Kinds) -> [String] {
    let names = Kinds.schema.outline.fields.map(\.name)
    let sample = TemplateSample(
      files: [("test", names.map { "{{#\($0)}}\($0) {{/\($0)}}" }.joined())],
      page: PageSchema(Kinds.self))
    #expect(sample.load().diagnostics.map(line) == [])
    return sample.render(kinds).split(separator: " ").map(String.init)
  }

  @Test("values that may be missing, and are where they are empty; those that may not never are")
  func sections() {
    let always = ["text", "html", "url", "row", "contents"]
    #expect(Set(opened(Kinds())) == Set(always))
    #expect(
      Set(opened(Kinds(optionalText: "", optionalHTML: "", optionalURL: ""))) == Set(always))
    let all = Kinds(
      text: "a", optionalText: "a", html: "a", optionalHTML: "a", url: "a", optionalURL: "a",
      flag: true, texts: ["a"], htmls: ["a"], optionalRow: TestRow(title: "a"),
      rows: [TestRow(title: "a")], links: ["a"], references: "a")
    #expect(opened(all) == Kinds.schema.outline.fields.map(\.name))
  }

  @Test("words to escape, and HTML, addresses and links that are ready")
  func escaping() {
    let sample = TemplateSample(
      files: [
        (
          "test",
          "{{text}} {{optional-text}} {{#texts}}{{.}}{{/texts}} {{row.title}} {{optional-row.title}}|"
            + "{{html}} {{optional-html}} {{#htmls}}{{.}}{{/htmls}} {{url}} {{optional-url}} "
            + "{{#links}}{{#items}}{{.}}{{/items}}{{/links}} {{references}}"
        )
      ], page: PageSchema(Kinds.self))
    #expect(sample.load().diagnostics.map(line) == [])
    let row = TestRow(title: "&")
    let all = Kinds(
      text: "&", optionalText: "&", html: "&", optionalHTML: "&", url: "&", optionalURL: "&",
      texts: ["&"], htmls: ["&"], row: row, optionalRow: row, links: ["&"], references: "&")
    #expect(
      sample.render(all)
        == Array(repeating: "&amp;", count: 5).joined(separator: " ") + "|"
        + Array(repeating: "&", count: 7).joined(separator: " "))
  }

  @Test("groups, which open once over all their entries")
  func groups() {
    let sample = TemplateSample(
      files: [
        (
          "test",
          "{{#group}}rows:{{#items}} {{title}}{{/items}};{{/group}}"
            + "{{#links}}links:{{#items}} {{.}}{{/items}};{{/links}}"
        )
      ], page: PageSchema(Kinds.self))
    #expect(sample.load().diagnostics.map(line) == [])
    let rows = [TestRow(title: "A"), TestRow(title: "B")]
    #expect(
      sample.render(Kinds(rows: rows, links: ["<i>x</i>", "y"]))
        == "rows: A B;links: <i>x</i> y;")
    #expect(sample.render(Kinds()) == "")
  }

  @Test("fields of a part of an object as its own")
  func parts() {
    struct Whole: TemplatePart {
      let row: TestRow
      static let template = "test"
      static let schema = Schema<Whole>(
        "test", "", [SchemaField<TestRow>.text("title", "") { $0.title }.of { $0.row }])
    }
    let sample = TemplateSample(files: [("test", "{{title}}")], page: PageSchema(Whole.self))
    #expect(sample.load().diagnostics.map(line) == [])
    #expect(sample.render(Whole(row: TestRow(title: "A"))) == "A")
  }
}

@Suite("Templates report")
struct TemplatesReporting {
  private func report(_ text: String, _ more: [(String, String)] = []) -> [String] {
    TemplateSample(files: [("test", text)] + more, strings: [("nav.home", "Home")])
      .load().diagnostics.map(line)
  }

  @Test(
    "unknown-name",
    arguments: [
      ("<p>\n  {{titel}}", "2:5: unknown-name: nothing here is called `titel`"),
      ("{{#rows}}é{{dat}}{{/rows}}", "1:13: unknown-name: nothing here is called `dat`"),
      ("{{first.tilte}}", "1:3: unknown-name: nothing here is called `tilte`"),
      ("{{title.x}}", "1:3: unknown-name: nothing here is called `x`"),
      (
        "{{#nobody}}{{alsoNobody}}{{/nobody}}", "1:4: unknown-name: nothing here is called `nobody`"
      ),
    ])
  func unknownName(text: String, expected: String) {
    #expect(report(text) == ["templates/test.mustache:\(expected)"])
  }

  @Test("An unknown name suggests the nearest and says which pages meet it")
  func suggestion() {
    let sample = TemplateSample(
      files: [("test", "\n{{>part}}"), ("part", "{{titel}}")])
    let found = sample.load().diagnostics
    #expect(
      found.map(line) == [
        "templates/part.mustache:1:3: unknown-name: nothing here is called `titel`"
      ])
    #expect(found.first?.help == "did you mean `title`?")
    #expect(
      found.first?.notes.map { "\($0.span.path):\($0.span.start.line): \($0.message)" } == [
        "templates/test.mustache:2: included here",
        "templates/part.mustache:1: met on the pages of kind `test`",
      ])
  }

  @Test("missing-partial")
  func missingPartial() {
    #expect(
      report("<ul>\n{{> rwo }}", [("row", "x")]) == [
        "templates/test.mustache:2:5: missing-partial: there is no template `rwo`"
      ])
    #expect(
      report("{{<bse}}{{/bse}}") == [
        "templates/test.mustache:1:4: missing-partial: there is no template `bse`"
      ])
  }

  @Test("missing-template")
  func missingTemplate() {
    let sample = TemplateSample(files: [("other", "x")])
    #expect(
      sample.load().diagnostics.map(line) == [
        "templates/test.mustache:1:1: missing-template: the template of the pages of kind `test` is missing"
      ])
  }

  @Test("missing-string, in a template and in the code's own list")
  func missingString() {
    #expect(
      report("a {{strings.nav.hom}}") == [
        "templates/test.mustache:1:5: missing-string: the string `nav.hom` is missing"
      ])
    let sample = TemplateSample(
      files: [("test", "")], strings: [("a", "A")], required: ["a", "date.month.1"])
    #expect(
      sample.load().diagnostics.map(line) == [
        "templates/strings/en.yml:1:1: missing-string: the string `date.month.1` is missing"
      ])
  }

  @Test(
    "invalid-template",
    arguments: [
      ("a\n {{title", "2:2: invalid-template: the tag is never closed"),
      ("{{{title}}", "1:1: invalid-template: the tag is never closed"),
      ("{{! never", "1:1: invalid-template: the tag is never closed"),
      ("{{#rows}}x", "1:4: invalid-template: `rows` is opened here and never closed"),
      (
        "{{#rows}}x{{/row}}{{/rows}}",
        "1:14: invalid-template: `row` is closed here, but `rows` is open"
      ),
      ("x{{/rows}}", "1:5: invalid-template: `rows` is closed but was never opened"),
      ("{{ }}", "1:1: invalid-template: the tag names nothing"),
      ("{{upper(title)}}", "1:3: invalid-template: `upper(title)` is not a name"),
      ("{{>*title}}", "1:4: invalid-template: `*title` is not a name"),
      ("{{.title}}", "1:3: invalid-template: `.title` is not a name"),
      ("{{=<%=}}", "1:1: invalid-template: `<%` is not a pair of delimiters"),
      ("{{=< % >=}}", "1:1: invalid-template: `< % >` is not a pair of delimiters"),
      ("{{=<%", "1:1: invalid-template: the tag is never closed"),
      ("{{%CONTENT_TYPE:TEXT}}", "1:1: invalid-template: pragmas are not known"),
      ("{{draft}}", "1:3: invalid-template: `draft` is yes or no and prints nothing"),
      ("{{rows}}", "1:3: invalid-template: `rows` holds other values and prints nothing"),
      (
        "{{#strings.nav.home}}{{/strings.nav.home}}",
        "1:4: invalid-template: a string cannot open a section"
      ),
      ("{{>test}}", "1:4: invalid-template: the template `test` includes itself"),
    ])
  func invalidTemplate(text: String, expected: String) {
    let found = report(text)
    #expect(found.contains("templates/test.mustache:\(expected)"), "\(found)")
  }

  @Test(
    "What cannot be read is reported once, in our own words",
    arguments: ["a {{title", "{{{title}}", "{{! never", "{{#draft}}x", "{{#draft}}x {{title"])
  func onceOnly(text: String) {
    #expect(report(text).count == 1, "\(report(text))")
  }

  @Test(
    "Sections nested without end are an error at the first that goes too deep",
    arguments: [true, false])
  func nestedSections(areClosed: Bool) {
    for count in [101, 3000, 20000] {
      let text =
        String(repeating: "{{#draft}}", count: count)
        + (areClosed ? String(repeating: "{{/draft}}", count: count) : "")
      #expect(
        report(text) == [
          "templates/test.mustache:1:1004: invalid-template: `draft` is opened 101 levels deep"
        ])
    }
    let most =
      String(repeating: "{{#draft}}", count: 100) + "x"
      + String(repeating: "{{/draft}}", count: 100)
    #expect(report(most) == [])
    #expect(TemplateSample(files: [("test", most)]).render() == "x")
  }

  @Test("A chain of partials without end is an error at the first that goes too deep")
  func nestedPartials() {
    func chain(_ count: Int, _ open: String = "", _ close: String = "") -> TemplateSample {
      let links = (1..<count).map { ("p\($0)", "\(open){{>p\($0 + 1)}}\(close)") }
      return TemplateSample(
        files: [("test", "{{>p1}}")] + links + [("p\(count)", "x")])
    }
    #expect(chain(31).load().diagnostics.map(line) == [])
    #expect(chain(31).render() == "x")
    for count in [32, 3000] {
      #expect(
        chain(count).load().diagnostics.map(line) == [
          "templates/p31.mustache:1:4: invalid-template: "
            + "`p32` is the template number 33 in a chain of inclusions"
        ])
    }
    let open = String(repeating: "{{#draft}}", count: 60)
    let deep = chain(20, open, String(repeating: "{{/draft}}", count: 60))
    #expect(
      deep.load().diagnostics.map(line) == [
        "templates/p2.mustache:1:384: invalid-template: "
          + "`draft` is 101 levels deep, with all that encloses it in other templates"
      ])
  }

  @Test("Blocks filled within blocks are an error where the page goes too deep")
  func nestedBlocks() {
    let open = String(repeating: "{{#draft}}", count: 70)
    let close = String(repeating: "{{/draft}}", count: 70)
    let fill = String(repeating: "{{<base}}{{$main}}", count: 10)
    let sample = TemplateSample(
      files: [
        ("test", fill + "x" + String(repeating: "{{/main}}{{/base}}", count: 10)),
        ("base", "\(open){{$main}}{{/main}}\(close)"),
      ])
    #expect(
      sample.load().diagnostics.map(line) == [
        "templates/base.mustache:1:274: invalid-template: "
          + "`draft` is 101 levels deep, with all that encloses it in other templates"
      ])
  }

  @Test("Text and tags between the blocks of a parent are reported; so are unknown blocks")
  func parents() {
    let base = ("base", "{{$main}}{{/main}}")
    #expect(
      report("{{<base}}\n  stray\n{{/base}}", [base]) == [
        "templates/test.mustache:2:3: invalid-template: text between the blocks of a parent is lost"
      ])
    #expect(
      report("{{<base}}{{title}}{{/base}}", [base]) == [
        "templates/test.mustache:1:10: invalid-template: only blocks may stand in a parent"
      ])
    #expect(
      report("{{<base}}{{$mian}}{{/mian}}{{/base}}", [base]) == [
        "templates/test.mustache:1:13: unknown-name: `base` has no block `mian`"
      ])
  }

  @Test("Templates that are not UTF-8 are reported as such, and not as missing")
  func encoding() {
    let files = [SourceFile(path: "templates/test.mustache", contents: .bytes([0x61, 0xFF]))]
    let found = Templates.load(
      files, strings: StringLayers([]), schemas: [PageSchema(TestPage.self)], required: []
    ).diagnostics
    #expect(found.map(\.code) == [.invalidUTF8])
  }
}
