import ParleyModel
import Testing

@testable import ParleyCommandLine

/// What is said of gaps when only an edited event is put in, against what is said of everything.
@Suite struct CoverageRevisionTests {
  private static func event(_ actor: String, kind: String = "demand", quoting: [String]) -> String {
    "---\ntitle: What \(actor) wants\ndate: 2031-03-01\nkind: \(kind)\nactors: [\(actor)]\n---\n"
      + quoting.map { "\n> \($0)\n>\n> — [](article:wire)\n" }.joined()
  }

  @Test func oneEventsWordsCanCloseAGapElsewhere() async throws {
    let folder = try TemporaryFolder()
    try folder.copyTemplates()
    try folder.write(
      """
      parties: [xland, yland]
      coverage:
        quotation-share: {at-least: 40, as: warning}
        no-primary-document: note
      """, to: "content/site.yml")
    for side in ["xland", "yland"] {
      try folder.write(
        "---\ntitle: \(side)\nkind: state\n---\n", to: "content/actors/\(side).md")
    }
    try folder.write(
      "---\ntitle: A round\ndate: 2031-03-01\ndelegations: [{party: xland}, {party: yland}]\n---\n",
      to: "content/rounds/one.md")
    try folder.write(
      "date 2031-03-01\n\nA wire\n\nOne said this. Another said that. All said so.\n",
      to: "content/articles/wire.txt")
    try folder.write(
      Self.event("yland", quoting: ["All said so"]), to: "content/events/b.md")
    var reader = PreviewProject(try Project(root: folder.path))
    for (step, quotes) in [
      ["One said this", "Another said that"], ["One said this", "One said this"],
      ["Another said that", "One said this"], ["Another said that", "All said so"],
    ].enumerated() {
      try folder.write(Self.event("xland", quoting: quotes), to: "content/events/a.md")
      let read =
        step == 0
        ? await reader.edition() : await reader.edition(after: .files(["content/events/a.md"]))
      let edition = try #require(read)
      #expect(reader.isRevised == (step > 0))
      var other = PreviewProject(try Project(root: folder.path))
      let whole = try #require(await other.edition())
      let printer = DiagnosticPrinter(showsSource: true)
      #expect(edition.diagnostics.map(printer.text) == whole.diagnostics.map(printer.text))
      #expect(
        edition.diagnostics.filter { $0.code == CoverageGap.quotationShare.code }.map(\.span.path)
          == (step == 1 ? [] : ["content/actors/yland.md"]), "step \(step)")
      #expect(edition.diagnostics.count { $0.code == CoverageGap.noPrimaryDocument.code } == 2)
    }
  }
}
