import Testing

@testable import ParleyCommandLine

/// What becomes of a site's copies when the program is upgraded.
struct ThemeUpgradeTests {
  let talks: ThemeProject
  private var site: TemporaryFolder { talks.site }

  init() throws { talks = try ThemeProject() }

  /// A version that has one template and one string more, and another footer.
  private func upgrade() throws {
    try talks.program.write("<p>{{strings.hosted}}</p>\n", to: "templates/host.mustache")
    let footer = "templates/footer.mustache"
    try ThemeProject.change(
      footer, in: talks.program, "<p>{{strings.made-with}}</p>\n",
      to: "<p>{{strings.made-with}}</p>\n{{>host}}\n")
    try ThemeProject.change(
      "templates/strings/en.yml", in: talks.program, "menu: Parts of the site\n",
      to: "menu: Parts of the site\nhosted: Hosted somewhere\n")
    try ThemeProject.change(
      "templates/header.mustache", in: talks.program, "<header", to: "{{>host}}\n<header")
  }

  @Test func theSiteStillBuildsAndTheDifferenceIsShown() async throws {
    try await talks.copy("footer")
    try ThemeProject.change(
      "templates/footer.mustache", in: site, "<footer class=\"site\">",
      to: "<footer class=\"ours\">")
    try site.write("menu: Sections\n", to: "templates/strings/en.yml")
    #expect(try await talks.diagnostics() == [])
    try upgrade()
    #expect(
      try await talks.diagnostics() == [
        "templates/footer.mustache:1:1: note[outdated-template]: "
          + "`footer.mustache` has changed in Parley since it was copied"
      ])
    let page = try await talks.page("index.html")
    #expect(page.contains("<p>Hosted somewhere</p>") && page.contains("<footer class=\"ours\">"))
    #expect(page.contains("Sections"))
    let catalog = try await talks.catalog()
    let old = try #require(catalog.copies.first { $0.isOutOfDate })
    #expect(catalog.copies.count == 2 && old.name == "footer.mustache")
    let text = ThemeListing.diff(old)
    let changes = text.split(separator: "\n").filter { "+-".contains($0.prefix(1)) }
    #expect(
      changes == [
        "--- templates/.base/footer.mustache", "+++ parley/footer.mustache", "+{{>host}}",
        "--- templates/.base/footer.mustache", "+++ templates/footer.mustache",
        "-<footer class=\"site\">", "+<footer class=\"ours\">",
      ])
    let order = [
      "What changed in Parley since it was copied:", "+{{>host}}", "What the site changed:",
    ]
    let places = order.compactMap { text.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 3 && places == places.sorted())
  }

  @Test func stringsThatWereCopiedAreComparedAsTexts() async throws {
    try await talks.copy("en")
    try ThemeProject.change(
      "templates/strings/en.yml", in: site, "menu: Parts of the site", to: "menu: Sections")
    try upgrade()
    let copy = try await talks.catalog().copy("en")
    #expect(copy.state == .changed(isOutOfDate: true))
    let changes = ThemeListing.diff(copy).split(separator: "\n").filter {
      "+-".contains($0.prefix(1))
    }
    #expect(changes.contains("+hosted: Hosted somewhere") && changes.contains("+menu: Sections"))
    // The one that was added is there all the same.
    #expect(try await talks.page("index.html").contains("<p>Hosted somewhere</p>"))
  }

  @Test func aCopyThatHasWhatChangedIsUpToDateOnceItsBaseIs() async throws {
    try await talks.copy("footer")
    try upgrade()
    try ThemeProject.change(
      "templates/footer.mustache", in: site, "<footer", to: "{{>host}}\n<footer")
    #expect(try await talks.catalog().copy("footer").state == .changed(isOutOfDate: true))
    let catalog = try await talks.catalog()
    try ThemeFiles(at: site.path).keepBase(catalog.entry("footer"))
    #expect(try await talks.catalog().copy("footer").state == .changed(isOutOfDate: false))
    #expect(try await talks.diagnostics() == [])
  }

  /// A project from the time when `parley init` copied all templates.
  @Test func aFullCopyOfTheFirstVersionBuildsAndIsKnown() async throws {
    try site.copyTemplates()
    try site.write(
      try Repository.read("Tests/Templates/ebecb81/base.mustache"), to: "templates/base.mustache")
    try ThemeProject.change(
      "templates/footer.mustache", in: site, "<footer", to: "<!-- ours -->\n<footer")
    // As git on Windows would have it.
    let event = try site.read("templates/event.mustache")
    try site.write(event.replacing("\n", with: "\r\n"), to: "templates/event.mustache")
    #expect(
      try await talks.diagnostics() == [
        "templates/base.mustache:1:1: note[outdated-template]: "
          + "`base.mustache` has changed in Parley since it was copied"
      ])
    #expect(try await talks.page("index.html").contains("<!-- ours -->"))
    let states = Dictionary(
      uniqueKeysWithValues: try await talks.catalog().copies.map { ($0.name, $0.state) })
    #expect(states["base.mustache"] == .untouched)
    #expect(states["footer.mustache"] == .withoutBase)
    #expect(states.values.filter { $0 == .current }.count == states.count - 2)
    let pruned = try RunningProgram.run(["theme", "prune"], in: site.path)
    #expect(pruned.status == 0, "\(pruned.errors)")
    #expect(pruned.output.contains("removed templates/base.mustache: the same came with ebecb81\n"))
    #expect(
      pruned.output.contains("removed templates/event.mustache: the same comes with Parley\n"))
    #expect(pruned.output.contains("kept templates/footer.mustache: changed, no base\n"))
    #expect(pruned.output.hasSuffix("\(states.count - 1) files removed, 1 kept\n"))
    let rest = try site.tree("templates").keys.filter { !$0.hasPrefix(".versions") }
    #expect(rest == ["footer.mustache"])
    #expect(try await talks.diagnostics() == [])
  }

  @Test func whatParleyHasNoLongerIsKeptForTemplatesThatUseIt() async throws {
    try talks.program.write("old\n", to: "templates/old.mustache")
    try await talks.copy("old")
    try talks.program.remove("templates/old.mustache")
    #expect(try await talks.catalog().copy("old").state == .dropped)
    try site.write("ours\n", to: "templates/old.mustache")
    #expect(try await talks.catalog().copy("old").state == .siteOwn)
    #expect(try await talks.diagnostics() == [])
  }

  @Test func theTableOfVersionsIsWellFormed() throws {
    let text = try Repository.read("templates/.versions")
    var seen: Set<String> = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.split(separator: " ").map(String.init)
      try #require(parts.count == 3, "\(line)")
      #expect(parts[0].count == 64 && parts[0].allSatisfy(\.isHexDigit))
      #expect(seen.insert("\(parts[0]) \(parts[1])").inserted, "\(line)")
    }
    #expect(seen.count >= 72)
    let old = Array(try Repository.read("Tests/Templates/ebecb81/base.mustache").utf8)
    #expect(TemplateVersions(text).version(of: "base.mustache", old) == "ebecb81")
    #expect(TemplateVersions(text).version(of: "base.mustache", old + [0x0A]) == nil)
    #expect(TemplateVersions(text).version(of: "event.mustache", old) == nil)
  }
}
