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
    var references: [String] = []

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
      rows: [TestRow(title: "a")], links: ["a"], references: ["a"])
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
      texts: ["&"], htmls: ["&"], row: row, optionalRow: row, links: ["&"], references: ["&"])
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
