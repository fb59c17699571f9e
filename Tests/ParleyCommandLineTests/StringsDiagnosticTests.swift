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

  @Test func aMissingStringIsStillReported() throws {
    let result = try check { $0.replacing("menu: Parts of the site\n", with: "") }
    #expect(result.status == 1)
    #expect(result.errors.contains("error[missing-string]: the string `menu` is missing"))
  }
}
