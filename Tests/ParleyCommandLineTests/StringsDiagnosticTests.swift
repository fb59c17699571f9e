import Testing

@testable import ParleyCommandLine

/// Mistakes in the strings of a project's own templates.
struct StringsDiagnosticTests {
  let folder: TemporaryFolder
  private let path = "templates/strings/en.yml"

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("content")
    try folder.copyTemplates()
  }

  private func check(_ change: (String) -> String) throws -> RunningProgram.Result {
    let text = try folder.read(path)
    let changed = change(text)
    #expect(changed != text)
    try folder.write(changed, to: path)
    return try RunningProgram.run(["check"], in: folder.path)
  }

  @Test func stringsThatAreNoYAMLAreOneError() throws {
    let result = try check { "foo: [\n\($0)" }
    #expect(result.status == 1)
    #expect(result.errors.split(separator: "\n").count { $0.contains("error[") } == 1)
    #expect(result.errors.contains("\(path):"))
    #expect(result.errors.contains("error[invalid-yaml]"))
  }

  @Test func aMissingStringIsTheOneThatComesWithParley() throws {
    let result = try check { $0.replacing("menu: Parts of the site\n", with: "") }
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
  }

  @Test func aGapThatNothingFillsIsAnErrorAtItsPlace() throws {
    let result = try check {
      $0.replacing(
        "events: { one: \"{count} event\"", with: "events: { one: \"Київ {cuont} event\"")
    }
    #expect(result.status == 1)
    let text = try folder.read(path).split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(text.firstIndex { $0.contains("{cuont}") }) + 1
    #expect(
      result.errors == """
        \(path):\(line):24: error[unknown-name]: nothing fills the gap `{cuont}`
          help: did you mean `{count}`?

        """)
  }

  @Test func aGapWhereNoneIsFilledIsAnError() throws {
    let result = try check { $0.replacing("  home: Front page", with: "  home: Front {page}") }
    #expect(result.status == 1)
    #expect(result.errors.contains("error[unknown-name]: nothing fills the gap `{page}`"))
    #expect(result.errors.contains("help: this string has no gaps"))
  }

  @Test func aGapMayBeLeftOutAndBracesMayBeWords() throws {
    let result = try check {
      $0.replacing("day: \"{day} {month} {year}\"", with: "day: \"{day} {month}\"")
        .replacing("elision: \" […] \"", with: "elision: \" {…} \"")
    }
    #expect(result.status == 0, "\(result.errors)")
  }
}
