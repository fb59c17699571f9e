import ParleyModel
import Testing

@testable import ParleySite

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
        "templates/part.mustache:1: found on the pages of kind `test`",
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
      ("{{%CONTENT_TYPE:TEXT}}", "1:1: invalid-template: pragmas are not supported"),
      ("{{draft}}", "1:3: invalid-template: `draft` is yes or no and prints nothing"),
      ("{{rows}}", "1:3: invalid-template: `rows` contains other values and prints nothing"),
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
          + "`draft` is 101 levels deep, counting what encloses it in other templates"
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
          + "`draft` is 101 levels deep, counting what encloses it in other templates"
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
        "templates/test.mustache:1:10: invalid-template: only blocks may be in a parent"
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
