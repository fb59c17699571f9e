import ParleyModel
import Testing

@testable import ParleyCommandLine

/// A site's own templates, assets and strings over those of the program.
struct LayeredTemplatesTests {
  let talks: ThemeProject
  private var site: TemporaryFolder { talks.site }

  init() throws { talks = try ThemeProject() }

  @Test func aSiteNeedsNoTemplates() async throws {
    #expect(try await talks.diagnostics() == [])
    #expect(try await talks.page("index.html").contains("Parts of the site"))
  }

  @Test func oneTemplateAndOneStringAreChangedAndNothingElse() async throws {
    let before = try await talks.page("index.html")
    try site.write("<footer>{{>mine}}</footer>\n", to: "templates/footer.mustache")
    try site.write("<p>Hosted by us: {{site-title}}</p>\n", to: "templates/mine.mustache")
    try site.write("menu: Sections\n", to: "templates/strings/en.yml")
    #expect(try await talks.diagnostics() == [])
    let after = try await talks.page("index.html")
    #expect(after.contains("<footer><p>Hosted by us: Talks</p>\n</footer>"))
    #expect(after.contains("Sections") && !after.contains("Parts of the site"))
    let foot = try #require(before.firstRange(of: "<footer"))
    let head = before[..<foot.lowerBound].replacing("Parts of the site", with: "Sections")
    #expect(after.hasPrefix(head))
  }

  @Test func anAssetIsReplacedAndOneIsAdded() async throws {
    try site.write("body {}\n", to: "templates/assets/site.css")
    try site.write("mine\n", to: "templates/assets/mine.txt")
    let files = try #require(try await talks.plan().files)
    func bytes(_ path: String) -> [String] {
      files.filter { $0.path == path }.map { String(decoding: $0.render(), as: UTF8.self) }
    }
    #expect(bytes("assets/site.css") == ["body {}\n"])
    #expect(bytes("assets/mine.txt") == ["mine\n"])
    #expect(bytes("assets/search.js").count == 1)
  }

  @Test func mistakesAreInTheSitesOwnFiles() async throws {
    try site.write("<footer>\n{{titel}}\n</footer>\n", to: "templates/footer.mustache")
    #expect(
      try await talks.diagnostics() == [
        "templates/footer.mustache:2:3: error[unknown-name]: nothing here is called `titel`"
      ])
  }

  /// Such as a frame from before an upgrade: only without `main` there is nothing to see.
  @Test func blocksThatTheSiteTookAwayAreMissedInItsOwnFileOnce() async throws {
    func found(_ text: String) async throws -> [String] {
      try site.write(text, to: "templates/base.mustache")
      return try await talks.diagnostics()
    }
    func missing(_ block: String, _ severity: String) -> String {
      "templates/base.mustache:1:1: \(severity)[unknown-name]: "
        + "the block `\(block)`, which Parley's templates fill, is not here"
    }
    let head =
      "<!doctype html>\n{{#is-past}}<meta name=\"robots\" content=\"noindex\">{{/is-past}}\n"
    let others = ["cards", "records", "scripts"].map { missing($0, "note") }
    #expect(
      try await found(head + "{{banner}}") == [others[0], missing("main", "error")] + others[1...])
    #expect(try await found(head + "{{banner}}{{$main}}{{/main}}") == others)
    #expect(try await talks.page("index.html").contains("They met"))
    #expect(
      try await found(
        "{{$main}}{{/main}}{{$cards}}{{/cards}}{{$records}}{{/records}}{{$scripts}}{{/scripts}}")
        == [
          "templates/base.mustache:1:1: error[unmarked-view]: "
            + "this template makes pages of earlier days, but does not say so on them"
        ])
  }

  /// What the site does may come to light only in a file of the program.
  @Test func aTemplateOfTheProgramInAWrongPlaceIsReportedWhereTheSitePutIt() async throws {
    try site.write("<footer>\n{{>backlinks}}\n</footer>\n", to: "templates/footer.mustache")
    let plan = try await talks.plan()
    #expect(
      ThemeProject.lines(plan) == [
        "templates/footer.mustache:2:4: error[unknown-name]: nothing here is called `backlinks`"
      ])
    let note = try #require(plan.diagnostics.first?.notes.first)
    #expect(note.message == "in this template, which comes with Parley")
    #expect(note.span.path == "\(talks.program.path)/templates/backlinks.mustache")
  }

  @Test func aLanguageIsBegunWithTwoStrings() async throws {
    try site.write("title: Talks\nlanguage: de\n", to: "content/site.yml")
    try site.write("skip: Zum Text\nmenu: Bereiche\n", to: "templates/strings/de.yml")
    let found = try await talks.diagnostics()
    #expect(found.count == 1)
    let note = try #require(found.first)
    #expect(note.hasPrefix("templates/strings/de.yml:1:1: note[missing-string]: "))
    #expect(
      note.hasSuffix(" strings are missing and stay in English: `contents`, `jump`, `turn` …"))
    let page = try await talks.page("index.html")
    #expect(page.contains("<html lang=\"de\""))
    #expect(page.contains("Zum Text") && page.contains("Bereiche") && page.contains("1 event"))
  }

  @Test func allButOneStringIsOneNoteThatNamesIt() async throws {
    try site.write("title: Talks\nlanguage: de\n", to: "content/site.yml")
    let english = try talks.program.read("templates/strings/en.yml")
    try site.write(
      english.replacing("menu: Parts of the site\n", with: ""), to: "templates/strings/de.yml")
    #expect(
      try await talks.diagnostics() == [
        "templates/strings/de.yml:1:1: note[missing-string]: "
          + "the string `menu` is missing and stays in English"
      ])
  }

  @Test func oneWordOfALanguageThatParleySpeaksIsChanged() async throws {
    try site.write("title: Talks\nlanguage: uk\n", to: "content/site.yml")
    try site.write("menu: Частини\n", to: "templates/strings/uk.yml")
    #expect(try await talks.diagnostics() == [])
    let page = try await talks.page("index.html")
    #expect(page.contains("Частини") && page.contains("Перейти до тексту"))
  }

  @Test func aStringOfTheSitesOwnTemplatesMayBeInEnglishOnly() async throws {
    try site.write("title: Talks\nlanguage: uk\n", to: "content/site.yml")
    try site.write("<footer>{{strings.ours.host}}</footer>\n", to: "templates/footer.mustache")
    #expect(
      try await talks.diagnostics() == [
        "templates/footer.mustache:1:11: error[missing-string]: the string `ours.host` is missing"
      ])
    try site.write("ours:\n  host: The library\n", to: "templates/strings/en.yml")
    let found = try await talks.diagnostics()
    #expect(found.count == 1 && found[0].contains("note[missing-string]: the string `ours.host`"))
    #expect(try await talks.page("index.html").contains("<footer>The library</footer>"))
  }

  @Test func formsThatALanguageHasBesideEnglishOnesAreFilled() async throws {
    try site.write("title: Talks\nlanguage: pl\n", to: "content/site.yml")
    try site.write(
      "count:\n  events: { one: \"{count} wydarzenie\", other: \"{count} wydarzenia\" }\n",
      to: "templates/strings/pl.yml")
    let plan = try await talks.plan()
    #expect(plan.diagnostics.map(\.severity) == [.note])
    #expect(try await talks.page("index.html").contains("1 wydarzenie"))
  }
}
