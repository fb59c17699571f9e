import Testing

@testable import ParleyCommandLine

@Suite("What parley export says")
struct ExportTests {
  private static let event = """
    ---
    title: Sailors are freed
    date: 2031-03-05
    kind: agreement
    ---

    Both sides free sailors.

    """

  @Test(
    "names what a file lacks, without the lines on usage",
    arguments: [
      ("feed.xml", "feeds need `base-url` in site.yml"),
      ("feed.json", "feeds need `base-url` in site.yml"),
      ("places.geojson", "no place has coordinates"),
      ("calendar.ics", "no round, plan or promise has a date that a calendar can show"),
      ("annotations.jsonld", "no article is cited"),
    ])
  func lack(format: String, lack: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("title: The talks\n", to: "content/site.yml")
    try folder.write(Self.event, to: "content/events/sailors.md")
    let result = try RunningProgram.run(["export", format, "--quiet"], in: folder.path)
    #expect(result.status == 1)
    #expect(result.output == "")
    let lines = result.errors.split(separator: "\n")
    #expect(lines.first == "parley: there is no \(format): \(lack)")
    #expect(lines.last?.hasPrefix("  help: ") == true)
    #expect(!result.errors.contains("Usage"))
  }

  @Test("names the lack of dates where there is an address")
  func undated() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "title: The talks\nbase-url: https://example.org/\n", to: "content/site.yml")
    try folder.write("---\ntitle: About\n---\nText.\n", to: "content/pages/about.md")
    let result = try RunningProgram.run(["export", "feed.xml"], in: folder.path)
    #expect(result.status == 1)
    #expect(
      result.errors.contains("parley: there is no feed.xml: nothing in the content has a date\n"))
  }

  @Test("has no choice of formats for what it complains of")
  func help() throws {
    let help = try RunningProgram.run(["export", "--help"])
    #expect(!help.output.contains("--format"))
    #expect(help.output.contains("--strict") && help.output.contains("--quiet"))
    #expect(try RunningProgram.run(["export", "graph.json", "--format", "json"]).status == 2)
  }
}
