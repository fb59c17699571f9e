import ParleyModel
import Testing

@testable import ParleySite

/// A page whose field has another name than in the version before.
private struct RenamedPage: TemplatePart {
  static let template = "test"
  static let schema = Schema<RenamedPage>(
    "test", "A page.",
    [
      .text("title", "Its title.") { _ in "Talks" },
      .texts("venues", "Where.") { _ in ["Geneva", "Oslo"] },
      .object("place", "A place.") { _ in RenamedPart() },
    ], oldNames: ["places": "venues"])
}

private struct RenamedPart: TemplateSubject {
  static let schema = Schema<RenamedPart>(
    "part", "A part.", [.text("name", "Its name.") { _ in "Hall" }], oldNames: ["label": "name"])
}

@Suite("Old names of fields")
struct OldNames {
  private func load(_ text: String) -> Outcome<Templates> {
    TemplateSample(files: [("test", text)], page: PageSchema(RenamedPage.self)).load()
  }

  @Test("are understood, with a warning at each place that names the new one")
  func renamed() {
    let loaded = load("{{#places}}{{.}} {{/places}}{{^places}}none{{/places}}{{place.label}}")
    #expect(loaded.value.html(RenamedPage()) == "Geneva Oslo Hall")
    #expect(
      loaded.diagnostics.map(line) == [
        "templates/test.mustache:1:4: deprecated-name: `places` is now called `venues`",
        "templates/test.mustache:1:32: deprecated-name: `places` is now called `venues`",
        "templates/test.mustache:1:57: deprecated-name: `label` is now called `name`",
      ])
    #expect(loaded.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(loaded.diagnostics[0].help.hasPrefix("write `venues`"))
  }

  @Test("are not offered, and new ones say nothing")
  func present() {
    #expect(load("{{#venues}}{{.}}{{/venues}}").diagnostics.isEmpty)
    #expect(
      load("{{#place}}{{labl}}{{/place}}").diagnostics.map(\.help).contains { $0.contains("label") }
        == false)
  }
}
